// One question: its input, "I do not know", what the value was, and what is wrong with the answer.
import { parseDate, parseNumber } from '../../domain/portfolio/typed';
import type { AskedValue, Question, QuestionWord } from '../../domain/questionnaire/questions';
import type { QuestionnaireAnswer } from '../../schemas/generated/types';
import { filled, make, nextId } from './make';

export type Words = Readonly<Record<QuestionWord, string>>;

export interface QuestionField {
  readonly root: HTMLElement;
  /** True where something stands there, or it is said not to be known. */
  isDone(): boolean;
  /** What the person has said; undefined where nothing differs from what was filled in. */
  read(): QuestionnaireAnswer | undefined;
  /** Puts back what was said before. */
  put(answer: QuestionnaireAnswer): void;
  /** True where the answer can be read. Tells what is wrong beside it. */
  check(): boolean;
  focus(): void;
}

interface Input {
  readonly root: HTMLElement;
  get(): string;
  set(text: string): void;
  disable(off: boolean): void;
  readonly control: HTMLElement;
}

/** The most choices that stand side by side instead of in a list. */
const SIDE_BY_SIDE = 2;

/** A question with what is known filled in. `changed` is called after each change; `needed`: may not be left empty. */
export function questionField(
  question: Question,
  known: AskedValue | undefined,
  words: Words,
  changed: () => void,
  needed = false,
): QuestionField {
  const { key, label, choices } = question;
  const radios = choices !== undefined && choices.length <= SIDE_BY_SIDE;
  const hint = hintOf(question, words);
  const errorId = nextId();
  const error = make('p', { className: 'error', id: errorId, hidden: true });
  const input = radios ? radioInput(question) : choices ? selectInput(question, words) : textInput(question);
  input.set(known?.text ?? '');
  // As the box itself writes it: line ends become one kind there.
  const first = input.get();
  const unknown = make('input', { type: 'checkbox', aria: { label: `${words.unknown}: ${label}` } });
  const was = make('span', { className: 'changed' });
  const below = make(
    'div',
    { className: 'below', hidden: needed },
    make('span', { className: 'tell' }, hint),
    ...(needed ? [] : [make('label', { className: 'tick' }, unknown, words.unknown)]),
  );
  below.firstElementChild?.append(was);
  const wide = question.input === 'long' || key === 'name';
  const className = wide ? 'question wide' : 'question';
  const root = radios
    ? make('fieldset', { className }, make('legend', {}, label), input.root, error, below)
    : make(
        'div',
        { className },
        make('label', { htmlFor: input.control.id }, label),
        input.root,
        error,
        below,
      );

  const field: QuestionField = {
    root,
    isDone: () => unknown.checked || input.get().trim() !== '',
    read: () => {
      const asked = known ? { asked: known.asked } : {};
      if (unknown.checked) return { field: key, ...asked, unknown: true };
      const answer = input.get();
      return answer.trim() === first.trim() ? undefined : { field: key, ...asked, answer: answer.trim() };
    },
    put: (answer) => {
      if (answer.unknown) unknown.checked = true;
      else input.set(answer.answer ?? '');
      show();
    },
    check: () => {
      const sentence = unknown.checked ? undefined : wrong(question, input.get().trim(), words, needed);
      error.hidden = sentence === undefined;
      error.textContent = sentence ?? '';
      if (sentence === undefined) {
        input.control.removeAttribute('aria-invalid');
        input.control.removeAttribute('aria-describedby');
      } else {
        input.control.setAttribute('aria-invalid', 'true');
        input.control.setAttribute('aria-describedby', errorId);
      }
      return sentence === undefined;
    },
    focus: () => input.control.focus(),
  };
  function show(): void {
    input.disable(unknown.checked);
    const differs = !unknown.checked && known !== undefined && input.get().trim() !== first.trim();
    const before = choices?.find(({ code }) => code === known?.text)?.word ?? known?.text ?? '';
    was.textContent = differs ? ` ${filled(words.was, { value: before })}` : '';
  }
  root.addEventListener('input', () => {
    show();
    changed();
  });
  // What is wrong is told when the box is left, not while it is being typed into.
  root.addEventListener('change', () => field.check());
  return field;
}

function wrong(question: Question, text: string, words: Words, needed: boolean): string | undefined {
  if (text === '') return needed ? words.noName : undefined;
  switch (question.input) {
    case 'date':
      return parseDate(text) === undefined ? words.wrongDate : undefined;
    case 'money':
      return parseNumber(text) === undefined ? words.wrongNumber : undefined;
    case 'integer':
      return Number.isSafeInteger(parseNumber(text)) ? undefined : words.wrongWhole;
    default:
      return undefined;
  }
}

function hintOf({ input }: Question, words: Words): string {
  if (input === 'date') return words.dateHint;
  if (input === 'money') return words.moneyHint;
  return input === 'integer' ? words.numberHint : '';
}

function textInput({ input, most }: Question): Input {
  const id = nextId();
  const control =
    input === 'long'
      ? make('textarea', { id, rows: 3, maxLength: most })
      : make('input', { id, type: 'text', maxLength: most, autocomplete: 'off' });
  if (input === 'integer') control.inputMode = 'numeric';
  if (input === 'money') control.inputMode = 'decimal';
  if (input === 'link') control.inputMode = 'url';
  return {
    root: control,
    control,
    get: () => control.value,
    set: (text) => (control.value = text),
    disable: (off) => (control.disabled = off),
  };
}

function selectInput({ choices = [] }: Question, words: Words): Input {
  const control = make(
    'select',
    { id: nextId() },
    make('option', { value: '' }, `– ${words.choose} –`),
    ...choices.map(({ code, word }) => make('option', { value: code }, word)),
  );
  return {
    root: control,
    control,
    get: () => control.value,
    set: (text) => (control.value = text),
    disable: (off) => (control.disabled = off),
  };
}

function radioInput({ choices = [] }: Question): Input {
  const name = nextId();
  const radios = choices.map(({ code }) => make('input', { type: 'radio', name, value: code }));
  const root = make(
    'div',
    { className: 'choices' },
    ...radios.map((radio, at) => make('label', {}, radio, choices[at]?.word ?? '')),
  );
  return {
    root,
    control: radios[0] ?? root,
    get: () => radios.find(({ checked }) => checked)?.value ?? '',
    set: (text) => radios.forEach((radio) => (radio.checked = radio.value === text)),
    disable: (off) => radios.forEach((radio) => (radio.disabled = off)),
  };
}
