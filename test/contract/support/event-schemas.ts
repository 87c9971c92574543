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

/** What is wrong with the data of an event; empty where nothing is. */
export function eventErrors(event: EventName, data: unknown): string {
  const validate = ajv.getSchema(`rpc/events/${event}.schema.json`);
  if (!validate) throw new Error(`no schema for ${event}`);
  return validate(data) ? '' : ajv.errorsText(validate.errors);
}
