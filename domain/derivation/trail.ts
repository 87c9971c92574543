// Chains of relationships that share their beginnings: one search keeps thousands of them, and few are looked at.
import type { Step } from './links';

/** A chain as what came before and its last link. */
export class Trail {
  constructor(
    private readonly before: Trail | undefined,
    private readonly last: readonly Step[],
    /** Number of links; a link through junctions is one. */
    readonly links: number = (before?.links ?? 0) + 1,
  ) {}

  /** The relationships from the beginning to the end. */
  steps(): Step[] {
    const parts: (readonly Step[])[] = [];
    for (let at: Trail | undefined = this as Trail; at !== undefined; at = at.before) parts.push(at.last);
    return parts.reverse().flat();
  }
}
