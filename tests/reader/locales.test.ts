import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plural, type MessageKey, type Translate } from '@/src/reader/messages';

type Messages = Record<string, { message: string }>;

const FOLDER = join(import.meta.dirname, '../../assets/public/_locales');

const LANGUAGES = 'en de fr es pt_BR it nl pl cs sv tr ru uk ar he fa hi ja ko zh_CN'.split(' ');

/** Languages that are not written in Latin letters, and what their texts are written in. */
const SCRIPTS: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  zh_CN: /\p{Script=Han}/u,
};

/** Names, labels on keyboards, and signs that many languages write alike. */
const ALIKE = new Set<string>([
  'interfaceLanguage',
  'interfaceDirection',
  'extensionName',
  'keyEscape',
  'keyEnter',
  'unitPixels',
  'listenTimes',
  'pictureCount',
] satisfies MessageKey[]);

const messagesOf = (locale: string) =>
  JSON.parse(readFileSync(join(FOLDER, locale, 'messages.json'), 'utf8')) as Messages;
const english = messagesOf('en');

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(PLURAL, '');
const singular = Object.keys(english).filter((key) => !PLURAL.test(key));
const pluralBases = [
  ...new Set(
    Object.keys(english)
      .filter((key) => PLURAL.test(key))
      .map(baseOf),
  ),
];

const placeholders = (text: string) => (text.match(/\$\d/g) ?? []).toSorted();
const words = (text: string) => text.match(/\p{L}{3,}/gu) ?? [];

it('the interface is in twenty languages', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(LANGUAGES.toSorted());
});

describe.each(LANGUAGES)('the messages in %s', (locale) => {
  const messages = messagesOf(locale);
  const language = locale.replace('_', '-');

  it('have every key, every plural form the language has, and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const expected = [...singular, ...pluralBases.flatMap((base) => forms.map((form) => `${base}_${form}`))];
    expect(Object.keys(messages).toSorted()).toEqual(expected.toSorted());
  });

  it('have the same places to fill in', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const model = english[key] ?? english[`${baseOf(key)}_other`];
      expect([key, placeholders(message)]).toEqual([key, placeholders(model?.message ?? '')]);
    }
  });

  it('say what language they are in and which way it runs', () => {
    expect(messages['interfaceLanguage']?.message).toBe(language);
    expect(messages['interfaceDirection']?.message).toBe(['ar', 'he', 'fa'].includes(locale) ? 'rtl' : 'ltr');
  });

  it('fit where browsers and stores show them', () => {
    expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    for (const [key, { message }] of Object.entries(messages)) {
      expect([key, message]).toEqual([key, message.trim()]);
      expect([key, message === '']).toEqual([key, false]);
    }
  });
});

describe.each(LANGUAGES.slice(1))('the messages in %s', (locale) => {
  const messages = messagesOf(locale);

  it('leave nothing in English', () => {
    const script = SCRIPTS[locale];
    const left = Object.entries(messages)
      .filter(([key]) => !ALIKE.has(key))
      .filter(([key, { message }]) => {
        if (script) return !script.test(message);
        // A single word may be the same in two languages, and some are; a sentence never is.
        return message === english[key]?.message && words(message).length > 1;
      })
      .map(([key]) => key);
    expect(left).toEqual([]);
  });
});

describe('a number in words', () => {
  const translate =
    (locale: string): Translate =>
    (key, ...substitutions) =>
      (messagesOf(locale)[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_, place: string) => substitutions[Number(place) - 1] ?? '',
      );

  it.each([
    ['en', ['1 place', '2 places', '5 places', '22 places']],
    ['pl', ['1 miejsce', '2 miejsca', '5 miejsc', '22 miejsca']],
    ['ru', ['1 место', '2 места', '5 мест', '22 места']],
    ['cs', ['1 místo', '2 místa', '5 míst', '22 míst']],
    ['ja', ['1 か所', '2 か所', '5 か所', '22 か所']],
  ])('takes the form that %s has for it', (locale, expected) => {
    expect([1, 2, 5, 22].map((count) => plural(translate(locale), 'findCount', count))).toEqual(expected);
  });

  it('takes the dual in Arabic', () => {
    expect(plural(translate('ar'), 'findCount', 2)).toContain('موضعان');
    expect(plural(translate('ar'), 'findCount', 3)).toContain('مواضع');
  });
});
