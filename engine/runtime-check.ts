// better-sqlite3 needs Node-API 10 and takes the whole process down on an older Node: asked before it is loaded.

export const NEEDED_NODE = '22.14';

/** What is found and what is needed where this Node is too old; undefined where it will do. */
export function tooOld(versions: {
  readonly node: string;
  readonly napi?: string | undefined;
}): { found: string; needed: string } | undefined {
  return Number(versions.napi ?? 0) >= 10 ? undefined : { found: versions.node, needed: NEEDED_NODE };
}
