import { isAgency } from './agencies';
import { findDate } from './dates';
import { isJobTitle, isNameLike } from './byline';
import type { HeaderLine } from './headerLines';
import { matches } from './read';

/** Lines near the headline that say who wrote the article, each as one byline; two-line bylines are joined. */
export function bylineLines(lines: HeaderLine[]): string[] {
  const found: string[] = [];
  const header = headerOf(lines);
  header.forEach((line, at) => {
    const { text } = line;
    if (BARE_OPENER.test(text)) {
      const next = header[at + 1];
      if (next && next.distance === line.distance + 1)
        found.push(`${text.replace(/\s*:?$/, ':')} ${next.text}`);
      return;
    }
    const by = bylineIn(text);
    if (by) found.push(by);
    else if (line.distance > 0 && isAgencyAt(text)) found.push(text);
  });
  return found;
}

function headerOf(lines: HeaderLine[]): HeaderLine[] {
  return lines.filter(({ text, distance }) => text.length < MAX_LENGTH && distance > -8 && distance < 16);
}

const MAX_LENGTH = 180;

const BY = String.raw`by|written by|words by|von|par|por|di|door|av|af|a cura di|przez|autor(?:in|en|es|a|e)?|auteure?s?|autori?|authors?|автор|бy|text|texto|testo|texte|tekst|szerző|yazan|bởi|oleh|penulis|interview|ein (?:artikel|beitrag|kommentar|gastbeitrag) von|un texte de|un article de|piše|napsala?|escribe|haber|muhabir`;
const BARE_OPENER = new RegExp(`^(?:${BY}|vom|words|著者|文|記者|作者)\\s*[:：|]?$`, 'i');
const OPENED = new RegExp(
  `^(?:(?:${BY})(?:\\s*[:|]\\s*|\\s+)(?=["'‘’«]?\\p{Lu})|By(?:by)?\\s?(?=\\p{Lu}[\\p{L}.])|(?:著者|文|記者|作者|執筆|取材・文|取材|글|撰文|记者|लेखक|نویسنده)\\s?[:：／/・]\\s?|بقلم\\s*:?\\s*|كتب(?:ت)?\\s*:?\\s*|מאת\\s*:?\\s*)`,
  'u',
);
const OPENED_ANY_CASE = new RegExp(`^(?:${BY})(?:\\s*[:|]\\s*|\\s+)(?=["'‘’«]?\\p{Lu})`, 'iu');
/** "Posted on September 21, 2020 by Ann Lee". */
const LATER_BY = /\s(?:by|von|par|por|di|door)\s+(?=\p{Lu})(?!(?:the|der|die|das|le|la|el)\s)/u;

function bylineIn(text: string): string | null {
  if (OPENED.test(text) || startsWithBy(text)) return text;
  const later = LATER_BY.exec(text);
  if (later && findDate(text) && text.length < 120) return text.slice(later.index).trim();
  return null;
}

/** "AFP, MANILA" */
function isAgencyAt(text: string): boolean {
  const [agency = '', place = ''] = text.split(/,\s+/);
  return text.length < 50 && place !== '' && place === place.toUpperCase() && isAgency(agency);
}

function startsWithBy(text: string): boolean {
  const match = OPENED_ANY_CASE.exec(text);
  if (!match) return false;
  // "BY ANN LEE" is a byline; "Di Maio talks to unions" is a headline.
  const opener = match[0].trim();
  if (opener === opener.toUpperCase() || opener === opener.toLowerCase() || opener.endsWith(':')) return true;
  const end = findDate(text)?.index ?? text.length;
  const names = text.slice(match[0].length, end).split(/,|\s(?:und|et|y|e|en|og|och|am|le|el|il)\s/);
  return isNameLike(names[0] ?? '');
}

/** Where nothing says "by": a name before the date in its line, or alone beside the line with the date. */
export function namesByDate(lines: HeaderLine[]): string[] {
  const shown = headerOf(lines).filter(
    // "on" and dashes between name and date may stand in elements of their own.
    ({ text, distance }) =>
      distance > 0 && distance <= 12 && text.length > 1 && !/^(?:[\s·|,•-]+|\p{Ll}{2,3})$/u.test(text),
  );
  for (const [at, line] of shown.entries()) {
    const date = findDate(line.text);
    if (!date || line.text.length > 120) continue;
    const before = line.text.slice(0, date.index).split(/\s*[|·•–—]\s*/)[0] ?? '';
    if (isNameLike(before.trim()) && !NOT_A_NAME.test(before)) return [before.trim()];
    // A title may stand between the name and the date.
    const above = shown[at - 1] && isJobTitle(shown[at - 1]?.text ?? '') ? shown[at - 2] : shown[at - 1];
    const beside = [above, shown[at + 1]].find((other) => other !== undefined && isNameLine(other));
    if (beside) return [beside.text];
  }
  // Two names and nothing else, parted as bylines part them.
  const pair = shown.find((line) => line.distance <= MAX_PAIR && line.text.includes('/') && isNameLine(line));
  return pair ? [pair.text] : [];
}

const MAX_PAIR = 6;

function isNameLine({ text, element }: HeaderLine): boolean {
  if (text.length > 60 || matches(element, 'h1,h2,h3,h4,li,figcaption')) return false;
  const names = text.split(/\s*[/,]\s*|\s+(?:and|und|et|y|e|og|och)\s+/);
  return (
    names.every((name) => isNameLike(name) || /^[A-Z]{2,4}$/.test(name)) &&
    names.some(isNameLike) &&
    // Capitals alone are buttons and section names.
    (text !== text.toUpperCase() || CJK_NAME.test(text)) &&
    !NOT_A_NAME.test(text)
  );
}

/** Capitalised words of headers that are nobody's name. */
const NOT_A_NAME =
  /\b(?:news|home|sport|sports|politics|politik|business|world|opinion|video|photo|photos|foto|share|print|email|comments?|updated|published|min|read|lesezeit|lesedauer|advertisement|anzeige|werbung|local|top|breaking|us|uk|usa|new|the|of|für|und|der|die|das|in|am|subscribe|sign|log|editorial|magazine|magazin|kultur|culture|wirtschaft|economy|economía|política|sociedad|gesellschaft|region|stadt|city|street|getty|images|united|states|la|el|los|las|le|les|il|zum|zur|viele|alle|mehr|daily|times|post|noticia|noticias|kommentare|schweiz|deutschland|österreich|verein|team|group)\b/i;

const CJK_NAME = /[\p{Script=Han}\p{Script=Hangul}]/u;
