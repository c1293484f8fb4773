import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../support/firefox';
import { serve, type Site } from '../support/server';

const STORY = [
  'The council voted on Tuesday evening to close the old swimming baths on Harbour Street, after nine years of dispute.',
  'Eleven members were in favour, six against, and two left the chamber before the count, saying the figures were wrong.',
  'The baths were opened in 1934, and for a generation they were the only place where children could learn to swim.',
]
  .map((line) => `<p>${line}</p>`)
  .join('');
const answer = (n: number): string =>
  `<details><summary><h3>Question ${n}?</h3></summary><p>The ${n}th answer is that the council has not yet said what it will do.</p><p class="q">Nobody is to see this line of the ${n}th answer, which the page itself has hidden.</p></details>`;

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await serve({
    routes: {
      '/folded.html': `<!doctype html><html lang="en"><head><title>Council votes to close the baths</title><style>.q { display: none }</style></head>
        <body><article><h1>Council votes to close the baths</h1>${STORY}${[1, 2, 3].map(answer).join('')}</article></body></html>`,
    },
  });
  firefox = await launchFirefox();
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

it('in Firefox, what the reader could unfold is read, and what the page hides within is not', async () => {
  await firefox.open(`${site.address}/folded.html`);
  await firefox.clickToolbar();
  const text = await firefox.popup<string>(
    'return document.querySelector("#app").textContent',
    '#app[data-state=done]',
  );
  expect(text).toMatch(/Question 1\?.*The 1th answer.*Question 3\?.*The 3th answer/s);
  expect(text).not.toContain('Nobody is to see');
});
