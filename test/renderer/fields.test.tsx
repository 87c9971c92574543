// Editing in place: when it is written, when it is not, and that nothing typed is lost.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FieldRow } from '../../renderer/details/FieldRow';
import { NameField } from '../../renderer/details/NameField';
import { fieldOf } from '../../domain/portfolio/fields';

const money = fieldOf('costPerYear')!;
const supplier = fieldOf('supplier')!;

test('writes on Enter, once', async () => {
  const onChange = jest.fn();
  render(<FieldRow spec={supplier} fields={undefined} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText('Toimittaja'), 'Numero Oy{Enter}');
  await userEvent.tab();
  expect(onChange.mock.calls).toEqual([[{ supplier: 'Numero Oy' }]]);
});

test('writes what is being typed when the field goes from the screen', async () => {
  const onChange = jest.fn();
  const { unmount } = render(<FieldRow spec={supplier} fields={undefined} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText('Toimittaja'), 'Kesken');
  unmount();
  expect(onChange.mock.calls).toEqual([[{ supplier: 'Kesken' }]]);
});

test('Escape gives the old value back and writes nothing', async () => {
  const onChange = jest.fn();
  const { unmount } = render(<FieldRow spec={supplier} fields={{ supplier: 'Vanha' }} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText('Toimittaja'), 'X{Escape}');
  expect(screen.getByLabelText('Toimittaja')).toHaveValue('Vanha');
  unmount();
  expect(onChange).not.toHaveBeenCalled();
});

test('a number that is none is told and not written; an empty field clears', async () => {
  const onChange = jest.fn();
  render(<FieldRow spec={money} fields={{ costPerYear: 10 }} onChange={onChange} />);
  const field = screen.getByLabelText('Kustannus vuodessa');
  await userEvent.clear(field);
  await userEvent.type(field, 'paljon{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Kirjoita luku');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, '{Enter}');
  expect(onChange.mock.calls).toEqual([[{ costPerYear: null }]]);
});

test('an empty name is not written', async () => {
  const onChange = jest.fn();
  render(<NameField name="Aura" label="Nimi" onChange={onChange} />);
  await userEvent.clear(screen.getByLabelText('Nimi'));
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Nimi')).toHaveValue('Aura');
});
