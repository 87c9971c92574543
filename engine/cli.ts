#!/usr/bin/env node
// Entry of the command line: checks Node before anything that needs a newer one is loaded.
import { tooOld } from './runtime-check';

const old = tooOld(process.versions);
if (old) {
  process.stderr.write(
    `Kokonaiskuva tarvitsee Noden version ${old.needed} tai uudemman; tämä on ${old.found}. ` +
      'Aja komento muodossa: npm run -s kokonaiskuva -- <komento>\n',
  );
  process.exitCode = 1;
} else {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (require('./cli-main.cjs') as { main: () => Promise<void> }).main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
}
