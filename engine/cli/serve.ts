// kokonaiskuva serve: browser mode, until it is stopped.
import { resolve } from 'node:path';
import { serve } from '../serve';
import { WrongUsage, type Output, type Values } from './command';
import { SERVE_HINT } from './texts';

/** Starts browser mode; the process goes on running. */
export async function serveCommand(positionals: readonly string[], values: Values): Promise<Output> {
  const [file, ...extra] = positionals;
  if (extra.length > 0) throw new WrongUsage('Anna enintään yksi työtila.');
  const port = numberOf(values['port'], 65_535) ?? 0;
  const idleMinutes = numberOf(values['idle'], 10_000);
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void serving.close().then(() => process.exit(0));
  };
  const serving = await serve({
    port,
    log: (line) => process.stderr.write(`${line}\n`),
    onIdle: stop,
    ...(idleMinutes === undefined ? {} : { idleMinutes }),
    ...(file === undefined ? {} : { file: resolve(file) }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // A used address does not open again: Enter gives a new one.
  if (process.stdin.isTTY) process.stdin.on('data', () => process.stdout.write(`${serving.newAddress()}\n`));
  return { lines: [serving.url, SERVE_HINT], data: { ok: true, url: serving.url }, running: true };
}

function numberOf(given: Values[string], most: number): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    throw new WrongUsage(`--port on luku 0–65535 ja --idle minuutteja; annettu: ${String(given)}`);
  }
  return number;
}
