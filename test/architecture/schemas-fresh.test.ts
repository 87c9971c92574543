import { spawnSync } from 'node:child_process';
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
