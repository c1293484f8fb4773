/**
 * What publishers call the parts of their pages. Class names and ids are split into words (`storyBody__inner-wrap`
 * → story body inner wrap) and matched as words, so that "header" is not found in "headerless" nor "ad" in "read".
 */

/** Parts that are never the article, wherever they stand, and can hold sentences. */
const CLUTTER =
  /\b(?:comments?|disqus|comentarios?|kommentare?|commentaires?|komentarze|yorumlar|related|recommend(?:ed|ations?|er)?|recirc(?:ulation)?|relacionad[ao]s?|correlat[ei]|newsletters?|sign ?up|subscribe|subscription|abonne(?:ment|r)?|inscription|promo(?:tion)?s?|promobox|promo box|social ?(?:share|sharing|links?|icons?|bar|buttons?|follow|nav|list|tools|networks?|media (?:buttons?|links?|icons?|bar|share|sharing))|socials|share|sharing|sharer|sharebar|sharedaddy|shares|teilen|partager|compartir|author ?(?:bio|box|info|card|profile|description|about)|about author|bio box|bio|biography|tag list|taglist|topics list|breadcrumbs?|most ?(?:read|popular|viewed|shared)|mostread|trending|cookies?|consent|gdpr|regwall|navbar|sidebar|side bar|teasers?|teaser ?list|see also|read ?(?:more|next|also|on)|readmore|more (?:news|stories|from|on|articles|in|about|links)|morenews|next ?(?:article|story|post)|prev(?:ious)? ?(?:article|story|post)|disclaimer|donate|donation|donations|spenden|support us|support box|supporter|membership|follow|followus|follow us|app ?(?:store|download|banner|promo|hint|teaser)|widget area|widgets|carousel nav|slick arrow|audio player|save article|contact form|commerce|coupon|wtb|product (?:card|box|list)|jp relatedposts|post nav(?:igation)?|expandable|expander|collaps(?:e|ed|ible|able)|accordion|overlay|modal|popup|pop up|tooltip|login|log in|print|authors?|autor|byline|lightbox|dropdown|toast)\b/;

/**
 * Small parts around a text: buttons, dates, names, counters. These words are also found on the boxes of stories (a
 * story about the weather, the form an editor fills in), so that a part so called which holds running text is none.
 */
const FURNITURE =
  /\b(?:abo|tags?|popular|trends|banners?|paywall|piano|signin|sign in|register|registration|toolbar|tools|tool bar|pagination|pager|paging|nav|navi|navigation|menu|footer|foot|bottom bar|rail|skip(?:link|to|nav)?|screen reader|screenreader|sr only|visually ?hidden|visuallyhidden|offscreen|player|video ?player|jwplayer|videojs|playlist|polls?|quiz|survey|voting|votes?|ratings?|feedback|copyright|weather|ticker|listen|speech|reactions?|emoji|likes?|bookmarks?|gift|form|whatsapp|telegram|facebook|twitter share|linkedin|shop(?:ping)?|buy|deals?|article ?(?:actions|info|topics|keywords)|meta|postmeta|metadata|infobar|kicker|eyebrow|overline|dachzeile|rubrik|section label|timestamp|dateline|published|pubdate|date|reading time|readtime|read time|views|counter)\b/;

/** Parts that can hold whole paragraphs beside the article: what readers write, and what else there is to read. */
const SIDE =
  /\b(?:comments?|disqus|comentarios?|kommentare?|commentaires?|komentarze|yorumlar|related|recommend(?:ed|ations?)|recirc(?:ulation)?|relacionad[ao]s?|correlat[ei]|newsletters?|side ?bar|widget area|rail|footer|most ?(?:read|popular|viewed)|popular|trending|outbrain|taboola|read ?(?:more|next|also)|more (?:news|stories|from|articles)|cookies?|consent|gdpr|modal|deals?|subscribe|subscription|author ?(?:bio|box)|latest|teasers?|promo|disclaimer)\b/;

/** Names of the element that holds the running text and nothing else. */
const TEXT_BODY =
  /\b(?:article ?(?:body|text|content|copy|main)|articlebody|articletext|articlecontent|story ?(?:body|text|content|copy)|storybody|storytext|post ?(?:body|content|text)|postcontent|postbody|entry ?(?:content|body|text)|entrycontent|news ?(?:body|text|content|detail)|newsbody|body ?(?:text|copy|content)|bodytext|bodycopy|rich ?text|richtext|fulltext|full text|main ?(?:text|content)|content ?(?:body|text|main)|article|paragraphs?|cuerpo|texte|texto|corps|article view|artikel(?:text|inhalt)?|haber ?(?:metni|detay|icerik)|tresc|detail (?:text|content|body))\b/;

/** Captions and credits of pictures. */
const CAPTION =
  /\b(?:captions?|figcaption|wp caption text|cutline|legend|legende|leyenda|bildunterschrift|bildtext|image ?(?:text|description|info|details|meta)|photo ?(?:text|description|info|details|meta|desc)|picture ?(?:text|description)|img ?(?:text|desc|caption)|media ?(?:text|info|description|details)|didascalia|pie (?:de )?foto|epigrafe|bildetekst)\b/;
const CREDIT =
  /\b(?:credits?|copyright|photo ?(?:credit|by|grapher)|photographer|image ?(?:credit|source|copyright)|bildnachweis|bildquelle|bildrechte|fotograf|quelle|urheber|img ?credit|credito|credits?)\b/;

/** Leads and standfirsts. */
const STANDFIRST =
  /\b(?:standfirst|dek|deck|sub ?(?:title|headline|head|heading|header|hed|line)|lead|lede|leadin|lead ?(?:text|paragraph|in)|intro|introtext|introduction|ingress|vorspann|teaser ?text|untertitel|chapo|chapeau|sapo|summary|excerpt|abstract|entradilla|bajada|copete|volanta|sommario|occhiello|riassunto|zajawka|perex|spot|ozet|manchet|underrubrik|preamble|sottotitolo|subtitulo|resumo|description|article ?(?:summary|description|intro|lead|standfirst|excerpt|subtitle)|strapline|bigtext|teaser)\b/;

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

/** What an element is called, and what of that has been asked so far. */
type Names = { words: string } & Partial<Record<Kind, boolean>>;

function sounds(element: Element, kind: Kind): boolean {
  const names = namesOf(element);
  return names.words !== '' && (names[kind] ??= KINDS[kind].test(names.words));
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
    names = { words: wordsIn(written) };
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
