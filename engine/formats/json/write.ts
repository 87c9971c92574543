// Model → our JSON file (schemas/files/workspace-export.schema.json): the same model gives the same bytes.
import { warning, type Problem } from '../../../domain/problem';
import type { ModelRecord } from '../../../schemas/generated/types';
import type { Exporter } from '../format';
import { recordsInScope } from '../scope';
import { ARRAYS, byId, JSON_FORMAT, JSON_FORMAT_VERSION, orderedValue } from './layout';

/** Writes the workspace, or one organisation of it, as our own file: records by id, keys in a fixed order. */
export const jsonExporter: Exporter = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: (index, options) => {
    const { records, leftOut } = recordsInScope(index, options.organisationId);
    const file: { [key: string]: unknown } = { format: JSON_FORMAT, formatVersion: JSON_FORMAT_VERSION };
    if (options.workspaceName !== '') file['name'] = { und: options.workspaceName };
    const kinds = new Map<string, ModelRecord[]>();
    for (const record of records) {
      const list = kinds.get(record.kind);
      if (list) list.push(record);
      else kinds.set(record.kind, [record]);
    }
    ARRAYS.forEach(([key, kind], at) => {
      const list = kinds.get(kind);
      if (list) file[key] = list.sort(byId).map(orderedValue);
      options.progress?.((at + 1) / ARRAYS.length);
    });
    const problems: Problem[] =
      leftOut === 0 ? [] : [warning('export.outsideOrganisation', { count: leftOut })];
    return { bytes: new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`), problems };
  },
};
