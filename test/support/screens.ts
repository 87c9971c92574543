// A screen as it stands: a picture of it in test-results, to be looked at, and what axe has against it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const PICTURES = join(__dirname, '../../test-results');

/** Automatic accessibility violations of a page, each with its places; an empty list is the good one. */
export async function violationsOf(page: Page, picture: string): Promise<string[]> {
  // What was asked of the engine has been drawn by then, and nothing fades in any more.
  await page.waitForTimeout(180);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${picture}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
