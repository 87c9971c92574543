// The addresses of the pages: the same record has the same address in every publication, so that links to it last.

const SAFE = /^[\w-](?:[\w.-]{0,78}[\w-])?$/u;

/** Addresses of elements (`kohde-…`) and views (`nakyma-…`), relative to the front page; all pages stand in one folder. */
export class Addresses {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();

  element(id: string): string {
    return this.of('kohde', id);
  }

  view(id: string): string {
    return this.of('nakyma', id);
  }

  private of(kind: string, id: string): string {
    const key = `${kind} ${id}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const part = SAFE.test(id) ? id : `x${hash(id)}`;
    let name = `${kind}-${part}`;
    // File systems do not tell capitals from small letters.
    for (let more = 2; this.taken.has(name.toLowerCase()); more += 1) name = `${kind}-${part}-${more}`;
    this.taken.add(name.toLowerCase());
    this.names.set(key, `${name}.html`);
    return `${name}.html`;
  }
}

/** FNV-1a, 32 bits twice over, as sixteen hexadecimal digits. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let value = seed;
      for (const character of text) {
        value ^= character.codePointAt(0) ?? 0;
        value = Math.imul(value, 0x01000193);
      }
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
