// The shared place in the window: it is looked at, questions are answered, and what is chosen is taken in or published.
import { randomUUID } from 'node:crypto';
import { conflictInWords } from '../../domain/exchange/conflict-words';
import { listsOf } from '../../domain/portfolio/choice-lists';
import { refusal, Refused } from '../../domain/problem';
import type { ExchangeAnswers, ExchangeArrival, ExchangeState } from '../../schemas/generated/types';
import { intakes, openIn, planTaking, publish, take, type Answer, type Intaken } from '../exchange/exchange';
import { gitVersion } from '../exchange/git';
import { Meeting } from '../exchange/meeting';
import { KnownPlaces, openPlace, typedAddress } from '../exchange/places';
import { KnownSenders } from '../exchange/senders';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';

/** Conflicts of one municipality that are sent; all of them are counted. */
const SHOWN = 300;

type Names = 'places' | 'addRemote' | 'forget' | 'forgetSender' | 'look' | 'answer' | 'take' | 'publish';

/** What a client has looked at. Only the newest is kept. */
interface Look {
  readonly token: string;
  readonly client: string;
  readonly meeting: Meeting;
}

export function exchangeMethods(session: Session): Pick<Methods, `exchange.${Names}`> {
  const { dataFolder } = session.options;
  const places = new KnownPlaces(dataFolder);
  const senders = new KnownSenders(dataFolder);
  let look: Look | undefined;

  const need = (token: string, client: string): Look => {
    if (look?.token !== token || look.client !== client || look.meeting.workspace !== session.workspace)
      throw new Refused(refusal('exchange.gone'));
    return look;
  };
  const begin = (client: string, meeting: Meeting): Look => {
    look = { token: randomUUID(), client, meeting };
    return look;
  };
  const stateOf = ({ token, meeting }: Look, answers: readonly ExchangeAnswers[]): ExchangeState => {
    const { id, name, remote } = meeting.place;
    return {
      token,
      place: { id, name, remote },
      arrivals: intakes(meeting, answering(answers))
        .map((intaken) => arrivalOf(meeting, senders, intaken))
        .sort((a, b) => a.name.localeCompare(b.name, 'fi')),
      departures: meeting.departures().map((departure) => {
        const there = meeting.there.get(departure.organisationId);
        return there && senders.senderOf(there.manifest).state === 'own'
          ? { ...departure, own: true }
          : departure;
      }),
      problems: meeting.problems,
      taken: 0,
      published: 0,
    };
  };
  return {
    'exchange.places': async () => ({
      places: places.list().map(({ id, name, remote }) => ({ id, name, remote })),
      git: (await gitVersion()) ?? null,
      fingerprint: senders.own(),
      senders: senders.list(),
    }),
    'exchange.addRemote': ({ address }) => ({ id: places.add(typedAddress(address)).id }),
    'exchange.forget': ({ placeId }) => {
      places.forget(placeId);
      return {};
    },
    'exchange.forgetSender': ({ organisationId, fingerprint }) => {
      senders.forget(organisationId, fingerprint);
      return {};
    },
    'exchange.look': async ({ placeId }, call) => {
      const { workspace } = session;
      look = undefined;
      call.progress(0, 'fetch');
      const known = places.find(placeId);
      const place = await openPlace(known, dataFolder, call.signal);
      places.add(known.address);
      const meeting = await Meeting.of(workspace, place, {
        signal: call.signal,
        progress: (share) => call.progress(share, 'read'),
      });
      if (session.workspace !== workspace) throw new Refused(refusal('exchange.gone'));
      return { state: stateOf(begin(call.client, meeting), []) };
    },
    'exchange.answer': ({ token, answers }, call) => ({ state: stateOf(need(token, call.client), answers) }),
    'exchange.take': async ({ token, organisationIds, answers }, call) => {
      const { meeting } = need(token, call.client);
      const some = meeting.arrived.filter(({ manifest }) =>
        organisationIds.includes(manifest.organisation.id),
      );
      const planned = planTaking(meeting, some, answering(answers));
      // Something here has changed since, or an answer has brought up another question: it is shown first.
      if (planned.open > 0) return { state: stateOf(need(token, call.client), answers) };
      call.progress(0.2, 'write');
      take(meeting, planned, senders, (change) => {
        session.apply(change, 'exchange.pull', call.client);
        return meeting.workspace.revision;
      });
      const left = await Meeting.of(meeting.workspace, meeting.place);
      return { state: { ...stateOf(begin(call.client, left), answers), taken: some.length } };
    },
    'exchange.publish': async ({ token, organisationIds }, call) => {
      const { meeting } = need(token, call.client);
      const done = await publish(meeting, organisationIds, {
        dataFolder,
        signal: call.signal,
        progress: (share) => call.progress(share, 'write'),
      });
      return { state: { ...stateOf(need(token, call.client), []), published: done.length } };
    },
  };
}

function answering(answers: readonly ExchangeAnswers[]): Answer {
  const all = new Map(
    answers.map(({ organisationId, prefer, conflicts = [] }) => [
      organisationId,
      { prefer, sides: new Map(conflicts.map(({ id, side }) => [id, side])) },
    ]),
  );
  return (organisationId, { id }) => {
    const of = all.get(organisationId);
    return of?.sides.get(id) ?? of?.prefer;
  };
}

function arrivalOf(meeting: Meeting, senders: KnownSenders, { arrived, intake }: Intaken): ExchangeArrival {
  const { organisation, counter, at } = arrived.manifest;
  const { index } = meeting.workspace;
  const { added, changed, removed, kept, conflicts } = intake;
  const records = {
    get: (id: string) => index.get(id) ?? arrived.records.get(id),
    lists: listsOf(index, organisation.id),
  };
  return {
    organisationId: organisation.id,
    name: organisation.name,
    counter,
    at,
    sender: senders.senderOf(arrived.manifest),
    first: meeting.isFirst(organisation.id),
    gone: meeting.isGone(organisation.id),
    added,
    changed,
    removed,
    kept,
    conflictCount: conflicts.length,
    openCount: openIn(intake),
    conflicts: conflicts.slice(0, SHOWN).map((conflict) => conflictInWords(conflict, records)),
  };
}
