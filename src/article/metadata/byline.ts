import type { Person } from '../article';
import { isAgency } from './agencies';
import { BYLINE_WORDS, LED_BY, OTHER_ROLE } from './bylineWords';
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

const isSingleWord = (name: string): boolean => /^\p{L}+$/u.test(name) && !CJK.test(name);

/** Words for those who write in a house and go unnamed; the house's own name says nothing about who wrote. */
export const DESK =
  /redaktion|redacci[óo]n|r[ée]daction(?!al)|redazione|redação|redakcja|redakce|редакция|редакція|toimitus|haber merkezi|\bstaff\b|\bdesk\b|newsdesk|newsroom|編集部|编辑部|편집부/i;

function signatureOf(names: string): string | null {
  return DESK.test(names) ? shortened(names) : null;
}

function shortened(names: string): string | null {
  return names.length <= MAX_SIGNATURE ? names : null;
}

/** Longer texts with an agency's name in them are sentences. */
const MAX_SIGNATURE = 60;

function withoutOpener(text: string): string {
  let rest = text.trim();
  for (let i = 0; i < 3; i++)
    rest = rest.replace(OPENER, '').replace(GLUED_OPENER, '').replace(CJK_OPENER, '').trim();
  return isLed(rest) ? rest.replace(LED_BY, '') : rest;
}

/** Whether what comes before "by" says that somebody wrote, not that somebody took the picture. */
export function isLed(text: string): boolean {
  return LED_BY.test(text) && !OTHER_ROLE.test(text);
}

/** Whether `label` is what stands before a name in a byline, and nothing else. */
export function isOpener(label: string): boolean {
  return label !== '' && withoutOpener(`${label} .`) === '.';
}

const OPENER = new RegExp(`^(?:${BYLINE_WORDS})(?:\\s*[:：|／]\\s*|\\s+)(?=\\S)`, 'iu');
/** "ByAnn Lee", where the page sets the words apart with a margin. */
const GLUED_OPENER = /^(?:By(?:by|By)?|Von|Par|Por|Author:?|Autor:?)\s?(?=\p{Lu}[\p{L}.])/u;
const CJK_OPENER = /^(?:記者|文・|撮影|作者|撰文|记者|執筆|著者|責編|责编|责任编辑)\s?[:：／/・ ]?\s?/u;

/** The part of a byline that holds the names: without what opens it, addresses, and the date. */
function namesIn(text: string): string {
  let rest = tidy(text)
    .replace(/https?:\/\/\S{1,300}|www\.\S{1,200}/gi, ' ')
    .replace(/[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}/g, ' ; ')
    .replace(/@[\w.]{2,40}/g, ' ')
    .slice(0, 400);
  const date = findDate(rest);
  if (date && date.index > 2)
    rest = rest.slice(0, date.index).replace(/\s(?:am|on|le|el|il|op|den|em)(?:\s\p{L}+)?,?\s*$/u, '');
  else if (date) rest = rest.slice(date.index + date.length);
  rest = rest
    .replace(/\b\d{1,2}[:.h]\d\d\b.*$/, '')
    .replace(AFTER_NAMES, '')
    // "João da Silva, g1 — São Paulo": behind the dash is where, or for whom.
    .replace(/^([^–—]{4,80}?)\s[–—]\s.*$/u, (whole, names: string) =>
      isNameLike(names.split(',')[0] ?? '') ? names : whole,
    )
    .replace(/^de (?=\p{Lu}\S+ \p{Lu})/u, '')
    // "Ann LeeStaff Writer", where the page sets the words apart with a margin.
    .replace(
      /(?<=\p{Ll})(?=(?:Staff|Senior|Chief|Political|Reporter|Editor|Correspondent|Writer|Contributor|Columnist)\b)/gu,
      ', ',
    )
    .trim();
  return withoutOpener(rest).replace(/^[\s;,|–—-]+|[\s;,|–—-]+$/g, '');
}

function partsOf(names: string): string[] {
  const parts = names
    .replace(/[([（][^)\]）]{0,80}[)\]）]/g, (bracket) => ` ; ${bracket.slice(1, -1)} ; `)
    .split(
      /\s*[;|•·\n／/、，،*]\s*|\s(?=\p{Script=Han}{1,4}[:：])|,(?=\p{Lu})|\s+[–—-]+\s+|,\s+|\s+(?:and|und|et|y|e|og|och|sowie|mit|with|avec|con|en|ja|ve|và|dan|i|и|та|és|και)\s+|\s*&\s*|\s+و\s?(?=\p{Script=Arabic})/iu,
    )
    .map((part) => part.replace(/^[\s:.,"'“”–-]+|[\s:,"“”–-]+$/g, '').trim());
  let isOther = false;
  return parts
    .filter((part) => {
      isOther = OTHER_ROLE.test(part) || (isOther && !OPENER.test(part));
      return !isOther;
    })
    .map((part) => part.replace(OPENER, '').trim())
    .filter((part) => part.length > 1);
}

/** What follows the names in a line that says more. */
const AFTER_NAMES =
  /\s(?:published|posted|updated|last updated|veröffentlicht|aktualisiert|erschienen|publié|publicado|actualizado|pubblicato|mis à jour|stand:|(?:datum|date|fecha|data|дата)\s*:).*$/i;

function addPart(byline: Byline, written: string, context: BylineContext): void {
  const part = withoutTail(written, byline);
  const key = keyOf(part);
  if (!key || /^\d+$/.test(key)) return;
  if (isAgency(part)) {
    add(byline.agencies, part);
    return;
  }
  const last = byline.people.at(-1);
  const titled = titledName(part);
  if (titled) {
    byline.people.push({ ...titled, url: null });
    return;
  }
  if (isJobTitle(part) && !isNameLike(part.replace(JOB_TITLE, ''))) {
    if (last && last.jobTitle === null && !/^staff$/i.test(part)) last.jobTitle = part.slice(0, 120);
    else if (!last) add(byline.organizations, part);
    return;
  }
  if (isOrganization(part) || isSite(part, context) || isPartOfSite(part, context)) {
    add(byline.organizations, part);
    return;
  }
  // After a name, capitals are the house it writes for: "Ann Lee, CNN".
  const name = personName(part, { ...context, mayAbbreviate: context.mayAbbreviate && !last });
  if (name && !byline.people.some((person) => keyOf(person.name) === keyOf(name)))
    byline.people.push({ name, url: null, jobTitle: null });
}

/** "Ann Lee in London", "Ann Lee for Example News", "Ann Lee Associated Press": the name alone; the agency is noted. */
function withoutTail(part: string, byline: Byline): string {
  const [name = ''] = part.split(
    /\s(?:in|at|for|from|reports|reporting|special to|für|aus|à|schreibt|berichtet|skriver|skrifar|desde|enviad[oa] especial)\s(?=\S)/,
  );
  if (name !== part && isNameLike(name)) return name;
  const words = part.split(' ');
  for (const count of [2, 1]) {
    const tail = words.slice(-count).join(' ');
    const rest = words.slice(0, -count).join(' ');
    // In capitals a surname looks like an agency.
    if (!isAgency(tail) || !isNameLike(rest)) continue;
    add(byline.agencies, tail);
    return rest;
  }
  return part;
}

function add(names: string[], name: string): void {
  if (!names.some((known) => keyOf(known) === keyOf(name))) names.push(name.slice(0, 120));
}

const JOB_TITLE =
  /\b(?:(?:political |senior |chief |staff |foreign |deputy |managing |associate |assistant |sports? |business |science |health |news |national )*(?:correspondents?|reporters?|editors?|editor-in-chief|journalists?|columnists?|writers?|contributors?|producers?|photographers?|analysts?|critic|fellow|professor|director|author|specialist)|korrespondent(?:in)?|redakteur(?:in)?|reporter(?:in)?|journalist(?:in)?|chefredakteur(?:in)?|volontär(?:in)?|autor(?:in)?|kolumnist(?:in)?|ressortleiter(?:in)?|leiter(?:in)?|chef(?:in)? vom dienst|freie[rn]? (?:mitarbeiter|journalist|autor)(?:in)?|journaliste|correspondante?|rédacteur|rédactrice|chroniqueur|corresponsal|periodista|redactora?|corrispondente|giornalista|inviato|jornalista|repórter|colunista|dziennikarz|dziennikarka|корреспондент|журналист|обозреватель|muhabiri?|journalister|skribent|toimittaja)\b/i;

/** "Ann Lee Political correspondent": the name and the title that follows it. */
export function titledName(text: string): { name: string; jobTitle: string } | null {
  const at = JOB_TITLE.exec(text)?.index ?? 0;
  const name = text.slice(0, at).replace(/[\s,|·–—-]+$/, '');
  return at > 0 && isNameLike(name) ? { name, jobTitle: text.slice(at, at + 120) } : null;
}

export function isJobTitle(text: string): boolean {
  return JOB_TITLE.test(text);
}

const ORGANIZATION =
  /(?:^|[\s.-])(?:redaktion|redaktionsnetzwerk|redaktionsteam|onlineredaktion|newsdesk|newsroom|news|editorial|staff|team|desk|board|redacción|redaccion|rédaction|redaction|redazione|redação|redakcja|redakce|redaksi|haber merkezi|редакция|редакція|toimitus|redaktionen|redaksjonen|press|agency|agentur|agencia|agence|media|medien|mediengruppe|tv|radio|zeitung|nachrichten|magazin|magazine|times|gazette|tribune|herald|newspaper|online|web|digital|gmbh|ag|inc|ltd|llc|e\.?v\.?|se|institute|institut|university|universität|verlag|foundation|network|group|service|services|polizei|police|club|verband|ministerium|admin|administrator|webmaster|editor|guest|gast|contributor|anonymous|unknown|null|undefined|reader|leser|archive|archiv)(?:$|[\s.-])|編集部|新聞|オンライン|デジタル|通信|ニュース|編輯|编辑部|日報|日报|뉴스|신문|편집부|\.(?:com|de|net|org|fr|es|it|co|ch|at|pl|ru|info|tv|uk)\b/i;

function isOrganization(text: string): boolean {
  return ORGANIZATION.test(text);
}

function isSite(text: string, { siteKeys }: BylineContext): boolean {
  const key = keyOf(text);
  return siteKeys.has(key) || siteKeys.has(key.replace(/ /g, ''));
}

/** "MDR THÜRINGEN" on the site of the MDR. */
function isPartOfSite(text: string, { siteKeys }: BylineContext): boolean {
  return text.split(/\s+/).some((word) => /^\p{Lu}{3,5}$/u.test(word) && siteKeys.has(keyOf(word)));
}

/** Words that are part of a sentence or a date, whatever their capitals. */
const NO_NAME = new Set(
  'the of was is are were has had have will to for with from on at in it its this that what how why when who over after before about not no you your we our all more new just now get für über unter nach vor mit ist sind war wird nicht wie was warum wer alle mehr neue neuer pour avec dans sur est sont qui que comment pourquoi para con sin como qué cómo per che non come perché com sem monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes january february march july september october november december januar februar märz juni juli oktober dezember'.split(
    ' ',
  ),
);

const PARTICLES = new Set(
  'de del della dei di da do dos das du des d la le el al van von der den dem zu zur zum ten ter te af av bin ibn ben y e und i mc mac st dr prof jr sr ii iii iv o'.split(
    ' ',
  ),
);

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const UNCASED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Tamil}\p{Script=Telugu}]/u;

/** "Ann.Lee" signs with the name of an account. */
const ACCOUNT = /^(\p{Lu}\p{Ll}{2,})\.(?=\p{Lu}\p{L}+$)/u;

/** The part as a person's name, or `null`: too long, too short, a sentence, a number. */
function personName(part: string, context: BylineContext): string | null {
  const name = part
    .replace(ACCOUNT, '$1 ')
    .replace(/\s*(?:記者|기자|編集委員|特派員|さん|氏)$/u, '')
    .replace(/[.:]$/, (end) => (/\b(?:jr|sr)\.$/i.test(part) ? end : ''))
    .trim();
  if (name.length < 2 || name.length > 60 || /[?!„“”"«»{}<>=_#%€$[\]]/.test(name) || /\d{2}/.test(name))
    return null;
  const words = name.split(/\s+/);
  if (words.length > 6) return null;
  if (context.mayAbbreviate && /^\p{Lu}{2,4}$/u.test(name)) return name;
  if (LABEL.test(name) || SHORTHAND.test(name)) return null;
  if (CJK.test(name)) return name.replace(/\s/g, '').length <= 12 ? name : null;
  if (context.isMarked) return words.length <= 5 ? name : null;
  return isNameLike(name) ? name : null;
}

/** "dpo", "AgE": the initials by which an office knows its people, and readers nobody. */
const SHORTHAND = /^(?:[a-z]{1,4}|\p{L}?[a-z]?\p{Lu}{1,3}|\p{Lu}{2,4})$/u;

/** Words that stand in bylines and are no names, alone or at their start. */
const LABEL =
  /^(?:by|von|par|por|di|stand|quelle|source|foto|photo|fotos|bild|über|about|mehr|more|min|lesezeit|lesedauer|read|published|updated|posted|contact|follow|instagram|twitter|facebook|website|e-?mail|anonymous|anonym|anónimo|gast|guest|admin|administrator|root|user|autorenseite|escucha|seguir|compartir|公開日|更新日|配信|入力|掲載|frankfurt|berlin|london|paris)(?:$|[\s:：])/i;

/** Names one person has. */
const MAX_NAMES = 5;

/** Two to five words with capitals, particles apart. */
export function isNameLike(text: string): boolean {
  const name = text.trim().replace(ACCOUNT, '$1 ');
  if (name.length < 4 || name.length > 60 || /\d/.test(name)) return false;
  if (CJK.test(name)) return name.replace(/\s/g, '').length <= 8;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 7 || words.some((word) => NO_NAME.has(word.toLowerCase())))
    return false;
  if (UNCASED.test(name)) return words.length <= MAX_NAMES;
  const capitals = words.filter((word) => /^["'‘’(]?\p{Lu}/u.test(word) || /^(?:d|l)['’]\p{Lu}/iu.test(word));
  return (
    capitals.length >= 2 &&
    capitals.length <= MAX_NAMES &&
    words.every((word) => capitals.includes(word) || PARTICLES.has(word.replace(/[.’']/g, '').toLowerCase()))
  );
}
