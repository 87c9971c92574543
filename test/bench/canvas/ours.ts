// Our own page in the terms of the canvas bench: a workspace with the graph, shown as a free view or as the layer map.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { makeLargeWorkspace } from '../../support/large-workspace';
import type { BenchContext } from '../bench-main';

export type Shown = 'view' | 'map';

/** Makes the workspace in a folder of its own and returns both; the map and the view need two: what was shown last is kept. */
export function makeCanvasWorkspace(
  { folder, referenceFolder }: BenchContext,
  elements: number,
  shown: Shown,
): { data: string; file: string } {
  const data = join(folder, `canvas-${elements}-${shown}`);
  mkdirSync(data, { recursive: true });
  const file = join(data, 'canvas.kokonaiskuva');
  makeLargeWorkspace(file, elements, referenceFolder);
  return { data, file };
}

/** Notes when the drawing is there to be seen, and says of it what the bench asks. */
const NOTE = `
  (function look() {
    const drawn = document.querySelector('.free-view .react-flow__node, .free-view .far-layer[data-ready="true"], .layer-map .card');
    if (!drawn) return requestAnimationFrame(look);
    const pane = () => document.querySelector('.react-flow__pane').getBoundingClientRect();
    const middle = () => { const { x, y, width, height } = pane(); return [x + width / 2, y + height / 2]; };
    window.bench = {
      drawnAt: performance.now(),
      zoom: () => Number(/scale\\(([\\d.]+)/.exec(document.querySelector('.react-flow__viewport').style.transform)[1]),
      ground: () => {
        const [mx, my] = middle();
        for (let ring = 0; ring < 50; ring += 1)
          for (let turn = 0; turn < 24; turn += 1) {
            const x = mx + Math.cos(turn * Math.PI / 12) * ring * 7;
            const y = my + Math.sin(turn * Math.PI / 12) * ring * 7;
            if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return [x, y];
          }
        return [pane().x + 6, pane().y + 6];
      },
      node: () => {
        const [mx, my] = middle();
        const away = ([x, y]) => Math.hypot(x - mx, y - my);
        return [...document.querySelectorAll('.react-flow__node-item, .react-flow__node-card')]
          .map((node) => { const { x, y, width, height } = node.getBoundingClientRect(); return [x + width / 2, y + height / 2]; })
          .sort((a, b) => away(a) - away(b))[0] ?? middle();
      },
    };
  })();
`;

/** Opens what is to be measured in a new tab; the view was shown when the last tab was closed. */
export async function openOurs(pages: BrowserContext, url: string): Promise<Page> {
  const page = await pages.newPage();
  await page.addInitScript(NOTE);
  await page.goto(url);
  return page;
}

/** Chooses what later tabs begin with. */
export async function show(pages: BrowserContext, url: string, shown: Shown): Promise<void> {
  const page = await pages.newPage();
  await page.goto(url);
  await page.locator('.layer-map .card').first().waitFor();
  if (shown === 'view') {
    await page.keyboard.press('v');
    await page.getByText('Kaikki järjestelmät', { exact: true }).first().click();
    await page.locator('.free-view').waitFor();
    await page.waitForTimeout(1500);
  }
  await page.close();
}
