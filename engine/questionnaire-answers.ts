// A file of answers to a questionnaire → its content, checked. What comes by mail may be anything.
import { isDay } from '../domain/portfolio/typed';
import { refusal, Refused } from '../domain/problem';
import type { QuestionnaireAnswers } from '../schemas/generated/types';
import { questionnaireAnswers as areAnswers } from '../schemas/generated/validators.js';
import { tooDeepAt } from './formats/json/depth';

const MOST_BYTES = 20_000_000;
const FORMAT = 'kokonaiskuva-questionnaire-answers';
const VERSION = 1;

/**
 * The answers; undefined where the file is something else. Refuses answers that are larger than any questionnaire, newer
 * than this program or not of their shape, with the place.
 */
export function answersIn(bytes: Uint8Array, fileName: string): QuestionnaireAnswers | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (!/^\uFEFF?\s*\{/u.test(head) || !head.includes(FORMAT)) return undefined;
  if (bytes.length > MOST_BYTES)
    throw new Refused(refusal('questionnaire.tooLarge', { name: fileName, megabytes: MOST_BYTES / 1e6 }));
  let data: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    data = tooDeepAt(text) ? undefined : JSON.parse(text);
  } catch {
    data = undefined;
  }
  if (typeof data !== 'object' || data === null)
    throw new Refused(refusal('questionnaire.broken', { name: fileName }));
  // A file of another kind may have that word in it.
  if (!('format' in data) || data.format !== FORMAT) return undefined;
  if ('formatVersion' in data && typeof data.formatVersion === 'number' && data.formatVersion > VERSION)
    throw new Refused(refusal('questionnaire.newer', { name: fileName }));
  if (!areAnswers(data)) {
    const [error] = areAnswers.errors ?? [];
    throw new Refused(
      refusal('questionnaire.invalid', { name: fileName, where: error?.instancePath || '/' }),
    );
  }
  for (const key of ['askedOn', 'answeredOn'] as const)
    if (!isDay(data[key]))
      throw new Refused(refusal('questionnaire.invalid', { name: fileName, where: `/${key}` }));
  return data;
}
