// Checks events against their schemas. The page trusts the engine, so the app itself has no validators for them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { EventName } from '../../../schemas/generated/types';
import { ROOT } from '../../engine/support/folders';

const folder = join(ROOT, 'schemas');
const ajv = new Ajv({ strict: false });
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.schema.json'))
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object);
}

/** Throws where the data of an event has the wrong shape. */
export function needEvent(event: EventName, data: unknown): void {
  const validate = ajv.getSchema(`rpc/events/${event}.schema.json`);
  if (!validate) throw new Error(`no schema for ${event}`);
  if (!validate(data)) throw new Error(`${event}: ${ajv.errorsText(validate.errors)}`);
}
