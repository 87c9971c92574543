// One element of the questionnaire: a part of the page that opens, with its questions, a tick for "checked" and a comment.
import type { AskedKind, AskedElement } from '../../domain/questionnaire/questions';
import type { AddedElement, AnsweredElement, QuestionnaireAnswer } from '../../schemas/generated/types';
import { make, nextId } from './make';
import { questionField, type QuestionField, type Words } from './question-field';

const COMMENT = 4000;

export interface Subject {
  readonly root: HTMLDetailsElement;
  readonly fields: readonly QuestionField[];
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
    root: part.root,
    fields: part.fields,
    show,
    read: () => {
      const answers = part.answers();
      const said = comment.box.value.trim();
      if (answers.length === 0 && said === '' && !reviewed.checked) return undefined;
      return {
        id,
        name: given,
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
  part.root.open = true;
  return {
    root: part.root,
    fields: part.fields,
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
  const byKey = new Map<string, QuestionField>();
  const rows: HTMLElement[] = [];
  let group = '';
  for (const question of kind.questions) {
    if (question.group !== group) rows.push(make('h3', {}, question.group));
    ({ group } = question);
    const field = questionField(question, values[question.key], words, changed, question.key === 'name');
    byKey.set(question.key, field);
    rows.push(field.root);
  }
  const heading = make('h2', {}, given || `${words.added}: ${kind.one.toLowerCase()}`);
  const state = make('span', { className: 'state quiet' });
  const body = make('div', { className: 'questions' }, ...rows, ...after);
  const root = make('details', {}, make('summary', {}, heading, state), body);
  body.addEventListener('input', changed);
  const fields = [...byKey.values()];
  return {
    root,
    fields,
    tell: (reviewed: boolean): void => {
      const name = byKey.get('name')?.read()?.answer;
      heading.textContent = name || given || `${words.added}: ${kind.one.toLowerCase()}`;
      const done = fields.filter((field) => field.isDone()).length;
      state.textContent = `${done} / ${fields.length} ${words.answered}${reviewed ? ` · ${words.checked}` : ''}`;
      state.dataset['done'] = String(reviewed || done === fields.length);
    },
    answers: (): QuestionnaireAnswer[] => fields.flatMap((field) => field.read() ?? []),
    put: (answers: readonly QuestionnaireAnswer[]): void => {
      for (const answer of answers) byKey.get(answer.field)?.put(answer);
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
