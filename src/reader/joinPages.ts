import type { Article } from '@/src/article/article';
import { renderContent } from './content';
import { el } from './elements';
import type { Translate } from './messages';
import { removeRepeatedHeadline } from './standfirst';
import { squeeze } from './sameText';

/** Returns the pages of an article as one: each begins with a mark, and what it only says again is left out. */
export async function joinPages(
  first: Article,
  pages: { number: number; article: Article }[],
  t: Translate,
): Promise<Article> {
  const joined = await renderContent(first.content);
  const said = new Set(linesOf(joined).map(({ key }) => key));
  const pictures = new Set([...joined.querySelectorAll('img')].map(({ src }) => src));
  for (const { number, article } of pages) {
    const content = await renderContent(article.content);
    removeRepeatedHeadline(content, first.metadata.headline);
    for (const { block, key } of linesOf(content)) {
      if (key.length >= MIN_REPEATED && said.has(key)) block.remove();
      else said.add(key);
    }
    for (const picture of content.querySelectorAll('img')) {
      if (pictures.has(picture.src)) (picture.closest('figure') ?? picture).remove();
      else pictures.add(picture.src);
    }
    // A page that says nothing new is the first one once more.
    if (content.textContent.trim() === '') continue;
    const mark = el('hr', {
      role: 'doc-pagebreak',
      id: `user-content-page-${String(number)}`,
      title: t('pageBreak', String(number)),
    });
    joined.append(mark, content);
  }
  const holder = joined.ownerDocument.createElement('div');
  holder.append(joined);
  const { furtherPages, ...article } = first;
  const left = furtherPages?.slice(pages.length) ?? [];
  return {
    ...article,
    content: holder.innerHTML,
    textContent: [first, ...pages.map((page) => page.article)]
      .map(({ textContent }) => textContent)
      .join('\n'),
    wordCount: pages.reduce((sum, page) => sum + page.article.wordCount, first.wordCount),
    ...(left.length > 0 && { furtherPages: left }),
  };
}

function linesOf(content: ParentNode): { block: Element; key: string }[] {
  return [...content.querySelectorAll('p, h2, h3, h4, li, figcaption')].map((block) => ({
    block,
    key: squeeze(block.textContent),
  }));
}

/** Letters. Shorter lines, such as "he said", may well come twice. */
const MIN_REPEATED = 40;
