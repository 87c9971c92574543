// The calls of the shared place.
import type { ExchangeAnswers, ExchangePlacesResult, ExchangeState } from '../../schemas/generated/types';
import { client } from './line';

type OnStart = (jobId: string) => void;

/** The places that this computer knows, its own fingerprint, and whose keys are known. */
export function exchangePlaces(): Promise<ExchangePlacesResult> {
  return client.call('exchange.places', {});
}

/** Remembers a Git remote. */
export async function addRemote(address: string): Promise<string> {
  return (await client.call('exchange.addRemote', { address })).id;
}

export async function forgetPlace(placeId: string): Promise<void> {
  await client.call('exchange.forget', { placeId });
}

export async function forgetSender(organisationId: string, fingerprint: string): Promise<void> {
  await client.call('exchange.forgetSender', { organisationId, fingerprint });
}

/** What is new in a place and here. */
export async function lookAt(placeId: string, onStart: OnStart): Promise<ExchangeState> {
  return (await client.call('exchange.look', { placeId }, onStart)).state;
}

/** The same with the conflicts answered. */
export async function answerConflicts(token: string, answers: ExchangeAnswers[]): Promise<ExchangeState> {
  return (await client.call('exchange.answer', { token, answers })).state;
}

/** Takes municipalities in as one change; where something must still be answered, nothing is taken. */
export async function takeIn(
  params: { token: string; organisationIds: string[]; answers: ExchangeAnswers[] },
  onStart: OnStart,
): Promise<ExchangeState> {
  return (await client.call('exchange.take', params, onStart)).state;
}

/** Publishes municipalities. */
export async function publishInto(
  params: { token: string; organisationIds: string[] },
  onStart: OnStart,
): Promise<ExchangeState> {
  return (await client.call('exchange.publish', params, onStart)).state;
}
