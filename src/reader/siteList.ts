import type { SiteLook, SiteSettings } from '@/src/settings/siteSettings';
import type { SiteChoices } from './actions';
import { domainOf, el } from './elements';
import type { MessageKey, Translate } from './messages';
import { FIELD_LABELS, shownValue } from './settingsForm';

/** A site something was chosen for. */
export interface ShownSite extends SiteSettings {
  /** Scheme and host. */
  site: string;
  /** Whether this browser lets us see its pages; choices come along from other devices, permissions do not. */
  allowed: boolean;
}

export interface SiteListActions {
  onChooseForSite: (site: string, choices: SiteChoices) => Promise<SiteChoices>;
  onForgetLook: (site: string) => Promise<void>;
  onForgetSite: (site: string) => Promise<void>;
  onForgetHost: (pattern: string) => Promise<void>;
}

/** Returns the list of sites, each with what was chosen for it and the ways to choose otherwise. */
export function siteRows(
  sites: ShownSite[],
  actions: SiteListActions,
  refresh: () => void,
  t: Translate,
): HTMLElement {
  if (sites.length === 0) return el('p', { class: 'quiet' }, t('sitesNone'));
  return el('ul', { class: 'site-list' }, ...sites.map((site) => siteRow(site, actions, refresh, t)));
}

function siteRow(shown: ShownSite, actions: SiteListActions, refresh: () => void, t: Translate): HTMLElement {
  const { site, look, reads, marks, allowed } = shown;
  const name = domainOf(site);
  const choose = (choices: Partial<SiteChoices>) => {
    void actions.onChooseForSite(site, { reads, marks, ...choices }).then(refresh);
  };
  const wantsPermission = (reads || marks) && !allowed;
  return el(
    'li',
    {},
    el(
      'div',
      { class: 'site-row' },
      el('bdi', { class: 'site-name' }, name),
      smallButton(t('siteForget'), t('siteForgetNamed', name), () => {
        void actions.onForgetSite(site).then(refresh);
      }),
    ),
    checkbox('siteReads', reads, t, (on) => {
      choose({ reads: on });
    }),
    checkbox('siteMarks', marks, t, (on) => {
      choose({ marks: on });
    }),
    wantsPermission
      ? el(
          'div',
          { class: 'site-row' },
          el('span', { class: 'quiet' }, t('siteWantsPermission')),
          smallButton(t('siteAllow'), t('linkAllow', name), () => {
            choose({});
          }),
        )
      : null,
    look === null
      ? null
      : el(
          'div',
          { class: 'site-row' },
          el('span', { class: 'quiet' }, lookText(look, t)),
          smallButton(t('siteForgetLook'), t('siteForgetLookNamed', name), () => {
            void actions.onForgetLook(site).then(refresh);
          }),
        ),
  );
}

/** Names what a site has otherwise than all others, such as “Colours: Dark, Size: 22 px”. */
function lookText(look: SiteLook, t: Translate): string {
  const parts = Object.entries(look).map(
    ([field, value]) => `${t(FIELD_LABELS[field as keyof SiteLook])}: ${shownValue(field, value, t)}`,
  );
  return parts.length === 0
    ? t('siteOwnLook')
    : new Intl.ListFormat(t('interfaceLanguage'), { type: 'unit' }).format(parts);
}

/** Returns the list of hosts that the browser lets us read, each with a way to give that back. */
export function hostRows(
  patterns: string[],
  actions: SiteListActions,
  refresh: () => void,
  t: Translate,
): HTMLElement {
  if (patterns.length === 0) return el('p', { class: 'quiet' }, t('hostsNone'));
  const rows = patterns.map((pattern) => {
    const name = pattern.replace(/^\w+:\/\/|\/\*$/g, '');
    return el(
      'li',
      { class: 'site-row' },
      el('bdi', {}, name),
      smallButton(t('hostForget'), t('hostForgetNamed', name), () => {
        void actions.onForgetHost(pattern).then(refresh);
      }),
    );
  });
  return el('ul', { class: 'site-list' }, ...rows);
}

function checkbox(
  label: MessageKey,
  checked: boolean,
  t: Translate,
  onChange: (on: boolean) => void,
): HTMLElement {
  const input = el('input', { type: 'checkbox', checked });
  input.addEventListener('change', () => {
    onChange(input.checked);
  });
  return el('label', { class: 'switch' }, input, el('span', {}, t(label)));
}

/** The same short word stands beside every site; what it is about is in the name that is spoken. */
function smallButton(label: string, name: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button', class: 'button button-small', 'aria-label': name }, label);
  made.addEventListener('click', onClick);
  return made;
}
