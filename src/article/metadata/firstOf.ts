import type { Source } from '../article';

/** A value and where it was read. */
export interface Known<T> {
  value: T;
  source: Source;
}

/** The first source that knows. */
export function firstOf<T>(...sources: (() => Known<T> | null)[]): Known<T> | null {
  for (const source of sources) {
    const known = source();
    if (known) return known;
  }
  return null;
}

export function known<T>(value: T | null | undefined, source: Source): Known<T> | null {
  return value === null || value === undefined || value === '' ? null : { value, source };
}
