// The small map's arithmetic: everything lies on it, and its frame is where the window looks.
import { areaOf, fitOf, frameOf, SMALL } from '../../renderer/stage/minimap-paint';

const boxes = [
  { x: -200, y: 100, width: 300, height: 80 },
  { x: 900, y: 1500, width: 100, height: 100 },
];

test('the area is the smallest one round all boxes, and empty without any', () => {
  expect(areaOf(boxes)).toEqual({ x: -200, y: 100, width: 1200, height: 1500 });
  expect(areaOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});

test('every corner of every box lies on the small map, and the middle in its middle', () => {
  const fit = fitOf(areaOf(boxes));
  for (const { x, y, width, height } of boxes) {
    expect(fit.x + x * fit.scale).toBeGreaterThanOrEqual(0);
    expect(fit.y + y * fit.scale).toBeGreaterThanOrEqual(0);
    expect(fit.x + (x + width) * fit.scale).toBeLessThanOrEqual(SMALL.width);
    expect(fit.y + (y + height) * fit.scale).toBeLessThanOrEqual(SMALL.height);
  }
  expect(fit.x + 400 * fit.scale).toBeCloseTo(SMALL.width / 2);
  expect(fit.y + 850 * fit.scale).toBeCloseTo(SMALL.height / 2);
});

test('the frame is round what the window shows', () => {
  const fit = { scale: 0.05, x: 10, y: 20 };
  // At zoom 0.5 a window of 800 × 600 whose corner shows (400, 200) shows 1,600 × 1,200 of the canvas.
  const frame = frameOf(fit, { x: -200, y: -100, zoom: 0.5, width: 800, height: 600 });
  expect(frame).toEqual({ x: 30, y: 30, width: 80, height: 60 });
});

test('a frame far away keeps a rim on the small map, and one zoomed far in can still be seen', () => {
  const fit = { scale: 0.05, x: 10, y: 20 };
  const away = frameOf(fit, { x: -100_000, y: 90_000, zoom: 1, width: 800, height: 600 });
  expect(away.x).toBe(SMALL.width - 6);
  expect(away.y + away.height).toBe(6);
  const near = frameOf(fit, { x: 0, y: 0, zoom: 20, width: 800, height: 600 });
  expect([near.width, near.height]).toEqual([6, 6]);
});
