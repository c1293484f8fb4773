import type { Person } from '@/src/article/article';
import { el, outboundLink, type Child } from './elements';

/** Returns names, each with its role, joined as `language` joins a list. */
export function nameList(people: Person[], language: string): Child[] {
  const names = people.map(nameWithRole);
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(
    people.map((_, index) => String(index)),
  );
  return parts.map((part) => (part.type === 'element' ? (names[Number(part.value)] ?? null) : part.value));
}

function nameWithRole({ name, url, jobTitle }: Person): HTMLElement {
  const shown = el('bdi', { class: 'source-name' }, name);
  return el(
    'span',
    { class: 'source-person' },
    url ? outboundLink(url, {}, shown) : shown,
    jobTitle && el('span', { class: 'source-role' }, ' (', el('bdi', {}, jobTitle), ')'),
  );
}
