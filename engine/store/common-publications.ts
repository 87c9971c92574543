// What a workspace and a shared place had in common last, by municipality: the beginning of the next three-way merge. It lies in the
// workspace's own file, so that it goes where the file goes, and follows undo: what was taken in by a change that is undone is not common.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { ModelRecord } from '../../schemas/generated/types';
import type { ChangeLog } from './change-log';

/** Kept of each municipality in each place: so many pulls can be undone without more questions afterwards. */
const KEPT = 4;

export interface CommonPublication {
  /** SHA-256 of the publication's manifest, hexadecimal. */
  readonly digest: string;
  readonly counter: number;
  /** When it was published, ISO 8601 UTC. */
  readonly at: string;
  readonly records: ReadonlyMap<string, ModelRecord>;
}

interface Row {
  readonly digest: string;
  readonly counter: number;
  readonly at: string;
  readonly seq: number | null;
  readonly position: number;
}

export class CommonPublications {
  constructor(
    private readonly db: Database,
    private readonly log: Pick<ChangeLog, 'stands'>,
  ) {}

  /** True where something was ever in common, undone or not. */
  has(place: string, organisationId: string): boolean {
    return this.rows(place, organisationId).length > 0;
  }

  /** What is in common, without its records. */
  known(place: string, organisationId: string): Omit<CommonPublication, 'records'> | undefined {
    return this.rows(place, organisationId).find(({ seq }) => seq === null || this.log.stands(seq));
  }

  /** What is in common; undefined where nothing is. */
  find(place: string, organisationId: string): CommonPublication | undefined {
    const row = this.rows(place, organisationId).find(({ seq }) => seq === null || this.log.stands(seq));
    if (!row) return undefined;
    const content = this.db
      .prepare('SELECT records FROM common_publication WHERE position = ?')
      .pluck()
      .get(row.position) as Buffer;
    const records = JSON.parse(gunzipSync(content).toString('utf8')) as ModelRecord[];
    const { digest, counter, at } = row;
    return { digest, counter, at, records: new Map(records.map((record) => [record.id, record])) };
  }

  /** Notes what is in common from now on; `seq`: the change that took it in, null where there was none. */
  keep(
    place: string,
    organisationId: string,
    { digest, counter, at, records }: CommonPublication,
    seq: number | null,
  ): void {
    const content = gzipSync(JSON.stringify([...records.values()]), { level: 1 });
    this.db.transaction(() => {
      this.db
        .prepare(
          'INSERT INTO common_publication (place, organisation_id, digest, counter, at, seq, records) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(place, organisationId, digest, counter, at, seq, content);
      const old = this.db.prepare('DELETE FROM common_publication WHERE position = ?');
      for (const { position } of this.rows(place, organisationId).slice(KEPT)) old.run(position);
    })();
  }

  /** The newest first. */
  private rows(place: string, organisationId: string): Row[] {
    return this.db
      .prepare(
        'SELECT digest, counter, at, seq, position FROM common_publication WHERE place = ? AND organisation_id = ? ORDER BY position DESC',
      )
      .all(place, organisationId) as Row[];
  }
}
