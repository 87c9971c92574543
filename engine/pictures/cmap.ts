// Which characters a TrueType font draws: its character map (OpenType 1.9, table cmap, formats 4 and 12).

/** Code points that have a glyph. */
export function charactersOf(sfnt: Uint8Array): ReadonlySet<number> {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const found = new Set<number>();
  const table = tableAt(view, 0x636d6170);
  if (table === undefined) return found;
  const count = view.getUint16(table + 2);
  for (let at = 0; at < count; at += 1) {
    const entry = table + 4 + at * 8;
    const platform = view.getUint16(entry);
    if (platform !== 0 && platform !== 3) continue;
    const map = table + view.getUint32(entry + 4);
    const format = view.getUint16(map);
    if (format === 4) readSegments(view, map, found);
    else if (format === 12) readGroups(view, map, found);
  }
  return found;
}

function tableAt(view: DataView, tag: number): number | undefined {
  const count = view.getUint16(4);
  for (let at = 0; at < count; at += 1) {
    const entry = 12 + at * 16;
    if (view.getUint32(entry) === tag) return view.getUint32(entry + 8);
  }
  return undefined;
}

function readSegments(view: DataView, map: number, found: Set<number>): void {
  const twice = view.getUint16(map + 6);
  for (let at = 0; at < twice; at += 2) {
    const end = view.getUint16(map + 14 + at);
    const start = view.getUint16(map + 16 + twice + at);
    const delta = view.getUint16(map + 16 + 2 * twice + at);
    const place = map + 16 + 3 * twice + at;
    const offset = view.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : view.getUint16(place + offset + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
}

function readGroups(view: DataView, map: number, found: Set<number>): void {
  const count = view.getUint32(map + 12);
  for (let at = 0; at < count; at += 1) {
    const group = map + 16 + at * 12;
    const end = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= end; code += 1) found.add(code);
  }
}
