import { LETTER, lowerCase } from '../letters';
import { Wording } from '../wording';

/** Words that stand before the name of whoever wrote, in the languages news is written in. */

/** Followed by a name, with a colon or without. */
const PREPOSITIONS =
  'by|von|vom|par|por|di|a cura di|door|av|af|przez|oleh|bởi|nga(?= \\S+ \\S)|vu[mn]|бy|от|' +
  'από τον|από την|γράφει(?: ο| η)?|γράφουν οι|του|της|โดย|بقلم|كتبت?|מאת|به قلم';

const TEXT_OR_PICTURES = '(?:test[oi]|textos?|textes?|tekst|text|foto\\S*|photos?|zdjęcia|bilder|beeld)';

/** What was done, and then such a word. */
const DONE =
  '(?:written|words|story|reported|reporting|posted|published|text|compiled|contributed|hosted) by|' +
  '(?:ein(?:e)? )?(?:gast)?(?:artikel|beitrag|kommentar|analyse|interview|bericht|reportage|kolumne|essay|glosse|rezension|text) von|' +
  '(?:geschrieben|verfasst|erstellt|veröffentlicht|aufgezeichnet|protokolliert) von|von unserem redakteur|aus|da(?:l|lla) nostr[oa] (?:inviat[oa]|corrispondente)|de notre (?:envoyée?|correspondante?)(?: spéciale?)?|' +
  `${TEXT_OR_PICTURES} (?:e|y|et|i|og|och|en|und|&) ${TEXT_OR_PICTURES} (?:di|de|von|av|af|door|par|por)|` +
  'propos recueillis par|(?:écrit|publié|rédigé) par|un (?:texte|article) de|(?:escrito|publicado|redactado|elaborado) por|' +
  'scritto da|da|geschreven door|(?:skrevet|skriven|skrivet|tekst|text) a[vf]|napisane przez|redactat per|ditulis oleh';

/** Nouns and verbs that say the same. */
const LABELS =
  'authors?|autor(?:in|en|es|as|a|e|ės|i|s|ius|iai)?|auteure?s?|autori?|автор(?:ы|и)?|аутор|avtor(?:ica)?|author name|' +
  'text und fotos|text och foto|tekst og foto|text|tekst|texto|texte|testo|teksti|текст|words|interview|' +
  'szerző|írta|toimittaja|kirjoittanut|autor tekstu|napisała?|oprac\\.|opracowanie|piše|napsala?|escribe|penulis|reporter|jurnalis|' +
  'från|skribent|höfundur|blaðamaður|συντάκτης|συντάκτρια|κείμενο|ρεπορτάζ|yazar|yazan|haber(?! merkezi)|muhabir|' +
  'tác giả|bài viết|ผู้เขียน|mwandishi|ავტორი|հեղինակ|' +
  'الكاتبة?|المؤلف|إعداد|نویسنده|گزارش(?:گر)?|خبرنگار|تحریر|כתב|लेखक|रिपोर्टर|লেখক|প্রতিবেদক|' +
  '記者|文|文・|作者|撰文|记者|責任編集|執筆者?|著者|글|기자명|기자';

export const BYLINE_WORDS = `${DONE}|${PREPOSITIONS}|${LABELS}`;

/** Such words and what parts them from the name: "By ", "Author: ", and for screen readers "Author, ". */
export const BYLINE_OPENER = `(?:(?:${LABELS})[,،]\\s|(?:${BYLINE_WORDS})(?:\\s*[:：|／]\\s*|\\s+))`;

/** "Opinion by Ann Lee", "Guest post by …": some words and a word that means "by" and never "of". */
const LED_BY = new RegExp(`^(?:${LETTER}+ ){1,3}(?:by|por|par|oleh)\\s*:?\\s+(?=${LETTER})`);

/** What others did: pictures, editing, translating; whoever is named with it did not write. */
export const OTHER_ROLE = new Wording(
  String.raw`^(?:photo|image|picture|illustration|graphic|video|film|music|edit|review|translat|fact|foto|bild|billed|fotogra|ilustra|illustra|grafi|kamera|übersetz|traduc|traduz|tradu[çi]|redig|zdj|фото|редакт|kuva|kép|صور|تصوير|تحرير|編集|撮影|写真|编辑|編輯|責編|责编|责任|責任|사진|편집)(?:${LETTER}|[’'])*(?:\s(?:und|and|et|y|e|och|og|i)\s(?!te(?:ks|x|s)t|word|stor)${LETTER}+)?(?:\s(?:by|von|par|por|di|door|av|af|de)[\s:]|\s*[:：/／・])`,
);

/** What leads to a name in `text` ("Guest post by "), or `''`: words that say somebody wrote, not took the picture. */
export function leadIn(text: string): string {
  const lower = lowerCase(text);
  // Asked first: few lines have such a word, and the pattern is slow to compile.
  if (!/ (?:by|por|par|oleh)[\s:]/.test(lower)) return '';
  const [led = ''] = LED_BY.exec(lower) ?? [];
  return OTHER_ROLE.test(text) ? '' : text.slice(0, led.length);
}
