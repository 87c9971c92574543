// Applying "set this field, clear that one" to an object of fields.

/** Values to set; null clears. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | null };

/** The fields with the patch applied; undefined where nothing is left. The order of keys stays. */
export function patched<T extends object>(fields: T | undefined, patch: Patch<T>): T | undefined {
  const next: Record<string, unknown> = { ...fields };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  return Object.keys(next).length === 0 ? undefined : (next as T);
}
