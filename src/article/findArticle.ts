import { WANTS_SECOND_OPINION, type ArticleMetadata, type ExtractionResult } from './article';
import { blocksOf, paragraphize, weighedLength, type Block } from './blocks';
import { removeClutter } from './clean/clutter';
import { textOf } from './dom';
import { isFrontPage } from './frontPage';
import { furtherPagesOf } from './furtherPages';
import { headingOf } from './heading';
import { addLeadFigure } from './leadFigure';
import { findLiveEntries, markLiveEntries } from './liveEntries';
import { findMainContent, type MainContentRule } from './mainContent';
import { cleanMetadataUrls } from './metadata/cleanMetadataUrls';
import { liftCreditLines } from './metadata/creditLines';
import { readStated } from './metadata/readMetadata';
import { openLayoutTables, openSpans } from './oldMarkup';
import { copyPage, copyPageInSteps } from './pageCopy';
import { addStandfirst, findStandfirst } from './standfirst';
import { rootOfStatedText } from './statedBody';
import { WorkingTime, type Steps } from './steps';
import { removeIntruders, toArticle } from './toArticle';
import { thirdPartiesOf } from './thirdParties';

/** Less text than this is no article. In weighed characters: three lines of a newspaper column. */
const MIN_ARTICLE = 140;
/** Less text than this and the other ways of finding an article are tried as well. */
const MIN_CERTAIN = 600;
/** What another way finds has to be so many times as long: the first way is the best. */
const MUCH_MORE = 2;
/** Less text than this on the whole page and there is nothing to read, or nothing yet. */
const MIN_PAGE = 80;
/** After so long no other way is tried where one has found something: the page stands still meanwhile. In ms. */
const ENOUGH_TIME = 2_000;
/** After so long none is at all. The reader is told, instead of a page that hangs. */
const MAX_TIME = 3_500;

/** Another's choice of the article in a copied page, which it may change, or `null`. */
export type SecondOpinion = (body: Element) => Element | null;

/** Takes the article out of `page`, which is never changed. Where that finds little and `secondOpinion` is `null`, it says so. */
export function findArticle(page: Document, secondOpinion: SecondOpinion | null): Steps<Finding> {
  const time = new WorkingTime();
  return time.of(findWithin(time, page, secondOpinion));
}

type Finding = ExtractionResult | typeof WANTS_SECOND_OPINION;

function* findWithin(time: WorkingTime, page: Document, secondOpinion: SecondOpinion | null): Steps<Finding> {
  const stated = yield* readStated(page);
  const read = cleanMetadataUrls(stated.metadata);
  yield;
  const copied = yield* copyPageInSteps(page, { keepHidden: false, withoutMenus: true });
  yield;
  if (isFrontPage(copied, read)) return { ok: false, reason: 'front-page' };

  let best: Draft | null = null;
  for (const attempt of ATTEMPTS) {
    if (attempt !== ATTEMPTS[0] && time.spent > (best ? ENOUGH_TIME : MAX_TIME)) break;
    if (best && !attempt.keepHidden && best.visible < MUCH_MORE * best.length) continue;
    const body =
      attempt === ATTEMPTS[0]
        ? copied
        : yield* copyPageInSteps(page, { keepHidden: attempt.keepHidden, withoutMenus: true });
    if (attempt.asks && !secondOpinion) return WANTS_SECOND_OPINION;
    const draft = yield* attempt.find({ body, read, stated: stated.text, secondOpinion });
    if (draft && draft.length > MUCH_MORE * (best?.length ?? 0)) best = draft;
    if (best && best.length >= MIN_CERTAIN) break;
  }
  if (!best || best.length < MIN_ARTICLE) {
    if (time.spent > MAX_TIME) return { ok: false, reason: 'no-answer' };
    const pageLength = weighedLength(textOf(copyPage(page, { keepHidden: false })));
    return { ok: false, reason: pageLength < MIN_PAGE ? 'empty-page' : 'no-article' };
  }
  const article = yield* toArticle(page, best.content, best.metadata);
  yield;
  const furtherPages = furtherPagesOf(page);
  return {
    ok: true,
    article: {
      ...article,
      ...(furtherPages.length > 0 && { furtherPages }),
      thirdParties: thirdPartiesOf(page),
    },
  };
}

/** An article that has been found and cleaned, not yet sanitized. */
interface Draft {
  content: Element;
  metadata: ArticleMetadata;
  /** Weighed characters of its text. */
  length: number;
  /** Those of all lines of the page that are not mostly links: no other way can find more. */
  visible: number;
}

/** Ways of finding the article, the best first. The next is only tried where the last one found little. */
const ATTEMPTS: {
  keepHidden: boolean;
  /** Whether it takes a second opinion. */
  asks?: boolean;
  find: (given: Given) => Steps<Draft | null>;
}[] = [
  { keepHidden: false, find: (given) => draftOf('after-headline', given) },
  { keepHidden: false, find: (given) => draftOf('most-prose', given) },
  { keepHidden: false, asks: true, find: draftOfSecondOpinion },
  { keepHidden: true, find: (given) => draftOf('after-headline', given) },
];

/** What an article is looked for in. */
interface Given {
  body: Element;
  read: ArticleMetadata;
  /** The article's text as structured data states it. */
  stated: string | null;
  secondOpinion: SecondOpinion | null;
}

function* draftOf(rule: MainContentRule, { body, read, stated }: Given): Steps<Draft | null> {
  openLayoutTables(body);
  openSpans(body);
  paragraphize(body);
  const blocks = blocksOf(body);
  yield;
  const heading = headingOf(body, read.headline, blocks);
  const found = findMainContent(body, blocks, heading, rule)?.root;
  const root = found && (rootOfStatedText(stated, blocks, found) ?? found);
  return root ? yield* draftFrom({ body, blocks, heading, root: around(root) }, read) : null;
}

/** A list or a table that is all of the article stays one: what is taken is what `root` holds. */
function around(root: Element): Element {
  if (!/^(?:[UOD]L|TABLE|PRE|BLOCKQUOTE|P)$/.test(root.tagName)) return root;
  const division = root.ownerDocument.createElement('div');
  root.replaceWith(division);
  division.append(root);
  return division;
}

function* draftOfSecondOpinion({ body, read, secondOpinion }: Given): Steps<Draft | null> {
  const root = secondOpinion?.(body);
  if (!root) return null;
  paragraphize(root);
  const blocks = blocksOf(body);
  const heading = headingOf(body, read.headline, blocks);
  return yield* draftFrom({ body, blocks, heading, root }, read);
}

/** Where the article was found. */
interface Found {
  body: Element;
  /** The lines of the body. */
  blocks: Block[];
  heading: Element | null;
  root: Element;
}

function* draftFrom({ body, blocks, heading, root }: Found, read: ArticleMetadata): Steps<Draft> {
  const visible = blocks.reduce((sum, { length, linkShare }) => sum + (linkShare < 0.5 ? length : 0), 0);
  const entries = findLiveEntries(root);
  const standfirst = findStandfirst(body, blocks, root, heading, read.description);
  addLeadFigure(body, root, heading, read);
  yield;
  yield* removeIntruders(root, read.url);
  yield;
  const metadata = liftCreditLines(root, read);
  yield;
  yield* removeClutter(
    root,
    metadata,
    heading,
    entries.map(({ element }) => element),
  );
  markLiveEntries(entries, root);
  addStandfirst(root, standfirst);
  return { content: root, metadata, length: weighedLength(textOf(root)), visible };
}
