import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

test('the types and validators in schemas/generated are those of the schemas', () => {
  // The generator says nothing where the stamp of what it wrote is that of the schemas.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['schemas/generate.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('the script in the page of questionnaires is that of its sources', () => {
  const file = join(root, 'domain/questionnaire/generated/page-parts.ts');
  const before = readFileSync(file, 'utf8');
  const { status } = spawnSync(process.execPath, ['scripts/questionnaire-page.mjs'], { cwd: root });
  expect([status, readFileSync(file, 'utf8') === before]).toEqual([0, true]);
});
