// The palette is one: the window's style sheet and the chart of the documentation say what domain/drawing says;
// UPDATE_GOLDEN=1 writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLOUR_THEMES, colours } from '../../domain/drawing/colours';
import { colourChart } from './support/colour-chart';

const STYLES = join(__dirname, '../../renderer/styles');
const FILE = join(STYLES, 'colours.css');
const CHART = join(__dirname, '../../docs/images/colours.svg');

/** `fateNewGround` is `--fate-new-ground` in CSS, `ink2` is `--ink-2`. */
function variable(name: string): string {
  return `--${name.replace(/(?<=[a-z])(?=[A-Z0-9])/gu, '-').toLowerCase()}`;
}

/** One rule per theme; light is the one without a mark. */
function styleSheet(): string {
  const rules = COLOUR_THEMES.map((theme) => {
    const selector = theme === 'light' ? ':root' : `:root[data-theme='${theme}']`;
    const lines = Object.entries(colours(theme)).map(([name, colour]) => `  ${variable(name)}: ${colour};`);
    return `${selector} {\n${lines.join('\n')}\n}\n`;
  });
  return `/* The palette in three themes, written from domain/drawing/colours.ts by test/renderer/colours.test.ts. */\n${rules.join('')}`;
}

test('the style sheet has the palette of the domain', () => {
  const expected = styleSheet();
  if (process.env['UPDATE_GOLDEN']) writeFileSync(FILE, expected);
  expect(readFileSync(FILE, 'utf8')).toBe(expected);
});

test('the chart of the documentation has the palette of the domain', () => {
  const expected = colourChart();
  if (process.env['UPDATE_GOLDEN']) writeFileSync(CHART, expected);
  expect(readFileSync(CHART, 'utf8')).toBe(expected);
});
