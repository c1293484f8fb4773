/**
 * What publishers call the parts of their pages. Class names and ids are split into words (`storyBody__inner-wrap`
 * → story body inner wrap) and matched as words, so that "header" is not found in "headerless" nor "ad" in "read". A name
 * of several words is found written as one word as well: "read next" in `readnext`.
 */

/** Parts that are never the article, wherever they stand, and can hold sentences. */
const CLUTTER =
  'comments, comment, disqus, comentarios, comentario, kommentare, kommentar, commentaires, commentaire, komentarze, yorumlar, related, recommended, recommendations, recommendation, recommender, recommend, recirculation, recirc, relacionadas, relacionada, relacionados, relacionado, correlate, correlati, newsletters, newsletter, sign up, subscribe, subscription, abonnement, abonner, abonne, inscription, promotions, promotion, promos, promo, promo box, social share, social sharing, social links, social link, social icons, social icon, social bar, social buttons, social button, social follow, social nav, social list, social tools, social networks, social network, social media buttons, social media button, social media links, social media link, social media icons, social media icon, social media bar, social media share, social media sharing, socialmedia buttons, socialmedia button, socialmedia links, socialmedia link, socialmedia icons, socialmedia icon, socialmedia bar, socialmedia share, socialmedia sharing, socials, share, sharing, sharer, sharebar, sharedaddy, shares, teilen, partager, compartir, author bio, author box, author info, author card, author profile, author description, author about, about author, bio box, bio, biography, tag list, topics list, breadcrumbs, breadcrumb, most read, most popular, most viewed, most shared, trending, cookies, cookie, consent, gdpr, regwall, navbar, side bar, teasers, teaser, teaser list, see also, read more, read next, read also, read on, more news, more stories, more from, more on, more articles, more in, more about, more links, next article, next story, next post, previous article, previous story, previous post, prev article, prev story, prev post, disclaimer, donate, donation, donations, spenden, support us, support box, supporter, membership, follow, follow us, app store, app download, app banner, app promo, app hint, app teaser, widget area, widgets, carousel nav, slick arrow, audio player, save article, contact form, commerce, coupon, wtb, product card, product box, product list, jp relatedposts, post navigation, post nav, expandable, expander, collapse, collapsed, collapsible, collapsable, accordion, overlay, modal, pop up, tooltip, log in, print, authors, author, autor, byline, lightbox, dropdown, toast';

/**
 * Small parts around a text: buttons, dates, names, counters. These words are also found on the boxes of stories (a
 * story about the weather, the form an editor fills in), so that a part so called which holds running text is none.
 */
const FURNITURE =
  'abo, tags, tag, popular, trends, banners, banner, paywall, piano, sign in, register, registration, tools, tool bar, pagination, pager, paging, nav, navi, navigation, menu, footer, foot, bottom bar, rail, skiplink, skipto, skipnav, skip, screen reader, sr only, visually hidden, offscreen, player, video player, jwplayer, videojs, playlist, polls, poll, quiz, survey, voting, votes, vote, ratings, rating, feedback, copyright, weather, ticker, listen, speech, reactions, reaction, emoji, likes, like, bookmarks, bookmark, gift, form, whatsapp, telegram, facebook, twitter share, linkedin, shopping, shop, buy, deals, deal, article actions, article info, article topics, article keywords, meta, postmeta, metadata, infobar, kicker, eyebrow, overline, dachzeile, rubrik, section label, timestamp, dateline, published, pubdate, date, reading time, read time, views, counter';

/** Parts that can hold whole paragraphs beside the article: what readers write, and what else there is to read. */
const SIDE =
  'comments, comment, disqus, comentarios, comentario, kommentare, kommentar, commentaires, commentaire, komentarze, yorumlar, related, recommended, recommendations, recommendation, recirculation, recirc, relacionadas, relacionada, relacionados, relacionado, correlate, correlati, newsletters, newsletter, side bar, widget area, rail, footer, most read, most popular, most viewed, popular, trending, outbrain, taboola, read more, read next, read also, more news, more stories, more from, more articles, cookies, cookie, consent, gdpr, modal, deals, deal, subscribe, subscription, author bio, author box, latest, teasers, teaser, promo, disclaimer';

/** Names of the element that holds the running text and nothing else. */
const TEXT_BODY =
  'article body, article text, article content, article copy, article main, story body, story text, story content, story copy, post body, post content, post text, entry content, entry body, entry text, news body, news text, news content, news detail, body text, body copy, body content, rich text, full text, main text, main content, content body, content text, content main, article, paragraphs, paragraph, cuerpo, texte, texto, corps, article view, artikeltext, artikelinhalt, artikel, haber metni, haber detay, haber icerik, tresc, detail text, detail content, detail body';

/** Captions and credits of pictures. */
const CAPTION =
  'captions, caption, figcaption, wp caption text, cutline, legend, legende, leyenda, bildunterschrift, bildtext, image text, image description, image info, image details, image meta, photo text, photo description, photo info, photo details, photo meta, photo desc, picture text, picture description, img text, img desc, img caption, media text, media info, media description, media details, didascalia, pie de foto, pie foto, epigrafe, bildetekst';
const CREDIT =
  'credits, credit, copyright, photo credit, photo by, photo grapher, image credit, image source, image copyright, bildnachweis, bildquelle, bildrechte, fotograf, quelle, urheber, img credit, credito';

/** Leads and standfirsts. */
const STANDFIRST =
  'standfirst, dek, deck, sub title, sub headline, sub head, sub heading, sub header, sub hed, sub line, lead, lede, lead text, lead paragraph, lead in, intro, introtext, introduction, ingress, vorspann, teaser text, untertitel, chapo, chapeau, sapo, summary, excerpt, abstract, entradilla, bajada, copete, volanta, sommario, occhiello, riassunto, zajawka, perex, spot, ozet, manchet, underrubrik, preamble, sottotitolo, subtitulo, resumo, description, article summary, article description, article intro, article lead, article standfirst, article excerpt, article subtitle, strapline, bigtext, teaser';

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

function allNames(): Map<string, Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const kind of Object.keys(KINDS) as Kind[])
    for (const name of KINDS[kind].split(', '))
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
