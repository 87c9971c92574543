// Boundaries of municipalities from the user's own GeoJSON (RFC 7946): names and codes are looked for, lines thinned out, and the whole
// put on a plane of 1000 units across. Degrees are drawn by the parallel in the middle, metres (ETRS-TM35FIN) as they are.
import type { Boundaries } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';

const WIDTH = 1000;
/** Corners nearer to the line between their neighbours than this are left out, in units of the picture. */
const TOLERANCE = 0.8;
const MOST_AREAS = 2000;
const CODES = ['kunta', 'natcode', 'kuntanumero', 'kuntakoodi', 'code', 'nationalcode', 'id'];
const NAMES = ['nimi', 'name', 'namefin', 'nimisuomi', 'name_fi', 'kuntanimi', 'kunta_ni1', 'text'];

type Point = readonly [number, number];
type Ring = readonly Point[];

/** Reads a FeatureCollection of polygons. Refuses what is none (`region.geojson…`). */
export function boundariesFromGeoJson(text: string, fileName: string): Boundaries {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refused(refusal('region.geojsonBroken', { name: fileName }));
  }
  const features = isObject(json) && Array.isArray(json['features']) ? (json['features'] as unknown[]) : [];
  const areas = features.slice(0, MOST_AREAS).flatMap((feature) => {
    if (!isObject(feature)) return [];
    const rings = ringsOf(feature['geometry']);
    const properties = isObject(feature['properties']) ? feature['properties'] : {};
    const name = textOf(properties, NAMES);
    const code = textOf(properties, CODES)?.replace(/^(?:KU)?0*(?=\d{3}$)/u, '');
    return rings.length > 0 ? [{ rings, name: name ?? code ?? '', code }] : [];
  });
  if (areas.length === 0) throw new Refused(refusal('region.geojsonEmpty', { name: fileName }));
  const all = areas.flatMap(({ rings }) => rings.flat());
  const [left, right] = range(all, 0);
  const [south, north] = range(all, 1);
  const degrees =
    Math.abs(left) <= 180 && Math.abs(right) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  const narrow = degrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const span = Math.max((right - left) * narrow, 1e-9);
  const factor = WIDTH / span;
  const place = ([x, y]: Point): Point => [(x - left) * narrow * factor, (north - y) * factor];
  return {
    fileName,
    width: WIDTH,
    height: Math.max(1, Math.round((north - south) * factor)),
    areas: areas.map(({ rings, name, code }) => ({
      ...(code !== undefined && /^\d{3}$/u.test(code) ? { code } : {}),
      name: name.slice(0, 500),
      path: rings
        .map((ring) => thinned(ring.map(place)))
        .filter((ring) => ring.length >= 3)
        .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`)
        .join('')
        .slice(0, 200_000),
    })),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(properties: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  const byLower = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  for (const key of keys) {
    const value = byLower.get(key);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value).padStart(3, '0');
  }
  return undefined;
}

function ringsOf(geometry: unknown): Ring[] {
  if (!isObject(geometry) || !Array.isArray(geometry['coordinates'])) return [];
  const coordinates = geometry['coordinates'] as unknown[];
  const polygons =
    geometry['type'] === 'Polygon' ? [coordinates] : geometry['type'] === 'MultiPolygon' ? coordinates : [];
  return polygons.flatMap((polygon) =>
    Array.isArray(polygon) ? polygon.map(ringOf).filter((ring) => ring.length >= 4) : [],
  );
}

function ringOf(ring: unknown): Point[] {
  if (!Array.isArray(ring)) return [];
  return ring.flatMap((point): Point[] =>
    Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1])
      ? [[Number(point[0]), Number(point[1])]]
      : [],
  );
}

/** Smallest and largest coordinate: a spread would be too many arguments. */
function range(points: readonly Point[], axis: 0 | 1): readonly [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const point of points) {
    least = Math.min(least, point[axis]);
    most = Math.max(most, point[axis]);
  }
  return [least, most];
}

/** The line with fewer corners (Ramer 1972; Douglas and Peucker 1973), without recursion. */
function thinned(ring: readonly Point[]): Point[] {
  const keep = new Uint8Array(ring.length);
  const last = ring.length - 1;
  keep[0] = 1;
  keep[last] = 1;
  // A ring ends where it begins: it is parted at its farthest corner first.
  const [first] = ring as readonly [Point];
  const away = ring.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  const half = away.reduce((best, one, at) => (one > (away[best] ?? 0) ? at : best), 0);
  keep[half] = 1;
  const todo: [number, number][] = [
    [0, half],
    [half, last],
  ];
  for (let part = todo.pop(); part; part = todo.pop()) {
    const [from, to] = part;
    let far = 0;
    let at = -1;
    for (let i = from + 1; i < to; i += 1) {
      const distance = distanceTo(ring[i] as Point, ring[from] as Point, ring[to] as Point);
      if (distance > far) {
        far = distance;
        at = i;
      }
    }
    if (far <= TOLERANCE) continue;
    keep[at] = 1;
    todo.push([from, at], [at, to]);
  }
  return ring.filter((_, at) => keep[at] === 1 && at < last);
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / length;
}
