// How far apart two colours are seen, by eyes of several kinds.

/** Ways of seeing: common sight and the three kinds of dichromacy. */
export const SIGHTS = ['common', 'deuteranopia', 'protanopia', 'tritanopia'] as const;
export type Sight = (typeof SIGHTS)[number];

type Triple = readonly [number, number, number];

/** Linear sRGB as seen (Machado, Oliveira and Fernandes 2009, severity 1). */
const SEEN: Readonly<Record<Sight, readonly [Triple, Triple, Triple]>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance in CIE L*a*b* (ΔE 1976) of two colours #rrggbb; about 2.3 is just seen side by side. */
export function difference(one: string, other: string, sight: Sight): number {
  const a = lab(seen(one, sight));
  const b = lab(seen(other, sight));
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Linear parts, 0 to 1. */
function seen(colour: string, sight: Sight): Triple {
  const linear = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red, green, blue] = SEEN[sight].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * (linear[at] ?? 0), 0),
      ),
    ),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** CIE L*a*b* under D65. */
function lab([red, green, blue]: Triple): Triple {
  const bend = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
