// Program: writes settings of two lengths by turns until it is killed.
import { writeSync } from 'node:fs';
import { writeSettings } from '../../../engine/settings-file';

const [file = ''] = process.argv.slice(2);
const long = Array.from({ length: 2000 }, (_, i) => `kerros-${i}`);
for (let i = 0; ; i += 1) {
  const collapsedLayerIds = i % 2 === 0 ? long : [];
  writeSettings(file, { panelWidth: 300 + (i % 2), workspaces: { a: { collapsedLayerIds } } });
  if (i < 10) writeSync(1, `${i}\n`);
}
