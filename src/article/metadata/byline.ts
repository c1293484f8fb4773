import type { Person } from '../article';
import {
  CAPITAL,
  CAPITALS,
  HAN,
  HANGUL,
  HAS_CJK,
  LETTER,
  NO_LETTERS,
  WORD_CHARACTER,
  lowerCase,
} from '../letters';
import { Wording } from '../wording';
import { isAgency } from './agencies';
import { BYLINE_OPENER, leadIn, OTHER_ROLE } from './bylineWords';
import { findDate } from './dates';
import { keyOf, tidy } from './text';

/** Who a byline names. */
export interface Byline {
  people: Person[];
  /** News agencies. */
  agencies: string[];
  /** Other organisations and desks: "Staff", "Redaktion", the site itself. */
  organizations: string[];
  /** Where nobody but an agency or a desk signs, what the byline says, as written: "AFP/The Local". */
  signature: string | null;
}

export function emptyByline(): Byline {
  return { people: [], agencies: [], organizations: [], signature: null };
}

/** What a byline is read with. */
export interface BylineContext {
  /** Keys (`keyOf`) of the names the site goes by. */
  siteKeys: Set<string>;
  /** The text was marked as a name, so that a single word may be one ("reineckefuchs"). */
  isMarked: boolean;
  /** The line says "by", so that initials are how the writer signs: "by IWB". */
  mayAbbreviate?: boolean | undefined;
}

/** Reads names from a byline: "By Ann Lee and Bo Poe, Science Correspondent, AP" names two people and an agency. */
export function readByline(text: string, context: BylineContext): Byline {
  const byline = emptyByline();
  const whole = withoutOpener(tidy(text).slice(0, 400));
  if (isAgency(whole)) return { ...byline, agencies: [whole], signature: whole };
  if (isSite(whole, context)) return { ...byline, organizations: [whole], signature: signatureOf(whole) };
  const names = namesIn(text);
  for (const part of partsOf(names)) {
    const known = byline.organizations.length;
    addPart(byline, part, context);
    // "Example Media Ltd, Hamburg, Germany": what follows an organisation is its address.
    if (byline.organizations.length > known && byline.people.length === 0 && text.includes(',')) break;
  }
  // "Ann Lee, Bo Poe, Vienna": beside whole names one word is where they wrote.
  if (byline.people.some(({ name }) => name.includes(' ')))
    byline.people = byline.people.filter(({ name }) => !isSingleWord(name));
  if (byline.people.length === 0 && byline.agencies.length > 0) byline.signature = shortened(names);
  else if (byline.people.length === 0) byline.signature = signatureOf(names);
  return byline;
}

const isSingleWord = (name: string): boolean => ONE_WORD.test(name) && !HAS_CJK.test(name);
const ONE_WORD = new RegExp(`^${LETTER}+$`);

/** Words for those who write in a house and go unnamed; the house's own name says nothing about who wrote. */
export const DESK = new Wording(
  String.raw`redaktion|redacci[óo]n|r[ée]daction(?!al)|redazione|redação|redakcja|redakcija|redakce|редакция|редакція|redac[tțţ]i[aă]|toimitus|haber merkezi|\bstaff\b|\bdesk\b|newsdesk|newsroom|編集部|编辑部|편집부`,
);

/** "Redacción | TOLUCA": beside a stroke stands where, or for whom. */
function signatureOf(names: string): string | null {
  const desk = names.split(/\s+\|\s+/).find((part) => DESK.test(part));
  return desk === undefined ? null : shortened(desk);
}

function shortened(names: string): string | null {
  return names.length <= MAX_SIGNATURE ? names : null;
}

/** Longer texts with an agency's name in them are sentences. */
const MAX_SIGNATURE = 60;

function withoutOpener(text: string): string {
  let rest = text.trim();
  for (let i = 0; i < 3; i++)
    rest = withoutWord(rest).replace(GLUED_OPENER, '').replace(CJK_OPENER, '').trim();
  return rest.slice(leadIn(rest).length);
}

const withoutWord = (text: string): string => text.slice(OPENER.match(text).length);

/** Whether `label` is what stands before a name in a byline, and nothing else. */
export function isOpener(label: string): boolean {
  return label !== '' && withoutOpener(`${label} .`) === '.';
}

const OPENER = new Wording(`^${BYLINE_OPENER}(?=\\S)`);
/** "ByAnn Lee", where the page sets the words apart with a margin. */
const GLUED_OPENER = new RegExp(
  `^(?:By(?:by|By)?|Von|Par|Por|Author:?|Autor:?)\\s?(?=${CAPITAL}(?:${LETTER}|\\.))`,
);
const CJK_OPENER = /^(?:記者|特派員|文・|撮影|作者|撰文|记者|執筆|著者|責編|责编|责任编辑)\s?[:：／/・ ]?\s?/;

/** The part of a byline that holds the names: without what opens it, addresses, and the date. */
function namesIn(text: string): string {
  let rest = tidy(text)
    .replace(KOREAN_PLACES, '')
    .replace(/https?:\/\/\S{1,300}|www\.\S{1,200}/gi, ' ')
    .replace(/[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}/g, ' ; ')
    .replace(/@[\w.]{2,40}/g, ' ')
    .slice(0, 400);
  const date = findDate(rest);
  if (date && date.index > 2) rest = rest.slice(0, date.index).replace(BEFORE_DATE, '');
  else if (date) rest = rest.slice(date.index + date.length);
  rest = rest
    .replace(/\b\d{1,2}[:.h]\d\d\b.*$/, '')
    .replace(AFTER_NAMES, '')
    // "João da Silva, g1 — São Paulo": behind the dash is where, or for whom.
    .replace(/(?<=^|;\s)([^–—;]{4,80}?)\s[–—]\s[^;]*/g, (whole, names: string) =>
      isNameLike(names.split(',')[0] ?? '') ? names : whole,
    )
    .replace(PARTICLE_FIRST, '')
    // "Ann LeeStaff Writer", where the page sets the words apart with a margin.
    .replace(GLUED_TITLE, ', ')
    .trim();
  return withoutOpener(rest).replace(/^[\s;,|–—-]+|[\s;,|–—-]+$/g, '');
}

/** "순천·광양=구현모 기자": where somebody reports from. */
const KOREAN_PLACES = new RegExp(
  `^(?:[${HANGUL}]{2,4}(?:·|,\\s?))*(?:[${HANGUL}]{2}\\s+|[${HANGUL}]{2,4}\\s?=\\s?)(?=[${HANGUL}]{2,4}\\s?(?:기자|특파원))`,
);

const BEFORE_DATE = new RegExp(
  `\\s(?:(?:am|on|le|el|il|op|den|em)(?:\\s${LETTER}+)?|(?:Segunda|Terça|Quarta|Quinta|Sexta)(?:-feira)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Lun|Mar|Mercol|Giov|Ven)edì),?\\s*$`,
);
const PARTICLE_FIRST = new RegExp(`^de (?=${CAPITAL}\\S+ ${CAPITAL})`);
const GLUED_TITLE = new RegExp(
  `(?<=[^${NO_LETTERS}${CAPITALS}\\d])(?=(?:Staff|Senior|Chief|Political|Reporter|Editor|Correspondent|Writer|Contributor|Columnist)\\b)`,
  'g',
);

const BETWEEN_NAMES = new RegExp(
  String.raw`\s*[;|•·\n／/、，،*]\s*|\s(?=[${HAN}]{1,4}[:：・]|記者|记者)|\.\s+(?=${LETTER}+:)|,(?=[^${NO_LETTERS}\d])|\s+[–—-]+\s+|,\s+` +
    String.raw`|\s+(?=(?:edited|translated|reviewed) by[\s:]|(?:fotos?|photos?|bilder|bild)\s?:)|\s+(?:and|und|et|y|e|og|och|sowie|mit|with|avec|con|en|ja|ve|và|dan|i|и|та|és|και)\s+|\s*&\s*|\s+و\s?(?=[\u0600-\u06ff])`,
  'i',
);

function partsOf(names: string): string[] {
  return handsIn(names).wrote;
}

/** Who took the pictures, drew or edited, as `text` says: "Photos: Bo Poe", "Bo Poe (photos)". */
export function otherHandsIn(text: string): string[] {
  // Few lines speak of it, and taking one apart is not cheap.
  return SAYS_HAND.test(text) ? handsIn(text).others.filter(isNameLike) : [];
}

const SAYS_HAND = new Wording(
  'phot|foto|review|image|pict|bild|illus|ilus|grafi|graphi|video|film|kamera|camera|edit|redig|redak|transl|übersetz|tradu|zdj|фото|редакт|kuva|kép|صور|تحرير|編集|编辑|編輯|撮影|写真|責|责|사진|편집',
);

function handsIn(names: string): { wrote: string[]; others: string[] } {
  const parts = names
    .replace(/[([（][^)\]）]{0,80}[)\]）]/g, (bracket) => ` ; (${bracket.slice(1, -1)} ; `)
    .split(BETWEEN_NAMES)
    .map((part) => part.replace(/^[\s:.,"'“”–-]+|[\s:,"“”–-]+$/g, '').trim());
  const wrote: string[] = [];
  const others: string[] = [];
  let isOther = false;
  for (const part of parts) {
    if (HAND.test(part)) {
      const name = wrote.pop();
      if (name !== undefined) others.push(name);
      continue;
    }
    const bare = part.replace(/^\(\s*/, '').replace(WITH, '');
    const role = OTHER_ROLE.match(bare);
    isOther = role !== '' || (isOther && !OPENER.test(bare));
    const name = bare
      .slice(isOther ? role.length : OPENER.match(bare).length)
      .replace(CJK_OPENER, '')
      .trim();
    if (name.length > 1 && !CJK_REPORT.test(name)) (isOther ? others : wrote).push(name);
  }
  return { wrote, others };
}

/** "新北即時報導": from where, and that it is a report. */
const CJK_REPORT = /(?:報導|报道|報道|專電|电)$/;

/** "Ann Lee (photos)" */
const HAND = new Wording(
  `^\\((?:photo|foto|bild|video|film|kamera|camera|illustra|ilustra|grafi|zdjęcia|фото)${LETTER}*$`,
);

/** "Jean Dupont (avec AFP)" */
const WITH = /^(?:with|avec|mit|con|com|med)\s(?=\S)/;

/** What follows the names in a line that says more. */
const AFTER_NAMES =
  /\s(?:published|posted|updated|last updated|veröffentlicht|aktualisiert|erschienen|publié|publicado|actualizado|pubblicato|mis à jour|stand:|(?:datum|date|fecha|data|дата)\s*:).*$/i;

/** "North East", of which somebody is the correspondent. */
const REGION = /^(?:(?:north|south|east|west|central|mid)(?: |-|$)){2,}$/i;

function addPart(byline: Byline, written: string, context: BylineContext): void {
  const part = withoutTail(written, byline, context);
  const key = keyOf(part);
  if (!key || /^\d+$/.test(key)) return;
  if (REGION.test(part)) return;
  if (isAgency(part)) {
    add(byline.agencies, part);
    return;
  }
  const last = byline.people.at(-1);
  const titled = titledName(part);
  if (titled) {
    const name = withoutHouse(withoutTail(titled.name, byline, context), context);
    byline.people.push({ ...titled, name, url: null });
    return;
  }
  const job = jobIn(part);
  if (job && !isNameLike(part.slice(0, job.index) + part.slice(job.index + job.length))) {
    if (last && last.jobTitle === null && !/^staff$/i.test(part)) last.jobTitle = part.slice(0, 120);
    else if (!last) add(byline.organizations, part);
    return;
  }
  if (
    isOrganization(part) ||
    isSite(part, context) ||
    isPartOfSite(part, context) ||
    (last && isHouse(part, last.name))
  ) {
    add(byline.organizations, part);
    return;
  }
  // After a name, capitals are the house it writes for: "Ann Lee, CNN".
  const name = personName(part, { ...context, mayAbbreviate: context.mayAbbreviate && !last });
  if (name && !byline.people.some((person) => keyOf(person.name) === keyOf(name)))
    byline.people.push({ name, url: null, jobTitle: null });
}

/**
 * "Ann Lee in London", "Ann Lee for Example News", "Ann Lee Associated Press": the name alone; the agency is noted, the
 * site is not, whose name has to have more than one word, for one may be a surname.
 */
function withoutTail(part: string, byline: Byline, context: BylineContext): string {
  const [name = ''] = part.split(
    /\s(?:in|at|for|from|reports|reporting|special to|für|aus|à|schreibt|berichtet|skriver|skrifar|desde|enviad[oa] especial)\s(?=\S)/,
  );
  if (name !== part && isNameLike(name)) return name;
  const words = part.split(' ');
  // "Morning-Post Ann Lee": the site in front, where it is no given name.
  const named = words.slice(1).join(' ');
  if (words[0]?.includes('-') && isSite(words[0], context) && isNameLike(named)) return named;
  for (const count of [3, 2, 1]) {
    const tail = words.slice(-count).join(' ');
    const rest = words.slice(0, -count).join(' ');
    // In capitals a surname looks like an agency.
    if (!isNameLike(rest)) continue;
    if (isAgency(tail)) add(byline.agencies, tail);
    else if (count === 1 || !isSite(tail, context)) continue;
    return rest;
  }
  return part;
}

/** "Ann Lee Post Staff Writer" on the site of the Colfax Valley Post: the name without the last word of the site's. */
function withoutHouse(name: string, { siteKeys }: BylineContext): string {
  const [, rest = '', last = ''] = /^(.*)\s(\S+)$/.exec(name) ?? [];
  const isHouse = [...siteKeys].some((key) => key.endsWith(` ${keyOf(last)}`));
  return last.length > 3 && isHouse && isNameLike(rest) ? rest : name;
}

function add(names: string[], name: string): void {
  if (!names.some((known) => keyOf(known) === keyOf(name))) names.push(name.slice(0, 120));
}

const JOBS = new Wording(
  `(?<!${WORD_CHARACTER})(?:correspondents?|reporters?|editors?|editor-in-chief|journalists?|columnists?|writers?|contributors?|producers?|photographers?|analysts?|campaigners?|advis[eo]rs?|researchers?|scientists?|economists?|lecturers?|critic|fellow|professor|director|author|specialist|korrespondent(?:in)?|redakteur(?:in)?|reporter(?:in)?|journalist(?:in)?|chefredakteur(?:in)?|volontär(?:in)?|autor(?:in)?|kolumnist(?:in)?|ressortleiter(?:in)?|leiter(?:in)?|chef(?:in)? vom dienst|freie[rn]? (?:mitarbeiter|journalist|autor)(?:in)?|redacteur|redactrice|verslaggever|verslaggeefster|redaktør|redaktör|journaliste|correspondante?|rédacteur|rédactrice|chroniqueur|corresponsal|periodista|redactora?|corrispondente|giornalista|inviato|jornalista|repórter|colunista|dziennikarz|dziennikarka|корреспондент|журналист|обозреватель|muhabiri?|journalister|skribent|toimittaja)(?!${WORD_CHARACTER})`,
);
const BEFORE_JOB =
  /(?:\b(?:political|senior|chief|staff|foreign|deputy|managing|associate|assistant|sports?|business|science|health|news|national|international|western|eastern|northern|southern|legal|crime|education|environment|transport|economics|culture|arts|religion|security|defen[cs]e|diplomatic|technology|media|consumer|investigative|special|advice|court|film|food|music|travel|climate|local|democracy|[a-zäöü]+(?:ische|leitende|vertretende)[rn]?) )+$/;

/** Where `text` says what somebody does: "political correspondent"; or `null`. */
function jobIn(text: string): { index: number; length: number } | null {
  const job = JOBS.find(text);
  if (!job) return null;
  const before = BEFORE_JOB.exec(lowerCase(text.slice(0, job.index)))?.[0].length ?? 0;
  return { index: job.index - before, length: job.length + before };
}

/** "Ann Lee Political correspondent": the name and the title that follows it. */
export function titledName(text: string): { name: string; jobTitle: string } | null {
  const at = jobIn(text)?.index ?? 0;
  const name = text.slice(0, at).replace(/[\s,|·–—-]+$/, '');
  return at > 0 && isNameLike(name) ? { name, jobTitle: text.slice(at, at + 120) } : null;
}

export function isJobTitle(text: string): boolean {
  return JOBS.find(text) !== null;
}

const ORGANIZATION_WORDS = new Set(
  'redaktion redaktionsnetzwerk redaktionsteam onlineredaktion newsdesk newsroom news editorial staff team desk board redacción redaccion rédaction redaction redazione redação redakcja redakce redaksi редакция редакція toimitus redaktionen redaksjonen press agency agentur agencia agence media medien mediengruppe tv radio zeitung nachrichten magazin magazine times gazette tribune herald newspaper online web digital gmbh ag inc ltd llc se institute institut university universität verlag foundation network group service services polizei police club verband ministerium admin administrator webmaster editor guest gast contributor anonymous unknown null undefined reader leser archive archiv'.split(
    ' ',
  ),
);
const ORGANIZATION =
  /haber merkezi|(?:^|[\s.-])e\.?v\.?(?:$|[\s.-])|編集部|新聞|オンライン|デジタル|通信|ニュース|[報报]$|編輯|编辑部|日報|日报|뉴스|신문|편집부|\.(?:com|de|net|org|fr|es|it|co|ch|at|pl|ru|info|tv|uk)\b/;

function isOrganization(text: string): boolean {
  const lower = lowerCase(text);
  return lower.split(/[\s.-]+/).some((word) => ORGANIZATION_WORDS.has(word)) || ORGANIZATION.test(lower);
}

function isSite(text: string, { siteKeys }: BylineContext): boolean {
  const key = keyOf(text);
  return siteKeys.has(key) || siteKeys.has(key.replace(/ /g, ''));
}

/** "MDR THÜRINGEN" on the site of the MDR. */
function isPartOfSite(text: string, { siteKeys }: BylineContext): boolean {
  return text
    .split(/\s+/)
    .some((word) => INITIALS.test(word) && word.length > 2 && siteKeys.has(keyOf(word)));
}

const INITIALS = new RegExp(`^${CAPITAL}{2,5}$`);

/** "Ann Lee, RBC Vienna": after a name that is not in capitals itself, the house it reports for, and where. */
function isHouse(text: string, name: string): boolean {
  const [first = ''] = text.split(/[\s-]/);
  return isAgency(first) || (first.length > 2 && INITIALS.test(first) && name !== name.toUpperCase());
}

/** Words that are part of a sentence or a date, whatever their capitals. */
const NO_NAME = new Set(
  'the of was is are were has had have will to for with from on at in it its this that what how why when who over after before about not no you your we our all more new just now get für über unter nach vor mit ist sind war wird nicht wie was warum wer alle mehr neue neuer pour avec dans sur est sont qui que comment pourquoi para con sin como qué cómo per che non come perché com sem monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes facebook twitter whatsapp telegram instagram linkedin pinterest share teilen partager compartir condividi january february march july september october november december januar februar märz juni juli oktober dezember'.split(
    ' ',
  ),
);

const PARTICLES = new Set(
  'de del della dei di da do dos das du des d la le el al van von der den dem zu zur zum ten ter te af av bin ibn ben y e und i mc mac st dr prof jr sr ii iii iv o'.split(
    ' ',
  ),
);

/** Arabic, Hebrew, Devanagari, Bengali, Thai, Tamil, Telugu. */
const UNCASED =
  /[\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\u0900-\u09ff\u0b80-\u0bff\u0c00-\u0c7f\u0e00-\u0e7f\ufb1d-\ufdff\ufe70-\ufefc]/;

/** "Ann.Lee" signs with the name of an account. */
const ACCOUNT = new RegExp(`^(${CAPITAL}[^${NO_LETTERS}${CAPITALS}\\d]{2,})\\.(?=${CAPITAL}${LETTER}+$)`);

/** The part as a person's name, or `null`: too long, too short, a sentence, a number. */
function personName(part: string, context: BylineContext): string | null {
  const name = part
    .replace(ACCOUNT, '$1 ')
    .replace(/^[(（]|[)）]$/g, '')
    .replace(/\s(?:follow|following|folgen|seguir|suivre)$/i, '')
    .replace(/^(\S+ \S.*) \1$/, '$1')
    .replace(JAPANESE_OFFICE, '')
    .replace(/\s*(?:記者|기자|編集委員|特派員|さん|氏)$/, '')
    .replace(/[.:]$/, (end) => (/\b(?:jr|sr)\.$/i.test(part) ? end : ''))
    .trim();
  if (name.length < 2 || name.length > 60 || /[?!„“”"«»{}<>=_#%€$[\]]/.test(name) || /^\d|\d{2}/.test(name))
    return null;
  const words = name.split(/\s+/);
  if (words.length > 6) return null;
  if (context.mayAbbreviate && INITIALS.test(name) && name.length < 5) return name;
  if (LABEL.test(name) || SHORTHAND.test(name)) return null;
  if (HAS_CJK.test(name)) return name.replace(/\s/g, '').length <= 12 ? name : null;
  if (context.isMarked) return words.length <= 5 ? name : null;
  return isNameLike(name) ? name : null;
}

/** "新庄支社・": the office somebody reports from. */
const JAPANESE_OFFICE = new RegExp(`^[${HAN}]{1,8}(?:支社|支局|総局|本社|通信部)・`);

/** "dpo", "AgE": the initials by which an office knows its people, and readers nobody. */
const SHORTHAND = new RegExp(`^(?:[a-z]{1,4}|${LETTER}?[a-z]?${CAPITAL}{1,3}|${CAPITAL}{2,4})$`);

/** Words that stand in bylines and are no names, alone or at their start. */
const LABEL = new Wording(
  '^(?:by|von|par|por|di|stand|quelle|source|foto|photo|fotos|bild|über|about|see|view|weitere|all|alle|voir|mehr|more|min|lesezeit|lesedauer|read|published|updated|posted|contact|follow|instagram|twitter|facebook|website|e-?mail|anonymous|anonym|anónimo|gast|guest|admin|administrator|root|(?:super )?user|autorenseite|escucha|seguir|compartir|公開日|更新日|配信|入力|掲載|frankfurt|berlin|london|paris)(?:$|[\\s:：])',
);

/** Names one person has. */
const MAX_NAMES = 5;

/** Two to five words with capitals, particles apart. */
export function isNameLike(text: string): boolean {
  const name = text.trim().replace(ACCOUNT, '$1 ');
  if (name.length < 4 || name.length > 60 || /[\d:：]/.test(name)) return false;
  const words = name.split(/\s+/);
  if (HAS_CJK.test(name)) return words.length <= 2 && name.length <= 9;
  if (words.length < 2 || words.length > 7 || words.some((word) => NO_NAME.has(word.toLowerCase())))
    return words.length === 2 && /^Will$/.test(words[0] ?? '') && CAPITALISED.test(words[1] ?? '');
  // "La Nota": one word, and its article.
  if (words.length === 2 && /^(?:El|La|Los|Las|Les|Il|Der|Die|Das|Het)$/.test(words[0] ?? '')) return false;
  if (UNCASED.test(name)) return words.length <= MAX_NAMES;
  const capitals = words.filter((word) => CAPITALISED.test(word));
  return (
    capitals.length >= 2 &&
    capitals.length <= MAX_NAMES &&
    // "A- A+" makes letters smaller and larger.
    words.some((word) => TWO_LETTERS.test(word)) &&
    words.every((word) => capitals.includes(word) || PARTICLES.has(word.replace(/[.’']/g, '').toLowerCase()))
  );
}

const TWO_LETTERS = new RegExp(`${LETTER}{2}`);
const CAPITALISED = new RegExp(`^(?:["'‘’(]?${CAPITAL}|[dDlL]['’]${LETTER})`);
