import { LETTER } from '../letters';
import { flatText, OPAQUE, removeIfEmpty } from './flatText';
import { parentOf, remove, select, selectOne, textOf } from './nodes';

type Range = [start: number, end: number];

/**
 * Takes out what a site's machinery has left in the text: shortcodes that nothing replaced, with the advertising code
 * between them (as elements, as text, or as text spread over paragraphs), ad calls, comments, stray style and script.
 * Code that an article shows on purpose stays: in `pre` and `code` always, and in prose wherever the article is about code.
 */
export function removeLeakedCode(body: Element): void {
  for (const code of select(body, 'script, style, template')) {
    const parent = parentOf(code);
    remove(code);
    if (parent) removeIfEmpty(parent, body);
  }
  if (!MAY_HOLD_CODE.test(textOf(body))) return;
  const flat = flatText(body);
  const { text } = flat;

  const snippets = [...pluginSnippets(text), ...adCalls(text)];
  const aboutCode = isAboutCode(body, masked(text, snippets));
  const ranges = [
    ...snippets,
    ...lonelyClosings(text, snippets, aboutCode),
    ...markup(text, aboutCode),
    ...shortcodes(text, aboutCode),
    ...(aboutCode ? [] : codeLines(masked(text, snippets))),
  ];
  if (ranges.length > 0) flat.cut(ranges);
}

/** The same for a line that stands outside the text, such as a headline or the description of a picture. */
export function withoutLeakedCode(text: string, document: Document): string {
  if (!/[{[<]|&#/.test(text)) return text;
  const line = document.createElement('div');
  line.textContent = text;
  removeLeakedCode(line);
  // A headline is more than nothing, whatever it is made of.
  return textOf(line).replace(/\s+/g, ' ').trim() || text;
}

/** Cheap to ask, and on most pages the end of it. Asked of the text as it stands: brackets of any kind, any white space. */
const MAY_HOLD_CODE =
  /[{}<[｛｝［＜‹]|%%|##|&(?:amp;)*(?:lt|lbrace|lcub|#)|adsbygoogle|googletag|document[\s\u200b-\u200d\u2060\u00ad]?\.|[)）][;；]|\*[/／]|-->/i;

// --- Characters as leaks write them: plain, or as entities that were escaped once too often. ---
const AMP = '&(?:amp;)*';
const LT = `(?:<|${AMP}(?:lt|#0*60|#x0*3c);)`;
const GT = `(?:>|${AMP}(?:gt|#0*62|#x0*3e);)`;
const LEFT = `(?:\\{|${AMP}(?:lbrace|lcub|#0*123|#x0*7b);)`;
const RIGHT = `(?:\\}|${AMP}(?:rbrace|rcub|#0*125|#x0*7d);)`;
const SLASH = `(?:\\\\?/|${AMP}(?:sol|#0*47|#x0*2f);)`;

/** Letters of `word` with what editors put between them: soft hyphens and zero-width spaces, blanks by now. */
const loose = (word: string): string => Array.from(word).join(' ?');

/** Tags of plug-ins that put raw code into a page. */
const PLUGINS = `(?:${['source', 'sourcerer', 'adsense', 'googleads', 'googlead', 'adsbygoogle', 'rawhtml', 'raw_html', 'jumi', 'phpcode'].map(loose).join('|')}|php|script|javascript|js|html|style|css|ads?|code)`;
const ATTRIBUTES = `(?:[ =:|_-][^{}\\n]{0,300}?)?`;

/** Between these a plug-in was to put code. */
const OPENING = new RegExp(
  `${LEFT} *(${PLUGINS})${ATTRIBUTES} *${RIGHT}|\\[ *(source|adsense|ads?|raw_html|raw|php|script)${ATTRIBUTES.replaceAll('{}', '[\\]')} *\\]`,
  'gi',
);

const CODE_WITHIN = new RegExp(
  `${LT} *${SLASH}?(?:script|ins|iframe|div|style|noscript|center|a |img|span|!-)|adsbygoogle|googlesyndication|googletag|data-ad-|document ?\\.|window ?\\.|function ?\\(|<\\?php|\\}\\);|\\bvar [\\w$]+ ?=|crossorigin`,
  'i',
);
const AD_CODE =
  /adsbygoogle|googlesyndication|googletag|doubleclick|data-ad-|ca-pub-|gpt-ad|taboola|outbrain|revive|openx|adnxs|prebid|criteo/i;

/** How far from its opening a snippet's end is looked for. */
const MAX_SNIPPET_LENGTH = 30_000;

/** `{source}…{/source}` and its kin, and beginnings of such pairs with the code after them. */
function pluginSnippets(text: string): Range[] {
  const ranges: Range[] = [];
  const closings = closingsByName(text);
  let done = 0;
  for (const opening of text.matchAll(OPENING)) {
    if (opening.index < done) continue;
    const name = opening[1] ?? opening[2] ?? '';
    const from = opening.index + opening[0].length;
    const closing = firstFrom(closings.get(nameKey(name)), from);
    const range = closing
      ? pairedRange(text, opening.index, from, closing)
      : isWholeWord(name) && CODE_WITHIN.test(text.slice(from, from + 400))
        ? ([opening.index, endOfCode(text, from)] satisfies Range)
        : standsAlone(text, opening.index, from) && /^s ?o ?u ?r/i.test(name) && !isCitation(opening[0])
          ? ([opening.index, from] satisfies Range)
          : null;
    if (!range) continue;
    ranges.push(range);
    done = range[1];
  }
  return ranges;
}

/** "[Source: the county’s own report]": an editor's line, not a plug-in's tag. */
const isCitation = (tag: string): boolean => CITATION.test(tag) && !/[=<>"]/.test(tag);
const CITATION = new RegExp(`^\\[ ?source ?:.*${LETTER}{3}`, 'i');

const isWholeWord = (name: string): boolean => !/^(?:js|css|html|style|code|php)$/i.test(name);

const CLOSING = new RegExp(
  `(?:${LEFT}|\\[) *${SLASH} *(${PLUGINS}|raw)[^\\n{}\\[\\]]{0,40}?(?:${RIGHT}|\\])`,
  'gi',
);

/** The closing markers of each plug-in, in order. */
function closingsByName(text: string): Map<string, Range[]> {
  const closings = new Map<string, Range[]>();
  for (const { index, 0: all, 1: name = '' } of text.matchAll(CLOSING)) {
    const key = nameKey(name);
    closings.set(key, [...(closings.get(key) ?? []), [index, index + all.length]]);
  }
  return closings;
}

const nameKey = (name: string): string => name.toLowerCase().replaceAll(' ', '');

/** The first of `closings` at or after `from`; those before it are dropped, since openings come in order. */
function firstFrom(closings: Range[] | undefined, from: number): Range | null {
  while (closings?.[0] && closings[0][0] < from) closings.shift();
  const first = closings?.[0];
  return first && first[0] - from <= MAX_SNIPPET_LENGTH ? first : null;
}

/** All of it if code stands between the two, or nothing to read; only the markers if an article's own text does. */
function pairedRange(text: string, start: number, from: number, [to, end]: Range): Range | null {
  const within = text.slice(from, to);
  const words = within.replaceAll(OPAQUE, '').trim();
  if (words === '' || CODE_WITHIN.test(within) || AD_CODE.test(within)) return [start, end];
  const isMentioned = isProse(lineBefore(text, start)) || isProse(lineAfter(text, end));
  return words.length < 80 && !isMentioned ? [start, end] : null;
}

/** Where code that begins at `from` ends: with the last line in a row that is code or blank. */
function endOfCode(text: string, from: number): number {
  let end = from;
  for (let at = from; at < text.length;) {
    const next = text.indexOf('\n', at);
    const lineEnd = next === -1 ? text.length : next;
    const line = text.slice(at, lineEnd);
    if (line.trim() !== '' && !isCodeLine(line) && !CODE_WITHIN.test(line)) break;
    if (isCodeLine(line)) end = lineEnd;
    else if (line.trim() !== '') {
      // Code and, perhaps, a sentence after it.
      const code = new RegExp(`^[^]*(?:${GT}|\\}\\);|;(?= ?$))`, 'i').exec(line);
      end = at + (code?.[0].length ?? line.length);
      if (isProse(text.slice(end, lineEnd))) break;
    }
    at = lineEnd + 1;
  }
  return end;
}

/** A `{/source}` whose beginning is gone, with the code that leads up to it. */
function lonelyClosings(text: string, taken: Range[], aboutCode: boolean): Range[] {
  const closing = new RegExp(
    `${LEFT} *${SLASH} *(?:${loose('source')}|${loose('sourcerer')}|${loose('adsense')}|${loose('googleads')})[^\\n{}]{0,40}?${RIGHT}`,
    'gi',
  );
  return [...text.matchAll(closing)]
    .filter((found) => !taken.some(([start, end]) => found.index >= start && found.index < end))
    .filter((found) => {
      const end = found.index + found[0].length;
      const isMentioned = aboutCode || SOURCE.test(lineBefore(text, found.index));
      return !(isMentioned && isProse(lineBefore(text, found.index)) && isProse(lineAfter(text, end)));
    })
    .map((found) => [startOfCode(text, found.index), found.index + found[0].length]);
}

const SOURCE = new RegExp(`${LEFT} *${loose('source')}`, 'i');

function startOfCode(text: string, to: number): number {
  let start = to;
  for (let at = to; at > 0;) {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const line = text.slice(lineStart, at);
    if (line.trim() !== '' && !isCodeLine(line)) break;
    if (line.trim() !== '') start = lineStart;
    at = lineStart - 1;
  }
  return start;
}

const lineBefore = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

function lineAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end);
}

const TWO_LETTERS = new RegExp(`${LETTER}{2}`);
const isProse = (line: string): boolean => TWO_LETTERS.test(line);

const standsAlone = (text: string, start: number, end: number): boolean =>
  !isProse(lineBefore(text, start)) || !isProse(lineAfter(text, end));

/** What ad servers and counters call their objects. */
const AD_OBJECT =
  '(?:window ?\\. ?)?(?:adsbygoogle|googletag|_taboola|dataLayer|_gaq|_paq|_hmt|_comscore|pbjs|apstag|OBR|yaContextCb|Ya|FB|twttr|instgrm)';
/** Calls to them, wherever they stand: no sentence reads like one. */
const AD_CALL = new RegExp(
  `\\(? ?${AD_OBJECT} ?(?:\\.|= ?window)[\\w $.|=[\\]]*\\)?[ .\\w]*\\(|\\b(?:gtag|fbq|ga|ym|twq) ?\\( ?["']|\\b(?:OA_show|adition\\w*) ?\\(`,
  'g',
);
const AD_ASSIGNMENT = new RegExp(
  `(?:var )?(?:${AD_OBJECT}|google_ad_\\w+|OA_\\w+) ?= ?[^;\\n]{0,200};(?: ?googletag ?\\. ?cmd ?= ?[^;\\n]{0,80};)?`,
  'g',
);

function adCalls(text: string): Range[] {
  const calls = [...text.matchAll(AD_CALL)].map(({ index, 0: call }): Range => {
    const open = index + call.lastIndexOf('(');
    return [index, endOfCall(text, open)];
  });
  const assignments = [...text.matchAll(AD_ASSIGNMENT)].map(({ index, 0: all }): Range => [
    index,
    index + all.length,
  ]);
  return [...calls, ...assignments];
}

/** After the parenthesis that answers the one at `open`, and the semicolon; or the end of the line if none does. */
function endOfCall(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + 5_000);
  for (let at = open; at < limit; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth > 0) continue;
    const semicolon = /^[ \n]*;/.exec(text.slice(at + 1, at + 4));
    return at + 1 + (semicolon?.[0].length ?? 0);
  }
  const end = text.indexOf('\n', open);
  return end === -1 ? text.length : end;
}

/** What opens and what closes an element or a comment that is written out. */
const WRITTEN_OUT: [opening: RegExp, closing: RegExp][] = [
  ...['script', 'style', 'ins', 'iframe', 'noscript', 'object', 'amp-ad', 'center'].map(
    (tag): [RegExp, RegExp] => [
      new RegExp(`${LT} *${loose(tag)}\\b`, 'gi'),
      new RegExp(`${LT} *${SLASH} *${loose(tag)} *${GT}`, 'gi'),
    ],
  ),
  [new RegExp(`${LT} ?! ?(?:--|—|–)`, 'g'), new RegExp(`(?:--|—|–) ?${GT}`, 'g')],
];
const LONE_TAG = new RegExp(
  `${LT} *${SLASH}? *(?:script|ins|iframe|noscript|style|link|meta|source|amp-ad|amp-pixel)\\b(?: [^<>\\n]*(?:=|async|defer)[^<>\\n]*)?${SLASH}? *${GT}`,
  'gi',
);

/** Elements that arrived as text: `<script …>…</script>`, comments, halves of either. */
function markup(text: string, aboutCode: boolean): Range[] {
  if (!/<|&(?:amp;)*(?:lt|#)/.test(text)) return [];
  const ranges = WRITTEN_OUT.flatMap(([opening, closing]) =>
    pairs([...text.matchAll(opening)], [...text.matchAll(closing)]).map(([first, last]): Range => [
      first.index ?? 0,
      (last.index ?? 0) + last[0].length,
    ]),
  ).filter(([start, end]) => {
    const found = text.slice(start, end);
    return AD_CODE.test(found) || (!aboutCode && !isMention(found));
  });
  if (aboutCode) return ranges;
  const rest = masked(text, ranges);
  const halves = [...rest.matchAll(LONE_TAG)]
    .filter(({ index, 0: all }) => /=/.test(all) || standsAlone(rest, index, index + all.length))
    .map(({ index, 0: all }): Range => [index, index + all.length]);
  return [...ranges, ...halves];
}

/** "the <script> and </script> tags": words between tags without attributes, all on one line. */
const isMention = (found: string): boolean => !/[=;{(]|--|—|–|\n/.test(found) && found.length < 120;

/** Tags of gallery, module and video plug-ins that nothing replaced. The pairs hold an address or a name, not text. */
const PAIR =
  /(?:\{|\[)(youtube|vimeo|dailymotion|mp[34]|gallery|yt|audio|video|playlist|soundcloud|twitter|tweet|instagram|facebook|pdf|embed|ads?|adsense|adrotate|quads|the_ad)(?:[ =][^{}[\]\n]{0,300})?[\]}][^{}[\]\n]{0,300}(?:\{|\[)\/\1[\]}]/gi;
/** Wherever they stand, also within a line. */
const TAG =
  /\{\/?(?:load(?:position|module|moduleid)|module(?:pos)?|jcomments|googleads?|adsense|adrotate|ads|ad_?\d*|emailcloak|mosimage|mospagebreak|phoca\w+|rsform|chronoforms?\d*|pagebreak|readmore)(?:[ =:|_-][^{}\n]{0,200})?\}|\[\/?(?:(?:vc|et_pb|fusion|wpb|av|su|nectar|elementor|td|wp|bsa|pro|ads?)_[\w-]+|(?:the_ad\w*|adrotate|ad_?inserter|adsense|quads|contact-form(?:-\d+)?|caption|gallery|embed|playlist|newsletter\w*|do_widget|widget|sidebar|related(?:_?posts?)?|social[\w-]*|addtoany|sharethis|toc))(?:[ =][^[\]\n]{0,400})?\]/gi;
/** Alone on their line: every tag in braces, and those in brackets that no editor writes. */
const ALONE =
  /^[ \uFFFC]*(?:\{\/?[a-z][\w-]*(?:[ =:|][^{}\n]{0,200})?\}[ \uFFFC]*|\[(?:\/[\w-]+|[a-z][\w-]*[ =][^[\]\n]*=[^[\]\n]*|\w+_\w+|ads?|advert\w*|banner|publicidad|werbung|anzeige)(?: [^[\]\n]*)?\][ \uFFFC]*)+$/gim;

/** What templates were to fill in, alone on its line. */
const TEMPLATE =
  /^ *(?:\{\{[^{}\n]{1,200}\}\}|\{%[^\n]{1,200}%\}|<%[^\n]{0,200}%>|%%\w{1,60}%%|###\w{1,60}###|\$\{\w{1,60}\}|\[\[[^[\]\n]{1,200}\]\]) *$/gm;

function shortcodes(text: string, aboutCode: boolean): Range[] {
  const found = [PAIR, TAG, ALONE, ...(aboutCode ? [] : [TEMPLATE])].flatMap((pattern) => [
    ...text.matchAll(pattern),
  ]);
  return found
    .filter(
      ({ index, 0: all }) =>
        !aboutCode || !isProse(lineBefore(text, index) + lineAfter(text, index + all.length)),
    )
    .filter(({ index, 0: all }) => !isEditorial(text, index, all))
    .map(({ index, 0: all }): Range => [index, index + all.length]);
}

/** "[related]" and "[caption]" within a sentence are an editor's words, not a tag. */
function isEditorial(text: string, index: number, tag: string): boolean {
  if (!/^\[[a-z]+\]$/i.test(tag)) return false;
  return isProse(lineBefore(text, index)) && isProse(lineAfter(text, index + tag.length));
}

const ABOUT_CODE =
  /\b(?:javascript|typescript|html5?|css|php|python|java|sql|json|xml|shortcodes?|snippets?|source code|programm\w+|developers?|entwickler|d[ée]velopp\w+|программ\w+|joomla|wordpress|compiler|syntax|variables?)\b/gi;

/** Whether the article shows code on purpose, or its prose speaks of it. */
function isAboutCode(body: Element, prose: string): boolean {
  const shown = selectOne(body, 'pre, code, kbd, samp');
  if (shown && textOf(shown).trim() !== '') return true;
  const words = new Set((prose.match(ABOUT_CODE) ?? []).map((word) => word.toLowerCase()));
  return words.size >= 2;
}

const CODE_LINES: RegExp[] = [
  // Rules of style, and declarations that fill the line.
  /^(?:(?:@(?:media|font-face|import|supports|keyframes)\b[^{}]*|[.#*]?[a-z][\w\-.#:,>+~ ()[\]="'*]*)\{[^{}]*:[^{}]*\}? *)+\}?$/i,
  /^(?:[a-z-]{3,30} ?: ?[^;{} ]{1,40}; ?)+$/,
  // Statements.
  /^(?:var|let|const) [\w$]+ ?[=;]|^(?:if|for|while|switch) ?\(.*\) ?\{|^\(?!?function ?[\w$]* ?\(/,
  /^(?:window|document|jQuery|\$|console|navigator|location|localStorage)(?: ?\.|\() ?[\w$"'.#(]/,
  /^[\w$.]+(?: ?= ?(?:function|new |[[{]|["'].*["'];?$|document\.|window\.)|\([^)]*\) ?; ?$)/,
  /^(?:\/\/ ?)?(?:<!\[CDATA\[|\]\]>)|^<\?(?:php|=)?|^\?>$|^-*>$/,
  /^(?:style|class|data-[\w-]+|crossorigin|async|src|id) ?= ?["'][^"']*["'][^.?!]*(?:>|$)/i,
];
/** Code only beside code. */
const WEAK_CODE_LINE =
  /^(?:[{}()[\];, ]+|else ?\{?|return\b.*;|\/\/.*|\/?\*.*|[\w$]+ ?: ?.+,|["'][^"']*["'],?)$/;

const isCodeLine = (line: string): boolean => {
  const trimmed = line.replaceAll(OPAQUE, ' ').trim();
  return trimmed.length < 5_000 && CODE_LINES.some((pattern) => pattern.test(trimmed));
};

/** Lines that are nothing but code. */
function codeLines(text: string): Range[] {
  const lines: { start: number; end: number; code: boolean; weak: boolean }[] = [];
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = text.slice(at, end);
    const trimmed = line.trim();
    if (trimmed !== '') {
      lines.push({ start: at, end, code: isCodeLine(line), weak: WEAK_CODE_LINE.test(trimmed) });
    }
    at = end + 1;
  }
  for (const [index, line] of lines.entries()) if (line.weak && lines[index - 1]?.code) line.code = true;
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = lines[index];
    if (line?.weak && lines[index + 1]?.code) line.code = true;
  }
  return lines.filter(({ code }) => code).map(({ start, end }) => [start, end]);
}

/** `text` with blanks in place of `ranges`, every other character where it was. */
function masked(text: string, ranges: Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** For each opening the first closing after it, both in order: one pass, however many stay open. */
function pairs(
  openings: RegExpMatchArray[],
  closings: RegExpMatchArray[],
): [RegExpMatchArray, RegExpMatchArray][] {
  const result: [RegExpMatchArray, RegExpMatchArray][] = [];
  let next = 0;
  for (const opening of openings) {
    const from = (opening.index ?? 0) + opening[0].length;
    while (next < closings.length && (closings[next]?.index ?? 0) < from) next += 1;
    const closing = closings[next];
    if (!closing) break;
    if ((closing.index ?? 0) - from <= MAX_SNIPPET_LENGTH) result.push([opening, closing]);
  }
  return result;
}
