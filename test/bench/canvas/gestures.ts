// The gestures of the canvas bench, made with the pointer and the wheel, and the times of the frames meanwhile.
import type { Page } from 'playwright-core';
import { median, percentile95 } from '../timing';

/** A gesture on a slow canvas is broken off after so long. */
const LONGEST_MS = 15_000;

/** Milliseconds. */
export interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

/** Keeps the time between frames while asked to. Once in each page. */
const RECORDER = `
  (() => {
    const times = [];
    let on = false;
    let last = 0;
    const tick = (now) => {
      if (on && last > 0) times.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.benchFrames = {
      start: () => { times.length = 0; on = true; },
      stop: () => { on = false; return [...times]; },
    };
  })();
`;

interface Recorder {
  readonly benchFrames: { start(): void; stop(): number[] };
}

export async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(RECORDER);
}

async function frames(page: Page, gesture: () => Promise<void>): Promise<Frames> {
  await page.waitForTimeout(400);
  await page.evaluate(() => (window as unknown as Recorder).benchFrames.start());
  await gesture();
  const times = await page.evaluate(() => (window as unknown as Recorder).benchFrames.stop());
  return { p50: median(times), p95: percentile95(times), longest: Math.max(0, ...times) };
}

/** Drags from a point along a loop and back to it. */
function loop(page: Page, [x, y]: readonly [number, number], width: number, height: number): Promise<Frames> {
  return frames(page, async () => {
    const end = Date.now() + LONGEST_MS;
    await page.mouse.move(x, y);
    await page.waitForTimeout(60);
    await page.mouse.down();
    for (let step = 1; step <= 60 && Date.now() < end; step += 1) {
      const turn = (step / 60) * Math.PI * 2;
      await page.mouse.move(x + (width / 2) * (1 - Math.cos(turn)), y + height * Math.sin(turn));
    }
    await page.mouse.up();
  });
}

/** Moves the whole drawing, held at a point of the ground. */
export function pan(page: Page, ground: readonly [number, number]): Promise<Frames> {
  return loop(page, ground, 300, 120);
}

/** Moves one node. */
export function drag(page: Page, node: readonly [number, number]): Promise<Frames> {
  return loop(page, node, 160, 80);
}

/** Turns the wheel with Ctrl until the zoom is reached, in at most 90 steps. */
export function zoomTo(page: Page, to: number, at: readonly [number, number]): Promise<Frames> {
  return frames(page, async () => {
    const end = Date.now() + LONGEST_MS;
    await page.mouse.move(...at);
    await page.keyboard.down('Control');
    for (let step = 0; step < 90 && Date.now() < end; step += 1) {
      const now = await page.evaluate(() => window.bench?.zoom() ?? 1);
      if (Math.abs(Math.log(now / to)) < 0.12) break;
      await page.mouse.wheel(0, now < to ? -60 : 60);
      await page.waitForTimeout(12);
    }
    await page.keyboard.up('Control');
  });
}
