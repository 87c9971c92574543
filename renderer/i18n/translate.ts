// Interface sentences by key. Finnish is the source; the keys are a type. Problem sentences are shared with the command line.
import { FINNISH as problems } from '../../domain/problem-sentences/fi/all';
import { withTypeNames } from '../../domain/problem-sentences/words';
import { FINNISH as fi } from './fi/all';

export const LANGUAGE = 'fi';

export type TextKey = keyof typeof fi;
type Params = Record<string, string | number>;

const plural = new Intl.PluralRules(LANGUAGE);
const numbers = new Intl.NumberFormat(LANGUAGE);

function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (_match, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  });
}

function lookUp(key: string, params: Params, table: Record<string, string>): string | undefined {
  const count = params['count'];
  const one = typeof count === 'number' && plural.select(count) === 'one' ? table[`${key}_one`] : undefined;
  const sentence = one ?? table[key];
  return sentence === undefined ? undefined : fill(sentence, params);
}

/** The sentence of a key, its {{parameters}} filled in; `count` chooses between key and key_one. */
export function t(key: TextKey, params: Params = {}): string {
  return lookUp(key, params, fi) ?? key;
}

/** The sentence of a problem code or message key that came as data; the code itself where no sentence is known. */
export function sentence(code: string, given: Params = {}): string {
  const params = withTypeNames(given);
  return (
    lookUp(code, params, problems as Record<string, string>) ??
    lookUp(code, params, fi) ??
    fill(fi['problem.unknown'], { code })
  );
}

/** The history label of a change. */
export function historyLabel(labelKey: string, params: Params): string {
  const count = params['count'];
  const table: Record<string, string> = fi;
  const many = typeof count === 'number' && count !== 1;
  return (
    lookUp(`history.${labelKey}${many ? '.many' : ''}`, params, table) ??
    lookUp(`history.${labelKey}`, params, table) ??
    labelKey
  );
}
