// The conversation with a shared place: it is chosen and looked at, questions are answered, and what is chosen goes in or out.
import { useEffect, useRef, useState } from 'react';
import type {
  ExchangeAnswers,
  ExchangeArrival,
  ExchangeDeparture,
  ExchangePlacesResult,
  ExchangeState,
} from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { host, onProgress } from '../engine-client/engine';
import {
  addRemote,
  answerConflicts,
  exchangePlaces,
  forgetPlace,
  forgetSender,
  lookAt,
  publishInto,
  takeIn,
} from '../engine-client/exchange';
import { say } from '../state/messages';

export type Side = 'mine' | 'theirs';

export interface ExchangeTalk {
  readonly places: ExchangePlacesResult | null;
  readonly state: ExchangeState | null;
  readonly busy: {
    readonly step: 'look' | 'take' | 'publish';
    readonly name: string;
    readonly jobId: string | null;
    readonly share: number;
  } | null;
  readonly problem: string | null;
  /** Municipalities that are to be taken, and to be published. */
  readonly taking: ReadonlySet<string>;
  readonly leaving: ReadonlySet<string>;
  /** The answer to a conflict as it was given, before the engine has heard of it. */
  readonly sideOf: (organisationId: string, conflictId: string) => Side | undefined;
  readonly look: (placeId: string) => void;
  readonly back: () => void;
  /** The system's dialog for a folder; null where there is none. */
  readonly chooseFolder: (() => void) | null;
  readonly addRemote: (address: string) => Promise<boolean>;
  readonly forget: (placeId: string) => void;
  readonly forgetSender: (organisationId: string, fingerprint: string) => void;
  readonly toggle: (list: 'taking' | 'leaving', ids: readonly string[], on: boolean) => void;
  readonly answer: (organisationId: string, conflictId: string, side: Side) => void;
  readonly prefer: (organisationId: string, side: Side) => void;
  readonly take: () => void;
  readonly publish: () => void;
}

/** One conversation, for as long as the dialog is open. */
export function useExchange(): ExchangeTalk {
  const [places, setPlaces] = useState<ExchangePlacesResult | null>(null);
  const [state, setState] = useState<ExchangeState | null>(null);
  const [busy, setBusy] = useState<ExchangeTalk['busy']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [answers, setAnswers] = useState<readonly ExchangeAnswers[]>([]);
  const [chosen, setChosen] = useState<Chosen>({ taking: new Set(), leaving: new Set() });
  // Answers come faster than what they lead to: only the newest counts.
  const asked = useRef(0);

  const told = async (act: () => Promise<void>): Promise<boolean> => {
    setProblem(null);
    try {
      await act();
      return true;
    } catch (error) {
      setProblem(refusalSentence(error));
      return false;
    }
  };
  const reload = (): Promise<boolean> => told(async () => setPlaces(await exchangePlaces()));
  useEffect(() => void reload(), []);
  useEffect(
    () => onProgress((jobId, share) => setBusy((now) => (now?.jobId === jobId ? { ...now, share } : now))),
    [],
  );
  const work = async (
    step: 'look' | 'take' | 'publish',
    name: string,
    act: (started: (jobId: string) => void) => Promise<void>,
  ): Promise<void> => {
    setBusy({ step, name, jobId: null, share: 0 });
    await told(() => act((jobId) => setBusy((now) => now && { ...now, jobId })));
    setBusy(null);
  };
  const show = (next: ExchangeState): void => {
    setState(next);
    setChosen(firstChoice(next));
  };
  const look = (placeId: string): void => {
    const name = places?.places.find(({ id }) => id === placeId)?.name ?? state?.place.name ?? '';
    setAnswers([]);
    void work('look', name, async (started) => show(await lookAt(placeId, started)));
  };
  const ask = (next: readonly ExchangeAnswers[]): void => {
    setAnswers(next);
    if (!state) return;
    asked.current += 1;
    const mine = asked.current;
    void told(async () => {
      const answered = await answerConflicts(state.token, [...next]);
      if (mine === asked.current) setState(answered);
    });
  };
  return {
    places,
    state,
    busy,
    problem,
    ...chosen,
    sideOf: (organisationId, conflictId) => {
      const of = answers.find((one) => one.organisationId === organisationId);
      return of?.conflicts?.find(({ id }) => id === conflictId)?.side ?? of?.prefer;
    },
    look,
    back: () => {
      setState(null);
      setProblem(null);
      void reload();
    },
    chooseFolder: host.choosePlace
      ? () =>
          void told(async () => {
            const id = await host.choosePlace?.();
            if (!id) return;
            await reload();
            look(id);
          })
      : null,
    addRemote: (address) =>
      told(async () => {
        const id = await addRemote(address);
        setPlaces(await exchangePlaces());
        look(id);
      }),
    forget: (placeId) => void told(async () => forgetPlace(placeId)).then(reload),
    forgetSender: (organisationId, fingerprint) =>
      void told(async () => forgetSender(organisationId, fingerprint)).then(reload),
    toggle: (list, ids, on) =>
      setChosen((now) => {
        const next = new Set(now[list]);
        for (const id of ids)
          if (on) next.add(id);
          else next.delete(id);
        return { ...now, [list]: next };
      }),
    answer: (organisationId, id, side) => {
      const before = answers.find((one) => one.organisationId === organisationId);
      const conflicts = [...(before?.conflicts ?? []).filter((one) => one.id !== id), { id, side }];
      ask([...withoutOne(answers, organisationId), { ...before, organisationId, conflicts }]);
    },
    prefer: (organisationId, side) =>
      ask([...withoutOne(answers, organisationId), { organisationId, prefer: side }]),
    take: () => {
      if (!state) return;
      const { token, place } = state;
      const organisationIds = [...chosen.taking];
      void work('take', place.name, async (started) => {
        const next = await takeIn({ token, organisationIds, answers: [...answers] }, started);
        if (next.taken > 0) say('info', 'exchange.taken', { count: next.taken });
        show(next);
      });
    },
    publish: () => {
      if (!state) return;
      const { token, place } = state;
      const organisationIds = [...chosen.leaving];
      void work('publish', place.name, async (started) => {
        const next = await publishInto({ token, organisationIds }, started);
        if (next.published > 0) say('info', 'exchange.published', { count: next.published });
        show(next);
      });
    },
  };
}

interface Chosen {
  readonly taking: ReadonlySet<string>;
  readonly leaving: ReadonlySet<string>;
}

/** What is chosen at first: arrivals from known hands, and what was published from here before or is alone here. */
export function firstChoice({
  arrivals,
  departures,
}: Pick<ExchangeState, 'arrivals' | 'departures'>): Chosen {
  const out = departures.filter(mayLeave);
  return {
    taking: new Set(arrivals.filter(isTrusted).map(({ organisationId }) => organisationId)),
    leaving: new Set(
      out
        .filter(({ state, own }) => departures.length === 1 || (state === 'changed' && own))
        .map(({ organisationId }) => organisationId),
    ),
  };
}

function isTrusted({ sender, gone }: ExchangeArrival): boolean {
  return !gone && sender.state !== 'other' && sender.state !== 'unsigned';
}

/** True for what can be published now. */
export function mayLeave({ state }: ExchangeDeparture): boolean {
  return state === 'changed' || state === 'never' || state === 'broken';
}

function withoutOne(answers: readonly ExchangeAnswers[], organisationId: string): ExchangeAnswers[] {
  return answers.filter((one) => one.organisationId !== organisationId);
}
