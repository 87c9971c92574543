// The comparison of pictures sees what a person would see, and not what a person would not.
import { PNG } from 'pngjs';
import { pictureDifference } from '../support/same-picture';

function picture(width: number, height: number, black: (x: number, y: number) => number): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const grey = black(x, y);
      png.data.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
  return PNG.sync.write(png);
}

const line = (at: number) => picture(40, 20, (x) => (x === at ? 0 : 255));

test('the same picture does not differ', () => {
  expect(pictureDifference(line(10), line(10)).share).toBe(0);
});

test('a line one pixel aside is the same, three pixels aside is another', () => {
  expect(pictureDifference(line(10), line(11)).share).toBe(0);
  expect(pictureDifference(line(10), line(13)).share).toBeCloseTo(2 / 40);
});

test('a line that is gone or new is seen', () => {
  const empty = picture(40, 20, () => 255);
  expect(pictureDifference(line(10), empty).share).toBeCloseTo(1 / 40);
  expect(pictureDifference(empty, line(10)).share).toBeCloseTo(1 / 40);
});

test('a slightly other grey is the same, a clearly other one is not', () => {
  expect(
    pictureDifference(
      picture(4, 4, () => 200),
      picture(4, 4, () => 220),
    ).share,
  ).toBe(0);
  expect(
    pictureDifference(
      picture(4, 4, () => 200),
      picture(4, 4, () => 160),
    ).share,
  ).toBe(1);
});

test('another size is another picture, and what differs is red', () => {
  const { share, draw } = pictureDifference(
    line(10),
    picture(41, 20, () => 255),
  );
  expect(share).toBe(1);
  expect([...PNG.sync.read(draw()).data.subarray(0, 4)]).toEqual([214, 30, 30, 255]);
});
