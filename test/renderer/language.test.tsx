// The panel's words of the language: relationships from both ends, what may be added, chains of dependence, values by type.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ModelIndex } from '../../domain/model-index';
import { elementsByName } from '../../renderer/details/concept-names';
import { DependenceSection } from '../../renderer/details/DependenceSection';
import { NewProperty, PropertyValue } from '../../renderer/details/PropertyValue';
import { RelationshipDetails } from '../../renderer/details/RelationshipDetails';
import { RelationshipForm } from '../../renderer/details/RelationshipForm';
import { RelationshipList } from '../../renderer/details/RelationshipList';
import { useWorkspace } from '../../renderer/state/workspace-store';
import type { Element, ModelRecord, Relationship } from '../../schemas/generated/types';

const element = (id: string, type: string, name: string): Element => ({
  kind: 'element',
  id,
  ownerId: 'org',
  type,
  name: { fi: name },
});
const link = (
  id: string,
  sourceId: string,
  type: Relationship['type'],
  targetId: string,
  more: Partial<Relationship> = {},
): Relationship => ({ kind: 'relationship', id, ownerId: 'org', type, sourceId, targetId, ...more });

const app = element('app', 'ApplicationComponent', 'Aura');
const bad = link('bad', 'data', 'Access', 'app');
const records: ModelRecord[] = [
  { kind: 'organisation', id: 'org', name: { fi: 'Mallila' }, order: 0 },
  app,
  element('server', 'Node', 'Pohja'),
  element('data', 'DataObject', 'Asukastiedot'),
  element('service', 'ApplicationService', 'Hakupalvelu'),
  element('process', 'BusinessProcess', 'Haku'),
  link('r1', 'server', 'Serving', 'app'),
  link('r2', 'app', 'Access', 'data', { accessType: 'Read' }),
  link('r3', 'app', 'Realization', 'service'),
  link('r4', 'service', 'Serving', 'process'),
  bad,
];

beforeEach(() => {
  useWorkspace.getState().loaded(ModelIndex.of(records), 1);
});

test('relationships are told from this end, with the way of access', () => {
  render(<RelationshipList element={app} withoutFlows />);
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent?.trim());
  expect(rows).toEqual([
    'käyttää palvelua Pohja Palvelin',
    'lukee tietoa Asukastiedot Tietovaranto',
    'tietoa käsittelee Asukastiedot Tietovaranto',
    'toteuttaa Hakupalvelu Tietojärjestelmäpalvelu',
  ]);
  expect(screen.getAllByRole('img', { name: 'ei ArchiMaten mukainen' })).toHaveLength(1);
});

test('a new relationship: the other end by name, then what the language allows in both directions', async () => {
  render(<RelationshipForm element={app} onClose={() => undefined} />);
  await userEvent.type(screen.getByRole('combobox', { name: 'Mihin yhteys tehdään?' }), 'haku');
  await userEvent.click(screen.getByRole('option', { name: 'Haku' }));
  const kinds = within(screen.getByRole('combobox', { name: 'Millainen yhteys?' })).getAllByRole('option');
  expect(kinds[0]).toHaveTextContent('palvelee Haku');
  const words = kinds.map((kind) => kind.textContent);
  expect(words).toContain('toteuttaa Haku');
  expect(words).toContain('palvelee Aura');
  expect(words.some((word) => word.startsWith('sisältää osan'))).toBe(false);
});

test('a relationship against the table says so and offers the way round', () => {
  render(<RelationshipDetails relationship={bad} />);
  expect(screen.getByRole('note')).toHaveTextContent('ei ole ArchiMate-kielen mukainen');
  expect(screen.getByRole('button', { name: 'Käännä suunta' })).toBeInTheDocument();
  const kinds = within(screen.getByLabelText('Laji')).getAllByRole('option');
  expect(kinds.map((kind) => kind.textContent)).toEqual([
    'Käyttää tietoa (ei ArchiMaten mukainen)',
    'Liittyy',
  ]);
});

test('what depends on it is grouped, and each answer opens its chain', async () => {
  render(<DependenceSection element={element('server', 'Node', 'Pohja')} />);
  await userEvent.click(screen.getByRole('button', { name: 'Mitä tästä riippuu?' }));
  expect(screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent)).toEqual([
    'Prosessi 1 kohde',
    'Tietojärjestelmä 1 kohde',
    'Tietojärjestelmäpalvelu 1 kohde',
  ]);
  await userEvent.click(screen.getByRole('button', { name: /^Haku / }));
  const steps = [...document.querySelectorAll('.chain li')].map((step) => step.textContent);
  expect(steps).toEqual(['palvelee Aura', 'toteuttaa Hakupalvelu', 'palvelee Haku']);
  await userEvent.click(screen.getByText('Tämä tarvitsee'));
  expect(screen.getByText(/ei tarvitse muita/u)).toBeInTheDocument();
});

test('a value is written on Enter, once; yes and no are a choice', async () => {
  const onChange = jest.fn();
  render(<PropertyValue name="Koodi" type="number" value="1" onChange={onChange} />);
  const field = screen.getByLabelText('Koodi');
  await userEvent.clear(field);
  await userEvent.type(field, '25{Enter}');
  await userEvent.tab();
  expect(onChange.mock.calls).toEqual([['25']]);
  const onChoose = jest.fn();
  render(<PropertyValue name="Avoin" type="boolean" value="" onChange={onChoose} />);
  await userEvent.selectOptions(screen.getByLabelText('Avoin'), 'kyllä');
  expect(onChoose.mock.calls).toEqual([['true']]);
});

test('a new property needs a name and a value', async () => {
  const onAdd = jest.fn(() => Promise.resolve());
  render(<NewProperty onClose={() => undefined} onAdd={onAdd} />);
  const add = screen.getByRole('button', { name: 'Lisää' });
  await userEvent.type(screen.getByLabelText('Ominaisuuden nimi'), ' Slogan ');
  expect(add).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Arvo'), 'Nopea');
  await userEvent.click(add);
  expect(onAdd.mock.calls).toEqual([[{ name: { language: 'fi', text: 'Slogan' }, type: 'string' }, 'Nopea']]);
});

test('names that begin with what is typed come first; the element itself is not offered', () => {
  const index = ModelIndex.of(records);
  expect(elementsByName(index, 'haku', 'app').map(({ name }) => name)).toEqual(['Haku', 'Hakupalvelu']);
  expect(elementsByName(index, 'palvelu', 'app').map(({ name }) => name)).toEqual(['Hakupalvelu']);
  expect(elementsByName(index, 'aura', 'app')).toEqual([]);
});
