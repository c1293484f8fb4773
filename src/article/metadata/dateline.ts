import { CAPITAL, HAN, LETTER } from '../letters';
import { isAgency } from './agencies';
import { findDate } from './dates';
import { tidy } from './text';

/** Where a report was filed from, and the agency that filed it. */
export interface Dateline {
  place: string | null;
  agency: string | null;
}

/** Reads the dateline that opens a paragraph: "BERLIN (AP) — The …", "MOSCOW, Sept 12 (Reuters) - …". */
export function readDateline(paragraph: string): Dateline | null {
  const text = tidy(paragraph).slice(0, 160);
  const chinese = CHINESE.exec(text);
  if (chinese) return { place: chinese[2] ?? null, agency: chinese[1] ?? null };
  const opened = OPENED.exec(text);
  if (!opened) return null;
  const agency = opened[2] ?? opened[3] ?? null;
  const isFiled = agency !== null && (isAgency(agency) || /^[A-Z]{2,6}$/.test(agency));
  const place = placeOf(opened[1] ?? '', isFiled);
  return place || isFiled ? { place, agency: isFiled ? agency : null } : null;
}

const CHINESE = new RegExp(
  `^(新华社|新華社|中新社|中央社|本报|本報)([${HAN}]{2,6}?)\\d{1,2}月\\d{1,2}日[电電讯訊]`,
);
const OPENED = /^([^()—–]{2,60}?)?\s?(?:\(([^()]{2,30})\)|（([^（）]{2,30})）)?\s?(?:[—–]|--|-)\s?(?=\S)/;

/** Without an agency beside it only a name in capitals is sure to be a place: "Trump – " opens sentences too. */
function placeOf(written: string, isFiled: boolean): string | null {
  const date = findDate(written) ?? DAY.exec(written);
  const name = tidy(date ? written.slice(0, date.index) : written).replace(/[\s,/]+$/, '');
  if (!isPlace(name)) return null;
  const isCapital = name === name.toUpperCase() && CAPITALS_IN_A_ROW.test(name);
  return isFiled || isCapital ? name : null;
}

/** "Sept 12", "12. Mai": a day without its year. */
const DAY = new RegExp(`,?\\s(?:${LETTER}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s${LETTER}{3,9}\\.?)$`);
const CAPITALS_IN_A_ROW = new RegExp(`${CAPITAL}{3}`);

/** Up to four words with capitals: "Washington, D.C.", "São Paulo", "New Delhi". */
export function isPlace(text: string): boolean {
  const words = text.split(/[\s/]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 4 || text.length > 40 || /\d/.test(text)) return false;
  return words.every(
    (word) =>
      CAPITALISED.test(word) ||
      /^(?:de|del|la|le|les|di|da|do|am|an|der|im|sur|upon|and|und|el|al|of)$/.test(word),
  );
}

const CAPITALISED = new RegExp(`^[("'’]?${CAPITAL}`);
