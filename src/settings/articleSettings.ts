import type { ReaderSettings } from './readerSettings';
import { siteOf, splitLook, withLook, type SiteLook } from './siteSettings';
import { changeSite, loadSite, watchSites } from './sites';
import { keepSettingsSoon, loadSettings, watchSettings } from './storage';

/** The settings as one article is shown with them: everywhere's, and over them what its site has of its own. */
export interface ArticleSettings {
  shown: () => ReaderSettings;
  /** Keeps changed settings: with the site if it has a look of its own, else for everywhere. */
  change: (shown: ReaderSettings) => void;
  /** `null` for an article of no site, such as a file's. */
  look: LookOfSite | null;
  /** Calls back when another page or device changed what is shown. */
  watch: (onChange: (shown: ReaderSettings) => void, signal: AbortSignal) => void;
}

export interface LookOfSite {
  isOwn: () => boolean;
  /** Begins or ends a look of its own, and returns the settings to show from now on. */
  setOwn: (own: boolean) => ReaderSettings;
}

export async function settingsFor(url: string): Promise<ArticleSettings> {
  const site = siteOf(url);
  const [loaded, kept] = await Promise.all([loadSettings(), site === null ? null : loadSite(site)]);
  let general = loaded;
  let look: SiteLook | null = kept?.look ?? null;

  const keepGeneral = keepSettingsSoon();
  const keepLook = (changed: SiteLook | null) => {
    look = changed;
    // As with the general settings: a refused write is made good by the next change.
    if (site !== null) changeSite(site, { look }).catch(() => undefined);
  };
  const shown = () => withLook(general, look);

  return {
    shown,
    change: (changed) => {
      if (look === null) {
        general = changed;
      } else {
        const split = splitLook(changed, general);
        general = split.general;
        keepLook(split.look);
      }
      keepGeneral(general);
    },
    look:
      site === null
        ? null
        : {
            isOwn: () => look !== null,
            setOwn: (own) => {
              keepLook(own ? (look ?? {}) : null);
              return shown();
            },
          },
    watch: (onChange, signal) => {
      watchSettings((changed) => {
        general = changed;
        onChange(shown());
      }, signal);
      watchSites((sites) => {
        if (site === null || !sites.includes(site)) return;
        void loadSite(site).then((changed) => {
          // What this page wrote itself comes back too, while the reader may be a step further.
          if (isSameLook(changed.look, look)) return;
          look = changed.look;
          onChange(shown());
        });
      }, signal);
    },
  };
}

function isSameLook(one: SiteLook | null, other: SiteLook | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
