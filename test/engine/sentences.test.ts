// Every problem code of engine and domain has its Finnish sentence: the user never sees a bare code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINNISH as sentences } from '../../domain/problem-sentences/fi/all';
import { complaintLines, sentence } from '../../engine/cli/texts';
import { ROOT } from './support/folders';

const CODE = /\b(?:refusal|warning|fileRefused|stop)\(\s*'([\w.]+)'/gu;
const TABLED = /'((?:store|serve)\.\w+)'/gu;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

it('every code has a sentence', () => {
  const texts = [...sources('engine'), ...sources('domain')];
  const codes = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(CODE), ...text.matchAll(TABLED)].map((match) => match[1] ?? ''),
    ),
  );
  expect(codes.size).toBeGreaterThan(50);
  expect([...codes].filter((code) => !Object.hasOwn(sentences, code))).toEqual([]);
});

it('the command line says the place, and one in the singular', () => {
  const params = { message: 'unexpected close tag' };
  const problem = { code: 'import.xml.malformed', params, severity: 'error' as const, line: 54, column: 8 };
  expect(sentence(problem)).toMatch(/^rivi 54, sarake 8: .*unexpected close tag/u);
  const one = { code: 'export.archimate.languages', params: { count: 1 }, severity: 'info' as const };
  expect(sentence(one)).toMatch(/^Yksi nimi/u);
});

it('the command line cuts many of a kind short and counts them', () => {
  const problem = { code: 'flow.withoutData', params: { id: 'a' }, severity: 'warning' as const };
  const lines = complaintLines(Array.from({ length: 25 }, () => ({ problem, file: 'a.xml' })));
  expect(lines.trimEnd().split('\n')).toHaveLength(11);
  expect(lines).toContain('15 samanlaista');
});
