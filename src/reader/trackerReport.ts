import { companies } from './data/trackerCompanies.json';
import { el } from './elements';
import type { Translate } from './messages';

/** Returns what is known of the trackers among `hosts`: each company with the hosts it was named by. */
export function trackerReport(hosts: string[], t: Translate): HTMLElement[] {
  const found = new Map<string, string[]>();
  for (const host of hosts) {
    const company = companyOf(host);
    if (company !== null) found.set(company, [...(found.get(company) ?? []), host]);
  }
  if (found.size === 0) return [el('p', {}, t('trackersNone'))];
  const rows = [...found]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([company, own]) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, el('bdi', {}, company)),
        el('td', {}, el('bdi', { dir: 'ltr' }, own.join(', '))),
      ),
    );
  return [el('p', {}, t('trackersExplained')), el('table', {}, el('tbody', {}, ...rows))];
}

/** The company behind `host` or what it is below, as the list that ships with the extension knows it. */
export function companyOf(host: string): string | null {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const company = byHost.get(name);
    if (company !== undefined) return company;
  }
  return null;
}

const byHost = new Map(
  Object.entries(companies).flatMap(([company, hosts]) =>
    hosts.split(' ').map((host) => [host, company] as const),
  ),
);
