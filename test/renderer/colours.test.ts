// The palette is one: the window's style sheet says what domain/drawing/colours.ts says; UPDATE_GOLDEN=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLOUR_THEMES, colours } from '../../domain/drawing/colours';

const STYLES = join(__dirname, '../../renderer/styles');
const FILE = join(STYLES, 'colours.css');

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
