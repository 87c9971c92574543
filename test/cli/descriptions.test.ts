// Descriptions on the command line: one or a set, by their names or identifiers, as PDF and the other documents.
import { readFileSync } from 'node:fs';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const W = 'kunta.kokonaiskuva';

it('writes the descriptions as a PDF where they are asked for, one or a set; without that a PDF is a picture', async () => {
  await ok('new', W, '--organisation', 'Mallila', '--reference', 'avoin-kunta');
  await ok('export', W, 'kuvaukset.pdf', '--descriptions', '--lang', 'sv', '--state', 'target');
  const set = readFileSync(at('kuvaukset.pdf'), 'latin1');
  expect(set.startsWith('%PDF-1.7')).toBe(true);
  expect(set).toContain('/Lang (sv-FI)');
  const one = await data('export', W, 'salkku.pdf', '--description', 'tietojärjestelmäsalkku');
  expect(one.code).toBe(0);
  expect(one.said).toMatchObject({ ok: true, file: 'salkku.pdf', problems: [] });
  expect(readFileSync(at('salkku.pdf'), 'utf8')).toContain(': Tietojärjestelmäsalkku<');
  await ok('export', W, 'kaksi.docx', '--description', 'A4, Palvelut');
  await ok('export', W, 'laitteet.pdf', '--description', 'Palvelimet, konesalit ja laitteet');
  const unknown = await run('export', W, 'x.pdf', '--description', 'Tietojärjestelmäsalku');
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('”Tietojärjestelmäsalkku”');
  expect((await run('export', W, 'x.json', '--descriptions')).code).toBe(2);
  expect((await run('export', W, 'x.pdf', '--descriptions', '--paper', 'A3')).code).toBe(2);
  expect((await run('export', W, 'x.docx', '--template')).code).toBe(2);
});
