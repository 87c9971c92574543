// Program: opens a workspace and keeps it open.
import { writeSync } from 'node:fs';
import { Workspace } from '../../../engine/store/workspace';

const [file = ''] = process.argv.slice(2);
const workspace = Workspace.open(file, '0.1.0');
writeSync(1, `${workspace.revision}\n`);
setInterval(() => workspace.revision, 60_000);
