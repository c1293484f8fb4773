import { describe, expect, it } from 'vitest';
import { articleOf, newsPage, paragraphs, STORY, withHeadline } from './story';

const answers = (...questions: string[]): string =>
  articleOf(
    newsPage(
      withHeadline(
        `${paragraphs(0, 6)}${questions
          .map(
            (question, index) => `<details>${question}<div><p>${STORY[6 + index] ?? ''}</p></div></details>`,
          )
          .join('')}`,
      ),
    ),
  ).content;

describe('what a page unfolds below a line of its own', () => {
  it('stands below that line, which is a paragraph in bold', () => {
    const content = answers(
      '<summary>What does a lamp cost?</summary>',
      '<summary><div><span>And <em>who</em> pays?</span></div></summary>',
    );
    expect(content).toContain(`<p><strong>What does a lamp cost?</strong></p>`);
    expect(content).toContain(`<p><strong>And who pays?</strong></p>`);
    expect(content).not.toContain('summary');
  });

  it('keeps the heading that the page gave it, and the links and emphasis of its line', () => {
    const content = answers(
      '<summary><h3>What does a lamp cost?</h3></summary>',
      '<summary>Who <em>pays</em>?</summary>',
    );
    expect(content).toContain('<h3>What does a lamp cost?</h3>');
    expect(content).toContain('<p><strong>Who <em>pays</em>?</strong></p>');
  });
});
