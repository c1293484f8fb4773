/** A sentence of an invented story; no two alike. */
const sentence = (n: number): string =>
  `On day ${n} the keeper of the harbour wrote ${n + 7} lines about the tide, the wind from the north and the ships that came in before noon, as she had done every day since the winter of 19${10 + (n % 80)}.`;

const article = `<article><h1>The keeper of the harbour and her forty books</h1>
<p class="standfirst">For sixty years she wrote down what the sea did, and now scientists read every line of it.</p>
<div class="byline">By <a rel="author" href="/people/ada-moor">Ada Moor</a> <time datetime="2025-02-03T08:00:00+01:00">3 February 2025</time></div>
<figure><img src="/harbour.jpg" alt="The harbour"><figcaption>The harbour in January.</figcaption></figure>
${Array.from({ length: 24 }, (_, i) => `<p>${sentence(3 * i)} ${sentence(3 * i + 1)} <a href="/story/${i}">As told before</a>, ${sentence(3 * i + 2)}</p>`).join('\n')}
</article>`;

/** What stands around an article on a page of middle size: menus, cards for other stories, lists, a footer. */
function surroundings(round: number): string {
  const menu = Array.from(
    { length: 30 },
    (_, i) => `<li class="menu__item"><a href="/section/${round}-${i}"><span>Section ${i}</span></a></li>`,
  );
  const cards = Array.from(
    { length: 25 },
    (
      _,
      i,
    ) => `<div class="card card--teaser"><a href="/other/${round}-${i}"><div class="card__picture"><img loading="lazy" data-src="/t/${i}.jpg" alt=""></div>
      <h3 class="card__title">Another story of the day, number ${i}</h3><p class="card__lead">What happened in the town on day ${i} and who was there to see it.</p></a>
      <div class="card__meta"><span>Town</span><time datetime="2025-02-0${(i % 8) + 1}">${(i % 8) + 1} February</time></div></div>`,
  );
  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/foot/${round}-${i}">Service ${i}</a></li>`,
  );
  return `<nav class="menu"><ul>${menu.join('')}</ul></nav><section class="river">${cards.join('')}</section><div class="links"><ul>${links.join('')}</ul></div>
    <script>window.slots = window.slots || []; window.slots.push(${round});</script><style>.card--${round} { color: inherit }</style>`;
}

/** The same article in `factor` times the markup. */
export function grownPage(factor: number): string {
  const around = Array.from({ length: factor }, (_, round) => surroundings(round));
  const half = Math.ceil(factor / 2);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The keeper of the harbour and her forty books | The Eastmarsh Courier</title>
    <meta property="og:site_name" content="The Eastmarsh Courier"></head><body><header>${around.slice(0, half).join('')}</header>
    <main>${article}</main><footer>${around.slice(half).join('')}<p>© 2025 The Eastmarsh Courier</p></footer></body></html>`;
}
