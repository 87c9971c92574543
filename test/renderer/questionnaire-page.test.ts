// The questionnaire's page without a browser: where nothing can be kept, going on from a saved file, additions.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { questionnaireOf, type QuestionnaireLanguage } from '../../domain/questionnaire/questions';
import { questionnaireAnswers } from '../../schemas/generated/validators.js';
import { SmallModel } from '../domain/support/small-model';

let saved: Blob[] = [];

/** jsdom has no Blob.text. */
function textOf(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(blob);
  });
}

beforeEach(() => {
  Blob.prototype.text = function text(this: Blob) {
    return textOf(this);
  };
  saved = [];
  URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  // jsdom does not follow links.
  HTMLAnchorElement.prototype.click = () => undefined;
  localStorage.clear();
});

afterEach(() => jest.restoreAllMocks());

/** Opens the page as its file does. */
function open(language: QuestionnaireLanguage = 'fi'): void {
  const { index } = new SmallModel();
  const questionnaire = questionnaireOf({
    index,
    organisationId: 'org',
    language,
    choice: { fields: ['supplier', 'users', 'purpose'] },
    elements: index.pointing('element', 'owner', 'org').filter(({ id }) => 'abc'.includes(id)),
    part: '',
    id: 'k1',
    day: '2026-11-23',
  });
  document.body.innerHTML = '<main id="page"></main><script type="application/json" id="kysely"></script>';
  const data = document.getElementById('kysely');
  if (data) data.textContent = JSON.stringify(questionnaire);
  jest.isolateModules(() => jest.requireActual('../../renderer/questionnaire-page/main'));
}

async function answers(button = 'Tallenna vastaukset'): Promise<unknown> {
  await userEvent.click(screen.getByRole('button', { name: button }));
  const blob = saved.at(-1);
  const text = blob ? await textOf(blob) : '';
  const data: unknown = JSON.parse(text);
  expect([questionnaireAnswers(data), questionnaireAnswers.errors]).toEqual([true, null]);
  return data;
}

const supplier = () => screen.getAllByLabelText<HTMLInputElement>('Toimittaja')[0]!;

test('what is answered is there again, and only what was changed is saved', async () => {
  open();
  expect(supplier().value).toBe('Toimittaja');
  await userEvent.clear(supplier());
  await userEvent.type(supplier(), ' Numero Oy ');
  open();
  expect(supplier().value.trim()).toBe('Numero Oy');
  expect(await answers()).toMatchObject({
    elements: [{ id: 'a', answers: [{ field: 'supplier', asked: 'Toimittaja', answer: 'Numero Oy' }] }],
    added: [],
  });
});

test('a browser that keeps nothing is told of, and answers are saved all the same', async () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('SecurityError');
  });
  open();
  expect(screen.getByRole('status')).toHaveTextContent('Selain ei säilytä keskeneräisiä vastauksia');
  await userEvent.click(screen.getAllByRole('checkbox', { name: 'En tiedä: Toimittaja' })[0]!);
  expect(supplier()).toBeDisabled();
  expect(await answers()).toMatchObject({
    elements: [{ answers: [{ field: 'supplier', asked: 'Toimittaja', unknown: true }] }],
  });
});

test('a missing one is added with a key of its own, and goes on from the saved file', async () => {
  open('sv');
  await userEvent.click(screen.getByRole('button', { name: 'Lägg till' }));
  const part = screen.getByRole('heading', { name: 'Ny: informationssystem' }).closest('details')!;
  await userEvent.type(within(part).getByLabelText('Namn'), 'Semesterlistan');
  await userEvent.type(within(part).getByLabelText('Antal användare'), 'tio');
  await userEvent.tab();
  expect(within(part).getByText(/^Skriv ett heltal/u)).toBeVisible();
  await userEvent.clear(within(part).getByLabelText('Antal användare'));
  await userEvent.type(within(part).getByLabelText('Antal användare'), '10');
  const first = await answers('Spara svaren');
  expect(first).toMatchObject({
    language: 'sv',
    added: [
      { key: expect.stringMatching(/^l[a-z0-9]+$/u), name: 'Semesterlistan', answers: [{ answer: '10' }] },
    ],
  });
  localStorage.clear();
  open('sv');
  const file = screen.getByLabelText(/^Fortsätt/u);
  await userEvent.upload(file, new File(['{"format":"muu"}'], 'muu.json', { type: 'application/json' }));
  await screen.findByText('Filen är inte en svarsfil för den här enkäten.');
  await userEvent.upload(file, new File([JSON.stringify(first)], 's.json', { type: 'application/json' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Semesterlistan' })).toBeInTheDocument());
  expect(await answers('Spara svaren')).toEqual(first);
});
