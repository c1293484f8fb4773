import type { ReaderSettings } from '@/src/settings/readerSettings';

/** Gives one of our pages the look the reader chose. The stylesheet reads it from the root element. */
export function applyAppearance(page: Document, settings: ReaderSettings): void {
  const { dataset, style } = page.documentElement;
  dataset['theme'] = settings.theme;
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
