// The questionnaire's page: builds itself of the data that stands in it, keeps what is answered, and saves the answers.
import type { AskedKind, Questionnaire } from '../../domain/questionnaire/questions';
import type { AddedElement, QuestionnaireAnswers } from '../../schemas/generated/types';
import { answersIn, canKeep, keep, kept } from './draft';
import { filled, make, nextId } from './make';
import { addedSubject, askedSubject, type AddedSubject, type AskedSubject } from './subject';

/** Questions of so many elements are open at once when the page opens. */
const OPEN = 1;
const RESPONDENT = 300;
const COMMENT = 4000;

start(JSON.parse(document.getElementById('kysely')?.textContent ?? '') as Questionnaire);

function start(asked: Questionnaire): void {
  const { words } = asked;
  const kinds = new Map(asked.kinds.map((kind) => [kind.kind as string, kind]));
  const subjects: AskedSubject[] = [];
  const added: AddedSubject[] = [];
  const keeping = canKeep();
  let unsaved = false;
  let warned = false;

  const respondent = make('input', {
    id: nextId(),
    type: 'text',
    maxLength: RESPONDENT,
    autocomplete: 'off',
  });
  const comment = make('textarea', { id: nextId(), rows: 3, maxLength: COMMENT });
  const bar = make('progress', { max: 1, id: nextId() });
  const share = make('label', { htmlFor: bar.id });
  const told = make('p', { className: 'quiet', role: 'status' }, keeping ? words.kept : words.notKept);
  const addedList = make('div');

  const changed = (): void => {
    unsaved = true;
    warned = false;
    show();
    keep(answers());
  };
  for (const element of asked.elements) {
    const kind = kinds.get(element.kind);
    if (kind) subjects.push(askedSubject(element, kind, words, changed));
  }
  const page = document.getElementById('page') ?? document.body;
  page.append(head(asked), ...subjects.map(({ root }) => root), missing(), addedList, foot());
  document.body.append(saveBar());
  for (const { root, build } of subjects.slice(0, OPEN)) {
    build();
    root.open = true;
  }
  const before = kept(asked.id);
  try {
    if (before) put(before);
  } catch {
    // Somebody else has written there: the page begins as it was sent.
  }
  unsaved = false;
  show();

  function head({ title, organisation, askedText, answerBy, greeting }: Questionnaire): HTMLElement {
    const line = [organisation, `${words.askedOn} ${askedText}`];
    const toggle = make('button', { type: 'button', className: 'no-print' }, words.openAll);
    toggle.onclick = () => {
      const open = subjects.some(({ root }) => !root.open);
      for (const { root } of subjects) root.open = open;
      toggle.textContent = open ? words.closeAll : words.openAll;
    };
    respondent.addEventListener('input', changed);
    return make(
      'header',
      {},
      make('h1', {}, title),
      make('p', { className: 'quiet' }, line.join(' · ')),
      ...(answerBy ? [make('p', {}, make('strong', {}, `${words.answerBy} ${answerBy}`))] : []),
      ...(greeting ? [make('p', { className: 'greeting' }, greeting)] : []),
      make('p', {}, words.lead),
      make('p', { className: 'quiet' }, words.offline),
      make(
        'div',
        { className: 'sheet' },
        make(
          'div',
          { className: 'question' },
          make('label', { htmlFor: respondent.id }, words.respondent),
          respondent,
        ),
      ),
      ...(subjects.length > OPEN ? [make('p', {}, toggle)] : []),
    );
  }

  function missing(): HTMLElement {
    const select = make(
      'select',
      { id: nextId() },
      ...asked.kinds.map(({ kind, one }) => make('option', { value: kind }, one)),
    );
    const button = make('button', { type: 'button' }, words.add);
    button.onclick = () => {
      const kind = kinds.get(select.value);
      if (!kind) return;
      const one = addSubject(kind, { key: newKey() });
      changed();
      one.focus();
    };
    const choice = [make('label', { htmlFor: select.id }, words.kind), select];
    return make(
      'section',
      { className: 'sheet no-print' },
      make('h2', {}, words.missing),
      make('p', { className: 'quiet' }, words.missingText),
      make('div', { className: 'row' }, ...(asked.kinds.length > 1 ? choice : []), button),
    );
  }

  function addSubject(
    kind: AskedKind,
    from: Pick<AddedElement, 'key'> & Partial<AddedElement>,
  ): AddedSubject {
    const one: AddedSubject = addedSubject(kind, from, words, changed, () => {
      added.splice(added.indexOf(one), 1);
      one.root.remove();
      changed();
    });
    added.push(one);
    addedList.append(one.root);
    return one;
  }

  function foot(): HTMLElement {
    comment.addEventListener('input', changed);
    const file = make('input', { id: nextId(), type: 'file', accept: '.json' });
    file.onchange = () => void goOn(file);
    return make(
      'section',
      { className: 'sheet' },
      make(
        'div',
        { className: 'question' },
        make('label', { htmlFor: comment.id }, words.commentAll),
        comment,
      ),
      make(
        'p',
        { className: 'no-print row quiet' },
        make('label', { htmlFor: file.id }, words.continue),
        file,
      ),
    );
  }

  async function goOn(file: HTMLInputElement): Promise<void> {
    const found = answersIn((await file.files?.[0]?.text()) ?? '', asked.id);
    file.value = '';
    try {
      if (!found) throw new TypeError('not ours');
      put(found);
      changed();
    } catch {
      // The person chose another file, or one that somebody has edited.
      told.textContent = words.notOurs;
    }
  }

  function saveBar(): HTMLElement {
    const save = make('button', { type: 'button', className: 'primary' }, words.save);
    save.onclick = saveAnswers;
    return make(
      'footer',
      { className: 'bar' },
      make('div', {}, make('span', { className: 'row' }, share, bar), told, save),
    );
  }

  function show(): void {
    for (const one of [...subjects, ...added]) one.show();
    let done = 0;
    let all = 0;
    for (const one of [...subjects, ...added]) {
      const progress = one.progress();
      done += progress.done;
      all += progress.all;
    }
    bar.max = Math.max(1, all);
    bar.value = done;
    share.textContent = filled(words.progress, { done, all });
  }

  function answers(): QuestionnaireAnswers {
    const who = respondent.value.trim();
    const said = comment.value.trim();
    return {
      format: 'kokonaiskuva-questionnaire-answers',
      formatVersion: 1,
      questionnaireId: asked.id,
      organisationId: asked.organisationId,
      title: asked.title.slice(0, 500),
      language: asked.language,
      askedOn: asked.askedOn,
      answeredOn: today(),
      ...(who === '' ? {} : { respondent: who }),
      ...(said === '' ? {} : { comment: said }),
      elements: subjects.flatMap((one) => one.read() ?? []),
      added: added.flatMap((one) => one.read() ?? []),
    };
  }

  function put(found: QuestionnaireAnswers): void {
    respondent.value = found.respondent ?? '';
    comment.value = found.comment ?? '';
    const byId = new Map(found.elements.map((one) => [one.id, one]));
    asked.elements.forEach(({ id }, at) => {
      const one = byId.get(id);
      if (one) subjects[at]?.put(one);
    });
    for (const one of added.splice(0)) one.root.remove();
    for (const one of found.added) {
      const kind = kinds.get(one.kind);
      if (kind) addSubject(kind, one);
    }
  }

  function saveAnswers(): void {
    const all = [...subjects, ...added];
    const wrong = all.flatMap((one) => one.wrong().map((field) => ({ one, field })));
    const [first] = wrong;
    if (first && !warned) {
      warned = true;
      told.textContent = filled(words.wrong, { count: wrong.length });
      first.one.root.open = true;
      first.field.focus();
      return;
    }
    const name = fileName();
    const bytes = new Blob([JSON.stringify(answers(), null, 1)], { type: 'application/json' });
    const link = make('a', { href: URL.createObjectURL(bytes), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    unsaved = false;
    told.textContent = [
      filled(words.saved, { name }),
      ...(asked.returnTo ? [`${words.returnTo}: ${asked.returnTo}`] : []),
    ].join(' ');
  }

  function fileName(): string {
    const plain = asked.title
      .replace(/[^\p{Letter}\p{Number} .,_-]+/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    return `${plain.slice(0, 80)} ${words.answersName} ${today()}.json`;
  }

  window.addEventListener('beforeunload', (event) => {
    if (unsaved && !keeping) event.preventDefault();
  });
  // On paper everything is seen.
  const opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    for (const { root, build } of [...subjects, ...added])
      if (!root.open) {
        build();
        root.open = true;
        opened.push(root);
      }
  });
  window.addEventListener('afterprint', () => {
    for (const root of opened.splice(0)) root.open = false;
  });
}

/** The day in the place where the person is. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A key that no other respondent's addition has. */
function newKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(3));
  return `l${[...numbers].map((number) => number.toString(36)).join('')}`;
}
