import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/article/blocks';
import { extractArticle } from '../../src/article/extract';
import { rootOfStatedText } from '../../src/article/statedBody';
import { jsonLd, openPage } from './metadata/openPage';
import { HEADLINE, paragraphs, STORY } from './story';

const BEES = '<p>In the valley the bees have swarmed early, and nobody there knows why.</p>';

/** What is taken for the root of the text, where the page holds the bees and the story. */
function rootOf(stated: string, story: string, found = 'bees'): string | undefined {
  const { body } = openPage(
    `<main><div id="bees">${BEES}</div><section><div id="story">${story}</div></section></main>`,
  );
  const root = body.querySelector(`#${found}`);
  return root ? rootOfStatedText(stated, blocksOf(body), root)?.id : undefined;
}

describe('the text that structured data states', () => {
  it('is looked for where something else was found', () => {
    expect(rootOf(STORY.join(' '), paragraphs())).toBe('story');
  });

  it('needs no looking for where it was found', () => {
    expect(rootOf(STORY.join(' '), paragraphs(), 'story')).toBeUndefined();
  });

  it('is not taken for the whole where it is the introduction to something longer', () => {
    const intro = STORY.slice(0, 4).join(' ');
    expect(rootOf(intro, `<p>${intro}</p>`)).toBe('story');
    const { body } = openPage(`<div id="bees">${BEES.repeat(20)}</div><div>${paragraphs(0, 4)}</div>`);
    const bees = body.querySelector('#bees');
    expect(bees && rootOfStatedText(intro, blocksOf(body), bees)).toBeNull();
  });

  it('stays hidden where the page hides it', () => {
    const head = jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, articleBody: STORY.join(' ') });
    const page = openPage(
      `<head>${head}</head><h1>${HEADLINE}</h1><div>${BEES.repeat(9)}</div><div hidden>${paragraphs()}</div>`,
    );
    const result = extractArticle(page);
    expect(result.ok && result.article.textContent).toContain('bees');
    expect(result.ok && result.article.textContent).not.toContain(STORY[2]);
  });
});
