import type { ReaderActions, SiteChoices } from '@/src/reader/actions';
import { siteOf } from '@/src/settings/siteSettings';
import { changeSite, loadSite } from '@/src/settings/sites';
import { forgetChoice, rememberChoice } from '@/src/tabs/chosenSites';
import { askForSite, forgetHost, maySeeSite, patternOf } from '@/src/tabs/hostPermissions';

/** Returns what a view can do for the site of its article; nothing for an article of no site, such as a file's. */
export function siteActions(url: string): Pick<ReaderActions, 'site'> {
  const site = siteOf(url);
  if (site === null) return {};
  return {
    site: {
      now: async () => {
        const [{ reads, marks }, allowed] = await Promise.all([loadSite(site), maySeeSite(site)]);
        return { reads: reads && allowed, marks: marks && allowed };
      },
      choose: (choices) => chooseForSite(site, choices),
    },
  };
}

/**
 * Keeps what the reader chose for a site, and asks for the site's permission or gives it back. Call it in the
 * click: after anything that waits, the browser no longer takes it for one. Returns what holds then.
 */
export async function chooseForSite(site: string, choices: SiteChoices): Promise<SiteChoices> {
  if (!choices.reads && !choices.marks) {
    await changeSite(site, choices);
    await forgetHost(patternOf(site));
    return choices;
  }
  const answer = askForSite(site);
  await rememberChoice({ site, ...choices });
  const allowed = await answer;
  await forgetChoice();
  if (!allowed) {
    const { reads, marks } = await loadSite(site);
    return { reads, marks };
  }
  await changeSite(site, choices);
  return choices;
}
