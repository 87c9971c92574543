// One element of the questionnaire: a part of the page that opens, with its questions, a tick for "checked" and a comment.
import type { AskedKind, AskedElement } from '../../domain/questionnaire/questions';
import type { AddedElement, AnsweredElement, QuestionnaireAnswer } from '../../schemas/generated/types';
import { make, nextId } from './make';
import { questionField, type QuestionField, type Words } from './question-field';

const COMMENT = 4000;
const NAME = 1000;

export interface Subject {
  readonly root: HTMLDetailsElement;
  /** Makes the questions, which otherwise are made when the part is opened: a thousand elements open at once so. */
  build(): void;
  progress(): { readonly done: number; readonly all: number };
  /** The questions whose answers cannot be read; tells what is wrong beside each. */
  wrong(): readonly QuestionField[];
  /** Tells how far it is. */
  show(): void;
}

/** An element that was asked about. */
export interface AskedSubject extends Subject {
  /** What was said; undefined where nothing was. */
  read(): AnsweredElement | undefined;
  put(answered: AnsweredElement): void;
}

/** An element that the person added. */
export interface AddedSubject extends Subject {
  focus(): void;
  read(): AddedElement | undefined;
}

/** The part of an element that was asked about. */
export function askedSubject(
  { id, values }: AskedElement,
  kind: AskedKind,
  words: Words,
  changed: () => void,
): AskedSubject {
  const given = values['name']?.text ?? '';
  const reviewed = make('input', { type: 'checkbox' });
  const comment = commentBox(words);
  const part = subject(kind, values, words, changed, given, [
    make('label', { className: 'tick question wide' }, reviewed, words.reviewed),
    comment.root,
  ]);
  const show = (): void => part.tell(reviewed.checked);
  return {
    ...part.common,
    show,
    read: () => {
      const answers = part.answers();
      const said = comment.box.value.trim();
      if (answers.length === 0 && said === '' && !reviewed.checked) return undefined;
      return {
        id,
        name: given.slice(0, NAME),
        ...(reviewed.checked ? { reviewed: true as const } : {}),
        ...(said === '' ? {} : { comment: said }),
        answers,
      };
    },
    put: (answered) => {
      reviewed.checked = answered.reviewed === true;
      comment.box.value = answered.comment ?? '';
      part.put(answered.answers);
    },
  };
}

/** The part of an element that the person adds. `remove` takes it away. */
export function addedSubject(
  kind: AskedKind,
  before: Pick<AddedElement, 'key'> & Partial<AddedElement>,
  words: Words,
  changed: () => void,
  remove: () => void,
): AddedSubject {
  const comment = commentBox(words);
  const gone = make('button', { type: 'button', onclick: remove }, words.remove);
  const part = subject(kind, {}, words, changed, '', [
    comment.root,
    make('p', { className: 'question wide' }, gone),
  ]);
  comment.box.value = before.comment ?? '';
  part.put([
    ...(before.name === undefined ? [] : [{ field: 'name', answer: before.name }]),
    ...(before.answers ?? []),
  ]);
  part.common.build();
  part.root.open = true;
  return {
    ...part.common,
    focus: () => part.fields()[0]?.focus(),
    show: () => part.tell(false),
    read: () => {
      const all = part.answers();
      const name = all.find(({ field }) => field === 'name')?.answer ?? '';
      const answers = all.filter(({ field }) => field !== 'name');
      const said = comment.box.value.trim();
      if (name === '') return undefined;
      return { key: before.key, kind: kind.kind, name, ...(said === '' ? {} : { comment: said }), answers };
    },
  };
}

function subject(
  kind: AskedKind,
  values: AskedElement['values'],
  words: Words,
  changed: () => void,
  given: string,
  after: readonly HTMLElement[],
) {
  const state = make('span', { className: 'state quiet' });
  const heading = make('h2', {}, given || `${words.added}: ${kind.one.toLowerCase()}`);
  const body = make('div', { className: 'questions' });
  const root = make('details', {}, make('summary', {}, heading, state), body);
  const known = kind.questions.filter(({ key }) => values[key]).length;
  let made: ReadonlyMap<string, QuestionField> | undefined;
  const build = (): ReadonlyMap<string, QuestionField> => {
    if (made) return made;
    const byKey = new Map<string, QuestionField>();
    let group = '';
    for (const question of kind.questions) {
      if (question.group !== group) body.append(make('h3', {}, question.group));
      ({ group } = question);
      const field = questionField(question, values[question.key], words, changed, question.key === 'name');
      byKey.set(question.key, field);
      body.append(field.root);
    }
    body.append(...after);
    made = byKey;
    return made;
  };
  root.addEventListener('toggle', () => {
    if (root.open) build();
  });
  body.addEventListener('input', changed);
  const fields = (): readonly QuestionField[] => [...(made?.values() ?? [])];
  const progress = () => ({
    done: made ? fields().filter((field) => field.isDone()).length : known,
    all: kind.questions.length,
  });
  return {
    common: {
      root,
      progress,
      build: () => void build(),
      wrong: () => fields().filter((field) => !field.check()),
    },
    root,
    fields,
    tell: (reviewed: boolean): void => {
      const name = made?.get('name')?.read()?.answer;
      const { done, all } = progress();
      const told = `${done} / ${all} ${words.answered}${reviewed ? ` · ${words.checked}` : ''}`;
      if (state.textContent === told && made === undefined) return;
      heading.textContent = name || given || `${words.added}: ${kind.one.toLowerCase()}`;
      state.textContent = told;
      state.dataset['done'] = String(reviewed || done === all);
    },
    answers: (): QuestionnaireAnswer[] => fields().flatMap((field) => field.read() ?? []),
    put: (answers: readonly QuestionnaireAnswer[]): void => {
      for (const answer of answers) build().get(answer.field)?.put(answer);
    },
  };
}

function commentBox(words: Words): { root: HTMLElement; box: HTMLTextAreaElement } {
  const id = nextId();
  const box = make('textarea', { id, rows: 2, maxLength: COMMENT });
  const root = make(
    'div',
    { className: 'question wide' },
    make('label', { htmlFor: id }, words.comment),
    box,
  );
  return { root, box };
}
