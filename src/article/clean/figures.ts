import { blockOf, blocksOf, isBlock, weighedLength } from '../blocks';
import { soundsLikeCaption, soundsLikeCredit, wordsOf } from '../classNames';
import { rename, textOf, unwrap } from '../dom';
import { LETTER, NO_LETTERS } from '../letters';
import { Wording } from '../wording';
import { CREDIT_LINE } from './phrases';

/** Longer than this and the text beside a picture is the article, not a caption. In weighed characters. */
const MAX_CAPTION = 700;
/** Without a name or mark that says "caption", only a short text right at the picture is taken for one. */
const MAX_UNMARKED_CAPTION = 320;

const CREDIT_TAIL = new Wording(
  `(?:getty images|shutterstock|imago(?:-images)?|picture[- ]alliance|via (?:ap|getty|reuters|afp)|/ ?(?:ap|afp|reuters|dpa|epa|efe|ansa|pap|ntb|tt|getty)|(?:ap|afp|epa|dpa|efe) photo|associated press)[${NO_LETTERS}]*$`,
);
/** "The quay in winter. Photo: Ann Lee/Archive" */
const CLOSING_CREDIT = new Wording(
  String.raw`[.!?…]\s+(?:${LETTER}+ )?photos? (?:by|courtesy of)\s[^.!?]{3,60}$|[.!?…|–—-]\s+(?:photo(?:graph)?s?|fotos?|pictures?|images?|bild|crédits?|credits?)(?: (?:credits?|by))?\s?[:：]\s?[^.!?]{3,60}$`,
);
/** "(Photo: …)" at the end of a text. */
const BRACKETED_CREDIT = new Wording(
  String.raw`[([](?:photo|foto|bild|image|picture|crédit|symbolbild|archivbild)\b[^)\]]*[)\]][${NO_LETTERS}]*$`,
);

/** Turns every picture with its caption into `<figure><figcaption>`, whatever the page made of it. */
export function shapeFigures(root: Element): void {
  for (const img of [...root.querySelectorAll('img')]) if (isIcon(img) || isShownBefore(img)) img.remove();
  for (const figure of [...root.querySelectorAll('figure')]) tidyFigure(figure);
  for (const img of [...root.querySelectorAll('img')]) if (!img.closest('figure')) wrapPicture(img, root);
  for (const figure of [...root.querySelectorAll('figure')]) {
    if (!figure.isConnected && !root.contains(figure)) continue;
    takeCaptionBeside(figure);
  }
  for (const stray of [...root.querySelectorAll('div, p, span, small, em, dd')]) {
    if (stray.closest('figure') || !root.contains(stray)) continue;
    const isStray =
      (soundsLikeCaption(stray) || (stray.tagName !== 'SPAN' && soundsLikeCredit(stray))) &&
      weighedLength(textOf(stray)) < MAX_UNMARKED_CAPTION;
    if (isStray && !stray.querySelector('p, img, h2, h3, ul')) stray.remove();
  }
}

/** Names of pictures that are buttons: networks to share on, and what a file of an icon is called. */
const ICON_ALT =
  /^(?:(?:share|teilen|partager|compartir|condividi)\b.{0,20}|(?:facebook|twitter|x|whatsapp|telegram|messenger|linkedin|pinterest|instagram|youtube|tiktok|reddit|flipboard|viber|line|wechat|weibo|e?-?mail|print|copy link|rss|icon|logo|menu|search|close|play|avatar|loading))$/i;
const ICON_FILE =
  /(?:^|[-_/])(?:icons?|sprites?|spacer|blank|loader|spinner|facebook|twitter|whatsapp|telegram|messenger|linkedin|pinterest)(?:[-_.\d]|$)/i;
/** What is shown until a picture has come, of whatever size. */
const PLACEHOLDER_FILE = /(?:^|[-_])place-?holder(?:[-_.]|$)/i;
/** Up to this size in both directions a picture on a line of its own is an icon. In CSS px. */
const MAX_ICON_PX = 40;
/** From this size on in both directions a picture is one, though its file is named after a network. */
const MIN_PHOTO_PX = 120;

/** Below this size in both directions a picture that leads to an author's page is the portrait beside the byline. */
const MAX_PORTRAIT_PX = 200;
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|staff|people|profiles?|profil|contributors?|writers?|journalists?|reporters?|by)\/[^/]/i;

function isOfAuthor(img: Element): boolean {
  // With a caption, or among data, it shows somebody the story is about.
  if (img.closest('table') || img.closest('figure')?.querySelector('figcaption')) return false;
  const link = img.closest('a[href]');
  return (
    link !== null && (link.matches('[rel~="author"]') || AUTHOR_PAGE.test(link.getAttribute('href') ?? ''))
  );
}

function isIcon(img: Element): boolean {
  if (isInline(img)) return false;
  if (ICON_ALT.test((img.getAttribute('alt') ?? '').trim())) return true;
  const file =
    (img.getAttribute('src') ?? '')
      .replace(/[?#].*$/, '')
      .split('/')
      .pop() ?? '';
  const [width, height] = [Number(img.getAttribute('width')), Number(img.getAttribute('height'))];
  if (PLACEHOLDER_FILE.test(file)) return true;
  if (ICON_FILE.test(file)) return Math.min(width, height) < MIN_PHOTO_PX;
  if (width > 0 && height > 0 && Math.max(width, height) < MAX_PORTRAIT_PX && isOfAuthor(img)) return true;
  if (!(width > 0 && height > 0 && width <= MAX_ICON_PX && height <= MAX_ICON_PX)) return false;
  // A described one in a paragraph of its own is a sign that the text speaks of.
  return img.parentElement?.tagName !== 'P' || !img.getAttribute('alt');
}

/** Everything said inside a figure is its caption; a figure that holds an article is no figure. */
function tidyFigure(figure: Element): void {
  const prose = blocksOf(figure).filter(
    (block) => !block.element.closest('figcaption, table, blockquote, pre'),
  );
  const total = prose.reduce((sum, block) => sum + block.length, 0);
  if (total > 1_200) {
    unwrap(figure);
    return;
  }
  if (figure.querySelector('table, pre, blockquote')) return;
  const pictures = figure.querySelectorAll('img');
  if (pictures.length === 0 && !figure.querySelector('figcaption a[href]')) {
    figure.remove();
    return;
  }
  if (pictures.length === 0) return;
  captionFrom(figure, [...pictures]);
}

/** Rebuilds `figure` as its pictures followed by one caption. */
function captionFrom(figure: Element, pictures: Element[]): void {
  const document = figure.ownerDocument;
  const links = new Map(pictures.map((picture) => [picture, linkAround(picture, figure)]));
  for (const picture of pictures) picture.remove();
  const caption = document.createElement('figcaption');
  const lines = captionLines(figure);
  for (const [index, line] of lines.entries()) {
    if (index > 0) caption.append(' ');
    caption.append(line);
  }
  const shown = distinctPictures(pictures).map((picture) => linked(picture, links.get(picture) ?? null));
  figure.replaceChildren(...shown, ...(lines.length > 0 ? [caption] : []));
}

/** The link that a click on `picture` follows; a place on the same page is the publisher's own way to enlarge it. */
function linkAround(picture: Element, within: Element): Element | null {
  const link = picture.closest('a[href]');
  const href = link && within.contains(link) ? (link.getAttribute('href') ?? '').trim() : '';
  return href === '' || href.startsWith('#') ? null : link;
}

/** The picture in a link like `original`, which says where it leads and what is there, and nothing of its looks. */
function linked(picture: Element, original: Element | null): Element {
  if (!original) return picture;
  const link = picture.ownerDocument.createElement('a');
  for (const name of ['href', 'type']) {
    const value = original.getAttribute(name)?.trim();
    if (value) link.setAttribute(name, value);
  }
  link.append(picture);
  return link;
}

/** The lines of a caption, each once, credits in `<small>`, labels such as "Open picture" left out. */
function captionLines(figure: Element): Node[] {
  const seen: string[] = [];
  const lines: Node[] = [];
  for (const block of blocksOf(figure)) {
    const text = block.text;
    if (/^[\d\s/|+×x]+$/.test(text) || isEnlarger(text) || seen.some((known) => known.includes(text)))
      continue;
    if (block.length > MAX_CAPTION) continue;
    seen.push(text);
    const isCredit = soundsLikeCredit(block.element) || CREDIT_LINE.test(text);
    const line = figure.ownerDocument.createElement(isCredit ? 'small' : 'span');
    line.append(...block.element.childNodes);
    for (const credit of line.querySelectorAll('span, em, cite, i'))
      if (soundsLikeCredit(credit) && !credit.closest('small')) rename(credit, 'small');
    lines.push(line);
  }
  return lines;
}

/** The label of the button that shows a picture larger. */
const isEnlarger = (text: string): boolean =>
  text.length < 40 &&
  /^(?:enlarge|view (?:image|full)|open (?:image|picture|in)|vergrößern|bild vergrößern|agrandir|ampliar|ingrandisci|image$|bild$|foto$|photo$)/i.test(
    text,
  );

/** The same picture in two sizes is one picture. */
function distinctPictures(pictures: Element[]): Element[] {
  const names = new Set<string>();
  return pictures.filter((picture) => {
    const name = fileOf(picture);
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
}

/** The picture beside `img` again, which a page holds for browsers without scripts. */
function isShownBefore(img: Element): boolean {
  const before = img.previousElementSibling;
  return before?.tagName === 'IMG' && PICTURE_FILE.test(fileOf(img)) && fileOf(before) === fileOf(img);
}

/** The address of a picture without what asks for a size of it: "boat.jpg?w=300", "boat-300x200.jpg", "boat-scaled.jpg". */
const fileOf = (picture: Element): string =>
  (picture.getAttribute('src') ?? '').replace(/[?#].*$/, '').replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '');

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Finds the box around a bare picture that holds nothing but the picture and what is said about it. */
function wrapPicture(img: Element, root: Element): void {
  if (isInline(img)) return;
  let box: Element = img;
  let isNamed = false;
  for (let at = img.parentElement; at && at !== root; at = at.parentElement) {
    const text = textOf(at);
    const length = weighedLength(text);
    if (length > MAX_CAPTION || at.querySelector('ul, ol, table, blockquote')) break;
    const named = length > 0 && hasCaptionName(at);
    if (at.querySelector('h1, h2, h3, h4') && !(named && length <= MAX_UNMARKED_CAPTION)) break;
    if (length > 0 && !named && !isNamed && !(length <= MAX_UNMARKED_CAPTION && isCreditText(text))) break;
    isNamed ||= named;
    box = at;
  }
  const pictures = box === img ? [img] : [...box.querySelectorAll('img')];
  const figure = img.ownerDocument.createElement('figure');
  if (box === img) {
    img.replaceWith(figure);
    figure.append(img);
    liftOutOfText(figure);
    return;
  }
  box.replaceWith(figure);
  figure.append(...box.childNodes);
  // A picture whose every word is a link leads to another story.
  if (blockOf(figure).linkShare > 0.8 && textOf(figure) !== '') {
    figure.remove();
    return;
  }
  captionFrom(figure, pictures);
  liftOutOfText(figure);
}

/** A figure cannot stand in a paragraph, a link or a heading; it goes before it. */
function liftOutOfText(figure: Element): void {
  for (
    let at = figure.parentElement;
    at && /^(?:P|A|SPAN|EM|STRONG|B|I|H[1-6]|SMALL)$/.test(at.tagName);
    at = figure.parentElement
  ) {
    const picture = figure.firstElementChild;
    const link = picture?.tagName === 'IMG' && textOf(at) === textOf(figure) ? linkAround(picture, at) : null;
    at.before(figure);
    if (picture && link) figure.prepend(linked(picture, link));
    if (textOf(at) === '' && !at.querySelector('img')) at.remove();
  }
}

/** A picture among words, such as a flag or an emoji, is part of its line. */
function isInline(img: Element): boolean {
  const width = Number(img.getAttribute('width') ?? Number.NaN);
  const height = Number(img.getAttribute('height') ?? Number.NaN);
  const isSmall = width > 0 && width <= 48 && !(height > 48);
  const line = img.closest('p, li, td, th, h1, h2, h3, h4, h5, h6');
  if (line && /^T[DH]$/.test(line.tagName))
    return !isLoneCell(line) && textOf(line.parentElement ?? line) !== '';
  return line !== null && textOf(line) !== '' && (isSmall || line.tagName === 'LI');
}

/** A table of one cell lays out a page, or a picture in it. */
const isLoneCell = (cell: Element): boolean => cell.closest('table')?.querySelectorAll('td, th').length === 1;

/** Boxes made for a picture and its caption. */
const PICTURE_BOX =
  /\b(?:fig(?:ure)?|pic(?:ture|box)?s?|images?|img|photos?|bild(?:er)?|fotos?|imagen|imagem|immagine|obr|media|gallery|galerie|galeria|carousel|slide(?:show|r)?|wp caption|attachment)(?:box\w*|text|container|wrapper|block)?\b|\b(?:pic|img|image|photo|bild|foto)box\w*/;

/** Whether the names on and in a box say that its text is about its picture. */
function hasCaptionName(box: Element): boolean {
  return (
    PICTURE_BOX.test(wordsOf(box)) ||
    soundsLikeCaption(box) ||
    [...box.querySelectorAll('*')].some(soundsLikeCaption)
  );
}

/** "▲ The quay in winter": how captions begin that stand among the paragraphs of Chinese and Korean pages. */
const POINTS_AT_PICTURE = /^[▲△▴↑]\s?[^\s\d]/;

/** Whether `text` says, at its end, who took a picture. */
export const isCreditText = (text: string): boolean =>
  CREDIT_LINE.test(text) || CREDIT_TAIL.test(text) || CLOSING_CREDIT.test(text);

/** The line right after a picture is its caption if its name, its type or its words say so. */
function takeCaptionBeside(figure: Element): void {
  if (figure.querySelector('table, pre, blockquote')) return;
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const next = nextBlock(figure);
    if (!next || !isCaptionBeside(next, figure)) return;
    let caption = figure.querySelector('figcaption');
    if (!caption) {
      caption = figure.ownerDocument.createElement('figcaption');
      figure.append(caption);
    }
    const isCredit = soundsLikeCredit(next) || CREDIT_LINE.test(textOf(next));
    const line = figure.ownerDocument.createElement(isCredit ? 'small' : 'span');
    line.append(...next.childNodes);
    if (caption.childNodes.length > 0) caption.append(' ');
    if (!textOf(caption).includes(textOf(line))) caption.append(line);
    next.remove();
  }
}

/** The next sibling that is not blank; for a figure alone in its box, the sibling of the box. */
function nextBlock(figure: Element): Element | null {
  let at: Element = figure;
  while (
    !at.nextElementSibling &&
    at.parentElement &&
    textOf(at.parentElement) === textOf(figure) &&
    at.parentElement.parentElement
  ) {
    at = at.parentElement;
  }
  const next = at.nextElementSibling;
  return next && isBlock(next) ? next : null;
}

function isCaptionBeside(next: Element, figure: Element): boolean {
  const text = textOf(next);
  const length = weighedLength(text);
  if (
    length === 0 ||
    next.querySelector('img, ul, table, h1, h2, h3') ||
    /^H[1-6]$|^(?:UL|OL|TABLE|FIGURE)$/.test(next.tagName)
  )
    return false;
  if (
    length <= MAX_CAPTION &&
    (soundsLikeCaption(next) || (soundsLikeCredit(next) && length <= MAX_UNMARKED_CAPTION))
  )
    return true;
  const alt = figure.querySelector('img')?.getAttribute('alt') ?? '';
  if (alt.length > 20 && text.startsWith(alt.slice(0, 60))) return true;
  if (length > MAX_UNMARKED_CAPTION) return false;
  if (POINTS_AT_PICTURE.test(text)) return true;
  const lines = blocksOf(next).map((block) => block.text);
  return isCreditText(lines.join(' ')) || BRACKETED_CREDIT.test(text);
}
