import type messages from '@/assets/public/_locales/en/messages.json';

/** A key of the English messages; every other language has the same ones. */
export type MessageKey = keyof typeof messages;

/** Returns the interface's text for a key, with `$1`, `$2`… filled in. Text, never HTML. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

/** The part before `_other` of a message that has plural forms. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/**
 * Returns the form of a message that its language uses for `count`, with the count as its first
 * substitution. Languages have `_zero`, `_two`, `_few` and `_many` as they need; all have `_other`.
 */
export function plural(t: Translate, key: PluralKey, count: number): string {
  const language = t('interfaceLanguage');
  const form = new Intl.PluralRules(language).select(count);
  const shown = new Intl.NumberFormat(language).format(count);
  return t(`${key}_${form}` as MessageKey, shown) || t(`${key}_other` as MessageKey, shown);
}

/**
 * How dates and numbers are written: the reader's own variant of the interface's language ("en-GB" for "en"), and that
 * language itself where the interface is in another one than the browser, for want of a translation.
 */
export function interfaceLocale(t: Translate): string {
  const language = t('interfaceLanguage');
  return navigator.language.startsWith(language.slice(0, 2)) ? navigator.language : language;
}
