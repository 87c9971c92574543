// Where JSON stops being JSON (RFC 8259). JSON.parse names the place only sometimes and differently in each engine, so
// the place is looked for here, only after it has refused.

/** Line and column, both from 1, of the first character that cannot stand where it stands. */
export function syntaxErrorAt(text: string): { line: number; column: number } {
  const at = new Scanner(text).run();
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - (before.lastIndexOf('\n') + 1) + 1 };
}

const TOKEN =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/y;

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  /** Walks the tokens with a stack of open brackets; returns where the first wrong one begins. */
  run(): number {
    const open: string[] = [];
    let expect: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' = 'value';
    for (;;) {
      this.skipBlank();
      const start = this.at;
      const token = this.next();
      if (token === undefined) return start;
      const first = token[0] ?? '';
      const closes = first === ']' || first === '}';
      if (closes) {
        const fits = first === (open.at(-1) === '[' ? ']' : '}') && open.length > 0;
        const empty = expect === (first === ']' ? 'valueOrEnd' : 'keyOrEnd');
        if (!fits || !(empty || expect === 'commaOrEnd')) return start;
        open.pop();
      } else if (expect === 'colon') {
        if (first !== ':') return start;
        expect = 'value';
        continue;
      } else if (expect === 'commaOrEnd') {
        if (first !== ',') return start;
        expect = open.at(-1) === '{' ? 'key' : 'value';
        continue;
      } else if (expect === 'key' || expect === 'keyOrEnd') {
        if (first !== '"') return start;
        expect = 'colon';
        continue;
      } else if (first === ',' || first === ':') return start;
      else if (first === '[' || first === '{') {
        open.push(first);
        expect = first === '[' ? 'valueOrEnd' : 'keyOrEnd';
        continue;
      }
      if (open.length === 0) {
        this.skipBlank();
        return this.at;
      }
      expect = 'commaOrEnd';
    }
  }

  private skipBlank(): void {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text.charAt(this.at))) this.at += 1;
  }

  private next(): string | undefined {
    TOKEN.lastIndex = this.at;
    const token = TOKEN.exec(this.text)?.[0];
    if (token !== undefined) this.at += token.length;
    return token;
  }
}
