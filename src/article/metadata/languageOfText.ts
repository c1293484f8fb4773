import { HAN, HANGUL, KANA, LETTER } from '../letters';

/**
 * The language `text` is written in, as an ISO 639 code, or `null` if it cannot be told: by script where one script
 * means one language, else by the commonest little words.
 */
export function languageOfText(text: string): string | null {
  const letters = text.match(LETTERS)?.join('').length ?? 0;
  if (letters < MIN_LETTERS) return null;
  const byScript = languageOfScript(text, letters);
  if (byScript !== undefined) return byScript;
  return languageOfWords(text);
}

/** Fewer letters are a caption, and a caption may be in any language. */
const MIN_LETTERS = 60;
/** Share of the letters from which a script is the text's own. */
const MIN_SCRIPT_SHARE = 0.4;

const LETTERS = new RegExp(`${LETTER}+`, 'g');
const WORDS = new RegExp(`(?:${LETTER}|[’'])+`, 'g');
const BEYOND_LATIN = /[^\0-\u024f]+/g;

const SCRIPTS: [RegExp, string][] = [
  [new RegExp(`[${HANGUL}]`, 'g'), 'ko'],
  [/[\u0591-\u05f4\ufb1d-\ufb4f]/g, 'he'],
  [/[\u0370-\u03ff\u1f00-\u1fff]/g, 'el'],
  [/[\u0e01-\u0e5b]/g, 'th'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0b80-\u0bff]/g, 'ta'],
  [/[\u0c00-\u0c7f]/g, 'te'],
  [/[\u0a80-\u0aff]/g, 'gu'],
  [/[\u0c80-\u0cff]/g, 'kn'],
  [/[\u0d00-\u0d7f]/g, 'ml'],
  [/[\u0a00-\u0a7f]/g, 'pa'],
  [/[\u10a0-\u10ff\u1c90-\u1cbf]/g, 'ka'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u1780-\u17ff]/g, 'km'],
  [/[\u0e80-\u0eff]/g, 'lo'],
  [/[\u1000-\u109f]/g, 'my'],
  [/[\u0d80-\u0dff]/g, 'si'],
  [/[\u1200-\u139f\u2d80-\u2ddf]/g, 'am'],
];
const IN_KANA = new RegExp(`[${KANA}]`, 'g');
const IN_HAN = new RegExp(`[${HAN}]`, 'g');

/** `undefined` where the script is used by many languages and words must decide. */
function languageOfScript(text: string, letters: number): string | null | undefined {
  // Asking for each script costs; most news is written in Latin letters.
  if ((text.match(BEYOND_LATIN)?.join('').length ?? 0) < MIN_SCRIPT_SHARE * letters) return undefined;
  const share = (script: RegExp): number => (text.match(script)?.length ?? 0) / letters;
  // A fifth in Kana makes Japanese of what else looks Chinese.
  const kana = share(IN_KANA);
  if (kana + share(IN_HAN) >= MIN_SCRIPT_SHARE) return kana > 0.12 ? 'ja' : 'zh';
  return SCRIPTS.find(([script]) => share(script) >= MIN_SCRIPT_SHARE)?.[1];
}

/** Little words that tell a language from its neighbours; words common to several are in each of them. */
const LITTLE_WORDS = {
  en: 'the of and to in is that for it was on with as are by at from be has have this an not he his which but their said will who',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  fr: 'le la les de des et en un une du que est pour dans qui sur par pas au plus ce il se son avec ne sont cette aux mais été',
  es: 'el la los las de que y en un una del por con para se no su al lo como más pero sus le ha este fue entre sobre ser también',
  it: 'il la di che e un una per non in del della con sono i da le è si al come più anche nel alla gli dei ha ma delle questo',
  pt: 'o a os as de que e do da em um uma para com não no na por mais se dos das ao foi como mas pela pelo são também à',
  ca: 'el la els les de que i en un una del per amb no és al ha són més com aquest aquesta seva seu dels va',
  gl: 'o a os as de que e do da en un unha para con non no na por máis se dos das ao foi como mais polo pola tamén',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door naar maar heeft worden nog wordt uit',
  sv: 'och att det i en som på är av för med den till inte har om ett de var jag men från så han kan när ska vi sig efter också',
  no: 'og i det er til som på en for av at med har de ikke den om et var fra men vi han å jeg etter seg kan sier skal ble også',
  da: 'og i det er til som på en for af at med har de ikke den om et var fra men vi han jeg efter sig kan siger skal blev også når',
  is: 'og að í á er sem til það um með var við en hann ekki fyrir af hún því þá hafa frá þeir voru hefur eftir',
  fi: 'ja on ei että se oli myös hän kun ovat mutta sen joka jos kuin tai mukaan mitä vuoden ole olisi niin',
  pl: 'i w na z do się nie że jest to o jak po za od przez dla są ale co oraz który które tym był było jego także',
  cs: 'a se v na je že to s z do o i za by ale jsem pro jako podle tak po která který jsou byl ve od při také jeho',
  sk: 'a sa v na je že to s z do o aj za by ale pre ako podľa tak po ktorá ktorý sú bol vo od pri tiež jeho',
  sl: 'in je v na da se za z so ki po tudi pa ne s bi o od kot do ni iz bo še bil pri',
  hr: 'i je u na da se za su od koji s a o iz što nije će kao do kako bi to koja koje nakon',
  ro: 'de și în a la cu pe că nu din care o un se pentru este mai au sau fi prin după fost dar ale ce',
  hu: 'a az és hogy nem is egy meg csak ez de már volt mint el van még szerint ki vagy amely azt lesz után',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar ne en sonra ise var ancak her olduğu göre',
  vi: 'và của là có được cho trong một các không với những người đã này khi để đến ở từ vào năm',
  id: 'yang dan di ini itu dengan untuk dari dalam tidak pada akan juga ke oleh karena ada sebagai mereka bisa telah',
  sw: 'ya na wa kwa ni katika za la hiyo huo kuwa cha wakati pia kama hivyo yake alisema baada kwamba',
  tl: 'ang ng sa na mga at ay ni para si ito hindi nang kay may din kung siya',
  et: 'ja on ei et see ka oli mis kui ta aga ning oma või kes ma selle nii',
  lv: 'un ir ar no par ka uz kas to bija nav vai arī tika gan pēc bet tas',
  lt: 'ir kad į su iš yra tai bet ne buvo kaip už apie dėl taip jis po nuo',
  sq: 'dhe të në e një për me që nga i është më nuk do ka ku por ishte',
  af: 'die en van in het is te nie vir op dat met wat ’n om sy hy as aan ook',
  zu: 'ukuthi futhi uma kodwa ngoba kanye le la lo ukuba ngesikhathi',
  xh: 'ukuba kunye okanye kwaye nje kodwa le la lo abantu ngexesha',
  eu: 'eta da ez bat du dira izan dute ere hau baina zen egin',
  ru: 'и в не на что с по как это он из за к но его от для о до также был все года будет при которые',
  uk: 'і в не на що з за до як та про це від його у для також був але які року й який',
  be: 'і ў не на што з за да як пра гэта ад яго для таксама быў але якія года',
  bg: 'и в на не за да се от с че са по като е при това ще до след или но той има',
  sr: 'и је у на да се за су од који са а о из што није ће као до како би то',
  mk: 'и во на не за да се од со дека се по како е при тоа ќе до по или но тој има',
  ar: 'في من على أن إلى عن التي الذي هذا هذه مع كان بعد قال ما لا أو كما خلال',
  fa: 'در به از که این را با است برای آن یک می شده بود خود تا کرد های',
  ur: 'کے میں کی اور سے کا ہے کو نے پر کہ ہیں اس یہ بھی',
  hi: 'के में की है और से को का ने पर कि हैं यह इस भी एक',
  mr: 'आहे आणि या ते हा ही मध्ये आहेत होते केली केला',
  ne: 'छ र को मा का ले हरू गरेको भएको हो पनि',
};

/** Share of the words that must be little words of the language, and lead over the next one. */
const MIN_WORD_SHARE = 0.1;
const MIN_LEAD = 1.06;

function languageOfWords(text: string): string | null {
  const all = text.toLowerCase().match(WORDS) ?? [];
  if (all.length < 12) return null;
  languagesOfWord ??= readLittleWords();
  const counted = new Map<string, number>();
  for (const word of all) {
    for (const language of languagesOfWord.get(word) ?? [])
      counted.set(language, (counted.get(language) ?? 0) + 1);
  }
  const [best, next] = [...counted]
    .map(([language, hits]) => ({ language, hits }))
    .sort((a, b) => b.hits - a.hits);
  if (!best || best.hits / all.length < MIN_WORD_SHARE) return null;
  if (!next || best.hits >= next.hits * MIN_LEAD) return best.language;
  // Of neighbours the one with more speakers stands first in the table.
  return areClose(best.language, next.language) ? best.language : null;
}

let languagesOfWord: Map<string, string[]> | undefined;

function readLittleWords(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, little] of Object.entries(LITTLE_WORDS)) {
    for (const word of little.split(' ')) {
      const known = languages.get(word);
      if (known) known.push(language);
      else languages.set(word, [language]);
    }
  }
  return languages;
}

/** Languages that little words do not tell apart with certainty: there the page is believed. */
const CLOSE = [
  ['no', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sl', 'me', 'sh'],
  ['cs', 'sk'],
  ['es', 'gl', 'ca', 'pt'],
  ['id', 'ms'],
  ['hi', 'mr', 'ne', 'bho'],
  ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky'],
  ['fa', 'ps', 'ar', 'ur', 'ku', 'ckb'],
  ['nl', 'af', 'fy'],
  ['de', 'lb', 'gsw'],
  ['zu', 'xh', 'st', 'tn'],
];

export function areClose(a: string, b: string): boolean {
  return CLOSE.some((group) => group.includes(a) && group.includes(b));
}
