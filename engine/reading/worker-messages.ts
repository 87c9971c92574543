// What goes between the engine and the thread that reads a file.
import type { ModelFragment, SourceFile } from '../formats/format';
import type { Problem } from '../../schemas/generated/types';

/** What the thread is started with. */
export interface ReadingOrder {
  readonly files: readonly SourceFile[];
  readonly language: string;
  /** One 32-bit number that both see: how many parcels of records the engine has taken. */
  readonly taken: SharedArrayBuffer;
}

/**
 * What it says. Records come as JSON of a few thousand at a time: cheaper than the structured clone of objects, and the
 * engine's turn stays short.
 */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'records'; readonly json: string }
  | {
      readonly kind: 'done';
      readonly format: string;
      readonly problems: readonly Problem[];
      readonly fragment: Omit<ModelFragment, 'records'>;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly reason: string };
