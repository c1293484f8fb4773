import type { Translate } from './messages';

/** Attributes for the interface's own words inside an article of another language. */
export function interfaceLanguage(t: Translate): { lang: string; dir: string } {
  return { lang: t('interfaceLanguage'), dir: t('interfaceDirection') };
}

/** Tells the browser, and so screen readers, what language our page is in, and mirrors it where that runs from right to left. */
export function setInterfaceLanguage(page: Document, t: Translate): void {
  const { lang, dir } = interfaceLanguage(t);
  page.documentElement.lang = lang;
  page.documentElement.dir = dir;
}
