import type { Person } from '../article';
import { CAPITAL, LETTER, WORD_CHARACTER, lowerCase } from '../letters';
import { Wording } from '../wording';
import { isAgency } from './agencies';
import { isJobTitle, isNameLike, otherHandsIn, readByline } from './byline';
import { BYLINE_OPENER, BYLINE_WORDS } from './bylineWords';
import { isPlace } from './dateline';
import { findDate } from './dates';
import { UPDATED } from './publicationDates';
import { keyOf, tidy } from './text';

/** What a line that holds nothing but metadata says. */
export interface CreditLine {
  datePublished: string | null;
  dateModified: string | null;
  author: Person[];
  editor: Person[];
  articleSection: string | null;
  creditText: string | null;
  dateline: string | null;
}

/** Names that are known already: a line that only repeats them says nothing new. */
export interface KnownNames {
  /** Keys (`keyOf`) of the authors' and editors' names. */
  people: Set<string>;
  /** Keys of the names the site goes by. */
  site: Set<string>;
}

/** Nothing is known. */
export const NOBODY: KnownNames = { people: new Set(), site: new Set() };

/**
 * Reads `text` as a line of metadata, or returns `null` if any part of it may be the story's. Every part between
 * separators must be known for what it is, and one of them must be sure by itself.
 */
export function readCreditLine(text: string, known: KnownNames): CreditLine | null {
  const line = tidy(text).replace(IN_BRACKETS, '$1');
  if (line.length > MAX_LINE_LENGTH || line === '') return null;
  const read: CreditLine = {
    datePublished: null,
    dateModified: null,
    author: [],
    editor: [],
    articleSection: null,
    creditText: null,
    dateline: null,
  };
  let isSure = false;
  for (const part of partsOf(line)) {
    const certainty = readPart(part, read, known);
    if (certainty === 'unknown') return null;
    if (certainty === 'sure') isSure = true;
  }
  return isSure ? withPlace(read, line) : null;
}

/** "(Text: Ann Lee / Photo: Bo Poe)" */
const IN_BRACKETS = /^[([]((?:text|words|testo|texto|texte|tekst|foto|photo|bild)[^()[\]]*:[^()[\]]*)[)\]]$/i;

/** Longer lines are sentences. */
const MAX_LINE_LENGTH = 160;

type Certainty = 'sure' | 'possible' | 'unknown';

/** The parts between separators; a label that stands alone ("Edited by|") goes with the part after it. */
function partsOf(line: string): string[] {
  const parts = line
    .split(BETWEEN_PARTS)
    .flatMap(withReadingTime)
    .map((part) => part.trim())
    .filter((part) => SAYS_SOMETHING.test(part));
  return parts.reduce<string[]>((joined, part) => {
    const last = joined.at(-1);
    if (last !== undefined && BARE_LABEL.test(last))
      return [...joined.slice(0, -1), `${last.replace(/\s*:$/, '')}: ${part}`];
    return [...joined, part];
  }, []);
}

/** "Published on 12 May 2023 Reading time 6 min." */
function withReadingTime(part: string): string[] {
  const at = READING_TIME_BEHIND.find(part)?.index;
  return at === undefined ? [part] : [part.slice(0, at), part.slice(at)];
}

const BETWEEN_PARTS = new RegExp(String.raw`\s*[|•·;]\s*|\s+[–—/-]+\s+|(?<=\d)\s*,\s+(?=${LETTER}+\s*:)`);
const SAYS_SOMETHING = new RegExp(WORD_CHARACTER);

const EDITED =
  'edited by|editor|editing by|ed\\.|redigiert von|redaktion|bearbeitet von|redakteur|édité par|edité par|éditeur|editado por|edición|edicion|editor(?:a)? responsable|a cura di|edição|redakcja|redagował|redagowała|redaktor|redigerad av|redigert av|redigeret af|eindredactie|редактор|редагував|تحرير|المحرر|עריכה|עורך|editör|düzenleyen|biên tập|penyunting|编辑|編輯|責編|责编|责任编辑|責任編輯|編集|편집|संपादन';
const FILED =
  'section|ressort|rubrik|rubrique|category|categories|kategorie|catégorie|categoría|categoria|sección|seccion|seção|sezione|kategoria|dział|рубрика|раздел|القسم|kategori|topic|thema|desk';
const SOURCE =
  'source|sources|quelle|quellen|fuente|fuentes|fonte|źródło|источник|джерело|المصدر|kaynak|来源|來源|出典|출처|nguồn|sumber|bron|källa|kilde|agency|agentur|credit';

const label = (words: string): Wording => new Wording(`^(?:${words})(?:\\s*[:：|]\\s*|\\s+)(?=\\S)`);
const [EDITED_BY, FILED_UNDER, SOURCED] = [label(EDITED), label(FILED), label(SOURCE)];
const WRITTEN_BY = new Wording(`^${BYLINE_OPENER}(?=\\S)`);
const BARE_LABEL = new Wording(
  `^(?:${EDITED}|${BYLINE_WORDS}|${FILED}|${SOURCE}|published|updated|date|datum|fecha)\\s*:?$`,
);

/** "Politic section", "Rubrik Kultur" said the other way round. */
const SECTION_AFTER = new RegExp(
  `^(${LETTER}(?:${LETTER}|[\\s&-]){1,30}?)\\s+(?:section|desk|ressort|rubrik|department)$`,
  'i',
);

const READING =
  'reading time|read time|estimated reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|lectura|tempo di lettura|tempo de leitura|leestijd|czas czytania|время чтения|okuma süresi|読了時間|读完需|読了';
const READING_TIME = new Wording(
  String.raw`^(?:(?:${READING})\s*:?\s*(?:ca\.?|about|environ|około)?\s*)?\d{1,3}\s*(?:min|mins|minutes?|minuten?|minutos?|minuti|minuty|minut|мин|минут[аы]?|dk|dakika|分|分钟|분|phút|menit)\.?(?:\s*(?:read|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd|czytania|чтения|okuma))?$`,
);

const READING_TIME_BEHIND = new Wording(String.raw`(?<=\s)(?:${READING})\s*:?\s*\d`);

const DATE_WORDS = new Set(
  'first last originally published posted created updated modified date on at am pm um uhr hrs hr et est edt pt gmt utc ist cet veröffentlicht erschienen erstellt aktualisiert zuletzt geändert datum stand den vom publié publiée le mis mise à a jour modifié publicado publicada actualizado actualizada fecha el las del de pubblicato pubblicata aggiornato il alle ore data atualizado em às opublikowano aktualizacja dodano godz dnia zveřejněno aktualizováno gepubliceerd bijgewerkt op om publicerad uppdaterad publisert oppdatert kl opdateret yayınlanma yayın tarihi güncelleme giriş son ngày cập nhật diterbitkan tanggal monday mon tuesday tues tue wednesday wed thursday thurs thu friday fri saturday sat sunday sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira опубликовано обновлено дата публикации понедельник вторник среда четверг пятница суббота воскресенье опубліковано оновлено'.split(
    ' ',
  ),
);
/** The same where they are written together with others. */
const DATE_WORDS_WITHIN =
  /نشر|في|تاريخ|النشر|تحديث|آخر|بتاريخ|الساعة|公開日?|更新日?|掲載|配信|発布|发布|時間|时间|入力|입력|수정|등록|年|月|日|曜/g;
const LETTERS = new RegExp(`${LETTER}+`, 'g');

function readPart(part: string, read: CreditLine, known: KnownNames): Certainty {
  if (/\d/.test(part) && READING_TIME.test(part)) return 'sure';
  const asDate = readDatePart(part, read);
  if (asDate !== 'unknown') return asDate;

  const rest = (label: string): string => part.slice(label.length);
  const edited = EDITED_BY.match(part);
  if (edited) return SIGN.test(rest(edited)) ? 'sure' : addPeople(read.editor, rest(edited));
  const written = WRITTEN_BY.match(part);
  if (written && isOpener(written)) return addPeople(read.author, rest(written), read);
  // Who took the pictures is no author, and says nothing that a reader of the text would miss.
  if (part.length < MAX_ROLE && otherHandsIn(part).length > 0) return 'sure';
  const sourced = SOURCED.match(part);
  if (sourced && part.length < 60) return setCredit(read, rest(sourced));
  const filed = FILED_UNDER.match(part);
  const section = filed && part.includes(':') ? rest(filed) : SECTION_AFTER.exec(part)?.[1];
  if (section && section.length < 40 && section.split(' ').length <= 4) {
    read.articleSection ??= section;
    return 'sure';
  }
  if (isAgency(part.replace(/^\(|\)$/g, ''))) return setCredit(read, part.replace(/^\(|\)$/g, ''));
  if (isStaffCredit(part)) return setCredit(read, part);
  const key = keyOf(part);
  if (known.people.has(key) || known.site.has(key)) return 'possible';
  return isPlace(part) || isNameLike(part) ? readUnlabelled(part, read) : 'unknown';
}

/** "D.R.": who edited and is known by that in the house. */
const SIGN = new RegExp(`^(?:${CAPITAL}\\.\\s?){2,3}$`);

/** Characters: a role and a name. */
const MAX_ROLE = 60;

/** One or two dates with nothing but words about dates around them. */
function readDatePart(part: string, read: CreditLine): Certainty {
  let rest = part;
  let label = '';
  let found = 0;
  for (let date = findDate(rest); date && found < 3; date = findDate(rest)) {
    label = found === 0 ? rest.slice(0, date.index) : rest.slice(0, date.index) || label;
    if (UPDATED.test(label)) read.dateModified ??= date.iso;
    else read.datePublished ??= date.iso;
    found++;
    const after = rest.slice(date.index + date.length);
    rest = `${rest.slice(0, date.index)} ${after}`;
    if (!/\d{4}/.test(after)) break;
  }
  if (found === 0) return 'unknown';
  const left = rest
    .replace(/\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?/gi, ' ')
    .replace(DATE_WORDS_WITHIN, ' ')
    .match(LETTERS)
    ?.filter((word) => !DATE_WORDS.has(lowerCase(word)))
    .join('');
  if (!left) return 'sure';
  // "Berlin, 12 May 2023": the place before the day.
  const place = tidy(part.slice(0, findDate(part)?.index ?? 0)).replace(/[\s,:(]+$/, '');
  if (keyOf(place).replace(/ /g, '') === keyOf(left).replace(/ /g, '')) {
    // "By Ann Lee 12 May 2023"
    if (isOpener(place)) {
      if (addPeople(read.author, place, read) === 'sure') return 'sure';
    } else if (isPlace(place)) {
      read.dateline ??= place;
      return 'sure';
    }
  }
  read.datePublished = null;
  read.dateModified = null;
  return 'unknown';
}

/** "Di Maio" and "Von Trier" begin names; a label is followed by a colon or written in small letters or capitals with the rest. */
function isOpener(written: string): boolean {
  return (
    /[:：|,،]\s*$/.test(written) ||
    /^(?:by|von|par|por|di|door|av|af|przez|oleh|bởi|автор)\s/.test(lowerCase(written))
  );
}

function addPeople(people: Person[], text: string, read?: CreditLine): Certainty {
  const byline = readByline(text, { siteKeys: new Set(), isMarked: false });
  const names = byline.people.map(({ name }) => name);
  const covered = [
    ...names,
    ...byline.people.map(({ jobTitle }) => jobTitle ?? ''),
    ...byline.agencies,
    ...byline.organizations,
  ].join(' ').length;
  // What the names leave over would be lost with the line.
  if (names.length === 0 || covered < tidy(text).length * 0.6) return 'unknown';
  people.push(...byline.people);
  if (read && byline.agencies.length > 0) read.creditText ??= byline.agencies.join(', ');
  return 'sure';
}

function setCredit(read: CreditLine, text: string): Certainty {
  if (text.length > 60 || /[.!?]$/.test(text)) return 'unknown';
  read.creditText ??= text;
  return 'sure';
}

/** "CJ journalist", "Staff reporter", "Special correspondent": a function without a name. */
function isStaffCredit(part: string): boolean {
  const words = part.split(/\s+/);
  if (words.length > 4 || !isJobTitle(part)) return false;
  const rest = words.filter((word) => !isJobTitle(word));
  return (
    rest.length === 0 ||
    rest.every(
      (word) =>
        INITIALS.test(word) ||
        /^(?:staff|special|our|own|freelance|news|guest|foreign|political)$/i.test(word),
    )
  );
}

const INITIALS = new RegExp(`^${CAPITAL}{2,6}$`);

function readUnlabelled(part: string, read: CreditLine): Certainty {
  if (read.dateline !== null) return 'unknown';
  read.dateline = part;
  return 'possible';
}

/** A bare name of one or two words is a place only beside a date: "Vladivostok – September 12, 2023". */
function withPlace(read: CreditLine, line: string): CreditLine | null {
  if (read.dateline === null) return read;
  const isBesideDate = read.datePublished !== null && read.author.length === 0;
  const isFirst = line.startsWith(read.dateline);
  return isBesideDate && isFirst ? read : null;
}
