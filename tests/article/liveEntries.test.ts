import { describe, expect, it } from 'vitest';
import { articleOf, newsPage, STORY, withHeadline } from './story';

/** A live report: entries of one make, each with its time. */
function liveReport(entry: (index: number) => string, count = 6): Document {
  return newsPage(
    withHeadline(
      `<p class="summary">${STORY[9] ?? ''}</p><div class="feed">${Array.from({ length: count }, (_, index) => entry(index)).join('')}</div>`,
    ),
  );
}
const hour = (index: number) => `1${String(8 - index)}:05`;
const iso = (index: number) => `2024-03-11T${hour(index)}:00Z`;

describe('live reports', () => {
  it.each([
    [
      'articles',
      (index: number) =>
        `<article id="e${String(index)}"><header><time datetime="${iso(index)}">${hour(index)}</time><h2>Boat ${String(index)} is out</h2></header><p>${STORY[index] ?? ''}</p><p>It was seen from the wall.</p></article>`,
    ],
    [
      'articles with a head of the time alone',
      (index: number) =>
        `<article><header><time datetime="${iso(index)}">${hour(index)}</time></header><h2>Boat ${String(index)} is out</h2><p>${STORY[index] ?? ''}</p></article>`,
    ],
    [
      'sections',
      (index: number) =>
        `<section class="post"><div class="post-meta"><time datetime="${iso(index)}">${hour(index)} GMT</time></div><div class="post-body"><p>${STORY[index] ?? ''}</p></div></section>`,
    ],
    [
      'list items',
      (index: number) =>
        `<li><span class="stamp"><time datetime="${iso(index)}">${hour(index)}</time></span><h3>Boat ${String(index)}</h3><p>${STORY[index] ?? ''}</p></li>`,
    ],
  ])('keep their entries apart, each with its time: %s', (_, entry) => {
    const { content } = articleOf(liveReport(entry));
    expect(content.match(/17:05(?!:)/g)).toHaveLength(1);
    expect(content.match(/<div role="article"[^>]*>/g)).toHaveLength(6);
    expect(content.match(/<time datetime="2024-03-11T1\d:05:00Z">/g)).toHaveLength(6);
  });

  it('keep their headings beside the time, and short ones with a link', () => {
    const report = liveReport(
      (index) =>
        `<article><header><time datetime="${iso(index)}">${String(index)}h ago<span>${hour(index)}</span></time><h2>Boat ${String(index)}</h2></header><p>${index === 3 ? 'It lies at <a href="/quay">the quay</a>, and nobody is on board of it.' : (STORY[index] ?? '')}</p></article>`,
    );
    const { content, textContent } = articleOf(report);
    expect(textContent.match(/^Boat \d$/gm)).toHaveLength(6);
    expect(textContent).toContain('It lies at the quay, and nobody');
    expect(content).toContain('>3h ago 15:05<');
  });

  it('keep entries of a few words with their time', () => {
    const report = liveReport(
      (index) =>
        `<article><div class="meta"><time datetime="${iso(index)}">${hour(index)}</time></div><p>${index === 5 ? 'Good morning.' : (STORY[index] ?? '')}</p></article>`,
    );
    const { content } = articleOf(report);
    expect(content).toMatch(
      /<div role="article"><p><time datetime="2024-03-11T13:05:00Z">13:05<\/time><\/p>\s*<p>Good morning\.<\/p>\s*<\/div>/,
    );
  });

  it('are nothing that an ordinary story with times in its sentences is', () => {
    const told = STORY.slice(0, 5).map(
      (text, index) =>
        `<div><p>At <time datetime="${iso(index)}">${hour(index)}</time> it happened. ${text}</p></div>`,
    );
    const { content } = articleOf(newsPage(withHeadline(told.join(''))));
    expect(content).not.toContain('role="article"');
  });
});
