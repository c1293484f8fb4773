import type { ArticleMetadata, ExtractionResult } from './article';
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
import { copyPage } from './pageCopy';
import { removeIntruders, toArticle } from './toArticle';
import { secondOpinion } from './secondOpinion';
import { rootOfStatedText } from './statedBody';
import { addStandfirst, findStandfirst } from './standfirst';

/** Less text than this is no article. In weighed characters: three lines of a newspaper column. */
const MIN_ARTICLE = 140;
/** Less text than this and the other ways of finding an article are tried as well. */
const MIN_CERTAIN = 600;
/** Less text than this on the whole page and there is nothing to read, or nothing yet. */
const MIN_PAGE = 80;
/** After so long no other way is tried where one has found something: the page stands still meanwhile. In ms. */
const ENOUGH_TIME = 2_000;
/** After so long none is at all. The reader is told, instead of a page that hangs. */
const MAX_TIME = 3_500;

/** Takes the article out of `page`. A pure function of the document, which is never changed. */
export function extractArticle(page: Document): ExtractionResult {
  const start = performance.now();
  const spent = (): number => performance.now() - start;
  const stated = readStated(page);
  const read = cleanMetadataUrls(stated.metadata);
  const copied = copyPage(page, { keepHidden: false });
  if (isFrontPage(copied, read)) return { ok: false, reason: 'front-page' };

  let best: Draft | null = null;
  for (const attempt of ATTEMPTS) {
    if (attempt !== ATTEMPTS[0] && spent() > (best ? ENOUGH_TIME : MAX_TIME)) break;
    const body = attempt === ATTEMPTS[0] ? copied : copyPage(page, { keepHidden: attempt.keepHidden });
    const draft = attempt.find(body, read, stated.text);
    if (draft && draft.length > 2 * (best?.length ?? 0)) best = draft;
    if (best && best.length >= MIN_CERTAIN) break;
  }
  if (!best || best.length < MIN_ARTICLE) {
    if (spent() > MAX_TIME) return { ok: false, reason: 'no-answer' };
    const pageLength = weighedLength(textOf(copyPage(page, { keepHidden: false })));
    return { ok: false, reason: pageLength < MIN_PAGE ? 'empty-page' : 'no-article' };
  }
  const article = toArticle(page, best.content, best.metadata);
  const furtherPages = furtherPagesOf(page);
  return { ok: true, article: furtherPages.length === 0 ? article : { ...article, furtherPages } };
}

/** An article that has been found and cleaned, not yet sanitized. */
interface Draft {
  content: Element;
  metadata: ArticleMetadata;
  /** Weighed characters of its text. */
  length: number;
}

/** Ways of finding the article, the best first. The next is only tried where the last one found little. */
const ATTEMPTS: {
  keepHidden: boolean;
  find: (body: Element, read: ArticleMetadata, stated: string | null) => Draft | null;
}[] = [
  { keepHidden: false, find: (...of) => draftOf('after-headline', ...of) },
  { keepHidden: false, find: (...of) => draftOf('most-prose', ...of) },
  { keepHidden: false, find: draftOfSecondOpinion },
  { keepHidden: true, find: (...of) => draftOf('after-headline', ...of) },
];

function draftOf(
  rule: MainContentRule,
  body: Element,
  read: ArticleMetadata,
  stated: string | null,
): Draft | null {
  paragraphize(body);
  const blocks = blocksOf(body);
  const heading = headingOf(body, read.headline);
  const found = findMainContent(body, blocks, heading, rule)?.root;
  const root = found && (rootOfStatedText(stated, blocks, found) ?? found);
  return root ? draftFrom({ body, blocks, heading, root }, read) : null;
}

function draftOfSecondOpinion(body: Element, read: ArticleMetadata): Draft | null {
  const root = secondOpinion(body);
  if (!root) return null;
  return draftFrom({ body, blocks: blocksOf(body), heading: headingOf(body, read.headline), root }, read);
}

/** Where the article was found. */
interface Found {
  body: Element;
  /** The lines of the body. */
  blocks: Block[];
  heading: Element | null;
  root: Element;
}

function draftFrom({ body, blocks, heading, root }: Found, read: ArticleMetadata): Draft {
  const entries = findLiveEntries(root);
  const standfirst = findStandfirst(body, blocks, root, heading, read.description);
  addLeadFigure(body, root, heading, read);
  removeIntruders(root, read.url);
  const metadata = liftCreditLines(root, read);
  removeClutter(root, metadata);
  markLiveEntries(entries, root);
  addStandfirst(root, standfirst);
  return { content: root, metadata, length: weighedLength(textOf(root)) };
}
