// Which Node runs what: the scripts themselves run on Node 20 or newer; the engine needs Node-API 10 and therefore runs
// on the Node 24 that comes as a devDependency. Nothing here may need a newer Node than it checks for.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Ends with a sentence where this Node is too old for the scripts. */
export function requireNode20() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(
    `Kokonaiskuva tarvitsee Node.js-version 20 tai uudemman; tämä on ${process.version}. Asenna uudempi: https://nodejs.org`,
  );
  process.exit(1);
}

/** The Node executable that the engine, the build and the tests run on. */
export function bundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = [join(root, 'node_modules/node/bin', name), join(root, 'node_modules/.bin', name)];
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath;
  console.error('Node 24 puuttuu kansiosta node_modules. Aja ensin: npm ci');
  process.exit(1);
}
