// The list of migrations, in order. Append only.
import { sql as initial } from './0001-initial';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [{ name: '0001-initial', sql: initial }];
