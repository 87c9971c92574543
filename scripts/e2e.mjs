// Runs the end-to-end tests: `browser` (Chromium on the loopback server) or `desktop` (a real Electron). Makes the build,
// finds the browser, and gives a virtual display where there is none. Further arguments go to Jest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fetchTestElectron } from './fetch-test-electron.mjs';
import { bundledNode, requireNode20, root } from './node-check.mjs';

requireNode20();
const [kind, ...jestArguments] = process.argv.slice(2);
if (kind !== 'browser' && kind !== 'desktop') {
  console.error('node scripts/e2e.mjs browser|desktop [jest arguments]');
  process.exit(2);
}

const node = bundledNode();
const env = { ...process.env, E2E: kind };
if (!process.env.KOKONAISKUVA_NO_BUILD) run(node, ['scripts/build.mjs']);
if (kind === 'browser') env.CHROMIUM_PATH = chromium();
else env.ELECTRON_OVERRIDE_DIST_PATH = process.env.ELECTRON_OVERRIDE_DIST_PATH || (await fetchTestElectron());

const jest = [node, join(root, 'node_modules/jest/bin/jest.js'), '--runInBand', ...jestArguments];
const needsDisplay = kind === 'desktop' && process.platform === 'linux' && !process.env.DISPLAY;
const [command, ...rest] = needsDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...jest] : jest;
run(command, rest);

function run(program, args) {
  const result = spawnSync(program, args, { cwd: root, env, stdio: 'inherit' });
  if (result.error) console.error(`${program}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Chromium or Chrome of this machine; nothing is downloaded. */
function chromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((p) => existsSync(p));
  if (found) return found;
  console.error('No Chromium or Chrome on PATH; set CHROMIUM_PATH.');
  process.exit(1);
}
