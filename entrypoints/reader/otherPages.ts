import type { Article } from '@/src/article/article';
import { joinPages } from '@/src/reader/joinPages';
import { readFurtherPages } from '@/src/tabs/furtherPages';
import { t } from '../shared/translate';

export interface Joined {
  /** As far as its pages could be read. */
  article: Article;
  /** The number of the first page that could not be. */
  failed: number | null;
}

/** Reads an article's other pages and returns it with them. */
export async function withOtherPages(
  article: Article,
  onPage: (number: number, of: number) => void,
  signal: AbortSignal,
): Promise<Joined> {
  const wanted = article.furtherPages?.length ?? 0;
  const numberOf = (index: number) => index + 1 + pagesIn(article);
  const pages = await readFurtherPages(
    article,
    (index, of) => {
      onPage(numberOf(index), of + pagesIn(article));
    },
    signal,
  );
  const numbered = pages.map((page, index) => ({ number: numberOf(index), article: page }));
  return {
    article: pages.length === 0 ? article : await joinPages(article, numbered, t),
    failed: pages.length < wanted ? numberOf(pages.length) : null,
  };
}

/** More than one where some were joined before. */
function pagesIn({ content }: Article): number {
  return content.split('role="doc-pagebreak"').length;
}
