// The list of migrations, in order. Append only.
import { sql as initial } from './0001-initial';
import { sql as specializationsImages } from './0002-specializations-images';
import { sql as oneRecordTable } from './0003-one-record-table';
import { sql as identifierIndex } from './0004-identifier-index';
import { sql as addedIds } from './0005-added-ids';
import { sql as commonPublications } from './0006-common-publications';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-initial', sql: initial },
  { name: '0002-specializations-images', sql: specializationsImages },
  { name: '0003-one-record-table', sql: oneRecordTable },
  { name: '0004-identifier-index', sql: identifierIndex },
  { name: '0005-added-ids', sql: addedIds },
  { name: '0006-common-publications', sql: commonPublications },
];
