// ZIP archives: what is read, and that tricks end in one clear refusal before memory is spent.
import { zipSync } from 'fflate';
import { Refused } from '../../domain/problem';
import { readZip, ZIP_LIMITS, type ZipLimits } from '../../engine/formats/zip/read';
import { writeZip } from '../../engine/formats/zip/write';
import { bytesOf } from './support/files';

const all = (): boolean => true;

function zip(files: { [name: string]: string }): Uint8Array {
  return writeZip(Object.entries(files).map(([name, text]) => [name, bytesOf(text)]));
}

function codeOf(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): string {
  try {
    readZip(bytes, all, limits);
    return '';
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ code }) => code).join();
    throw error;
  }
}

/** Places of a signature in the bytes. */
function placesOf(bytes: Uint8Array, signature: readonly number[]): number[] {
  return [...bytes.keys()].filter((at) => signature.every((byte, i) => bytes[at + i] === byte));
}

/** Overwrites a little-endian number in each record of the table of contents. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (const at of placesOf(out, [0x50, 0x4b, 1, 2])) {
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return out;
}

describe('ZIP archives', () => {
  it('give the wanted files, packed and stored, in the order of the archive', () => {
    const text = 'ääkköset '.repeat(20_000);
    const packed = zip({ 'model.xml': text, 'images/a.png': 'kuva', 'other.txt': 'x' });
    const files = readZip(packed, (name) => name !== 'other.txt');
    expect([...files.keys()]).toEqual(['model.xml', 'images/a.png']);
    expect(new TextDecoder().decode(files.get('model.xml'))).toBe(text);
    const stored = zipSync({ 'a.txt': bytesOf('abc'), 'empty.txt': new Uint8Array() }, { level: 0 });
    expect([...readZip(stored, all)].map(([name, { length }]) => [name, length])).toEqual([
      ['a.txt', 3],
      ['empty.txt', 0],
    ]);
    expect(zip({ 'a.txt': 'abc' })).toEqual(zip({ 'a.txt': 'abc' }));
  });

  it.each(['../model.xml', 'images/../../x', '/etc/x', 'C:/x', 'images\\x.png', './x', 'a\u0000b'])(
    'with a name that leads out is refused: %j',
    (name) => {
      expect(codeOf(zip({ 'model.xml': 'a', [name]: 'b' }))).toBe('import.zip.name');
    },
  );

  it('with a name that stands twice is refused, whatever its letters', () => {
    expect(codeOf(zip({ 'Model.xml': 'a', 'model.xml': 'b' }))).toBe('import.zip.twice');
    const twice = zip({ 'a.xml': 'a', 'b.xml': 'b' });
    for (const at of placesOf(twice, [...bytesOf('b.xml')])) twice.set(bytesOf('a.xml'), at);
    expect(codeOf(twice)).toBe('import.zip.twice');
  });

  it('that is encrypted or packed in an unknown way is refused', () => {
    const good = zip({ 'model.xml': 'abc' });
    expect(codeOf(patched(good, 8, 1, 2))).toBe('import.zip.encrypted');
    expect(codeOf(patched(good, 10, 93, 2))).toBe('import.zip.method');
    expect(codeOf(patched(good, 24, 0xffffffff, 4))).toBe('import.zip.zip64');
  });

  it('that is cut, changed or no archive at all is refused', () => {
    const good = zip({ 'model.xml': 'abc'.repeat(1000) });
    expect(codeOf(good.subarray(0, good.length - 30))).toBe('import.zip.broken');
    expect(codeOf(bytesOf('PK\u0003\u0004 something'))).toBe('import.zip.broken');
    expect(codeOf(patched(good, 16, 1, 4))).toBe('import.zip.broken');
    expect(codeOf(patched(good, 42, 1_000_000, 4))).toBe('import.zip.broken');
    const changed = good.slice();
    changed[40] = (changed[40] ?? 0) ^ 0xff;
    expect(codeOf(changed)).toMatch(/^import\.zip\.(broken|bomb)$/);
  });

  it('stops at the promised size and at the limits', () => {
    const large = zip({ 'model.xml': '0'.repeat(3_000_000) });
    expect(codeOf(large)).toBe('import.zip.bomb');
    expect(codeOf(patched(large, 24, 1000, 4))).toBe('import.zip.bomb');
    const limits = { ...ZIP_LIMITS, ratio: 1e9 };
    expect(codeOf(large, limits)).toBe('');
    expect(codeOf(large, { ...limits, fileBytes: 1_000_000 })).toBe('import.zip.tooLarge');
    const two = zip({ 'a.xml': '0'.repeat(600_000), 'b.xml': '1'.repeat(600_000) });
    expect(codeOf(two, { ...limits, totalBytes: 1_000_000 })).toBe('import.zip.tooLarge');
    expect(codeOf(two, { ...limits, entries: 1 })).toBe('import.zip.entries');
  });
});
