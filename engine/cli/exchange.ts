// kokonaiskuva publish and pull: a municipality's data through a shared folder or Git remote.
import { resolve } from 'node:path';
import type { Conflict } from '../../domain/exchange/three-way';
import { normalisedName } from '../../domain/names';
import { refusal, Refused, type Problem } from '../../domain/problem';
import { textIn } from '../../domain/text';
import type { ModelRecord } from '../../schemas/generated/types';
import { appVersion, dataFolder } from '../app-folders';
import { news, openPlace, publish, type Place } from '../exchange/exchange';
import { Workspace } from '../store/workspace';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

/** Conflicts that are printed; all of them are in the data. */
const SHOWN = 20;

export function publishCommand(positionals: readonly string[], values: Values): Output {
  const { workspace, place } = opened(positionals);
  try {
    const asked = values['organisation'];
    const all = workspace.index.all('organisation');
    const organisation =
      typeof asked === 'string'
        ? all.find(
            ({ municipalityCode, name }) =>
              municipalityCode === asked ||
              Object.values(name).some((text) => normalisedName(text) === normalisedName(asked)),
          )
        : all.length === 1
          ? all[0]
          : undefined;
    if (!organisation && typeof asked === 'string')
      throw new Refused(refusal('model.missing', { kind: 'organisation', id: asked }));
    if (!organisation) throw new WrongUsage('Kerro --organisation: kenen tiedot julkaistaan.');
    const { now } = workspace.context();
    const { name, counter, records } = publish(workspace, place, organisation.id, now);
    return {
      lines: [`Julkaistiin ${name}, julkaisu ${counter}, ${records.size} tietuetta.`],
      data: { ok: true, organisation: name, counter, records: records.size },
    };
  } finally {
    workspace.close();
  }
}

export function pullCommand(positionals: readonly string[], values: Values): Output {
  if (values['ours'] === true && values['theirs'] === true)
    throw new WrongUsage('Anna vain toinen: --ours tai --theirs.');
  const side = values['ours'] === true ? 'mine' : values['theirs'] === true ? 'theirs' : undefined;
  const { workspace, place } = opened(positionals);
  try {
    const found = news(workspace, place, () => side);
    const dryRun = values['dry-run'] === true;
    const rows = found.map(({ published, conflicts, counts, take }) => {
      const taken = conflicts.length === 0 && !dryRun;
      if (taken) take();
      return { published, conflicts, counts, taken };
    });
    const problems = rows.flatMap(({ published, conflicts }) =>
      conflicts.slice(0, SHOWN).map((conflict) => told(conflict, published.name)),
    );
    return {
      lines: [
        ...(rows.length === 0 ? ['Uutta ei ole.'] : []),
        ...rows.map(
          ({ published, conflicts, counts, taken }) =>
            `${published.name}, julkaisu ${published.counter}: uusia ${counts.added}, muuttuneita ${counts.changed}, poistuneita ${counts.removed}` +
            (conflicts.length > 0
              ? `; ratkaistavia ${conflicts.length} (--ours tai --theirs)`
              : taken
                ? ', haettu'
                : ''),
        ),
      ],
      data: {
        ok: problems.length === 0,
        municipalities: rows.map(({ published, conflicts, counts, taken }) => ({
          organisation: published.name,
          counter: published.counter,
          ...counts,
          taken,
          conflicts,
        })),
      },
      complaints: complaintsOf(problems),
      ok: problems.length === 0,
    };
  } finally {
    workspace.close();
  }
}

function opened(positionals: readonly string[]): { workspace: Workspace; place: Place } {
  const [path, address, ...extra] = positionals;
  if (path === undefined || address === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila ja yhteinen paikka.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const full = /^[a-z]+:\/\/|@.+:/u.test(address) ? address : resolve(address);
    return { workspace, place: openPlace(full, dataFolder()) };
  } catch (error) {
    workspace.close();
    throw error;
  }
}

function told({ path, mine, theirs, base }: Conflict, name: string): Problem {
  const of = [mine, theirs, base].find((one) => one !== undefined);
  const what = path.length > 0 ? path.join(' / ') : nameOf(of);
  const short = (value: unknown): string =>
    value === undefined
      ? 'poistettu'
      : typeof value === 'object'
        ? nameOf(value)
        : String(value).slice(0, 80);
  return refusal('exchange.conflict', { name, what, mine: short(mine), theirs: short(theirs) });
}

function nameOf(value: unknown): string {
  const record = value as Partial<ModelRecord> | undefined;
  if (record && 'name' in record && record.name) return textIn(record.name, 'fi');
  return JSON.stringify(value).slice(0, 80);
}
