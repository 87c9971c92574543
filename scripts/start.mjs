// `npm start`: builds what is out of date and opens Kokonaiskuva in Electron; where there is no Electron or no display,
// says so in one sentence and opens browser mode. Runs on plain Node 20, so it may use nothing newer.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, requireNode20, root } from './node-check.mjs';

requireNode20();
const words = process.argv.slice(2);
const browserAsked = words.includes('--browser');
const openAsked = !words.includes('--no-open');
const rest = words.filter((word) => word !== '--browser' && word !== '--no-open');
const node = bundledNode();
// Ctrl+C in a terminal reaches the child as well; this process waits until the child has closed the file.
let running;
process.on('SIGINT', () => process.stdin.isTTY || running?.kill('SIGINT'));
process.on('SIGTERM', () => running?.kill('SIGTERM'));

buildIfOld();
const [electron, reason] = browserAsked ? [null, null] : findElectron();
if (electron) startElectron(electron);
else startBrowserMode(reason);

function buildIfOld() {
  const made = ['out/engine/cli.cjs', 'out/electron/main.cjs', 'out/renderer/index.html'].map((name) =>
    changedAt(join(root, name)),
  );
  const sources = [
    'schemas',
    'domain',
    'engine',
    'electron',
    'renderer',
    'scripts/build.mjs',
    'package.json',
  ];
  if (Math.min(...made) > Math.max(...sources.map((name) => changedAt(join(root, name))))) return;
  console.log('Rakennetaan Kokonaiskuvaa…');
  const result = spawnSync(node, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) {
    console.error('Rakentaminen ei onnistunut; virhe on yllä.');
    process.exit(result.status ?? 1);
  }
}

/** Time of the newest change of a file or in a folder; 0 for what is missing. */
function changedAt(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'generated' && name !== 'node_modules');
  return Math.max(0, ...inside.map((name) => changedAt(join(path, name))));
}

/** [executable, null], or [null, why not]. */
function findElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return [null, 'Tällä koneella ei ole näyttöä työpöytäikkunalle'];
  }
  const there = electronExecutable();
  if (there) return [there, null];
  if (!process.env.KOKONAISKUVA_NO_DOWNLOAD) {
    console.log('Haetaan Electron (kerran)…');
    const install = join(root, 'node_modules/electron/install.js');
    spawnSync(node, [install], { cwd: root, stdio: 'ignore', timeout: 60_000, killSignal: 'SIGKILL' });
  }
  const fetched = electronExecutable();
  return fetched ? [fetched, null] : [null, 'Electronia ei voitu hakea tälle koneelle'];
}

function electronExecutable() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(root, 'node_modules/electron/dist');
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const path = join(folder, names[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

function startElectron(executable) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
  const started = Date.now();
  const child = spawn(executable, [root, ...(asRoot ? ['--no-sandbox'] : []), ...rest], {
    stdio: 'inherit',
    env,
  });
  running = child;
  let ended = false;
  function end(code, signal) {
    if (ended) return;
    ended = true;
    // Libraries missing from the machine end it at once.
    const failed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM' && Date.now() - started < 5_000;
    if (failed) startBrowserMode('Electron ei käynnisty tällä koneella');
    else process.exit(code ?? 0);
  }
  child.on('error', () => end(1, null));
  child.on('exit', end);
}

function startBrowserMode(why) {
  if (why) console.log(`${why}, joten Kokonaiskuva avautuu selaimeen.`);
  // The flag is that of electron/engine-child.ts.
  const engine = ['--max-semi-space-size=4', join(root, 'out/engine/cli.cjs'), 'serve'];
  const child = spawn(node, [...engine, ...rest], {
    cwd: process.cwd(),
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  running = child;
  let opened = !openAsked;
  let text = '';
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (opened) return;
    text += chunk;
    const address = /https?:\/\/(?:127\.0\.0\.1|localhost):\d+\S*(?=\s)/.exec(text)?.[0];
    if (!address) return;
    opened = true;
    openBrowser(address);
  });
  child.on('exit', (code) => process.exit(code ?? 0));
}

/** Where no browser can be opened, the printed address is enough. */
function openBrowser(address) {
  const [command, ...args] = {
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
    darwin: ['open', address],
  }[process.platform] ?? ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
