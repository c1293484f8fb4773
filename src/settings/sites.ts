import { browser } from 'wxt/browser';
import { isNothing, siteOf, toSiteSettings, type SiteSettings } from './siteSettings';

/** One key for each site: a key of synced storage holds 8 kB, and two devices may change two sites at once. */
const PREFIX = 'site:';

/** What is kept for each site, by its name as `siteOf` gives it. */
export type Sites = Record<string, SiteSettings>;

export async function loadSite(site: string): Promise<SiteSettings> {
  const stored = await browser.storage.sync.get(PREFIX + site);
  return toSiteSettings(stored[PREFIX + site]);
}

/** Returns every site something was chosen for, in the order of their names. */
export async function loadSites(): Promise<Sites> {
  const stored = await browser.storage.sync.get(null);
  return toSites(
    Object.fromEntries(
      Object.entries(stored)
        .filter(([key]) => key.startsWith(PREFIX))
        .map(([key, value]) => [key.slice(PREFIX.length), value]),
    ),
  );
}

/** Keeps what was changed for a site; a site that nothing is left of is forgotten. */
export async function changeSite(site: string, change: Partial<SiteSettings>): Promise<void> {
  const changed = { ...(await loadSite(site)), ...change };
  if (isNothing(changed)) await browser.storage.sync.remove(PREFIX + site);
  else await browser.storage.sync.set({ [PREFIX + site]: changed });
}

/** Takes on sites of a backup; what is kept for others stays. */
export async function addSites(sites: Sites): Promise<void> {
  await browser.storage.sync.set(
    Object.fromEntries(Object.entries(sites).map(([site, settings]) => [PREFIX + site, settings])),
  );
}

/** Calls back whenever something was changed for any site, with the names of those sites. */
export function watchSites(onChange: (sites: string[]) => void, signal?: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const sites = Object.keys(changes).filter((key) => key.startsWith(PREFIX));
    if (area === 'sync' && sites.length > 0) onChange(sites.map((key) => key.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
  });
}

/** Returns the sites in something stored or imported; what is none is dropped. */
export function toSites(given: Record<string, unknown>): Sites {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([site]) => siteOf(site) === site)
      .map(([site, settings]) => [site, toSiteSettings(settings)] as const)
      .filter(([, settings]) => !isNothing(settings))
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}
