import * as v from 'valibot';
import { isWebAddress } from './articleSchema';
import type { ReaderPlace } from './parkedArticles';

/**
 * What a reader page keeps in its own entry of the tab's history. It outlives the parked article: browsers
 * restore it with the tab after a restart or when a closed tab is reopened.
 *
 * Only the address is kept, which the browser's history has anyway; nothing of what was read.
 */
export interface ReaderEntry {
  /** Address the article was read from, or `null` if it is none a page of ours may open, such as a file's. */
  original: string | null;
  /** `same-tab` if the article's page is one step back from here. */
  place: ReaderPlace;
  position: { block: number; offset: number } | null;
}

const entry = v.object({
  original: v.fallback(v.nullable(v.custom<string>(isWebAddress)), null),
  place: v.picklist(['same-tab', 'new-tab']),
  position: v.fallback(v.nullable(v.object({ block: v.number(), offset: v.number() })), null),
});

export function readEntry(state: unknown): ReaderEntry | null {
  const result = v.safeParse(entry, state);
  return result.success ? result.output : null;
}

export function writeEntry(history: History, value: ReaderEntry): void {
  history.replaceState(value, '');
}

/**
 * Returns how many steps back the page before the reader is: a jump to a footnote makes an entry of its
 * own in the tab's history, and leaving means to leave them all.
 */
export function stepsToLeave(navigation: Navigation | undefined): number {
  const current = navigation?.currentEntry;
  if (!navigation || !current) return 1;
  const isReader = ({ url }: NavigationHistoryEntry) => withoutFragment(url) === withoutFragment(current.url);
  const before = navigation.entries().slice(0, current.index).reverse();
  const others = before.findIndex((other) => !isReader(other));
  return (others === -1 ? before.length : others) + 1;
}

function withoutFragment(url: string | null): string | undefined {
  return url?.split('#')[0];
}
