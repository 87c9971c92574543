// kokonaiskuva publish and pull: a municipality's data through a shared folder or Git remote.
import { resolve } from 'node:path';
import { conflictInWords } from '../../domain/exchange/conflict-words';
import { normalisedName } from '../../domain/names';
import { listsOf } from '../../domain/portfolio/choice-lists';
import { refusal, Refused, type Problem } from '../../domain/problem';
import { textIn } from '../../domain/text';
import type { ExchangeConflict, ExchangeSender, Organisation } from '../../schemas/generated/types';
import { appVersion, dataFolder } from '../app-folders';
import { intakes, openIn, planTaking, publish, take, type Intaken } from '../exchange/exchange';
import { Meeting } from '../exchange/meeting';
import { KnownPlaces, openPlace, placeOf } from '../exchange/places';
import { KnownSenders } from '../exchange/senders';
import { Workspace } from '../store/workspace';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

/** Conflicts that are printed; all of them are in the data. */
const SHOWN = 20;
/** Organisations that are named where another was asked for. */
const NAMED = 12;

export async function publishCommand(positionals: readonly string[], values: Values): Promise<Output> {
  return await met(positionals, async (meeting) => {
    const organisation = chosen(meeting, values['organisation']);
    const departure = meeting.departures().find(({ organisationId }) => organisationId === organisation.id);
    const [manifest] = await publish(meeting, [organisation.id], { dataFolder: dataFolder() });
    const name = manifest?.organisation.name ?? departure?.name ?? '';
    const counter = manifest?.counter ?? departure?.counter;
    const records = Object.keys(
      (manifest ?? meeting.there.get(organisation.id)?.manifest)?.files ?? {},
    ).length;
    return {
      lines: [
        manifest
          ? `Julkaistiin ${name}, julkaisu ${counter}, ${records} tietuetta. Oma tunnisteesi on ${senders().own()}.`
          : `${name} on jo julkaistu tällaisena, julkaisu ${counter}.`,
      ],
      data: { ok: true, organisation: name, counter, records, published: manifest !== undefined },
    };
  });
}

export async function pullCommand(positionals: readonly string[], values: Values): Promise<Output> {
  if (values['ours'] === true && values['theirs'] === true)
    throw new WrongUsage('Anna vain toinen: --ours tai --theirs.');
  const side = values['ours'] === true ? 'mine' : values['theirs'] === true ? 'theirs' : undefined;
  const accepted = values['accept-sender'];
  return await met(positionals, (meeting) => {
    const dryRun = values['dry-run'] === true;
    const rows = intakes(meeting, () => side).map((row) => {
      const sender = senders().senderOf(row.arrived.manifest);
      const strange = problemOfSender(sender, row.arrived.manifest.organisation.name, accepted);
      const taken = openIn(row.intake) === 0 && !strange && !dryRun;
      return { ...row, sender, strange, taken, words: wordsOf(meeting, row) };
    });
    const some = rows.filter(({ taken }) => taken).map(({ arrived }) => arrived);
    const planned = planTaking(meeting, some, () => side);
    take(meeting, planned, senders(), (change) => {
      const done = meeting.workspace.change(change, 'exchange.pull', 'exchange');
      return done?.revision ?? meeting.workspace.revision;
    });
    const problems = [
      ...meeting.problems,
      ...rows.flatMap(({ strange, words, arrived }) => [
        ...(strange ? [strange] : []),
        ...words
          .filter((conflict) => conflict.side === undefined)
          .slice(0, SHOWN)
          .map((conflict) => told(conflict, arrived.manifest.organisation.name)),
      ]),
    ];
    return {
      lines: [
        ...(rows.length === 0 && problems.length === 0 ? ['Uutta ei ole.'] : []),
        ...rows.map(
          ({ arrived, intake, taken }) =>
            `${arrived.manifest.organisation.name}, julkaisu ${arrived.manifest.counter}: ` +
            `uusia ${intake.added}, muuttuneita ${intake.changed}, poistuneita ${intake.removed}` +
            (openIn(intake) > 0
              ? `; ratkaistavia ${openIn(intake)} (--ours tai --theirs)`
              : taken
                ? ', haettu'
                : ''),
        ),
      ],
      data: {
        ok: problems.length === 0,
        municipalities: rows.map(({ arrived, intake, sender, taken, words }) => ({
          organisation: arrived.manifest.organisation.name,
          counter: arrived.manifest.counter,
          sender,
          added: intake.added,
          changed: intake.changed,
          removed: intake.removed,
          kept: intake.kept,
          taken,
          conflicts: words,
        })),
      },
      complaints: complaintsOf(problems),
      ok: problems.length === 0,
    };
  });
}

/** Opens workspace and place, remembers the place for the window, and closes again. */
async function met(
  positionals: readonly string[],
  use: (meeting: Meeting) => Output | Promise<Output>,
): Promise<Output> {
  const [path, address, ...extra] = positionals;
  if (path === undefined || address === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila ja yhteinen paikka.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const places = new KnownPlaces(dataFolder());
    const full = /^[a-z]+:\/\/|@.+:/u.test(address) ? address : resolve(address);
    const place = await openPlace(placeOf(full), dataFolder());
    places.add(full);
    return await use(await Meeting.of(workspace, place));
  } finally {
    workspace.close();
  }
}

function senders(): KnownSenders {
  return new KnownSenders(dataFolder());
}

function chosen({ workspace }: Meeting, asked: string | boolean | undefined): Organisation {
  const all = workspace.index.all('organisation');
  if (typeof asked !== 'string') {
    const [only, ...others] = all;
    if (!only || others.length > 0) throw new WrongUsage('Kerro --organisation: kenen tiedot julkaistaan.');
    return only;
  }
  const organisation = all.find(
    ({ municipalityCode, name }) =>
      municipalityCode === asked ||
      Object.values(name).some((text) => normalisedName(text) === normalisedName(asked)),
  );
  if (!organisation) {
    const names = all.map(({ name }) => textIn(name, 'fi')).slice(0, NAMED);
    if (all.length > NAMED) names.push('…');
    throw new Refused(refusal('exchange.noOrganisation', { name: asked, names: names.join(', ') }));
  }
  return organisation;
}

/** Why a publication is not taken without a word about its sender; the first one of a municipality is. */
function problemOfSender(
  { state, fingerprint = '' }: ExchangeSender,
  name: string,
  accepted: string | boolean | undefined,
): Problem | undefined {
  const plain = (text: string): string => text.replaceAll(' ', '').toLowerCase();
  if (state === 'unsigned')
    return accepted === 'unsigned' ? undefined : refusal('exchange.unsigned', { name });
  if (state !== 'other') return undefined;
  const isAccepted = typeof accepted === 'string' && plain(accepted) === plain(fingerprint);
  return isAccepted ? undefined : refusal('exchange.sender', { name, fingerprint });
}

function wordsOf({ workspace: { index } }: Meeting, { arrived, intake }: Intaken): ExchangeConflict[] {
  const lists = listsOf(index, arrived.manifest.organisation.id);
  const get = (id: string) => index.get(id) ?? arrived.records.get(id);
  return intake.conflicts.map((conflict) => conflictInWords(conflict, { get, lists }));
}

function told({ kind, subject, field, mine = '–', theirs = '–' }: ExchangeConflict, name: string): Problem {
  if (kind === 'removedHere') return refusal('exchange.removedHere', { name, what: subject });
  if (kind === 'removedThere') return refusal('exchange.removedThere', { name, what: subject });
  return refusal('exchange.conflict', { name, what: subject, field, mine, theirs });
}
