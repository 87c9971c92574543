// A screen as it stands: a picture of it in test-results, to be looked at, and what axe has against it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const PICTURES = join(__dirname, '../../test-results');

/** The rules that a theme can break; all the others read the structure, which is the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Automatic accessibility violations of a page, each with its places; an empty list is the good one.
 * `rules` is `colours` for a screen whose structure has been checked in another theme.
 */
export async function violationsOf(
  page: Page,
  picture: string,
  rules: 'all' | 'colours' = 'all',
): Promise<string[]> {
  // What was asked of the engine has been drawn by then, and nothing fades in any more.
  await page.waitForTimeout(180);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${picture}.png`) });
  // The page has no frames: one run in the page itself says the same as the run over frames.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === 'colours' ? axe.withRules(COLOUR_RULES) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
