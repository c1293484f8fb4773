/**
 * Characters a minute that adults read silently, from the standardised texts of the IReST study
 * (Trauzettel-Klosinski and Dietz, 2012). Languages it does not cover are reckoned by words.
 */
const CHARACTERS_A_MINUTE: Record<string, number> = {
  ar: 612,
  de: 920,
  en: 987,
  es: 1025,
  fi: 1078,
  fr: 998,
  he: 833,
  it: 950,
  ja: 357,
  nl: 978,
  pl: 916,
  pt: 913,
  ru: 986,
  sl: 885,
  sv: 917,
  tr: 1054,
  zh: 255,
};

/** Mean over languages for non-fiction in Brysbaert's review of 2019, rounded down. */
const WORDS_A_MINUTE = 230;

/** Returns the minutes it takes to read `text`, not rounded; 0 for none. */
export function readingMinutes(text: string, wordCount: number, language: string | null): number {
  const rate = CHARACTERS_A_MINUTE[(language ?? '').toLowerCase().split('-')[0] ?? ''];
  return rate === undefined ? wordCount / WORDS_A_MINUTE : text.length / rate;
}

/** Minutes as readers are told them: whole, and never none. */
export function wholeMinutes(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}
