import { isAdLabel } from './adLabels';
import { removeIfEmpty } from './flatText';
import { isAdHost } from './hosts';
import {
  attr,
  contains,
  isElement,
  isText,
  matches,
  nextOf,
  parentElementOf,
  parentOf,
  remove,
  select,
  selectOne,
  tagOf,
  textOf,
  walk,
} from './nodes';
import type { Removal } from './removal';
import { sizeOf } from './trackers';

/**
 * Takes advertising out of `body`: slots and containers, widgets of recommendation networks, boxes that say they are
 * paid for, their labels, banners that lead elsewhere, share buttons. Judged by mark-up, address and size, never by words in
 * running text, so that stories about advertising and pictures called banner stay. `pageUrl` is the article's address.
 */
export function removeAdverts(body: Element, pageUrl: string): Removal[] {
  const removals: Removal[] = [];
  const bodyLength = textOf(body).length;
  const site = siteOf(parse(pageUrl, pageUrl)?.hostname ?? '');
  const take = (element: Element, kind: Removal['kind'] = 'advert'): void => {
    if (element === body || !contains(body, element)) return;
    const linked = matches(element, '[href], [src]') ? element : selectOne(element, '[href], [src]');
    const address = linked && (attr(linked, 'href') ?? attr(linked, 'src'));
    removals.push({ kind, host: parse(address ?? '', pageUrl)?.hostname ?? null });
    const parent = parentOf(element);
    remove(element);
    if (parent) removeIfEmpty(parent, body);
  };

  for (const element of select(body, NAMED)) {
    if (!isNamedAdvert(element) && !(isNamedAfterBanner(element) && isOnlyLinksAway(element))) continue;
    if (contains(body, element) && !holdsTheStory(element, bodyLength) && !isContent(element)) take(element);
  }
  for (const label of labels(body, isOnlyLinksAway)) {
    const box = boxOf(label, body, bodyLength);
    const next = box === label ? nextElement(box) : null;
    take(box);
    if (next && isOnlyLinksAway(next)) take(next);
  }
  for (const link of select(body, 'a[href]')) {
    const href = attr(link, 'href') ?? '';
    if (!contains(body, link)) continue;
    if (isBannerLink(link)) take(link);
    else if (isPaid(link, href) || isAdLink(href)) {
      const block = blockOf(link, body);
      if (textOf(block).trim().length <= textOf(link).trim().length + 3 && !hasCaption(block)) take(block);
    } else if (SHARE.test(href.trim())) {
      const block = blockOf(link, body);
      if (isOnlyShareLinks(block)) take(block, 'share-button');
    }
  }
  return removals;

  /** To an ad server, and not to say where it leads: what carries its target is opened, not taken. */
  function isAdLink(href: string): boolean {
    const url = parse(href, pageUrl);
    return url !== null && isElsewhere(url) && isAdHost(url.hostname);
  }

  function leadsAway(href: string): boolean {
    const url = parse(href, pageUrl);
    return url !== null && isElsewhere(url);
  }

  function isElsewhere({ protocol, hostname }: URL): boolean {
    return /^http/.test(protocol) && siteOf(hostname) !== site;
  }

  /** What follows a label without a box around both: a picture or a line that is a link to elsewhere. */
  function isOnlyLinksAway(element: Element): boolean {
    const links = [...(tagOf(element) === 'a' ? [element] : []), ...select(element, 'a')];
    const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0);
    return (
      links.length > 0 &&
      links.every((link) => leadsAway(attr(link, 'href') ?? '')) &&
      textOf(element).trim().length <= linked + 3 * links.length &&
      linked < 200 &&
      !hasCaption(element)
    );
  }

  /** A picture that is nothing but the face of a link to an advertiser. */
  function isBannerLink(link: Element): boolean {
    const picture = selectOne(link, 'img');
    const href = parse(attr(link, 'href') ?? '', pageUrl);
    if (!picture || !href || textOf(link).trim().length > 80 || isCaptioned(link)) return false;
    const src = parse(attr(picture, 'src') ?? '', pageUrl);
    const alt = attr(picture, 'alt') ?? '';
    if (isPaid(link, href.href) || isAdHost(href.hostname) || (src && isAdHost(src.hostname))) return true;
    if (isAdLabel(alt) || isAdLabel(attr(picture, 'title') ?? '') || isAdLabel(attr(link, 'title') ?? ''))
      return true;
    if (!leadsAway(href.href)) return false;
    const size = `${sizeOf(picture, 'width') ?? ''}x${sizeOf(picture, 'height') ?? ''}`;
    if (BANNER_SIZES.includes(size)) return true;
    return (
      BOX_SIZES.includes(size) &&
      (alt.trim() === '' ||
        /\bnofollow\b/i.test(attr(link, 'rel') ?? '') ||
        /[?&](?:utm_\w+|aff|affid|partner|ref|subid|tag)=/i.test(href.search))
    );
  }
}

/** Whether what calls itself a slot or widget for advertising is no story under a wrong name. Only looks. */
export const holdsNoStory = (element: Element): boolean =>
  select(element, 'p').length < MIN_STORY_PARAGRAPHS && !isContent(element);

/** Fields of forms that ask for something: an address for a newsletter, a vote, a comment, a password. */
const ADDRESS =
  '[type="email" i], [type="password" i], input[autocomplete~="email" i], input[placeholder*="@"]';
const ASKING = `${ADDRESS}, [type="radio" i], textarea`;
/** What such a form says, and the box around it. Some systems wrap the whole page in a form. */
const MAX_ASKING_TEXT = 300;

/** The forms below `root` that ask for something, with the boxes around them. */
export function askingBoxes(root: Element): Set<Element> {
  const tests: AskingTests = {
    isLittle: remembered(isLittle),
    holdsChoice: remembered((box) => select(box, CHOICE).length > 1),
  };
  const boxes = new Set(select(root, ASKING).flatMap((field) => askingBox(field, tests)));
  return new Set([...boxes].filter(holdsNoStory));
}

/** What is asked of boxes: of each once, for a page may have thousands of fields in one of them. */
interface AskingTests {
  isLittle: (box: Element) => boolean;
  holdsChoice: (box: Element) => boolean;
}

function remembered(test: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const answer = known.get(element) ?? test(element);
    known.set(element, answer);
    return answer;
  };
}

/** The form that `field` stands in, and the box around that if it says little else. */
function askingBox(field: Element, tests: AskingTests): Element[] {
  let form = parentElementOf(field);
  while (form && tagOf(form) !== 'form') form = parentElementOf(form);
  if (!form) return boxWithoutForm(field, tests);
  if (!tests.isLittle(form) || Element.prototype.closest.call(form, 'footer, aside')) return [];
  return withBox(form, tests);
}

function withBox(form: Element, { isLittle }: AskingTests): Element[] {
  const box = parentElementOf(form);
  return [box && tagOf(box) === 'div' && isLittle(box) ? box : form];
}

/** Scripts need no form to ask for an address, nor for a vote: the words around, or all that can be chosen. */
function boxWithoutForm(field: Element, tests: AskingTests): Element[] {
  let box = parentElementOf(field);
  if (Element.prototype.matches.call(field, ADDRESS))
    return box && /^(?:div|section|aside)$/.test(tagOf(box)) && tests.isLittle(box) ? [box] : [];
  if (!Element.prototype.matches.call(field, CHOICE)) return [];
  for (let i = 0; i < MAX_LEVELS && box && !tests.holdsChoice(box); i += 1) box = parentElementOf(box);
  return box && tests.holdsChoice(box) && tests.isLittle(box) ? withBox(box, tests) : [];
}

const CHOICE = '[type="radio" i]';
/** What can be chosen stands near together. */
const MAX_LEVELS = 6;

const isLittle = (element: Element): boolean =>
  textOf(element).trim().length < MAX_ASKING_TEXT &&
  !selectOne(element, 'h1, figure, article') &&
  !select(element, 'p').some((paragraph) => isOwnParagraph(paragraph, 120));

/** Whether an element of a site's own making is called an advert, and does not hold the article. */
export const isAdElement = (element: Element): boolean =>
  isAdName(tagOf(element)) && select(element, 'p').length < MIN_STORY_PARAGRAPHS;

/** From so many paragraphs on a slot is the article under the wrong name. Counting them is cheaper than reading a live page's text. */
const MIN_STORY_PARAGRAPHS = 5;

const NAMED = '[class], [id], [title], [aria-label], [data-testid], [data-component], [data-type]';

const words = (text: string): Set<string> => new Set(text.split(' '));

/** Elements of ad servers and networks, by `tagName`. Names are read word by word. */
export const AD_TAGS = words('AD-SLOT AD-UNIT GOOGLE-AD HL-ADSENSE GCSE-SEARCH');
/**
 * Attributes by which only the live page shows a slot or widget for advertising: those of ad servers, labels for screen
 * readers. Each with a test of its value.
 */
export const AD_ATTRIBUTES: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ...'google-query-id dfp-ad dfp-id adslot adunit adpath ad ad-client ad-slot ad-unit ad-unit-id ad-name ad-id ad-placement ad-position ad-type ad-targeting ad-path freestar-ad taboola ob-template rc-widget nativo bsa revive-zoneid aa str-native-key ez-name dianomi-context-id pw-desk pw-mobi adunit-path gpt-slot spotim-module ads gyg-widget skyscanner-widget'
    .split(' ')
    .map((name) => [`data-${name}`, () => true] as const),
  ['aria-label', isAdLabel],
  ['data-module', isAdName],
  ['data-cy', isAdName],
  ['data-slot', isAdName],
  ['data-slotname', isAdName],
  ['data-slot-name', isAdName],
  ['data-display', (value) => value.startsWith('plista')],
]);

/** Parts of names, or the letters of whole ones, that only networks, ad servers and their plug-ins use. */
const VENDORS = words(
  'adsbygoogle adsense gpt dfp taboola trc outbrain revcontent rcjsload zergnet zergentity mgid mgbox mgwidget marketgidcomposite contentad dianomi plista ligatus lig dable dablewidget popin popinrecommend logly uzou nativo ntv teads seedtag criteo adfox rtb smi lentainform tgb ezoic adthrive mediavine raptive freestar carbonads buysellads bsa adrotate advads quads adinserter aiwidget aiviewport amzn aawp bookingaff skimlinks viglink banneritem bannergroup addthis sharethis addtoany aakit shareaholic sharedaddy mashsb shariff pluso uptolike googleautoplaced htlad cnx connatix adngin adnuntius strossle engageya jubnarec sctblock obwidget smartfeed tblfeedcontainer viafoura vdoaidiv apstag gumgum yieldmo adskeeper speakol cproiframe iqadtile tpwl mscriptrootc cpro',
);
/** Parts of names that mean advertising. */
const AD_WORDS = words(
  'ad ads adv advert adverts advertisement advertisements advertising advertorial adslot adunit adbox adzone adspot adspace adcontainer adwrapper adwrap adholder adbanner adframe advt mpu lrec halfpage werbemittel sponsored promoted affiliate outstream inread anzeige anzeigen werbung publicite publicidad publicidade pubblicita reklama reklam reklame annons advertentie hirdetes iklan koukoku guanggao mrec superbanner preroll midroll postroll reclame publi adblock',
);
/** These mean it only beside a word for a box. */
const WEAK_WORDS = words(
  'sponsor promo promotion native gam billboard skyscraper commercial branded partner paid pub pubs amazon deal coupon buy shop',
);
const BOXES = words(
  'box block bloc slot unit zone container wrapper widget banner placeholder module teaser card links content post',
);
/** What a name of a slot says beside that: where it stands and how it is built. */
const PLACES = words(
  'area article body bottom break center code column component desktop display div element feed footer frame google header holder image inarticle incontent infeed inline inner inpage intext item label large lazy left leaderboard link main mid middle mobile outer place placement position rectangle responsive right row section side sidebar size space spot sticky story text title top video wrap',
);
/** Beside one of these a name is that of a subject, or of what has no advertising. */
const NOT_AN_AD = words(
  'free hoc history blocker category cat tag topic term keyword with without no has before after',
);
/** Networks' names stand for posts as well, as in twitter-tweet; with one of these they are a button. */
const NETWORKS = words('fb twitter linkedin reddit tumblr xing vk line pin pocket whatsapp plusone hatena');
const BUTTONS = words('like share follow button btn send root save page comments plusone');

/** These mean it only where they are all of a name. */
const WHOLE_NAMES = words('pub pubs sponsor annonce annonces');

/** Beginnings of words that mean advertising where sites make longer words of them. */
const AD_STEMS = /^(?:werbe|reklam|inzer[ct]|mainos|hirdet|annonse|anzeigen|publicid|pubblicit)/;
/** Of these and a word for a place names are made: textad, advertbox. */
const AD_SYLLABLES = ['advert', 'ads', 'adv', 'ad'];

const NEVER = words('body html main article h1 h2 h3 h4 h5 h6 img figcaption tr td th tbody');

/** Pages use the same few names over and over. */
const judged = new Map<string, boolean>();

/** Shapes that advertising is sold in. Games have leader boards, too: such a box is one if it only leads elsewhere. */
const BANNER_NAME =
  /(?:^|[\s_-])(?:banner|leaderboard|skyscraper|rectangle|billboard|sponsors?|promo|partners?|commercial)(?:$|[\s_\d-])/i;

const isNamedAfterBanner = (element: Element): boolean =>
  isBlock(element) && BANNER_NAME.test(`${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`);

/** Whether a name the page gave `element` says it is advertising. */
function isNamedAdvert(element: Element): boolean {
  if (NEVER.has(tagOf(element)) && !isRowOfOneCell(element)) return false;
  if (isAdLabel(attr(element, 'aria-label') ?? '')) return true;
  if (isBlock(element) && isAdLabel(attr(element, 'title') ?? '')) return true;
  return ['class', 'id', 'data-testid', 'data-component', 'data-type'].some((attribute) =>
    (attr(element, attribute) ?? '')
      .slice(0, 500)
      .split(/\s+/)
      .some((name) => {
        const known = judged.get(name) ?? isAdName(name);
        if (judged.size < 5_000) judged.set(name, known);
        return known;
      }),
  );
}

/** Across a whole table stands a heading or an advert. */
const isRowOfOneCell = (element: Element): boolean => tagOf(element) === 'tr' && childCountOf(element) === 1;

/** adSlot, ad_slot, ad__slot and ad:slot-4 are the words ad and slot. */
function isAdName(name: string): boolean {
  const parts = name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2 || /^(?:ad|fb|vk|no)$/.test(part));
  const has = (set: Set<string>): boolean => parts.some((part) => set.has(part));
  if (WHOLE_NAMES.has(name) || has(VENDORS) || VENDORS.has(name.toLowerCase().replace(/[^a-z]+/g, '')))
    return true;
  if (has(NETWORKS) && has(BUTTONS)) return true;
  if (has(NOT_AN_AD)) return false;
  if (has(WEAK_WORDS) && has(BOXES)) return true;
  // One word that is not known may be the publisher's own; two are a subject: how-ads-work.
  const isKnown = (part: string): boolean => isAdWord(part) || BOXES.has(part) || PLACES.has(part);
  return parts.some(isAdWord) && parts.filter((part) => !isKnown(part)).length <= 1;
}

function isAdWord(part: string): boolean {
  if (AD_WORDS.has(part) || AD_STEMS.test(part)) return true;
  const isPlace = (word: string): boolean => BOXES.has(word) || PLACES.has(word);
  return AD_SYLLABLES.some(
    (ad) =>
      (part.startsWith(ad) && isPlace(part.slice(ad.length))) ||
      (part.endsWith(ad) && isPlace(part.slice(0, -ad.length))),
  );
}

/** More text than this in paragraphs of its own, and a box is part of the story, whatever it is called. */
const MAX_ADVERT_TEXT = 900;

/** Whether `element` is too much of the article to be an advert in it. */
function holdsTheStory(element: Element, bodyLength: number): boolean {
  const length = textOf(element).length;
  return length > MAX_ADVERT_TEXT * 3 || (length > 200 && length > bodyLength * 0.5);
}

/** Captioned pictures, quotations and long paragraphs without links are the article's own, even in a box with an ad's name. */
function isContent(element: Element): boolean {
  const tag = tagOf(element);
  if (/^(?:p|li|span|blockquote)$/.test(tag)) return isOwnParagraph(element, 120);
  if (tag === 'table' && (isOwnTable(element) || select(element, 'tr').length > 3)) return true;
  if (tag === 'figure')
    return hasCaption(element) && !selectOne(element, 'a[rel~="sponsored" i], ins, iframe');
  if (
    tag === 'section' &&
    selectOne(element, 'h2, h3') &&
    select(element, 'p').some((paragraph) => isOwnParagraph(paragraph, 60))
  )
    return true;
  if (select(element, 'table, blockquote').some(isOwnTable)) return true;
  const own = select(element, 'p').filter((paragraph) => isOwnParagraph(paragraph, 140));
  return own.reduce((sum, paragraph) => sum + textOf(paragraph).trim().length, 0) > 500;
}

const isOwnTable = (part: Element): boolean =>
  textOf(part).trim().length > (tagOf(part) === 'table' ? 40 : 120) && !selectOne(part, 'a, img');

function isOwnParagraph(paragraph: Element, minLength: number): boolean {
  const length = textOf(paragraph).trim().length;
  const linked = select(paragraph, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return length >= minLength && linked < length / 3;
}

function hasCaption(figure: Element): boolean {
  const caption = selectOne(figure, 'figcaption');
  return caption !== null && textOf(caption).trim().length > 12 && !isAdLabel(textOf(caption));
}

const LABEL_TAGS = words(
  'div p span small strong b em i td summary h2 h3 h4 h5 h6 header aside section figcaption center a label',
);
const INLINE = words('span small strong b em i a label');
/** In these the word is a word like any other. */
const CELLS = words('td th li dt dd caption');

/** Longer than any label or disclosure, counted without blanks. */
const MAX_LABEL = 300;
/** Cheap to ask, and for nearly every line the end of it. */
const MAY_DISCLOSE = /affili|afilia|commission|compensation|provision|qualifying/i;
/** What the law has sellers say above their links, a line of its own. A broker who is quoted says something like it. */
const DISCLOSURE =
  /^[^"“”„«»]*(?:\b(?:links?|purchas\w+|buy|retailers?|shop|amazon)\b.*\b(?:we|i|our|us)\b.*\b(?:earn|receive|get)\b.*\b(?:commission|compensation)|\b(?:we|i|our|us)\b.*\b(?:earn|receive|get)\b.*\b(?:commission|compensation)\b.*\b(?:links?|purchas\w+|buy)\b|\bearns? from qualifying purchases|\b(?:contains?|includes?) affiliate links|\b(?:links?|kauf\w*)\b.*\bprovision\b|\baffiliate-links\b.*\bprovision|\bliens? (?:affiliés?|d['’]affiliation)|\benlaces de afilia\w+|\blinks? (?:de afiliad\w+|di affiliazione))[^"“”„«»]*$/i;
/** More labels than this no page shows a reader. */
const MAX_LABELS = 1_000;

/** The innermost elements whose whole text says that advertising follows. Found in one walk, however deep they lie. */
function labels(body: Element, isOnlyLinksAway: (box: Element) => boolean): Element[] {
  const found: Element[] = [];
  /** For each open element the letters in it so far, and the most that one child holds. */
  const open: { letters: number; inChild: number }[] = [{ letters: 0, inChild: 0 }];
  walk(
    body,
    (node) => {
      const level = open.at(-1);
      if (level && isText(node)) level.letters += node.data.trim().length;
      else if (isElement(node) && Node.prototype.hasChildNodes.call(node))
        open.push({ letters: 0, inChild: 0 });
      return true;
    },
    (element) => {
      if (!Node.prototype.hasChildNodes.call(element)) return;
      const { letters, inChild } = open.pop() ?? { letters: 0, inChild: 0 };
      const outer = open.at(-1);
      if (outer) {
        outer.letters += letters;
        outer.inChild = Math.max(outer.inChild, letters);
      }
      if (letters === 0 || letters > MAX_LABEL || letters === inChild || found.length >= MAX_LABELS) return;
      if (isLabel(element) || isLabelOfSender(element, isOnlyLinksAway)) found.push(element);
    },
  );
  return found;
}

function isLabel(element: Element): boolean {
  const parent = parentElementOf(element);
  if (!LABEL_TAGS.has(tagOf(element)) || (parent && CELLS.has(tagOf(parent)))) return false;
  const text = textOf(element);
  if (tagOf(element) === 'td') return isAdLabel(text) && isOnlyLabel(element, text);
  if (MAY_DISCLOSE.test(text) && DISCLOSURE.test(text))
    return isBlock(element) || (parent !== null && textOf(parent).trim() === text.trim());
  if (isBlock(element) && !/^h/.test(tagOf(element)) && labelsItsLink(element, text)) return true;
  if (!isAdLabel(text) || isHeadingOfProse(element)) return false;
  return !INLINE.has(tagOf(element)) || !parent || isAdLabel(textOf(parent)) || isSmallBox(parent);
}

/** "Supported by", "A message from …": a label only over something that leads to whoever paid. */
const SENDER =
  /^\s*(?:an? (?:message|word) from|supported by|in association with|together with|with (?:the )?support from|präsentiert von|unterstützt von|avec le soutien de|con el apoyo de)\b[^.!?]{0,40}$|^\s*(?:promotion|partners?)\s*$/i;

function isLabelOfSender(element: Element, isOnlyLinksAway: (box: Element) => boolean): boolean {
  if (!LABEL_TAGS.has(tagOf(element)) || !SENDER.test(textOf(element))) return false;
  const next = nextElement(element);
  return next !== null && (isOnlyLinksAway(next) || /^(?:p|h\d)$/.test(tagOf(next))) && endsInLinkAway(next);

  function endsInLinkAway(from: Element): boolean {
    for (let at: Element | null = from, turn = 0; at && turn < 3; at = nextElement(at), turn += 1) {
      if (isOnlyLinksAway(at)) return !nextElement(at);
      if (textOf(at).trim().length > 100) return false;
    }
    return false;
  }
}

/** Whether a table that only places things says nothing else than the label in this cell of it. */
function isOnlyLabel(cell: Element, text: string): boolean {
  const table = Element.prototype.closest.call(cell, 'table');
  return table !== null && textOf(table).trim() === text.trim() && selectOne(table, 'img, a') !== null;
}

/** "Anzeige: Switch now", of which all but the label is a link. */
function labelsItsLink(element: Element, text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 2 || colon > 30 || !isAdLabel(text.slice(0, colon))) return false;
  const links = select(element, 'a');
  const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0);
  return (
    linked + 2 >= text.slice(colon + 1).trim().length ||
    links.some((link) => /\bsponsored\b/i.test(attr(link, 'rel') ?? ''))
  );
}

function isHeadingOfProse(element: Element): boolean {
  if (!/^h[2-4]$/.test(tagOf(element))) return false;
  const next = nextElement(element);
  return next !== null && isOwnParagraph(next, 40);
}

/** An advert's box holds a label, a picture and a few lines. */
const MAX_BOX_CHILDREN = 60;

const childCountOf = (element: Element): number =>
  Reflect.get(Element.prototype, 'childElementCount', element);

/** A box with a label and little else: some links and pictures, at most a line or two of text. */
function isSmallBox(element: Element): boolean {
  // Reading the text of a long list once for each of its items would cost the square of its length.
  if (childCountOf(element) > MAX_BOX_CHILDREN || BOX_ENDS.has(tagOf(element))) return false;
  return (
    textOf(element).trim().length < MAX_ADVERT_TEXT &&
    !select(element, 'p, li, blockquote').some((paragraph) => isOwnParagraph(paragraph, 160)) &&
    !select(element, 'figcaption').some((caption) => textOf(caption).trim().length > 20)
  );
}

const BOX_ENDS = words('body main article td th li p h1 h2 h3 h4 h5 h6');

/** The largest box around `label` that holds nothing but the advert; the label alone if there is none. */
function boxOf(label: Element, body: Element, bodyLength: number): Element {
  let box = label;
  const text = textOf(label).trim();
  for (let parent = parentElementOf(label); parent && parent !== body; parent = parentElementOf(parent)) {
    const isOnlyAround = tagOf(parent) === 'p' && textOf(parent).trim() === text;
    if (!isOnlyAround && (!isSmallBox(parent) || holdsTheStory(parent, bodyLength) || isMixed(parent))) break;
    box = parent;
  }
  return box;
}

/** Whether `box` has paragraphs of its own beside the label, and no link beside them: then only the label is the advert's. */
function isMixed(box: Element): boolean {
  const own = select(box, 'p, li, h2, h3').filter(
    (part) => isOwnParagraph(part, 60) && !isAdLabel(textOf(part)),
  );
  if (own.length !== 1) return own.length > 1;
  return !select(box, 'a').some((link) => !own[0] || !contains(own[0], link));
}

/** Sizes that only advertising comes in (IAB), and those that pictures come in as well. */
const BANNER_SIZES =
  '728x90 970x90 970x250 468x60 320x50 320x100 300x50 160x600 120x600 300x600 234x60 120x240 980x120 930x180 88x31 300x1050 240x400'.split(
    ' ',
  );
const BOX_SIZES = '300x250 336x280 250x250 200x200 180x150 125x125 580x400 640x100'.split(' ');

/** Parts of addresses that send a click through an ad server. */
const AD_CLICK =
  /\/(?:ad-?click|click-?through|clicktag|banner_?click|www\/delivery|adserver|sponsor_?click|aclk|ck\.php)\b|[?&](?:oaparams|bannerid|zoneid|adurl|clicktag|banner_?id)=/i;

function isPaid(link: Element, href: string): boolean {
  return /\bsponsored\b/i.test(attr(link, 'rel') ?? '') || AD_CLICK.test(href);
}

/** The last two labels, three where the second is a country's general one: enough to tell whether a link leaves the site. */
function siteOf(host: string): string {
  return /[^.]+\.(?:(?:com?|org|net|gov|edu|ac|ne|or|go)\.)?[^.]+$/.exec(host)?.[0] ?? host;
}

function isCaptioned(link: Element): boolean {
  const figure = Element.prototype.closest.call(link, 'figure');
  return figure !== null && hasCaption(figure);
}

/** Pages whose only use is to pass an address on. */
const SHARE =
  /^https?:\/\/(?:[\w-]+\.)*(?:facebook|twitter|x|linkedin|pinterest|reddit|tumblr|threads|bsky|flipboard|vk|ok|weibo|line|hatena|getpocket|xing|whatsapp|telegram|ycombinator|wykop)\.[\w.]+\/[^?]*(?:share|intent|submit|offer|pin\/create|sharing|bookmarklet|dialog\/|send|add|save|spi|msg)|^https?:\/\/(?:wa\.me\/?\?text|t\.me\/share)|^(?:whatsapp|viber|fb-messenger|tg|line|sms):|^mailto:\?/i;

function isOnlyShareLinks(block: Element): boolean {
  const links = select(block, 'a[href]');
  if (!links.every((link) => SHARE.test((attr(link, 'href') ?? '').trim()))) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0);
  return textOf(block).replace(/\s+/g, ' ').trim().length - linked <= 24 + links.length * 2;
}

/** The nearest block around `link`, and the lists and boxes that hold nothing else. */
function blockOf(link: Element, body: Element): Element {
  let block = link;
  for (let parent = parentElementOf(link); parent && parent !== body; parent = parentElementOf(parent)) {
    if (textOf(parent).trim() !== textOf(block).trim() && isBlock(block)) break;
    if (matches(parent, 'td, th, tr, table')) break;
    block = parent;
    if (isBlock(parent) && select(parent, 'img, figure, table, iframe').some((part) => !contains(link, part)))
      break;
  }
  return block;
}

const BLOCKS = words(
  'p div li ul ol section aside figure blockquote h1 h2 h3 h4 h5 h6 center header footer dl dd dt',
);
const isBlock = (element: Element): boolean => BLOCKS.has(tagOf(element));

function nextElement(element: Element): Element | null {
  for (let node = nextOf(element); node; node = nextOf(node)) if (isElement(node)) return node;
  return null;
}

function parse(address: string, base: string): URL | null {
  return address !== '' && URL.canParse(address, base) ? new URL(address, base) : null;
}
