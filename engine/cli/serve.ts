// kokonaiskuva serve: browser mode, until it is stopped.
import { resolve } from 'node:path';
import { serve } from '../serve';
import { WrongUsage, type Output, type Values } from './command';

export async function serveCommand(positionals: readonly string[], values: Values): Promise<Output> {
  const [file, ...extra] = positionals;
  if (extra.length > 0) throw new WrongUsage('Anna enintään yksi työtila.');
  const port = values['port'] === undefined ? 0 : Number(values['port']);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUsage('--port on luku 0–65535.');
  const serving = await serve({
    port,
    log: (line) => process.stderr.write(`${line}\n`),
    ...(file === undefined ? {} : { file: resolve(file) }),
  });
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void serving.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A used address does not open again: Enter gives a new one.
  if (process.stdin.isTTY) process.stdin.on('data', () => process.stdout.write(`${serving.newAddress()}\n`));
  return {
    lines: [serving.url, 'Osoite toimii kerran. Enter antaa uuden osoitteen, Ctrl+C lopettaa.'],
    data: { ok: true, url: serving.url },
    running: true,
  };
}
