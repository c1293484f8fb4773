import { describe, expect, it } from 'vitest';
import { articleOf, contentOf, linesOf, newsPage, paragraphs, STORY, withHeadline } from './story';

const STANDFIRST = 'After eleven dark days the fishermen of Wexmoor can leave their harbour again';
const DESCRIBED = { head: `<meta name="description" content="${STANDFIRST}">` };
const text = (from = 0): string => `<div class="text">${paragraphs(from)}</div>`;

describe('a standfirst above the text', () => {
  it.each(['standfirst', 'article__subtitle', 'dek', 'vorspann', 'chapo', 'entradilla', 'sommario', 'perex'])(
    'is kept where the publisher calls it %s',
    (name) => {
      const page = newsPage(withHeadline(`<p class="${name}">${STANDFIRST}</p>${text()}`));
      expect(linesOf(page)).toEqual([STANDFIRST, ...STORY]);
    },
  );

  it('is kept where it says what the description of the page says', () => {
    const page = newsPage(withHeadline(`<div class="x1"><div>${STANDFIRST}</div></div>${text()}`), DESCRIBED);
    expect(linesOf(page)).toEqual([STANDFIRST, ...STORY]);
  });

  it('is kept where it is a sentence that stands there for no other purpose', () => {
    const page = newsPage(withHeadline(`<div class="x1"><div>${STANDFIRST}.</div></div>${text()}`));
    expect(linesOf(page)).toEqual([`${STANDFIRST}.`, ...STORY]);
  });

  it('is kept with a short sentence below its others, which alone would be none', () => {
    const points = `<p>${STANDFIRST}.</p><p>The cable is to be laid anew in May.</p>`;
    const above = (html: string): string[] =>
      linesOf(newsPage(withHeadline(`<div class="x1">${html}</div>${text()}`)));
    expect(above(points)).toEqual([`${STANDFIRST}.`, 'The cable is to be laid anew in May.', ...STORY]);
    expect(above('<p>The cable is to be laid anew in May.</p>')).toEqual([...STORY]);
  });

  it('is no line of times, though it ends like a sentence', () => {
    const times = 'PUBLISHED: November 8, 2023 at 4:56 p.m. | UPDATED: November 8, 2023 at 6:00 p.m.';
    const page = newsPage(withHeadline(`<div class="x1">${times}</div>${text()}`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('is no line of who and when in a box that is called like one, but may begin with its time', () => {
    const above = (line: string): string[] =>
      linesOf(newsPage(withHeadline(`<div class="entry-subhead"><p>${line}</p></div>${text()}`)));
    const issue =
      'Words by Edda Lorne, pictures by Tam Orrin, from the winter issue, <time datetime="2024-03-02">March 2</time>';
    expect(above(issue)).toEqual([...STORY]);
    expect(above(`<time datetime="2024-03-02T16:45">16:45</time> ${STANDFIRST}.`)).toEqual([
      `16:45 ${STANDFIRST}.`,
      ...STORY,
    ]);
  });

  it('is no notice of a machine that made a summary', () => {
    const notice =
      '자동 추출 기술로 요약된 내용입니다. 전체 맥락을 이해하기 위해서는 본문 보기를 권장합니다.';
    const page = newsPage(withHeadline(`<div class="summary">${notice}</div>${text()}`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('is no line of metadata that ends like one', () => {
    const line = 'Publié le 12 mars 2026 à 05h30, modifié le 12 mars 2026 à 09h12 Temps de Lecture 6 min.';
    const page = newsPage(withHeadline(`<div class="x1">${line}</div>${text()}`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('goes without the kicker that only style sets apart', () => {
    const page = newsPage(
      withHeadline(`<p class="standfirst"><span class="kicker">Report</span>${STANDFIRST}</p>${text()}`),
    );
    expect(linesOf(page)).toEqual([STANDFIRST, ...STORY]);
  });

  it('is kept as the list it is', () => {
    const points = [
      'Eleven days without a single lamp on the wall',
      'Forty-one votes for a trench for the cable',
    ];
    const page = newsPage(
      withHeadline(
        `<ul class="summary">${points.map((point) => `<li>${point}</li>`).join('')}</ul>${text()}`,
      ),
    );
    expect([...contentOf(page).querySelectorAll('ul > li')].map((li) => li.textContent)).toEqual(points);
    expect(linesOf(page)).toEqual([...points, ...STORY]);
  });

  it('is said once where the text begins with it', () => {
    const page = newsPage(
      withHeadline(
        `<p class="standfirst">${STANDFIRST}</p><div class="text"><p>${STANDFIRST}</p>${paragraphs()}</div>`,
      ),
      DESCRIBED,
    );
    expect(linesOf(page).filter((line) => line === STANDFIRST)).toHaveLength(1);
  });

  it('is said once where it is the first paragraph', () => {
    const page = newsPage(withHeadline(`<p class="standfirst">${STORY[0]}</p>${text()}`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('is nothing that is said of pictures that stand above the text, nor the headline said again there', () => {
    const headline = newsPage(withHeadline('')).querySelector('h1')?.textContent ?? '';
    const slides = `<div class="carousel"><h2>${headline}</h2><div class="slide-description"><p>${STANDFIRST}.</p></div></div>`;
    expect(linesOf(newsPage(withHeadline(slides + text())))).toEqual([...STORY]);
    const again = `<div class="x1"><p>${headline}</p></div>`;
    expect(linesOf(newsPage(withHeadline(again + text())))).toEqual([...STORY]);
  });

  it('comes after the lead picture', () => {
    const page = newsPage(
      withHeadline(
        `<p class="standfirst">${STANDFIRST}</p><div class="text"><figure><img src="/quay.jpg" width="900" height="500"></figure>${paragraphs()}</div>`,
      ),
    );
    expect([...contentOf(page).querySelectorAll('figure, p')].slice(0, 2).map((e) => e.tagName)).toEqual([
      'FIGURE',
      'P',
    ]);
  });

  it('is not invented from what the page does not show', () => {
    const page = newsPage(withHeadline(text()), DESCRIBED);
    expect(linesOf(page)).toEqual([...STORY]);
    expect(articleOf(page).metadata.description).toBe(STANDFIRST);
  });

  it('is not a caption, a list of links, or what stands above the headline', () => {
    const page =
      newsPage(`<div class="teaser"><p>The bakery in the next valley has opened a second shop.</p></div>
      ${withHeadline(`<div class="caption">Boats at their moorings below the wall, seen on Monday.</div>
      <div class="intro"><a href="/2">The bridge four miles up the river closes for repairs</a></div>${text()}`)}`);
    expect(linesOf(page)).toEqual([...STORY]);
  });
});
