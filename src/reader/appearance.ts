import type { ReaderSettings } from '@/src/settings/readerSettings';

/** Gives one of our pages the look the reader chose. The stylesheet reads it from the root element. */
export function applyAppearance(page: Document, settings: ReaderSettings): void {
  const { dataset, style } = page.documentElement;
  dataset['theme'] = settings.theme;
  rememberTheme(settings.theme);
  dataset['font'] = settings.fontFamily;
  dataset['align'] = settings.textAlign;
  dataset['hyphens'] = settings.hyphenate ? 'on' : 'off';
  dataset['images'] = settings.showImages ? 'on' : 'off';
  style.setProperty('--font-size', `${settings.fontSize / ROOT_PX}rem`);
  style.setProperty('--line-height', String(settings.lineHeight));
  style.setProperty('--content-width', `${settings.contentWidth}ch`);
  style.setProperty('--paragraph-spacing', `${settings.paragraphSpacing}em`);
  style.setProperty('--letter-spacing', `${settings.letterSpacing}em`);
}

/** Sizes are in rem, so that a reader's larger default size in the browser makes ours larger too. */
const ROOT_PX = 16;

/**
 * Gives the page the colours it had last, before the settings have been read: a reader who chose dark ones is
 * not shown a white page first.
 */
export function recallTheme(page: Document): void {
  try {
    const theme = localStorage.getItem(THEME_KEY);
    if (theme !== null) page.documentElement.dataset['theme'] ??= theme;
  } catch {
    // The browser keeps no storage for us; the settings are on their way.
  }
}

function rememberTheme(theme: string): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // As above: the next page begins with the device's colours.
  }
}

const THEME_KEY = 'theme';
