/**
 * Whether `text` is, as a whole, one of the lines that stand over or under an advertisement. Only lines that are nothing
 * else count: each word has to be one for advertising or one that such lines put around it. A sentence about
 * advertising has others.
 */
export function isAdLabel(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const words = wordsOf(SPACED_OUT.test(text) ? text.replace(/\s/g, '') : text);
  if (words.length === 0 || words.length > MAX_WORDS) return false;
  const { lines, names, stems, around, goesOn } = vocabulary();
  const line = words.join(' ');
  if (lines.has(line) || UNSPACED.test(line) || OF_NETWORK.test(line)) return true;
  if (namesSponsor(text)) return true;
  if (words.length <= 6 && PAID_BY.some((start) => line.startsWith(start))) return !/[.!?]\s*$/.test(text);
  const others = words.filter((word) => !names.has(word) && !startsWithOneOf(word, stems));
  if (others.length === words.length) return false;
  if (others.every((word) => around.has(word))) return true;
  return words.some((word) => startsWithOneOf(word, goesOn)) && !isSentence(text, words);
}

/** A sentence may say that a campaign goes on; a line that says so of the article has no full stop, or names it. */
function isSentence(text: string, words: string[]): boolean {
  return /[.!?…。]\s*$/.test(text) && words.length > 5 && !words.some((word) => OF_ARTICLE.test(word));
}

const OF_ARTICLE =
  /^(?:arti[ckg]|artyk|story|stories|content|conten|text|tekst|read|les|lees|leer|lire|lect|lett|cit|haber|nota|noti|saken|jut|cikk|стат|чит|مقال|הכתב|บทความ|block)/;

/** "Sponsored · BrandCo", "Ad · shop.example": the word, a mark, and up to three words that are no sentence. */
function namesSponsor(text: string): boolean {
  const [, label, name = ''] = /^([^·•|]{2,24})\s[·•|]\s([^·•|]{2,40})$/.exec(text.trim()) ?? [];
  return label !== undefined && !/[!?]$|\.$/.test(name) && wordsOf(name).length <= 4 && isAdLabel(label);
}

/** A D V E R T I S E M E N T */
const SPACED_OUT = /^\s*(?:\S\s){5,}\S\s*$/;
const MAX_LENGTH = 120;
const MAX_WORDS = 14;

/** In lower case, without accents, vowel points, punctuation and what cannot be seen. */
function wordsOf(text: string): string[] {
  // Nothing to take off the letters: most lines.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .split(/[^a-z\d]+/)
      .filter((word) => word !== '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F\u064B-\u065F\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .split(/[\s!-/:-@[-`{-~«·»،؛\u2010-\u205E\u2190-\u2BFF\u3000-\u303F\u30FB\uFE0F]+/)
    .filter((word) => word !== '');
}

const ASCII = /^[\0-\x7f]*$/;
const MAX_STEM = 10;

function startsWithOneOf(word: string, stems: Set<string>): boolean {
  for (let length = Math.min(word.length, MAX_STEM); length > 1; length -= 1) {
    if (stems.has(word.slice(0, length))) return true;
  }
  return false;
}

/** Beginnings of words that mean advertising, in the languages news is written in. */
const STEMS =
  'advert sponsor gesponsor gesponser sponset sponsr sponz szponz reklaam anzeige werbeanz werbung werbeinh publici publicac publiz pubblicit anuncio patrocin reclam inzer reklam hirdet annons mainos mainok auglysing oglas ' +
  'реклам спонс оголошен διαφημ χορηγ إعلان اعلان الإعلان الاعلان تبلیغ آگهی اشتہار פרסומ הפרסומ ממומן מודעה ' +
  'विज्ञापन प्रायोज বিজ্ঞাপন விளம்பர ప్రకటన જાહેરાત जाहिरात പരസ്യ โฆษณา';

/** The same as whole words: longer ones that begin alike mean something else. */
const NAMES =
  'ad ads promoted promocionado affiliate gesponsert iklan publi annonce annoncen annoncerne 広告 記事広告 スポンサーリンク スポンサードリンク スポンサー 广告 廣告 광고 협찬';

/** What stands around them in such lines. */
const AROUND =
  'a an the this paid your our my from by on in of for about why is has content post link links story stories message offer offers partner feedback loading report hide close skip remove choices google taboola outbrain ' +
  'externer inhalt contenu contenus liens contenido espacio enlaces conteudo contenuto inhoud innhold indhold material icerik tartalom artykuł на правах محتوى مدفوع quang tai です';

/** Beginnings of words in lines that say where the article goes on: beside one of these any word may stand. */
const GOES_ON =
  'continu scroll keep weiter fortges suite poursuit sigue siga leyendo prosegue dopo lees verder gaat dalsz pokrac forts jatku devam folytat продолж продовж συνεχ يتبع يستكمل ادامه ממשיכ המשך ооо erid gulir lanjut sambung bersambung loopt nastavlj nadaljuj turpin tesin ituloy يستمر जारी 계속';

/** The same where no spaces are written. */
const UNSPACED =
  /^(?:記事は|続きは)?広告の(?:下|後).{0,9}$|^(?:(?:文章|本文|内容|內容).{0,4})?[广廣]告[之以]?[后後下].{0,6}$|^(?=.*(?:ต่อ|เลือน)).{0,30}โฆษณา.{0,14}$/;

/** Whose widget it is. */
const OF_NETWORK =
  /^(?:recommended|powered|promoted|sponsored|ads?|links?|content|stories)(?: \w+){0,3} by (?:outbrain|taboola|mgid|revcontent|zergnet|adskeeper|dianomi|plista|getyourguide)$/;

/** Lines that name no advertising. */
const LINES =
  'around the web|from around the web|scroll to continue|scroll to continue with content|scroll to resume content|you may like|from our partners|our partners|partner content|paid content|paid post|paid partnership|commercial|story continues below|article continues below|' +
  'contenu partenaire|annonce|annonces|pub|annuncio|inserzione|ilan|betalt innhold|betalt indhold|kaupallinen yhteistyo|новости партнеров|برعاية|בחסות|pr|提供|推广|推廣|赞助内容|quang cao|materiał partnera|treść partnera|שיווקי|תוכן שיווקי|remove ads';

/** Whoever follows: up to four words and no full stop. */
const PAID_BY =
  'sponsored by|presented by|content by|ads by|recommended by outbrain|in partnership with|brought to you by|paid for by|gesponsert von|in kooperation mit|sponsorise par|en partenariat avec|patrocinado por|en colaboracion con|in collaborazione con'
    .split('|')
    .map((start) => `${start} `);

interface Vocabulary {
  lines: Set<string>;
  names: Set<string>;
  stems: Set<string>;
  around: Set<string>;
  goesOn: Set<string>;
}

let known: Vocabulary | null = null;

/** Made on first use, and by the rule that the lines of a page are read by. */
function vocabulary(): Vocabulary {
  known ??= {
    lines: new Set(LINES.split('|').map((line) => wordsOf(line).join(' '))),
    names: new Set(wordsOf(NAMES)),
    stems: new Set(wordsOf(STEMS)),
    around: new Set(wordsOf(AROUND)),
    goesOn: new Set(wordsOf(GOES_ON)),
  };
  return known;
}
