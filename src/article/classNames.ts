/**
 * What publishers call the parts of their pages. Class names and ids are split into words (`storyBody__inner-wrap`
 * → story body inner wrap) and matched as words, so that "header" is not found in "headerless" nor "ad" in "read". A name
 * of several words is found written as one word as well: "read next" in `readnext`.
 */

/** Parts that are never the article, wherever they stand, and can hold sentences. */
const CLUTTER =
  'comments, comment, disqus, comentarios, comentario, kommentare, kommentar, commentaires, commentaire, komentarze, yorumlar, related, recommended, recommendations, recommendation, recommender, recommend, recirculation, recirc, relacionadas, relacionada, relacionados, relacionado, correlate, correlati, newsletters, newsletter, sign up, subscribe, subscription, abonnement, abonner, abonne, inscription, promotions, promotion, promos, promo, promo box, social/social_media/socialmedia share/sharing/links/link/icons/icon/bar/buttons/button/follow/nav/list/tools/networks/network, socials, share, sharing, sharer, sharebar, sharedaddy, shares, teilen, partager, compartir, author bio/box/info/card/profile/description/about, about author, bio box, bio, biography, tag list, topics list, breadcrumbs, breadcrumb, most read/popular/viewed/watched/shared, trending, cookies, cookie, consent, gdpr, regwall, navbar, side bar, teasers, teaser, teaser list, see also, read more/next/also/on, more news/stories/from/on/articles/in/about/links, next/previous/prev article/story/post, disclaimer, donate, donation, donations, spenden, spendenbox, spendenaufruf, spendenbanner, support us/box, supporter, membership, follow, follow us, app store/download/banner/promo/hint/teaser, widget area, widgets, carousel nav, slick arrow, audio player, save article, contact form, commerce, coupon, wtb, product card/box/list, jp relatedposts, post navigation/nav, expandable, expander, collapse, collapsed, collapsible, collapsable, accordion, overlay, modal, pop up, tooltip, log in, print, authors, author, autor, byline, lightbox, dropdown, toast';

/**
 * Small parts around a text: buttons, dates, names, counters. These words are also found on the boxes of stories (a
 * story about the weather, the form an editor fills in), so that a part so called which holds running text is none.
 */
const FURNITURE =
  'abo, tags, tag, popular, trends, banners, banner, paywall, piano, sign in, register, registration, tools, tool bar, pagination, pager, paging, nav, navi, navigation, menu, footer, foot, bottom bar, rail, skiplink, skipto, skipnav, skip, screen reader, sr only, visually hidden, offscreen, player, video player, podcast, jwplayer, videojs, playlist, polls, poll, quiz, survey, voting, votes, vote, ratings, rating, feedback, copyright, weather, ticker, listen, speech, reactions, reaction, emoji, likes, like, bookmarks, bookmark, gift, form, whatsapp, telegram, facebook, twitter share, linkedin, shopping, shop, buy, deals, deal, article actions/info/topics/keywords, meta, postmeta, metadata, infobar, kicker, eyebrow, overline, dachzeile, rubrik, section label, timestamp, dateline, published, pubdate, date, reading/read time, views, counter';

/** Parts that can hold whole paragraphs beside the article: what readers write, and what else there is to read. */
const SIDE =
  'comments, comment, disqus, comentarios, comentario, kommentare, kommentar, commentaires, commentaire, komentarze, yorumlar, related, recommended, recommendations, recommendation, recirculation, recirc, relacionadas, relacionada, relacionados, relacionado, correlate, correlati, newsletters, newsletter, side bar, widget area, rail, footer, most read/popular/viewed, popular, trending, outbrain, taboola, read more/next/also, more news/stories/from/articles, cookies, cookie, consent, gdpr, modal, deals, deal, subscribe, subscription, author bio/box, latest, teasers, teaser, promo, disclaimer';

/** Names of the element that holds the running text and nothing else. */
const TEXT_BODY =
  'article/story/post/entry/news body/text/content/copy/main/detail, body/main/detail text/content/copy, content/main/detail body, content text/main, rich/full text, article, paragraphs, paragraph, cuerpo, texte, texto, corps, article view, artikeltext, artikelinhalt, artikel, haber metni/detay/icerik, tresc';

/** Captions and credits of pictures. */
const CAPTION =
  'captions, caption, figcaption, wp caption text, cutline, legend, legende, leyenda, bildunterschrift, bildtext, image/photo/picture/img/media text/description/desc/info/details/meta/caption, didascalia, pie de_foto/foto, epigrafe, bildetekst, billedtekst, kuvateksti, kepalairas, bijschrift, onderschrift, popisek';
const CREDIT =
  'credits, credit, copyright, photo/image/img credit/by/grapher/source/copyright, bildnachweis, bildquelle, bildrechte, fotograf, quelle, urheber, credito';

/** Leads and standfirsts. */
const STANDFIRST =
  'standfirst, dek, deck, sub title/headline/head/heading/header/hed/line, lead, lede, lead text/paragraph/in, intro, introtext, introduction, ingress, vorspann, teaser text, untertitel, chapo, chapeau, sapo, summary, excerpt, abstract, entradilla, bajada, copete, volanta, sommario, occhiello, riassunto, zajawka, perex, spot, ozet, manchet, underrubrik, preamble, sottotitolo, subtitulo, resumo, description, article summary/description/intro/lead/standfirst/excerpt/subtitle, strapline, bigtext, teaser';

/** Pictures to leaf through: what is said in them is said of one of them. */
export const SLIDES = '[class*="carousel" i]';

/** The words of an element's class, id and test names, lower case, parted by single spaces. */
export function wordsOf(element: Element): string {
  return namesOf(element).words;
}

export const soundsLikeClutter = (element: Element): boolean => sounds(element, 'clutter');
export const soundsLikeFurniture = (element: Element): boolean => sounds(element, 'furniture');
export const soundsLikeSide = (element: Element): boolean => sounds(element, 'side');
export const soundsLikeTextBody = (element: Element): boolean => sounds(element, 'textBody');
export const soundsLikeCaption = (element: Element): boolean => sounds(element, 'caption');
export const soundsLikeCredit = (element: Element): boolean => sounds(element, 'credit');
export const soundsLikeStandfirst = (element: Element): boolean => sounds(element, 'standfirst');

const KINDS = {
  clutter: CLUTTER,
  furniture: FURNITURE,
  side: SIDE,
  textBody: TEXT_BODY,
  caption: CAPTION,
  credit: CREDIT,
  standfirst: STANDFIRST,
};
type Kind = keyof typeof KINDS;

/** What an element is called, and the kinds of parts that are called so. */
interface Names {
  words: string;
  kinds: Set<Kind> | null;
}

function sounds(element: Element, kind: Kind): boolean {
  const names = namesOf(element);
  if (names.words === '') return false;
  names.kinds ??= kindsOf(names.words);
  return names.kinds.has(kind);
}

/** Words in the longest name of a part. */
const MAX_WORDS = 3;

let kindsByName: Map<string, Kind[]> | null = null;

/** Sets and no patterns: these would take a browser several milliseconds to compile, on every page. */
function kindsOf(names: string): Set<Kind> {
  kindsByName ??= allNames();
  const kinds = new Set<Kind>();
  const words = names.split(' ');
  for (let start = 0; start < words.length; start++) {
    let name = '';
    for (let end = start; end < Math.min(start + MAX_WORDS, words.length); end++) {
      name += `${end > start ? ' ' : ''}${words[end] ?? ''}`;
      for (const kind of kindsByName.get(name) ?? []) kinds.add(kind);
    }
  }
  return kinds;
}

/** The names that "next/prev story/post" stands for. A space within one of them is written as "_". */
function spelled(names: string): string[] {
  return names
    .split(' ')
    .map((word) => word.replaceAll('_', ' ').split('/'))
    .reduce((begun, words) => begun.flatMap((name) => words.map((word) => `${name} ${word}`)));
}

function allNames(): Map<string, Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const kind of Object.keys(KINDS) as Kind[])
    for (const name of KINDS[kind].split(', ').flatMap(spelled))
      for (const written of [name, name.replaceAll(' ', '')]) {
        const kinds = found.get(written);
        if (kinds) kinds.push(kind);
        else found.set(written, [kind]);
      }
  return found;
}

function namesOf(element: Element): Names {
  const known = ofElement.get(element);
  if (known) return known;
  let written = '';
  if (element.hasAttributes())
    for (const name of NAME_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value !== null) written += `${value} `;
    }
  let names = ofNames.get(written);
  if (!names) {
    if (ofNames.size > 20_000) ofNames.clear();
    names = { words: wordsIn(written), kinds: null };
    ofNames.set(written, names);
  }
  ofElement.set(element, names);
  return names;
}

function wordsIn(names: string): string {
  return (
    names
      .slice(0, 1_000)
      // Utility classes such as `print:hidden` or `w-[20px]` say how a part looks, not what it is.
      .replace(/\S*[:[\]/]\S*/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[^A-Za-z]+/g, ' ')
      .toLowerCase()
      .trim()
  );
}

const NAME_ATTRIBUTES = ['class', 'id', 'data-testid', 'data-component', 'data-qa', 'data-type', 'itemprop'];

/** An element of the copy is asked several times, and keeps its names. */
const ofElement = new WeakMap<Element, Names>();
/** Pages use the same few names over and over. */
const ofNames = new Map<string, Names>();
