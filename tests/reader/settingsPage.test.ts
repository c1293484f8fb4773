import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderSettingsForm, type LookSwitch } from '@/src/reader/settingsForm';
import { renderSettingsPage, type SettingsPageActions } from '@/src/reader/settingsPage';
import { renderWelcomePage } from '@/src/reader/welcomePage';
import {
  DEFAULT_READER_SETTINGS,
  FONT_FAMILIES,
  type ReaderSettings,
  THEMES,
} from '@/src/settings/readerSettings';
import { t } from './support';

const root = document.body;

beforeEach(() => {
  root.replaceChildren();
});

function pageWith(actions: Partial<SettingsPageActions> = {}): void {
  renderSettingsPage(
    root,
    {
      settings: () => DEFAULT_READER_SETTINGS,
      change: () => undefined,
      sites: () => Promise.resolve([]),
      onChooseForSite: (_site, choices) => Promise.resolve(choices),
      onForgetLook: () => Promise.resolve(),
      onForgetSite: () => Promise.resolve(),
      hosts: () => Promise.resolve([]),
      onForgetHost: () => Promise.resolve(),
      shortcuts: () => Promise.resolve([{ label: 'commandSaveCopy', keys: 'Alt+Shift+D' }]),
      onShortcutSettings: () => Promise.resolve(),
      onExport: () => Promise.resolve(),
      onImport: () => Promise.resolve(true),
      ...actions,
    },
    t,
  );
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name);
const shownSections = () =>
  [...document.querySelectorAll<HTMLElement>('section:not([hidden]) h2')].map((one) => one.textContent);

function search(text: string): void {
  const input = document.querySelector<HTMLInputElement>('.settings-search');
  if (!input) throw new Error('no search');
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

describe('the settings page', () => {
  it('lists sites with what was chosen for them, and the permissions that were given', async () => {
    const onForgetLook = vi.fn(() => Promise.resolve());
    const onForgetHost = vi.fn(() => Promise.resolve());
    pageWith({
      sites: () =>
        Promise.resolve([
          {
            site: 'https://www.news.example',
            look: { theme: 'dark', fontSize: 22 },
            reads: true,
            marks: false,
            allowed: false,
          },
        ]),
      hosts: () => Promise.resolve(['https://images.example/*']),
      onForgetLook,
      onForgetHost,
    });
    await vi.waitFor(() => {
      expect(document.querySelectorAll('.site-list')).toHaveLength(2);
    });
    const text = document.querySelector('.site-list')?.textContent ?? '';
    expect(text).toContain('news.example');
    expect(text).toContain('Colours: Dark, Size: 22 px');
    expect(text).toContain(t('siteWantsPermission'));
    button('Let news.example look as everywhere else')?.click();
    expect(onForgetLook).toHaveBeenCalledExactlyOnceWith('https://www.news.example');
    button('Take back the permission for images.example')?.click();
    expect(onForgetHost).toHaveBeenCalledExactlyOnceWith('https://images.example/*');
  });

  it('shows of all settings what is searched for, by any word of it', async () => {
    pageWith();
    await vi.waitFor(() => {
      expect(document.querySelector('.shortcut-list li')).not.toBeNull();
    });
    const all = shownSections();
    search('HYPHEN');
    expect(shownSections()).toEqual([t('appearance')]);
    const labels = [...document.querySelectorAll<HTMLElement>('.switch:not([hidden])')];
    expect(labels.map((one) => one.textContent)).toEqual([t('settingHyphenate')]);
    search('shortcuts');
    expect(shownSections()).toEqual([t('shortcuts')]);
    search('nothing like that');
    expect(shownSections()).toEqual([]);
    expect(document.querySelector('.settings-found')?.textContent).toBe(t('findNothing'));
    search('');
    expect(shownSections()).toEqual(all);
  });

  it('finds them by their usual names too, whatever the interface calls them', () => {
    pageWith();
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.closest('[hidden]')).length;
    search('font');
    expect(shown('.choice-fontFamily')).toBe(FONT_FAMILIES.length);
    expect(shown('.slider')).toBe(1);
    expect(shown('.choice-theme')).toBe(0);
    search('theme');
    expect(shown('.choice-theme')).toBe(THEMES.length);
    expect(shown('.choice-fontFamily')).toBe(0);
    search('contrast');
    expect(shown('.choice-theme')).toBe(1);
  });
});

describe('the form', () => {
  it('is about one site while its switch is on, and ends that with one click', () => {
    let settings: ReaderSettings = DEFAULT_READER_SETTINGS;
    let own = false;
    const site: LookSwitch = {
      name: 'news.example',
      isOwn: () => own,
      setOwn: (on) => {
        own = on;
        if (!on) settings = DEFAULT_READER_SETTINGS;
      },
    };
    const change = (changed: ReaderSettings) => {
      settings = changed;
    };
    root.append(renderSettingsForm({ settings: () => settings, change, site, t }));
    expect(button(t('settingReset'))).toBeDefined();
    document.querySelector<HTMLInputElement>('[name=siteOnly]')?.click();
    expect(own).toBe(true);
    document.querySelector<HTMLInputElement>('[name=theme][value=dark]')?.click();
    expect(settings.theme).toBe('dark');
    button(t('settingSiteReset'))?.click();
    expect(own).toBe(false);
    expect(document.querySelector<HTMLInputElement>('[name=theme][value=auto]')?.checked).toBe(true);
  });

  it('has no such switch where there is no site', () => {
    root.append(renderSettingsForm({ settings: () => DEFAULT_READER_SETTINGS, change: () => undefined, t }));
    expect(document.querySelector('[name=siteOnly]')).toBeNull();
  });
});

describe('the page after the installation', () => {
  const options = {
    pinning: 'welcomePinChromium' as const,
    readKeys: () => Promise.resolve('Alt+Shift+K'),
    isPinned: () => Promise.resolve(false),
    onShortcutSettings: () => undefined,
  };

  it('names the key that is assigned', async () => {
    renderWelcomePage(root, options, t);
    await vi.waitFor(() => {
      expect([...document.querySelectorAll('kbd')].map((one) => one.textContent)).toEqual([
        'Alt',
        'Shift',
        'K',
      ]);
    });
  });

  it('says so when there is none, and leads to where one is given', async () => {
    const onShortcutSettings = vi.fn();
    renderWelcomePage(root, { ...options, readKeys: () => Promise.resolve(''), onShortcutSettings }, t);
    await vi.waitFor(() => {
      expect(root.textContent).toContain(t('shortcutMissing'));
    });
    button(t('shortcutsChange'))?.click();
    expect(onShortcutSettings).toHaveBeenCalledOnce();
  });

  it('sees that the button is pinned', async () => {
    renderWelcomePage(root, { ...options, isPinned: () => Promise.resolve(true) }, t);
    await vi.waitFor(() => {
      expect(root.textContent).toContain(t('welcomePinned'));
    });
    expect(root.textContent).not.toContain(t('welcomePinChromium'));
  });
});
