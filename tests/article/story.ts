import type { Article, NoArticleReason } from '@/src/article/article';
import { extractArticle } from '@/src/article/extract';
import { copyPage } from '@/src/article/pageCopy';
import { openPage } from './metadata/openPage';

export const HEADLINE = 'Lights return to the harbour of Wexmoor';

/** Ten paragraphs of running text, no two alike. */
export const STORY: readonly string[] = [
  'The lamps along the harbour wall of Wexmoor came back on last night, after eleven days of darkness that had kept the small boats at their moorings, the harbour master said.',
  'Crews had worked in two shifts since the storm, pulling new cable through pipes that had filled with sand, and finding at every second joint that salt had eaten the copper away.',
  'Most of the fishermen had stayed at home, because the channel between the rocks is hardly wider than two boats, and nobody there enters it without seeing the marks on both sides.',
  'One of them, Edda Lorne, said that she had mended every net she owned, painted the wheelhouse twice, and begun to look at the advertisements of a bakery in the next valley.',
  'The council will now decide whether the cable should be laid again in a deeper trench, which would cost four times as much, or be left where three generations have repaired it.',
  'Its engineer, Tomas Brill, prefers the trench, though he admits that the money would have to be taken from the new school roof, and that the roof lets in more water than the pipes.',
  'A meeting of the townspeople in the fish hall went on until midnight on Tuesday, with tea, some shouting, and in the end a show of hands that was counted three times over.',
  'Forty-one were for the trench, thirty-nine against it, and seven, among them the whole brass band, wanted to hear first what the insurers had to say about the old pipes.',
  'The first boat went out at a quarter past four this morning, followed by eleven more, and by noon the ice house had taken in as much herring as it usually does in three days.',
  'Nobody had thought of the seals, which had grown used to the quiet water and were lying in a row on the slipway when the engines started, the harbour master added.',
];

/** Some of the paragraphs of {@link STORY} as HTML. */
export function paragraphs(from = 0, to?: number): string {
  return STORY.slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
}

export const PAGE_URL = 'https://www.wexmoor-post.test/news/2024/03/lights-return-to-the-harbour-4711';

/** A page with the usual things around `main`: a masthead, navigation, a footer. */
export function newsPage(main: string, { head = '', url = PAGE_URL, lang = 'en' } = {}): Document {
  return openPage(
    `<!doctype html><html lang="${lang}"><head><title>${HEADLINE} | Wexmoor Post</title>${head}</head><body>
    <header><a href="/">Wexmoor Post</a><nav><ul><li><a href="/town">Town</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>
    <main>${main}</main>
    <footer><p>All rights reserved by the Wexmoor Post. <a href="/imprint">Imprint</a></p></footer></body></html>`,
    url,
  );
}

export const withHeadline = (body: string): string => `<h1>${HEADLINE}</h1>${body}`;

/** The article of a page that has one. */
export function articleOf(page: Document): Article {
  const result = extractArticle(page);
  if (!result.ok) throw new Error(`no article: ${result.reason}`);
  return result.article;
}

/** The text of the article of a page, a line each. */
export const linesOf = (page: Document): string[] => articleOf(page).textContent.split('\n');

/** The content of the article of a page, parsed again. */
export function contentOf(page: Document): HTMLElement {
  return new DOMParser().parseFromString(articleOf(page).content, 'text/html').body;
}

/** Why a page gives no article, or `null` if it gives one. */
export function reasonOf(page: Document): NoArticleReason | null {
  const result = extractArticle(page);
  return result.ok ? null : result.reason;
}

/** The copy of the visible part of a page that has `html` as its body. */
export function copyOf(html: string): HTMLElement {
  return copyPage(openPage(`<!doctype html><body>${html}`, PAGE_URL), { keepHidden: false });
}
