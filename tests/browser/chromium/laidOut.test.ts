import { describe, expect, it } from 'vitest';
import { inChromium } from '../support/inChromium';
import { shown, textOf, textsOf } from '../support/view';

const LINES = [
  'The council voted on Tuesday evening to close the old swimming baths on Harbour Street, after nine years of dispute.',
  'Eleven members were in favour, six against, and two left the chamber before the count, saying the figures were wrong.',
  'The baths were opened in 1934, and for a generation they were the only place where children could learn to swim.',
  'Work is to begin in October, and what becomes of the tiled hall itself will be decided only in the year after that.',
];
const story = LINES.map((line) => `<p>${line}</p>`).join('');
const wall = Array.from(
  { length: 12 },
  (_, n) =>
    `<p>We and our ${n + 800} partners store information on a device, such as unique identifiers in cookies, to process personal data.</p>`,
).join('');

/** No class says what its element is for: only the stylesheet does. */
const page = (body: string): string => `<!doctype html><html lang="en"><head>
  <title>Council votes to close the baths</title>
  <style>
    .q1 { position: fixed; inset: 0; overflow: auto; background: white }
    .q4 { display: none } .q5 { display: block }
    .q2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  </style></head><body>${body}</body></html>`;

const headline = '<h1>Council votes to close the baths</h1>';
const here = inChromium({
  routes: {
    '/wall.html': page(
      `<div><div>${headline}${story}</div></div><div><div class="q1"><h2>We value your privacy</h2>${wall}<button>Accept</button></div></div>`,
    ),
    '/app.html': page(`<div class="q1"><div><h2>Council votes to close the baths</h2>${story}</div></div>`),
    '/folded.html': page(
      `<article>${headline}${story}${[1, 2, 3]
        .map(
          (n) =>
            `<details><summary><h3>Question ${n}?</h3></summary><div class="q3"><p>The ${n}th answer is that the council has not yet said what it will do.</p><p class="q4">Nobody is to see this line of the ${n}th answer, which the page itself has hidden.</p></div></details>`,
        )
        .join('')}</article>`,
    ),
    '/lines.html': page(
      `<article>${headline}${story}<blockquote><span class="q5">We had hoped for more.</span><span class="q5">Ida Moss</span><span>, engineer</span></blockquote>${story}</article>`,
    ),
    '/ear.html': page(
      `<article>${headline}<figure><img src="/pictures/dunes.jpg" width="800" height="500" alt=""><figcaption><span class="q2">Image caption, </span>The baths in winter.</figcaption></figure>
       ${story}<p>The <a href="https://council.test/report">report<span class="q2"> (opens in a new window)</span></a> of the engineers runs to 90 pages, and nobody had read all of it before the vote.</p></article>`,
    ),
  },
});

const popupOn = async (name: string) =>
  shown(await here.chromium.openPopup(await here.chromium.open(`${here.site.address}/${name}`)));

describe('of a page as the browser shows it', () => {
  it('what lies over it is left out, however much it says', async () => {
    const popup = await popupOn('wall.html');
    expect(await textsOf(popup, '.content p')).toEqual(LINES);
    expect(await textOf(popup, '#app')).not.toMatch(/partners|privacy/);
  });

  it('what is fixed to the window is read where it is all there is', async () => {
    expect(await textsOf(await popupOn('app.html'), '.content p')).toEqual(LINES);
  });

  it('what the reader could unfold is read, and what the page hides within is not', async () => {
    const text = await textOf(await popupOn('folded.html'), '#app');
    expect(text).toMatch(/Question 1\?.*The 1th answer.*Question 3\?.*The 3th answer/s);
    expect(text).not.toContain('Nobody is to see');
  });

  it('what it sets on lines of their own stays on them', async () => {
    const popup = await popupOn('lines.html');
    expect(await popup.$eval('.content blockquote', (quote) => (quote as HTMLElement).innerText)).toBe(
      'We had hoped for more.\nIda Moss, engineer',
    );
  });

  it('what is there for screen readers alone is left out', async () => {
    const popup = await popupOn('ear.html');
    expect(await textOf(popup, 'figcaption')).toBe('The baths in winter.');
    expect((await textsOf(popup, '.content p')).at(-1)).toMatch(/^The report of the engineers/);
  });
});
