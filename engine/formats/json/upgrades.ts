// Older formatVersions of our JSON file → the present one, one named step at a time. There is one version so far, so
// there are no steps yet; a new formatVersion comes with the step that leads to it.
import { JSON_FORMAT_VERSION } from './layout';

type JsonObject = { [key: string]: unknown };

/** Step n takes a file of formatVersion n to n + 1. */
const STEPS: ReadonlyMap<number, (file: JsonObject) => JsonObject> = new Map();

/** The file as the present version has it. A step that is missing leaves the file as it is, for validation to refuse. */
export function upgraded(file: JsonObject): JsonObject {
  let current = file;
  for (let version = Number(file['formatVersion']); version < JSON_FORMAT_VERSION; version += 1) {
    const step = STEPS.get(version);
    if (!step) return current;
    current = { ...step(current), formatVersion: version + 1 };
  }
  return current;
}
