import { symbolOf } from '../../domain/drawing/symbols';

/** The small picture of an element type; nothing for types outside the language. */
export function TypeIcon({ type, size = 16 }: { type: string; size?: number }) {
  const symbol = symbolOf(type);
  if (!symbol) return null;
  return (
    <svg className="type-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <path d={symbol.lines} className="type-lines" />
      {symbol.solid ? <path d={symbol.solid} className="type-solid" /> : null}
    </svg>
  );
}
