import { isAdLabel } from './adLabels';
import { trackerCompanyOf } from './hosts';
import { removeIfEmpty } from './flatText';
import {
  attr,
  attributeNamesOf,
  contains,
  matches,
  nextOf,
  parentElementOf,
  parentOf,
  remove,
  select,
  selectOne,
  tagOf,
  textOf,
  isElement,
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
  const take = (element: Element, kind: Removal['kind'] = 'advert'): void => {
    if (element === body || !contains(body, element)) return;
    removals.push({ kind, company: companyOf(element, pageUrl) });
    const parent = parentOf(element);
    remove(element);
    if (parent) removeIfEmpty(parent, body);
  };

  for (const element of select(body, SLOTS)) if (!holdsTheStory(element, bodyLength)) take(element);
  for (const element of select(
    body,
    '[class], [id], [aria-label], [data-testid], [data-component], [data-type], [data-name]',
  )) {
    if (
      isNamedAdvert(element) &&
      contains(body, element) &&
      !holdsTheStory(element, bodyLength) &&
      !isContent(element)
    )
      take(element);
  }
  for (const label of labels(body).slice(0, MAX_LABELS)) take(boxOf(label, body, bodyLength));
  for (const link of select(body, 'a[href]')) {
    if (isBannerLink(link, pageUrl)) take(link);
    else if (isPaidLinkAlone(link, body)) take(blockOf(link, body));
  }
  for (const frame of select(body, 'iframe')) if (isAdFrame(frame, pageUrl)) take(frame);
  for (const link of select(body, 'a[href]')) {
    if (isShareLink(attr(link, 'href') ?? '') && contains(body, link)) takeShareButtons(link);
  }
  return removals;

  function takeShareButtons(link: Element): void {
    const block = blockOf(link, body);
    if (isOnlyShareLinks(block)) take(block, 'share-button');
  }
}

/**
 * The ad slots and widgets below `root` by what only the live page still has: attributes of ad servers, labels for screen
 * readers, names. Only looks. What is in it need not be copied.
 */
export function advertSlots(root: Element): Set<Element> {
  const named = select(root, '[aria-label]').filter((element) =>
    isAdLabel(attr(element, 'aria-label') ?? ''),
  );
  return new Set([...select(root, SLOTS), ...named].filter((element) => !holdsParagraphs(element)));
}

/** From so many paragraphs on a slot is the article under the wrong name. Counting them is cheaper than reading a live page's text. */
const MIN_STORY_PARAGRAPHS = 5;

const holdsParagraphs = (element: Element): boolean => select(element, 'p').length >= MIN_STORY_PARAGRAPHS;

/** Mark-up that ad servers, networks and plug-ins use for a slot or a widget of theirs. */
const SLOTS = [
  'ins.adsbygoogle, ins[data-ad-client], [data-ad-client], [data-ad-slot], [data-ad-unit], [data-adunit], [data-ad-unit-id]',
  '[data-google-query-id], [data-ad-name], [data-ad-id], [data-ad-placement], [data-ad-position], [data-adslot], [data-ad-type]',
  '[data-dfp-ad], [data-dfp-id], [data-ad-targeting], [data-ad-path], [data-freestar-ad], [data-ez-name], [data-adpath]',
  '[id^="div-gpt-ad"], [id^="google_ads_"], [id^="gpt-"], [id^="dfp-"], [id^="adngin-"], [id^="sas_"], [class*="div-gpt-ad"]',
  'amp-ad, amp-embed, amp-sticky-ad, amp-auto-ads, amp-story-auto-ads, gcse-search, ad-slot, google-ad, hl-adsense, ps-ad',
  '[id^="taboola-"], .trc_related_container, .trc_rbox_container, [data-taboola], [data-mode^="thumbnails-"], [data-mode^="alternating-thumbnails"]',
  '.OUTBRAIN, .ob-widget, .ob-smartfeed-wrapper, [data-widget-id^="AR_"], [data-ob-template], [id^="outbrain_widget"], [data-ob-mark]',
  '[data-rc-widget], [id^="rc-widget"], [id^="rcjsload"], .rc-widget, [id^="zergnet-widget"], .zergnet-widget, .zergentity',
  '[data-type="_mgwidget"], [id^="mgid_"], [id^="MarketGidComposite"], .mgbox, .mgline, [id^="contentad"], .ad-content-ad, .content-ad-widget',
  '[data-display^="plista_widget"], [class*="plista_widget"], .lig_ad, [class^="ligatus"], [id^="ligatus"], .adblade-dyna, .dianomi_context, [data-dianomi-context-id]',
  '[id^="dablewidget"], [data-dable], #_popIn_recommend, [class^="_popIn_"], .logly-lift-adz, [class*="uz-"][class*="adzone"], [id^="uzou_"]',
  '[data-str-native-key], .ntv-moap, [id^="ntv"], [data-nativo], .teads-inread, .teads-adCall, [id^="teads"], .teads-ui-components-label, [class^="seedtag"]',
  '[id^="yandex_rtb"], [id^="adfox_"], .adfox-banner, [id^="smi_teaser"], [id^="lentainform"], [class^="tgb-widget"], [id^="M"][id*="ScriptRootC"], [id^="criteo-"], [id^="crt-"]',
  '[id^="ezoic-pub-ad"], .ezoic-ad, .ezoic-adpicker-ad, .adthrive-ad, .mv-ad-box, .raptive-ad, .bsa-native, #carbonads, .carbon-wrap, .bsa_it_ad, .buysellads, [data-bsa]',
  '.adsninja-ad-zone, .adrotate_widget, [class^="adrotate"], .advads-target, [class*="advads-"], [id^="advads-"], .quads-location, .code-block-label, .ai-viewport-1, .ai_widget, .wpa, .wpInsert, .wpInsertInPostAd, .gofollow',
  '[data-aax_size], .aalb-product-ad-unit, .amzn-native-ad, [id^="amzn-assoc"], [id^="amzn_assoc"], ins.bookingaff, .skimlinks-unit, [data-skimlinks-widget], [data-aff-widget], [data-affiliate-widget], [data-vi-widget], .viglink-unit',
  '.fb-like, .fb-share-button, .fb-send, .fb-follow, .fb-page, #fb-root, .fb-like-box, .fb-comments, .fb-save, .g-plusone, .g-plus, .g-ytsubscribe, .twitter-share-button, .twitter-follow-button, .twitter-hashtag-button, .twitter-mention-button',
  '.addthis_toolbox, [class^="addthis_"], .sharethis-inline-share-buttons, [class^="st_"][class$="_custom"], .a2a_kit, .addtoany_share_save_container, .shareaholic-canvas, .sharedaddy, .jp-relatedposts, .ssba, .mashsb-container, [data-pin-do="buttonBookmark"], .pin-it-button, .linkedin-share-button, .reddit-share-button, .pocket-btn, .line-it-button, .hatena-bookmark-button, .mixi-check-button, .tumblr-share-button, .xing-share, [data-type="xing/share"], .vk_share_button, .ya-share2, .pluso, .uptolike-buttons, .shariff',
  '.powr-popup, .powr-form, .optinmonster, [id^="om-"][id$="-holder"], .sumome-react-wysiwyg-popup-container',
].join(', ');

/** Names that mean an ad wherever they stand: whole parts of a class, id or test id. */
const AD_NAME = new RegExp(
  `^(?:${[
    '(?:js-|c-|m-|o-|u-|l-|b-|g-|is-|has-|el-|w-|mod-|module-|component-|block-|widget-|article-|post-|content-|body-|story-|page-|news-|site-|main-|inline-|inner-|in-|incontent-|in-article-|in-content-|in-text-|in-read-|mid-|middle-|bottom-|top-|side-|sidebar-|leader-|mobile-|desktop-|tablet-|amp-|dfp-|gpt-|google-|gam-|native-|display-|video-|text-|image-|sticky-|floating-|lazy-|responsive-|outer-|external-|partner-|house-|third-party-|paragraph-|prose-)*(?:ad|ads|adv|advert|adverts|adsense|advertisement|advertisements|adslot|adunit|adbox|adblock|adzone|adspot|adspace|adplace|adplacement|adcontainer|adwrapper|adwrap|adholder|adbanner|adframe|advertbox|advertising-slot|dfp|mpu|billboard-ad|leaderboard-ad|skyscraper|rectangle-ad|inread|outstream)(?:-?(?:slot|slots|unit|units|box|block|zone|spot|space|place|placement|placeholder|container|wrapper|wrap|holder|banner|frame|inner|outer|label|title|header|heading|text|notice|marker|tag|body|content|area|region|section|row|col|column|item|items|group|mobile|desktop|tablet|top|middle|bottom|mid|inline|inarticle|incontent|in-article|in-content|in-text|inread|native|video|image|img|pos|position|rectangle|mpu|leaderboard|billboard|halfpage|medium|large|small|big|wide|center|left|right|responsive|sticky|lazy|loaded|filled|unfilled|active|dfp|google|gpt|widget|widgets|module|component|element|div|code|script|feed|card|teaser|link|links|story|fallback|insertion|break|separator|display|full|fullwidth|size|300x250|336x280|728x90|970x250|[a-z]?\\d{1,4}))*',
    'advertorial(?:-box|-teaser|-container)?|sponsored(?:-?(?:content|post|box|link|links|block|story|stories|article|item|widget|message|module|section|teaser|unit|by-box|container|card|text))?|sponsor-?(?:box|block|link|links|content|message|widget|unit|banner|slot|container|logo|logos|strip|module)|paid-?(?:content|post|promotion|partner|links?|placement|promo)|promoted-?(?:content|post|link|links|story|stories|item|box|by-box|unit|pin)|native-?(?:ad|ads|advert|advertising|content-ad)(?:-.*)?|(?:commercial|branded)-?(?:unit|content-box|slot|break|ad|container)|partner-?(?:ad|offers?|links|box|widget|promo)',
    'banner-?(?:ad|ads|advert|advertising|wrapper-ad|publicidad|pub|reklama|werbung)(?:-.*)?|banner(?:item|group|ad)|(?:google|yandex|taboola|outbrain|revcontent|mgid|criteo|teads|dfp|gpt|prebid|adsense|adx|admanager|doubleclick)-?(?:ads?|adsense|banner|slot|widget|unit|container|wrapper|feed|module|box|block|placeholder|recs|recommendations?)(?:-.*)?',
    'anzeigen?(?:-?(?:box|block|container|slot|wrapper|platz|label|text|teaser|banner|modul|\\d+))?|werbung(?:-?(?:box|block|container|slot|wrapper|label|text|banner|\\d+))?|werbe-?(?:box|block|banner|mittel|platz|flaeche|anzeige|container|slot)|publicites?(?:-.*)?|pubs?-?(?:bloc|block|slot|container|wrapper|zone|banner|box|inread|\\d+)|publicidad(?:-.*)?|publicidade(?:-.*)?|pubblicita(?:-.*)?|reklama?(?:-?(?:box|blok|block|banner|slot|container|wrap|kutusu|alani|\\d+))?|reklame(?:-?(?:box|blok|banner|slot))?|annons(?:-?(?:box|block|plats|container|slot))?|advertentie(?:s)?(?:-.*)?|ilan-?(?:kutu|alani)|mainos(?:-?(?:paikka|palkki|box))?|hirdetes(?:-.*)?|iklan(?:-.*)?|quang-?cao(?:-.*)?|koukoku|kokoku|guanggao',
    'affiliate-?(?:box|widget|link-box|links-box|product|products|block|banner|disclosure-box|offer|offers|container|unit|card|ad)(?:-.*)?|aff-?(?:box|widget|banner|block|unit)|amazon-?(?:box|widget|product-box|affiliate|ad|native|unit)(?:-.*)?|aawp(?:-.*)?|product-?(?:ad|ads|affiliate|promo)(?:-.*)?|shop-?(?:widget|ad|box-ad)|buy-?(?:box|widget|now-box)|deal-?(?:box|widget)|coupon-?(?:box|widget)|price-?(?:comparison-widget|widget)|promo-?(?:box|block|unit|banner|slot|widget|ad|container|module|card|link-box|teaser)(?:-.*)?|promobox|promotion-?(?:box|block|banner|unit|slot|widget)',
    'around-?the-?web|from-?(?:around-)?the-?web(?:-.*)?|you-?may-?(?:also-)?like(?:-ads?)?|content-?recommendations?-?(?:widget|ad)|recirc-?ad(?:-.*)?|clickbait-?widget',
    'tracking-?pixel|tracker-?pixel|pixel-?tracker|counter-?pixel|web-?bug|zaehlpixel',
  ].join('|')})$`,
);

/** Whether a name the page gave `element` says it is advertising. */
export function isNamedAdvert(element: Element): boolean {
  if (/^(?:body|html|main|article|h1|img|picture|figcaption|table|tr|td|th|tbody)$/.test(tagOf(element)))
    return false;
  const names = ['class', 'id', 'data-testid', 'data-component', 'data-type', 'data-name'].flatMap((name) =>
    (attr(element, name) ?? '').slice(0, 1_000).split(/\s+/),
  );
  if (names.some((name) => name !== '' && AD_NAME.test(toKebab(name)))) return true;
  return isAdLabel(attr(element, 'aria-label') ?? '');
}

/** adSlot, ad_slot, ad__slot and ad:slot are ad-slot. */
function toKebab(name: string): string {
  return name
    .slice(0, 120)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[_:./]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
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
  if (tag === 'p' || tag === 'li' || tag === 'span' || tag === 'blockquote')
    return isOwnParagraph(element, 120);
  if (tag === 'figure') return hasCaption(element) && !isPaid(element);
  if (
    tag === 'section' &&
    selectOne(element, 'h2, h3') &&
    select(element, 'p').filter((p) => isOwnParagraph(p, 60)).length > 0
  )
    return true;
  if (select(element, 'table, blockquote').some((part) => textOf(part).trim().length > 120)) return true;
  const own = select(element, 'p').filter((paragraph) => isOwnParagraph(paragraph, 140));
  return own.reduce((sum, paragraph) => sum + textOf(paragraph).trim().length, 0) > 500;
}

function isOwnParagraph(paragraph: Element, minLength: number): boolean {
  const length = textOf(paragraph).trim().length;
  const linked = select(paragraph, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return length >= minLength && linked < length / 3;
}

function hasCaption(figure: Element): boolean {
  const caption = selectOne(figure, 'figcaption');
  return caption !== null && textOf(caption).trim().length > 12 && !isAdLabel(textOf(caption));
}

const isPaid = (element: Element): boolean =>
  selectOne(element, 'a[rel~="sponsored" i], ins, iframe') !== null;

/** Elements whose whole text says that advertising follows. */
function labels(body: Element): Element[] {
  return select(
    body,
    'div, p, span, small, strong, b, em, i, h2, h3, h4, h5, h6, header, aside, section, figcaption, center, a, label, legend',
  ).filter((element) => {
    if (/^(?:td|th|li|dt|dd|caption)$/.test(tagOf(parentElementOf(element) ?? element))) return false;
    const text = textOf(element);
    if (text.length > 120 || !isAdLabel(text)) return false;
    const parent = parentElementOf(element);
    // The innermost element that is all label; a heading inside a section about advertising is a heading.
    return (
      !select(element, '*').some(
        (child) => textOf(child).trim() === text.trim() && !/^(?:br|wbr)$/.test(tagOf(child)),
      ) &&
      (!isInline(element) || parent === null || isAdLabel(textOf(parent)) || isSmallBox(parent)) &&
      !isHeadingOfProse(element)
    );
  });
}

const isInline = (element: Element): boolean => /^(?:span|small|strong|b|em|i|a|label)$/.test(tagOf(element));

function isHeadingOfProse(element: Element): boolean {
  if (!/^h[2-4]$/.test(tagOf(element))) return false;
  const next = nextElement(element);
  return next !== null && isOwnParagraph(next, 40);
}

/** More labels than this no page shows a reader. */
const MAX_LABELS = 1_000;

/** An advert's box holds a label, a picture and a few lines. */
const MAX_BOX_CHILDREN = 60;

const childCountOf = (element: Element): number =>
  Reflect.get(Element.prototype, 'childElementCount', element);

/** A box with a label and little else: some links and pictures, at most a line or two of text. */
function isSmallBox(element: Element): boolean {
  // Reading the text of a long list once for each of its items would cost the square of its length.
  if (childCountOf(element) > MAX_BOX_CHILDREN) return false;
  if (/^(?:body|main|article|td|th|li|p|h[1-6])$/.test(tagOf(element))) return false;
  const own = select(element, 'p, li, blockquote').filter((paragraph) => isOwnParagraph(paragraph, 160));
  return (
    own.length === 0 &&
    textOf(element).trim().length < MAX_ADVERT_TEXT &&
    !select(element, 'figcaption').some((caption) => textOf(caption).trim().length > 20)
  );
}

/** The largest box around `label` that holds nothing but the advert; the label alone if there is none. */
function boxOf(label: Element, body: Element, bodyLength: number): Element {
  let box = label;
  for (let parent = parentElementOf(label); parent && parent !== body; parent = parentElementOf(parent)) {
    if (!isSmallBox(parent) || holdsTheStory(parent, bodyLength) || isMixed(parent)) break;
    box = parent;
  }
  return box;
}

/** Whether `box` has paragraphs of its own beside the label: then only the label is the advert's. */
function isMixed(box: Element): boolean {
  const paragraphs = select(box, 'p, li, h2, h3').filter(
    (part) => !isAdLabel(textOf(part)) && textOf(part).trim().length > 0,
  );
  const unlinked = paragraphs.filter((part) => isOwnParagraph(part, 60));
  return unlinked.length > 1;
}

/** Sizes that only advertising comes in (IAB), and those that pictures come in as well. */
const BANNER_SIZES = new Set(
  '728x90 970x90 970x250 468x60 320x50 320x100 300x50 160x600 120x600 300x600 234x60 120x240 980x120 930x180 88x31 300x1050 240x400'.split(
    ' ',
  ),
);
const BOX_SIZES = new Set('300x250 336x280 250x250 200x200 180x150 125x125 580x400 640x100'.split(' '));

/** Parts of addresses that send a click through an ad server. */
const AD_CLICK =
  /^https?:\/\/(?:[\w-]+\.)*(?:ads?|adclick|adserver|adserv|adsrv|advert|adv|banners?|openx|revive|adx|clk)\d*\.[\w.-]+\/|\/(?:adclick|ad-?click|clickthrough|clicktag|banner_?click|bannerclick|openx|revive|www\/delivery|adserver|sponsor_?click|aclk|ck\.php|adclick\.php)\b|[?&](?:oaparams|bannerid|zoneid|adurl|clicktag|ad_?id|bid|banner_?id|campaign_?id)=/i;

/** A picture that is nothing but the face of a link to an advertiser. */
function isBannerLink(link: Element, pageUrl: string): boolean {
  const picture = selectOne(link, 'img');
  const href = parse(attr(link, 'href') ?? '', pageUrl);
  if (!href) return false;
  const text = textOf(link).trim();
  if (!picture) return false;
  if (text.length > 80 || isCaptioned(link)) return false;
  const src = parse(attr(picture, 'src') ?? '', pageUrl);
  const page = parse(pageUrl, pageUrl);
  const isAway = page !== null && siteOf(href.hostname) !== siteOf(page.hostname);
  if (isAdHost(href) || AD_CLICK.test(href.href) || (src && isAdHost(src))) return true;
  if (/\bsponsored\b/i.test(attr(link, 'rel') ?? '')) return true;
  if (
    isAdLabel(attr(picture, 'alt') ?? '') ||
    isAdLabel(attr(picture, 'title') ?? '') ||
    isAdLabel(attr(link, 'title') ?? '')
  )
    return true;
  const size = `${sizeOf(picture, 'width') ?? ''}x${sizeOf(picture, 'height') ?? ''}`;
  if (isAway && BANNER_SIZES.has(size)) return true;
  if (isAway && BOX_SIZES.has(size))
    return (
      /\bnofollow\b/i.test(attr(link, 'rel') ?? '') ||
      /[?&]utm_|[?&](?:aff|affid|partner|ref|subid|tag)=/i.test(href.search) ||
      (attr(picture, 'alt') ?? '').trim() === ''
    );
  return false;
}

function isAdHost(url: URL): boolean {
  const [label = ''] = url.hostname.split('.', 1);
  if (
    /^(?:ads?|adserver|adserv|adsrv|adimg|adimages|adcdn|adv|advert|adverts|advertising|adclick|adx|banners?|openx|revive|sponsors?)\d*$/.test(
      label,
    ) &&
    url.hostname.split('.').length > 2
  )
    return true;
  return trackerCompanyOf(url.hostname) !== null;
}

/** The last two labels, three where the second is a country's general one: enough to tell whether a link leaves the site. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const [second = ''] = labels.slice(-2, -1);
  const isGeneral =
    labels.length > 2 &&
    (labels.at(-1)?.length ?? 0) === 2 &&
    /^(?:com?|org|net|gov|edu|ac|ne|or|go)$/.test(second);
  return labels.slice(isGeneral ? -3 : -2).join('.');
}

function isCaptioned(link: Element): boolean {
  const figure = Element.prototype.closest.call(link, 'figure');
  return figure !== null && hasCaption(figure);
}

/** A paid link that is a paragraph by itself: a button to a shop, not part of a sentence. */
function isPaidLinkAlone(link: Element, body: Element): boolean {
  const href = attr(link, 'href') ?? '';
  const isPaidLink = /\bsponsored\b/i.test(attr(link, 'rel') ?? '') || AD_CLICK.test(href);
  if (!isPaidLink || !contains(body, link)) return false;
  const block = blockOf(link, body);
  return textOf(block).trim().length <= textOf(link).trim().length + 3 && !hasCaption(block);
}

function isAdFrame(frame: Element, pageUrl: string): boolean {
  const url = parse(attr(frame, 'src') ?? attr(frame, 'data-src') ?? '', pageUrl);
  const name = `${attr(frame, 'name') ?? ''} ${attr(frame, 'id') ?? ''} ${attr(frame, 'title') ?? ''}`;
  if (/google_ads_iframe|aswift_|\bad[_ -]?frame|3rd party ad|advertisement/i.test(name)) return true;
  const [width, height] = [sizeOf(frame, 'width'), sizeOf(frame, 'height')];
  if ((width !== null && width <= 3) || (height !== null && height <= 3)) return true;
  if (BANNER_SIZES.has(`${width ?? ''}x${height ?? ''}`)) return true;
  return (
    url !== null &&
    (isAdHost(url) ||
      /\/(?:plugins\/(?:like|share_button|follow|likebox|page)|widgets\/(?:tweet_button|follow_button))/.test(
        url.pathname,
      ))
  );
}

/** Pages whose only use is to pass an address on. */
const SHARE =
  /^https?:\/\/(?:(?:www|m|web)\.)?(?:facebook\.com\/(?:sharer|share\.php|dialog\/(?:share|send|feed))|(?:twitter|x)\.com\/(?:intent\/(?:tweet|post)|share|home\?status)|linkedin\.com\/(?:shareArticle|sharing|cws\/share)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|tumblr\.com\/(?:share|widgets\/share)|threads\.(?:net|com)\/intent|bsky\.app\/intent|flipboard\.com\/bookmarklet|news\.ycombinator\.com\/submitlink|xing\.com\/(?:spi|app\/user\?op=share)|vk\.com\/share|connect\.ok\.ru\/(?:offer|dk)|ok\.ru\/dk|service\.weibo\.com\/share|social-plugins\.line\.me|line\.me\/R\/msg|b\.hatena\.ne\.jp\/(?:add|entry)|getpocket\.com\/(?:save|edit)|share\.flipboard\.com|wykop\.pl\/dodaj|buttons\.reddit\.com|mix\.com\/add|digg\.com\/submit|plus\.google\.com\/share)|^https?:\/\/(?:wa\.me\/?\?text|api\.whatsapp\.com\/send|web\.whatsapp\.com\/send|t\.me\/share|telegram\.me\/share|share\.diasporafoundation\.org|mastodonshare\.com|toot\.kytta\.dev)|^(?:whatsapp|viber|fb-messenger|tg|line|sms):|^mailto:\?/i;

const isShareLink = (href: string): boolean => SHARE.test(href.trim());

function isOnlyShareLinks(block: Element): boolean {
  const links = select(block, 'a[href]');
  if (!links.every((link) => isShareLink(attr(link, 'href') ?? ''))) return false;
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
    if (isBlock(parent) && hasOtherContent(parent, link)) break;
  }
  return block;
}

const isBlock = (element: Element): boolean =>
  /^(?:p|div|li|ul|ol|section|aside|figure|blockquote|h[1-6]|center|header|footer|dl|dd|dt)$/.test(
    tagOf(element),
  );

function hasOtherContent(element: Element, link: Element): boolean {
  return select(element, 'img, figure, table, iframe').some((part) => !contains(link, part));
}

function companyOf(element: Element, pageUrl: string): string | null {
  for (const part of [element, ...select(element, '[src], [href]')]) {
    const url = parse(attr(part, 'src') ?? attr(part, 'href') ?? '', pageUrl);
    const company = url && trackerCompanyOf(url.hostname);
    if (company) return company;
  }
  const marks = attributeNamesOf(element)
    .map((name) => `${name}=${attr(element, name) ?? ''}`)
    .join(' ');
  return COMPANY_MARKS.find(([pattern]) => pattern.test(marks))?.[1] ?? null;
}

const COMPANY_MARKS: [RegExp, string][] = [
  [/adsbygoogle|gpt-ad|google_ads|data-google-query|google-ad/i, 'Google/Doubleclick Ads'],
  [/taboola|trc_r/i, 'Taboola'],
  [/outbrain|\bob-widget/i, 'Outbrain'],
  [/revcontent|rc-widget/i, 'Revcontent'],
  [/mgid|_mgwidget|marketgid/i, 'MGID'],
  [/zergnet/i, 'Zergnet'],
  [/criteo/i, 'Criteo'],
  [/yandex_rtb|adfox/i, 'Yandex Ads'],
  [/teads/i, 'Teads'],
  [/amzn|aax_/i, 'Amazon Ads'],
];

function nextElement(element: Element): Element | null {
  for (let node = nextOf(element); node; node = nextOf(node)) if (isElement(node)) return node;
  return null;
}

function parse(address: string, base: string): URL | null {
  return address !== '' && URL.canParse(address, base) ? new URL(address, base) : null;
}
