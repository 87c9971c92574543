// better-sqlite3 ends the process (segmentation fault) on a Node older than Node-API 10, so this is asked before it loads.
import type { HostFault } from '../schemas/host';

const neededNode = '22.14.0';
const neededNodeApi = 10;

/** The fault where this runtime is too old for the engine, else null. */
export function runtimeFault(versions: { node: string; napi?: string | undefined }): HostFault | null {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  const newEnough = major > 22 || (major === 22 && minor >= 14);
  if (newEnough && Number(versions.napi ?? 0) >= neededNodeApi) return null;
  return { code: 'ENGINE_NODE_TOO_OLD', params: { found: versions.node, needed: neededNode } };
}
