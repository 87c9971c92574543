// Every command of the table is tried by a test of the domain.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../schemas/rpc/methods.json';

test('each command is run in a test of the domain', () => {
  const folder = join(__dirname, '../domain');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  expect(commands.filter((name) => !texts.includes(`'${name}'`))).toEqual([]);
});
