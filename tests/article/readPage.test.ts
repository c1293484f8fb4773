import { describe, expect, it, vi } from 'vitest';
import { readPage, type PageAnswer, type Reading } from '@/src/article/readPage';
import { secondOpinion } from '@/src/article/secondOpinion';
import { atOnce } from '@/src/article/steps';

const STORY = Array.from(
  { length: 8 },
  (_, i) =>
    `<p id="p${i}">Paragraph ${i}. The lights along the harbour wall came back on last night, after eleven
     days of darkness that had kept the small boats at their moorings, said the harbour master.</p>`,
).join('');
const PAGE = `<title>Harbour lights back on</title><body><article><h1>Harbour lights back on</h1>${STORY}</article>`;

function readAs(reading: Reading): PageAnswer {
  const answer = atOnce(readPage(document, reading, secondOpinion));
  if (typeof answer === 'string') throw new Error('a second opinion was given');
  return answer;
}

describe('readPage', () => {
  it('asks for a second opinion where it finds little, and only there', () => {
    open('<body><p>Four words of text.');
    expect(atOnce(readPage(document, 'article', null))).toBe('wants-second-opinion');
    open(PAGE);
    expect(atOnce(readPage(document, 'article', null))).toMatchObject({ ok: true });
  });

  it('asks for none where a short article is all that the page says', () => {
    const [first = ''] = STORY.split('</p>');
    open(PAGE.replace(STORY, `${first}</p>`));
    expect(atOnce(readPage(document, 'article', null))).toMatchObject({ ok: true });
  });

  it('reads the article', () => {
    open(PAGE);
    const answer = readAs('article');
    expect(answer.ok && answer.article.textContent).toContain('Paragraph 7.');
  });

  it.each([
    ['application/pdf', 'pdf-file'],
    ['image/svg+xml', 'image-file'],
    ['video/mp4', 'media-file'],
    ['text/plain', 'text-file'],
    ['application/json', 'text-file'],
    ['application/rss+xml', 'text-file'],
  ])('says what a file of type %s is', (type, reason) => {
    open(PAGE);
    vi.spyOn(document, 'contentType', 'get').mockReturnValueOnce(type);
    expect(readAs('article')).toEqual({ ok: false, reason, hasSelection: false });
  });

  it('says that the page is still loading rather than that it has no article', () => {
    open('<title>Soon</title><p>Soon.</p>');
    vi.spyOn(document, 'readyState', 'get').mockReturnValueOnce('loading');
    expect(readAs('article')).toMatchObject({ ok: false, reason: 'page-loading' });
  });

  it('says that there is a selection to read instead', () => {
    open('<title>Short</title><p>Hardly anything.</p>');
    select('p', 0, 6);
    expect(readAs('article')).toMatchObject({ ok: false, hasSelection: true });
  });

  it('reads what is selected, from the letter on', () => {
    open(PAGE);
    select('#p2', 6, 9, '#p4');
    const answer = readAs('selection');
    const text = answer.ok ? answer.article.textContent : '';
    expect(text).toMatch(/^aph 2\./);
    expect(text).toContain('Paragraph 3.');
    expect(text).toMatch(/Paragraph$/);
  });

  it('gives the selection the metadata of the page', () => {
    open(PAGE);
    select('#p2', 6, 9, '#p4');
    const answer = readAs('selection');
    expect(answer.ok && answer.article.metadata.headline).toBe('Harbour lights back on');
  });

  it('says that nothing is selected', () => {
    open(PAGE);
    expect(readAs('selection')).toMatchObject({ ok: false, reason: 'no-selection' });
  });

  it('reads anyway what is no article', () => {
    open('<title>Short</title><p>Hardly anything.</p>');
    expect(readAs('article').ok).toBe(false);
    const answer = readAs('anyway');
    expect(answer.ok && answer.article.content).toContain('Hardly anything.');
  });

  it('does not read a page without text anyway', () => {
    open('<title>Nothing</title><div> </div>');
    expect(readAs('anyway')).toMatchObject({ ok: false, reason: 'empty-page' });
  });

  it('takes no script with the selection', () => {
    open(
      '<p>Before<script>window.ran = true</script><img src="x" onerror="window.ran = true">after the break</p>',
    );
    select('p', 0, 4, 'p', 2);
    const answer = readAs('selection');
    expect(answer.ok && answer.article.content).not.toMatch(/script|onerror/);
  });
});

function open(html: string): void {
  document.getSelection()?.removeAllRanges();
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
}

function select(from: string, start: number, end: number, to = from, child = 0): void {
  const node = (selector: string, index: number) => document.querySelector(selector)?.childNodes[index];
  const first = node(from, 0);
  const last = node(to, child);
  if (!first || !last) throw new Error('nothing to select there');
  document.getSelection()?.setBaseAndExtent(first, start, last, Math.min(end, last.textContent?.length ?? 0));
}
