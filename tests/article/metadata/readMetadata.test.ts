import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePicture } from '../../../src/article/metadata/leadImage';
import { readMetadata } from '../../../src/article/metadata/readMetadata';
import { articlePage, jsonLd, openPage } from './openPage';

const LD = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Harbour opens after long winter',
};

describe('the headline', () => {
  it('goes without the name of the site', () => {
    const page = openPage(
      '<title>Harbour opens after long winter | Daily Example</title><meta property="og:site_name" content="Daily Example"><p>x',
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it.each([': ', ' < ', ' | ', ' — ', '｜', ' :: '])(
    'goes without the name of the site after "%s"',
    (mark) => {
      const page = openPage(
        `<title>Harbour opens after long winter${mark}Daily Example</title><meta property="og:site_name" content="Daily Example"><p>x`,
      );
      expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
    },
  );

  it('has the colon after a kicker that only the layout shows', () => {
    const title = 'Shipping: Harbour opens after long winter';
    const page = articlePage(
      `<meta property="og:title" content="${title}">`,
      '',
      '<span>Shipping</span><span>Harbour opens after long winter</span>',
    );
    expect(readMetadata(page).headline).toBe(title);
  });

  it('has that colon from the title where the networks are told nothing', () => {
    const title = 'Shipping: Harbour opens after long winter';
    const page = articlePage(
      `<title>${title}</title>`,
      '',
      '<span>Shipping</span><span>Harbour opens after long winter</span>',
    );
    expect(readMetadata(page).headline).toBe(title);
  });

  it('goes without a second line in its element that the title does not have', () => {
    const page = articlePage(
      '<title>Harbour opens after long winter</title>',
      '',
      '<span class="entry-title">Harbour opens after long winter</span> <span>A town breathes again</span>',
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('keeps its own dash where the title has all of it', () => {
    const headline = 'Ann Lee – harbour opens after long winter';
    const page = articlePage(`<title>${headline} | All the news of the coast</title>`, '', headline);
    expect(readMetadata(page).headline).toBe(headline);
  });

  it('goes without the motto behind the name of the site', () => {
    const page = openPage(
      '<title>Harbour opens after long winter » Daily Example | All that floats</title><meta property="og:site_name" content="Daily Example"><p>x',
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('is what JSON-LD calls it where nothing shows it and the title adds a section', () => {
    const page = openPage(`<title>${LD.headline} - Shipping news</title>${jsonLd(LD)}<p>x`);
    expect(readMetadata(page).headline).toBe(LD.headline);
  });

  it('is not what the page marks as its second headline, unless it has no other', () => {
    const second = '<h1 itemprop="alternativeHeadline">Harbour winter: all about the ice</h1>';
    const first = '<h2 itemprop="headline">Harbour opens after long winter</h2>';
    const title = '<title>Harbour winter: all about the ice</title>';
    expect(readMetadata(openPage(`${title}<article>${second}${first}<p>x`)).headline).toBe(LD.headline);
    const only = `${title}<meta itemprop="headline" content="${LD.headline}"><article>${second}<p>x`;
    expect(readMetadata(openPage(only)).headline).toBe('Harbour winter: all about the ice');
  });

  it('is the <h1> and not what other stories mark as theirs', () => {
    const other = '<a><span itemprop="headline">Spring has come to the lake at last</span></a>';
    const page = openPage(`<title>News</title>${other}<article><h1>Harbour opens today again</h1><p>x`);
    expect(readMetadata(page).headline).toBe('Harbour opens today again');
  });

  it('goes without the kicker in its element', () => {
    const page = articlePage(
      '<meta property="og:title" content="Harbour opens after long winter">',
      '',
      '<span class="kicker">Shipping</span>Harbour opens after long winter',
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('goes without the kicker that the networks read behind it', () => {
    const page = articlePage(
      '<title>Papers on the net: Data of the port stolen</title><meta property="og:title" content="Data of the port stolen - Papers on the net">',
      '',
      '<span>Papers on the net</span> <span>Data of the port stolen</span>',
    );
    expect(readMetadata(page).headline).toBe('Data of the port stolen');
  });

  it('keeps a colon that belongs to it', () => {
    const page = articlePage(
      '<meta property="og:title" content="Winter’s end: Harbour opens">',
      '',
      'Winter’s end: Harbour opens',
    );
    expect(readMetadata(page).headline).toBe('Winter’s end: Harbour opens');
  });

  it('is the visible one, unless two sources agree on another', () => {
    const other = 'Port of town welcomes its first ships';
    expect(readMetadata(articlePage(`<meta property="og:title" content="${other}">`)).headline).toBe(
      'Harbour opens after long winter',
    );
    const page = articlePage(
      `<title>${other}</title><meta property="og:title" content="${other}">${jsonLd({ ...LD, headline: other, author: { name: 'Ann Lee' } })}`,
    );
    expect(readMetadata(page).headline).toBe(other);
  });

  it('is the visible one where the title of the page has it too', () => {
    const other = 'Port of town welcomes its first ships';
    const page = articlePage(
      `<title>Harbour opens after long winter</title><meta property="og:title" content="${other}">${jsonLd({ ...LD, headline: other })}`,
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('is found in an element of no meaning, and with it what stands below', () => {
    const page = openPage(
      `<title>Harbour opens after long winter | Daily Example</title><table><tr><td><font size="5">Harbour opens after long winter</font></td></tr>
       <tr><td>By Ann Lee</td></tr><tr><td>12 May 2025</td></tr></table>`,
    );
    expect(readMetadata(page)).toMatchObject({
      headline: 'Harbour opens after long winter',
      author: [{ name: 'Ann Lee' }],
      datePublished: '2025-05-12',
    });
  });

  it('goes without a kicker called a volanta or an overtitle', () => {
    for (const name of ['volanta', 'story__overtitle'])
      expect(
        readMetadata(
          articlePage('', '', `<span class="${name}">Shipping</span> Harbour opens after long winter`),
        ).headline,
      ).toBe('Harbour opens after long winter');
  });

  it('is not the last step of the way to the page, where search engines’ title stands', () => {
    const page = openPage(
      `<title>Port news: when the ice breaks</title><meta property="og:title" content="Harbour opens after long winter">
      <ol><li class="breadcrumb__item"><a href="/">News</a></li><li class="breadcrumb__item"><h1>Port news: when the ice breaks</h1></li></ol>
      <article><h2>Harbour opens after long winter</h2><p>The first ships came in before noon.</p></article>`,
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('is the marked one below that way, though nothing else has it', () => {
    const page = openPage(
      `<title>Port news: when the ice breaks</title>
      <div class="breadcrumbs"><a href="/">News</a><h1>Port news: when the ice breaks</h1></div>
      <article><h2 class="article-kicker-headline">Spring has come at last</h2><h2 class="article-headline">Harbour opens after long winter</h2><p>x</p></article>`,
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('is not the line above it, though that is the h1', () => {
    const page = openPage(
      `<title>Harbour opens after long winter - Shipping: a new season</title>
      <article><h1 class="strapline">Shipping: a new season</h1><h2 class="title">Harbour opens after long winter</h2><p>x</p></article>`,
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('goes without a marked kicker that the networks set off with a dash, and keeps one behind a colon', () => {
    const heading = '<span class="subtitle">Games on the river</span> Drinks come by ship';
    const page = (title: string): Document =>
      articlePage(`<title>${title}</title><meta property="og:title" content="${title}">`, '', heading);
    expect(readMetadata(page('Games on the river - Drinks come by ship')).headline).toBe(
      'Drinks come by ship',
    );
    expect(readMetadata(page('Games on the river: Drinks come by ship')).headline).toBe(
      'Games on the river: Drinks come by ship',
    );
  });

  it('is the visible one where two sources agree on it with a kicker and a dash before it', () => {
    const title = 'Shipping - Harbour opens after long winter';
    const page = articlePage(
      `<meta property="og:title" content="${title}">${jsonLd({ ...LD, headline: title, author: { name: 'Ann Lee' } })}`,
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('is what JSON-LD calls it where the kicker is what the networks are told', () => {
    const page = articlePage(
      `<title>Ice in the port: what to do</title><meta property="og:title" content="Ice in the port: what to do">${jsonLd(LD)}`,
      '',
      '<span class="roofline">Ice in the port: what to do</span> Harbour opens after long winter',
    );
    expect(readMetadata(page).headline).toBe('Harbour opens after long winter');
  });

  it('is not the name of the blog that leads to its front page, though that is the h1', () => {
    const named = (href: string): string =>
      readMetadata(
        openPage(
          `<title>The Winter Harbour: Ice breaks in the night</title><h1><a href="${href}">The Winter Harbour</a></h1><h3 class="post-title">Ice breaks in the night</h3><p>x</p>`,
        ),
      ).headline;
    expect(named('https://winter.test/')).toBe('Ice breaks in the night');
    expect(named('/')).toBe('Ice breaks in the night');
  });

  it('is the h1 a long title for search engines begins with', () => {
    const page = openPage(
      `<title>Harbour winter » All you need to know about ice, ships and fishermen | Daily Example</title>
      <h1>Harbour winter</h1><h2>Harbour winter - all you need to know</h2><p>x</p>`,
    );
    expect(readMetadata(page).headline).toBe('Harbour winter');
  });

  it('may stand in an h2', () => {
    const page = openPage(
      '<title>Harbour opens after long winter</title><div><h2>Harbour opens after long winter</h2><p>Published: 12 September 2023</p></div>',
    );
    expect(readMetadata(page)).toMatchObject({
      headline: 'Harbour opens after long winter',
      datePublished: '2023-09-12',
    });
  });
});

describe('JSON-LD', () => {
  it('is read in a graph, with references', () => {
    const head = jsonLd({
      '@graph': [
        {
          ...LD,
          author: { '@id': '#ann' },
          publisher: { '@id': '#site' },
          datePublished: '2023-05-12T08:00:00+02:00',
          isAccessibleForFree: 'False',
        },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee', url: '/people/ann', jobTitle: 'Port reporter' },
        { '@type': 'Organization', '@id': '#site', name: 'Daily Example', logo: { url: '/logo.png' } },
      ],
    });
    expect(readMetadata(articlePage(head))).toMatchObject({
      author: [
        { name: 'Ann Lee', url: 'https://www.daily-example.test/people/ann', jobTitle: 'Port reporter' },
      ],
      publisher: { name: 'Daily Example', logo: 'https://www.daily-example.test/logo.png' },
      datePublished: '2023-05-12T08:00:00+02:00',
      isAccessibleForFree: false,
      provenance: { author: 'json-ld', datePublished: 'json-ld' },
    });
  });

  it.each([
    [
      'a line break in a string',
      '{"@type":"NewsArticle","headline":"Harbour opens\nafter long winter","author":{"name":"Ann Lee"}}',
    ],
    [
      'a trailing comma',
      '{"@type":"NewsArticle","headline":"Harbour opens after long winter","author":[{"name":"Ann Lee"},],}',
    ],
    [
      'a CDATA section',
      '/*<![CDATA[*/{"@type":"NewsArticle","headline":"Harbour opens after long winter","author":"Ann Lee"}/*]]>*/',
    ],
    [
      'a comment',
      '<!-- {"@type":"NewsArticle","headline":"Harbour opens after long winter","author":"Ann Lee"} -->',
    ],
    [
      'encoded quotes',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Harbour opens after long winter&quot;,&quot;author&quot;:&quot;Ann Lee&quot;}',
    ],
  ])('is mended: %s', (_, source) => {
    expect(
      readMetadata(articlePage(`<script type="application/ld+json">${source}</script>`)).author,
    ).toMatchObject([{ name: 'Ann Lee' }]);
  });

  it('is read where more brackets are closed than were opened', () => {
    const page = articlePage(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour opens after long winter [}","datePublished":"2023-05-12"}}\n}</script>',
    );
    expect(readMetadata(page).datePublished).toBe('2023-05-12');
  });

  it('of another story is not the article’s', () => {
    const head = jsonLd([
      {
        ...LD,
        headline: 'Mountain pass closes for repairs',
        author: 'Bo Poe',
        url: 'https://www.daily-example.test/news/2',
      },
      { ...LD, author: 'Ann Lee', url: 'https://www.daily-example.test/news/1' },
    ]);
    expect(readMetadata(articlePage(head)).author).toMatchObject([{ name: 'Ann Lee' }]);
  });

  it('has entities and tags in its texts decoded and dropped', () => {
    const page = articlePage(
      jsonLd({ ...LD, description: 'Ships &amp;quot;at last&amp;quot; &amp; <b>fish</b>\u202e' }),
    );
    expect(readMetadata(page).description).toBe('Ships "at last" & fish');
  });
});

describe('the authors', () => {
  it('are read from the visible byline where structured data names the site', () => {
    const head = `<meta property="og:site_name" content="Daily Example">${jsonLd({ ...LD, author: { '@type': 'Organization', name: 'Daily Example' } })}`;
    expect(readMetadata(articlePage(head, '<p class="meta">By Ann Lee and Bo Poe</p>'))).toMatchObject({
      author: [{ name: 'Ann Lee' }, { name: 'Bo Poe' }],
      provenance: { author: 'visible-text' },
    });
  });

  it('are read from a byline that stands in two lines', () => {
    expect(
      readMetadata(articlePage('', '<div>Von</div><div>Anna Groß</div><div>12. Mai 2023</div>')).author,
    ).toMatchObject([{ name: 'Anna Groß' }]);
  });

  it('are read beside the date where nothing says "by"', () => {
    expect(readMetadata(articlePage('', '<div>Ann Lee</div><div>12 May 2023</div>')).author).toMatchObject([
      { name: 'Ann Lee' },
    ]);
  });

  it('are read there as well where the site stands behind a bar', () => {
    const head = '<meta property="og:site_name" content="Daily Example">';
    const page = articlePage(head, '<div>Ann Lee | Daily Example</div><div>12 May 2023</div>');
    expect(readMetadata(page).author).toMatchObject([{ name: 'Ann Lee' }]);
  });

  it('are all of them where the byline names more than structured data', () => {
    const page = articlePage(jsonLd({ ...LD, author: 'Ann Lee' }), '<p>By Ann Lee, Bo Poe and Cy Roe</p>');
    expect(readMetadata(page).author.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Poe', 'Cy Roe']);
  });

  it('are the agency where nobody else is named, which is the credit as well', () => {
    expect(readMetadata(articlePage(jsonLd({ ...LD, author: 'dpa' })))).toMatchObject({
      author: [{ name: 'dpa', url: null, jobTitle: null }],
      creditText: 'dpa',
      provenance: { author: 'json-ld' },
    });
  });

  it('are a house and its agency as they sign together', () => {
    const head = `<meta property="og:site_name" content="Daily Example">${jsonLd({ ...LD, author: 'Daily Example and AFP' })}`;
    expect(readMetadata(articlePage(head)).author).toMatchObject([{ name: 'Daily Example and AFP' }]);
  });

  it('include an agency that structured data lists by itself, and not one somebody works for', () => {
    const names = (author: unknown): string[] =>
      readMetadata(articlePage(jsonLd({ ...LD, author }))).author.map(({ name }) => name);
    expect(names([{ name: 'Ann Lee' }, { name: 'AP' }])).toEqual(['Ann Lee', 'AP']);
    expect(names('Ann Lee, AP')).toEqual(['Ann Lee']);
  });

  it('are the desk that signs below the headline', () => {
    expect(readMetadata(articlePage('', '<p>By Harbour Staff</p>')).author).toMatchObject([
      { name: 'Harbour Staff' },
    ]);
  });

  it('are nobody where only structured data holds a desk: it stands there when the field was left empty', () => {
    expect(readMetadata(articlePage(jsonLd({ ...LD, author: 'Redaktion' }))).author).toEqual([]);
  });

  it('are not whoever a caption names', () => {
    const figure = '<div class="picture-caption">Ice <span class="author">Photo: Bo Poe</span></div>';
    expect(readMetadata(articlePage('', figure)).author).toEqual([]);
  });

  it('are nobody when the page names nobody', () => {
    expect(readMetadata(articlePage('', '<p>Share this story</p>')).author).toEqual([]);
  });
});

describe('the description', () => {
  it('ends without what parts it from a name that is not there', () => {
    const said = 'The lamps along the harbour wall came back on last night, after eleven days of darkness.';
    const page = articlePage(`<meta name="description" content="${said} |">`, '');
    expect(readMetadata(page).description).toBe(said);
  });
});

describe('a description that counts its letters', () => {
  const said = 'The lamps along the harbour wall came back on last night, after eleven days of darkness.';
  it('is completed from what the page shows', () => {
    const page = articlePage(`<meta name="description" content="${said.slice(0, 60)}">`, `<p>${said}</p>`);
    expect(readMetadata(page).description).toBe(said);
  });

  it('is left as it is where it ends a sentence', () => {
    const page = articlePage(
      `<meta name="description" content="${said}">`,
      `<p>${said} Nobody knows why.</p>`,
    );
    expect(readMetadata(page).description).toBe(said);
  });

  it('is the line that is called a dek', () => {
    const page = articlePage(
      '<meta name="description" content="All about harbours and lamps.">',
      `<p class="c-head_dek">${said}</p>`,
    );
    expect(readMetadata(page).description).toBe(said);
  });
});

describe('the day of publication', () => {
  it('is the one the page shows where structured data has the same moment in UTC', () => {
    const page = articlePage(
      jsonLd({ ...LD, datePublished: '2023-11-09T05:30:00Z' }),
      '<p>PUBLISHED: November 8, 2023 at 11:30 p.m.</p>',
    );
    expect(readMetadata(page).datePublished).toBe('2023-11-08T23:30-06:00');
  });

  it('is the one the page shows where its <time> is in UTC as well', () => {
    const page = articlePage(
      jsonLd({ ...LD, datePublished: '2023-11-08T17:00:00Z' }),
      '<time datetime="2023-11-08T17:00:00Z">9 November 2023, 2:00</time>',
    );
    expect(readMetadata(page).datePublished).toBe('2023-11-09T02:00+09:00');
  });

  it('is not the day on which something else was', () => {
    const page = openPage(
      '<main><article><div>15.04.2026, 14:36 Uhr</div><div>Ton</div><div>Bild</div><div>Karte</div><h1>Hafen nach langem Winter wieder offen</h1><p>Über dieses Thema berichtet: Radio B am 14.04.2026 um 17:50 Uhr.</p></article></main>',
    );
    expect(readMetadata(page).datePublished).toBe('2026-04-15T14:36');
  });

  it('is not the day of the update', () => {
    const page = articlePage('', '<p>Updated: 14 May 2023</p><p>Published: 12 May 2023</p>');
    expect(readMetadata(page)).toMatchObject({ datePublished: '2023-05-12', dateModified: '2023-05-14' });
  });

  it('is followed by no update that was before it', () => {
    const updated = (dateModified: string): string | null =>
      readMetadata(
        articlePage(jsonLd({ ...LD, datePublished: '2023-05-12T17:00:00+02:00', dateModified }), ''),
      ).dateModified;
    expect(updated('2023-05-12T14:59:00Z')).toBeNull();
    expect(updated('2023-05-11')).toBeNull();
    expect(updated('2023-05-12')).toBe('2023-05-12');
    expect(updated('2023-05-12T15:01:00Z')).toBe('2023-05-12T15:01:00Z');
  });

  it('is the only day the page shows, where the story was brought out anew', () => {
    const stated = jsonLd({
      ...LD,
      datePublished: '2021-11-22T18:42:00Z',
      dateModified: '2023-01-01T09:00:00Z',
    });
    const shown = (rest: string): string | null => readMetadata(articlePage(stated, rest)).datePublished;
    expect(shown('<p>1 January 2023</p>')).toBe('2023-01-01');
    expect(shown('<p>22 November 2021</p><p>1 January 2023</p>')).toBe('2021-11-22T18:42:00Z');
    expect(shown('<p>Updated: 1 January 2023</p>')).toBe('2021-11-22T18:42:00Z');
    expect(shown('<p>4 March 2023</p>')).toBe('2021-11-22T18:42:00Z');
    const both =
      '<p><time class="updated" datetime="2023-01-01">1 January 2023</time><time class="published" datetime="2021-11-22">22 November 2021</time></p>';
    expect(shown(both)).toBe('2021-11-22T18:42:00Z');
  });

  it('is the earlier one that networks are told, where structured data has the day of the change twice', () => {
    const read = (published: string, modified: string, network: string): string | null =>
      readMetadata(
        articlePage(
          `${jsonLd({ ...LD, datePublished: published, dateModified: modified })}<meta property="article:published_time" content="${network}">`,
        ),
      ).datePublished;
    const [first, change] = ['2023-04-11T14:00:00Z', '2025-03-06T18:20:00Z'];
    expect(read(change, change, first)).toBe(first);
    expect(read(first, change, '2022-01-01T00:00:00Z')).toBe(first);
    expect(read(change, change, '2025-03-06T08:00:00Z')).toBe(change);
  });

  it.each([
    'og:pubdate',
    'article:publish_date',
    'published_at',
    'firstPublishDate',
    'publish-time',
    'pub_date',
    'ptime',
    'displaydate',
    'date_created',
    'article-date',
    'dc.date.issued',
    'cXenseParse:recs:publishtime',
  ])('is what <meta> calls %s', (name) => {
    const page = articlePage(`<meta name="${name}" content="2024-05-03T10:00:00+02:00">`);
    expect(readMetadata(page).datePublished).toBe('2024-05-03T10:00:00+02:00');
  });

  it.each(['article:publisher', 'expiry-date', 'build-date', 'last-modified', 'updated_date'])(
    'is not what <meta> calls %s',
    (name) => {
      const page = articlePage(`<meta name="${name}" content="2024-05-03">`);
      expect(readMetadata(page).datePublished).toBeNull();
    },
  );

  it('is no number by which a system knows the article', () => {
    const page = articlePage('<meta name="publication_id" content="1714723200">');
    expect(readMetadata(page).datePublished).toBeNull();
  });

  it('is the later one in a line that begins with the update', () => {
    const page = articlePage('', '<p>Updated 3 May 2024 · First published 1 May 2024</p>');
    expect(readMetadata(page).datePublished).toBe('2024-05-01');
  });

  it('may stand behind how long ago it was', () => {
    const moment = '2024-05-03T10:00:00+02:00';
    for (const html of [
      `<abbr class="published" title="${moment}">2 hours ago</abbr>`,
      `<relative-time datetime="${moment}">2 hours ago</relative-time>`,
    ])
      expect(readMetadata(articlePage('', html)).datePublished).toBe(moment);
  });

  it('is read where JSON-LD counts seconds', () => {
    const page = articlePage(jsonLd({ ...LD, datePublished: 1714723200 }));
    expect(readMetadata(page).datePublished).toBe('2024-05-03T08:00:00Z');
  });

  it('may stand at the end of the title', () => {
    const page = articlePage(
      '<title>Harbour opens after long winter | World | Daily Example | 28.04.2023</title>',
      '<p>Soldiers at the front, 24 April 2023</p>',
    );
    expect(readMetadata(page).datePublished).toBe('2023-04-28');
    expect(readMetadata(articlePage('<title>What 1 May 2020 - a Friday - meant</title>')).datePublished).toBe(
      null,
    );
  });

  it('is completed with the time and the offset another source has for it', () => {
    const page = articlePage(
      '<meta name="date" content="2023-05-12T08:15:11+09:00">',
      '<p>Published: 12 May 2023</p>',
    );
    expect(readMetadata(page).datePublished).toBe('2023-05-12T08:15:11+09:00');
  });

  it('is read as the country in the address writes it', () => {
    const page = openPage(
      '<title>x</title><h1>Harbour opens after long winter</h1><p>02/10/2020</p>',
      'https://www.daily-example.test/en-gb/news/1',
    );
    expect(readMetadata(page).datePublished).toBe('2020-10-02');
  });

  it('is not taken from a caption', () => {
    const page = articlePage(
      '',
      '<figure><img src="/a.jpg"><figcaption>The harbour on 3 May 2020</figcaption></figure><time datetime="2023-05-12">12 May</time>',
    );
    expect(readMetadata(page).datePublished).toBe('2023-05-12');
  });
});

describe('the publisher', () => {
  it('goes by its name, not by its domain', () => {
    const page = articlePage(
      `<meta property="og:site_name" content="daily-example.test">${jsonLd({ ...LD, publisher: { name: 'The Daily Example' } })}`,
    );
    expect(readMetadata(page).publisher?.name).toBe('The Daily Example');
  });

  it('is read from logo and footer where nothing states it', () => {
    const page = openPage(
      '<title>Harbour opens</title><header><a href="/"><img src="/l.png" alt="Daily Example logo"></a></header><h1>Harbour opens</h1><footer>© 2023 Daily Example. All rights reserved.</footer>',
    );
    expect(readMetadata(page).publisher?.name).toBe('Daily Example');
  });

  it('goes by the short name its address has, where it uses that as well', () => {
    const page = openPage(
      `<title>x</title>${jsonLd({ ...LD, publisher: { name: 'XYZ News' } })}<h1>Harbour opens</h1><footer>© 2023 XYZ. All rights reserved.</footer>`,
      'https://www.xyz.test/news/1',
    );
    expect(readMetadata(page).publisher?.name).toBe('XYZ');
  });

  it.each([
    ['goes without quotation marks', '«Daily Example»', 'Daily Example'],
    ['goes without the domain behind it', 'Daily Example (daily-example.test)', 'Daily Example'],
  ])('%s', (_, stated, name) => {
    const page = articlePage(`<meta property="og:site_name" content="${stated}">`);
    expect(readMetadata(page).publisher?.name).toBe(name);
  });

  it('is written with its capitals and accents where the page has them somewhere', () => {
    const page = openPage(
      `<meta property="og:site_name" content="tukor">${jsonLd({ ...LD, publisher: { name: 'Tükör' } })}<h1>Harbour opens after long winter</h1>`,
      'https://tukor.test/1',
    );
    expect(readMetadata(page).publisher?.name).toBe('Tükör');
  });

  it('is its own name and not the account’s in other letters', () => {
    const page = openPage(
      `<meta property="og:site_name" content="glasdnes">${jsonLd({ ...LD, publisher: { name: 'Глас днес' } })}<h1>Пристанището отвори след дълга зима</h1>`,
      'https://glasdnes.test/1',
    );
    expect(readMetadata(page).publisher?.name).toBe('Глас днес');
  });

  it('is read from the start of the title where nothing states it', () => {
    const titled = (title: string): string | undefined =>
      readMetadata(
        openPage(`<title>${title}</title><h1>Harbour opens after long winter</h1>`, 'https://tukor.test/1'),
      ).publisher?.name;
    expect(titled('Tükör: Harbour opens after long winter')).toBe('Tükör');
    expect(titled('Report: Harbour opens after long winter')).toBe('tukor');
  });

  it('has the name of its part of a house of many sites', () => {
    const page = openPage('<h1>Harbour opens after long winter</h1>', 'https://daily-example.blogspot.com/1');
    expect(readMetadata(page).publisher?.name).toBe('daily-example');
  });

  it('keeps the article of its name', () => {
    const page = openPage(
      `<title>x</title>${jsonLd({ ...LD, publisher: { name: 'Die Woche' } })}<h1>Harbour opens</h1><footer>© 2023 Woche. All rights reserved.</footer>`,
      'https://www.woche.test/news/1',
    );
    expect(readMetadata(page).publisher?.name).toBe('Die Woche');
  });

  it('goes without the section that its logo names as well', () => {
    const page = openPage(
      '<title>Harbour opens</title><header><a href="/"><img src="/l.png" alt="News: Springfield | Daily Example"></a></header><h1>Harbour opens</h1>',
    );
    expect(readMetadata(page).publisher?.name).toBe('Daily Example');
  });

  it('is no initials where the logo writes out what the address says', () => {
    const page = openPage(
      `<title>x | daily-example.test</title>${jsonLd({ ...LD, publisher: { name: 'DEX' } })}<a href="/"><img src="/l.png" alt="DAILY EXAMPLE"></a><h1>Harbour opens</h1>`,
    );
    expect(readMetadata(page).publisher?.name).toBe('DAILY EXAMPLE');
  });

  it('has the name of its address where the page has none', () => {
    const page = openPage('<title>Harbour opens</title><h1>Harbour opens</h1>');
    expect(readMetadata(page)).toMatchObject({
      publisher: { name: 'daily-example' },
      provenance: { publisher: 'address' },
    });
  });

  it('has its name in Latin letters beside that in another script, if the page says it', () => {
    const name = { ...LD, headline: '港が開く', publisher: { name: '例新聞' } };
    const inFooter = openPage(
      `<title>港が開く</title>${jsonLd(name)}<h1>港が開く</h1><footer>© The Rei Shimbun</footer>`,
      'https://www.reishimbun.test/1',
    );
    expect(readMetadata(inFooter).publisher?.name).toBe('例新聞 (The Rei Shimbun)');
    const unlike = openPage(
      `<title>港が開く</title><meta name="twitter:site" content="@rei_shimbun">${jsonLd(name)}<h1>港が開く</h1><footer>© The Owner Company</footer>`,
      'https://www.rei-news.test/1',
    );
    expect(readMetadata(unlike).publisher?.name).toBe('例新聞');
    const handle = openPage(
      `<title>港が開く</title><meta name="twitter:site" content="@reito_shimbun">${jsonLd(name)}<h1>港が開く</h1><footer>© The Owner Company</footer>`,
      'https://www.reito-news.test/1',
    );
    expect(readMetadata(handle).publisher?.name).toBe('例新聞 (Reito Shimbun)');
  });
});

describe('the language', () => {
  it('is that of the text where the template says another', () => {
    const page =
      openPage(`<html lang="en"><title>x</title><h1>Der Hafen ist nach dem langen Winter wieder offen</h1>
      <p>Der Hafen der Stadt ist am Montag nach dem längsten Winter, an den sich die Leute dort erinnern können, wieder geöffnet worden, und die ersten Schiffe kamen noch vor dem Mittag an.</p></html>`);
    expect(readMetadata(page)).toMatchObject({
      inLanguage: 'de',
      provenance: { inLanguage: 'text-language' },
    });
  });

  it('is told from text that stands in no paragraphs, with links in it', () => {
    const line =
      'شهد كورنيش النيل بمدينة المنيا اليوم الجمعة افتتاح أول مكتبة عائمة في صعيد مصر وتضم المكتبة آلاف الكتب وقاعة للأطفال على سطح المركب الذي رسا أمام المدينة منذ أسبوع';
    const page = openPage(
      `<h1>افتتاح أول مكتبة عائمة على النيل</h1><div>${line} <a href="/2">اقرأ أيضا عن هذا الأمر</a><br>${line}</div>`,
    );
    expect(readMetadata(page).inLanguage).toBe('ar');
  });

  it('keeps the region the page states', () => {
    expect(readMetadata(openPage('<html lang="pt_br"><title>x</title><p>Olá</p></html>')).inLanguage).toBe(
      'pt-BR',
    );
  });
});

describe('the lead image', () => {
  it('is the stated picture in the best version the page shows', () => {
    const head = '<meta property="og:image" content="https://img.daily-example.test/8837261/wide_600.jpg">';
    const page = articlePage(
      head,
      '<figure><img src="https://img.daily-example.test/8837261/wide_400.jpg" srcset="https://img.daily-example.test/8837261/wide_1600.jpg 1600w"><figcaption>Ice in the harbour</figcaption></figure>',
    );
    expect(readMetadata(page).image).toEqual({
      url: 'https://img.daily-example.test/8837261/wide_1600.jpg',
      caption: 'Ice in the harbour',
      creditText: null,
    });
  });
});

describe('two addresses', () => {
  const base = 'https://img.daily-example.test';
  it.each([
    ['/2024/02.jpeg?w=2560', '/2024/02.jpeg?w=1200', true],
    ['/?url=https://daily-example.test/246270.jpg&w=1000', '/thumbs/246270.jpg', true],
    ['/scale.php?src=/a/3.jpg', '/scale.php?src=/a/4.jpg', false],
    ['/GettyImages-17461.jpg?w=2048', '/GettyImages-20338-vigil.jpg', false],
    ['/a/harbour-ice-1200x800.jpg', '/b/harbour-ice.webp', true],
  ])('%s and %s are of one picture: %s', (a, b, same) => {
    expect(isSamePicture(base + a, base + b)).toBe(same);
  });
});

describe('a lead image', () => {
  const og = (file: string, width = 0): string =>
    `<meta property="og:image" content="https://img.daily-example.test/${file}">` +
    (width ? `<meta property="og:image:width" content="${width}">` : '');
  const figure =
    '<figure><img src="https://img.daily-example.test/small/harbour.jpg" width="300"><figcaption>Ice</figcaption></figure>';

  it('is the stated one where the page shows it in one small size only', () => {
    const imageOf = (head: string): string | undefined =>
      readMetadata(articlePage(head, figure)).image?.url.split('/').at(-2);
    expect(imageOf(og('large/harbour.jpg', 1200))).toBe('large');
    expect(imageOf(og('large/harbour.jpg'))).toBe('small');
  });

  it.each(['og-default.png', 'default-image.jpg', 'social-share.png', 'no-image.gif'])(
    'is not the one a site has for all its pages: %s',
    (file) => {
      expect(readMetadata(articlePage(og(file))).image).toBeNull();
    },
  );

  it('is what older pages link for previews, where nothing else is stated', () => {
    const page = articlePage('<link rel="image_src" href="/a/harbour.jpg">');
    expect(readMetadata(page).image?.url).toBe('https://www.daily-example.test/a/harbour.jpg');
  });

  it('is no icon, wherever the page has it from', () => {
    const icon = '<img src="https://www.daily-example.test/a/pay.jpg" width="90">';
    expect(readMetadata(articlePage('', icon)).image).toBeNull();
    expect(readMetadata(articlePage('', icon.replace('.jpg', '.jpg?w=900'))).image).not.toBeNull();
  });

  it('is not the picture of another story, linked with its headline', () => {
    const card = '<a href="/b"><img src="/a/other.jpg" width="600"><h3>Another story</h3></a>';
    const own = '<img src="/a/ice.jpg" width="600">';
    expect(readMetadata(articlePage('', card)).image).toBeNull();
    expect(readMetadata(articlePage('', card + own)).image?.url).toBe(
      'https://www.daily-example.test/a/ice.jpg',
    );
  });

  it('may stand between the headline and the text outside their element', () => {
    const text = 'The ice has gone out of the harbour. '.repeat(8);
    const page = openPage(
      `<header><article><h1>Harbour opens</h1></article></header>
      <figure><img src="/a/first.jpg" width="900"><figcaption>Ice</figcaption></figure><div><p>${text}</p></div>`,
    );
    expect(readMetadata(page).image?.url).toBe('https://www.daily-example.test/a/first.jpg');
  });
});

describe('the lead image above the article', () => {
  it('is found in the version the page shows', () => {
    const page = openPage(
      `<title>Harbour</title><meta property="og:image" content="https://img.daily-example.test/share/8837261-card.jpg">
      <div class="teaser-stage"><img src="https://img.daily-example.test/8837261-wide.jpg"></div>
      <article><h1>Harbour opens after long winter</h1><p>${'The ice has gone out of the harbour. '.repeat(8)}</p></article>`,
    );
    expect(readMetadata(page).image?.url).toBe('https://img.daily-example.test/8837261-wide.jpg');
  });
});

describe('the standfirst', () => {
  it('is the visible one where the network’s differs', () => {
    const page = articlePage(
      '<meta property="og:description" content="You will not believe what happened in this harbour">',
      '<p class="standfirst">After months of ice the first ships have come in.</p>',
    );
    expect(readMetadata(page).description).toBe('After months of ice the first ships have come in.');
  });
});

describe('a description', () => {
  it.each([
    'untertitel',
    'article-subtitulo',
    'sottotitolo',
    'podnaslov',
    'linha-fina',
    'haber-ozet',
    'article__desc',
    'field--name-field-teaser',
  ])('has the name its country gives it: %s', (name) => {
    const line = 'After months of ice the first ships have come in.';
    const head = '<meta property="og:description" content="The harbour is open, and here is all about it.">';
    const page = articlePage(head, `<div class="${name}">${line}</div>`);
    expect(readMetadata(page).description).toBe(line);
  });

  it('is not the summary that comes again as the first paragraph, where a standfirst follows', () => {
    const copy = 'The harbour of the town has opened on Monday after the longest winter in memory.';
    const page = articlePage(
      '',
      `<div class="summary">${copy}</div><p class="deck">First ships were in by noon on that same day</p><p>${copy}</p>`,
    );
    expect(readMetadata(page).description).toBe('First ships were in by noon on that same day');
  });

  it('is not what somebody is quoted with, where the page states a summary', () => {
    const summary = 'The first ships came in before noon after the longest winter on record.';
    const quote = '<p class="subtitle">“It is impossible to overstate what this means for all of us”</p>';
    const head = `<meta property="og:description" content="${summary}">`;
    expect(readMetadata(articlePage(head, quote)).description).toBe(summary);
    expect(readMetadata(articlePage('', quote)).description).toContain('impossible to overstate');
  });

  it('is not the name of the site', () => {
    const page = articlePage(
      '<meta property="og:site_name" content="The Daily Example"><meta property="og:description" content="The Daily Example">',
    );
    expect(readMetadata(page).description).toBeNull();
  });

  it('is the summary of the networks where JSON-LD has the first paragraph', () => {
    const first = 'The harbour of the town opened on Monday after the longest winter of all.';
    const summary = 'Ships are back in town: what the end of the ice means for the trade.';
    const head = `<meta property="og:description" content="${summary}">${jsonLd({ ...LD, description: first })}`;
    expect(readMetadata(articlePage(head, `<p>${first}</p>`)).description).toBe(summary);
  });

  it('goes without the place the report was filed from', () => {
    const text = 'On Saturday the harbour of the town opened after a long winter.';
    const page = articlePage(`<meta property="og:description" content="SPRINGFIELD – ${text}">`);
    expect(readMetadata(page).description).toBe(text);
  });

  it.each(['lede', 'perex', 'copete', 'zajawka', 'sapo', 'manchet', 'preamble', 'catenaccio'])(
    'is the line called %s',
    (name) => {
      const line = 'The first ships came in on Monday after the longest winter in memory.';
      const page = articlePage(
        '<meta property="og:description" content="You will not believe what happened in this harbour">',
        `<p class="${name}">${line}</p>`,
      );
      expect(readMetadata(page).description).toBe(line);
    },
  );

  it('goes without who wrote the article', () => {
    const text = 'The harbour of the town opened after a long winter.';
    const describedAs = (content: string): string | null =>
      readMetadata(articlePage(`<meta name="description" content="${content}">`)).description;
    expect(describedAs(`${text} Von Ann Lee und Bo Poe.`)).toBe(text);
    expect(describedAs(`${text} By and by the ice will go.`)).toBe(`${text} By and by the ice will go.`);
  });

  it('is completed with what the page shows where it was cut', () => {
    const whole = 'After months of ice the first ships have come in, and the whole town was there to see.';
    const head = `<meta property="og:description" content="${whole.slice(0, 70)}…">`;
    expect(readMetadata(articlePage(head, `<p>${whole}</p>`)).description).toBe(whole);
  });

  it('is not what the site says of itself on every page', () => {
    const page = articlePage(
      '<meta property="og:site_name" content="Daily Example"><meta property="og:description" content="Daily Example: all the news of the coast, the town and the sea">',
    );
    expect(readMetadata(page).description).toBeNull();
  });

  it('is no single point of a list where the page states a summary', () => {
    const summary = 'Ships are back in town: what the end of the ice means for the trade.';
    const page = articlePage(
      `<meta property="og:description" content="${summary}">`,
      '<ul class="summary"><li>The ice broke up in the night to Monday</li><li>Eleven boats had come in before noon</li></ul>',
    );
    expect(readMetadata(page).description).toBe(summary);
  });

  it.each([
    ['behind the word for its looks', '<p class="l-entry__summary u-body-06">LINE</p>'],
    ['on an element around its text', '<p><strong class="intro">LINE</strong></p>'],
    ['in capitals within a name', '<div class="ContentHeaderDek-emptdL">LINE</div>'],
  ])('is the line that is called so %s', (_, html) => {
    const line = 'The first ships came in on Monday after the longest winter.';
    const head = '<meta property="og:description" content="You will not believe what happened here">';
    expect(readMetadata(articlePage(head, html.replace('LINE', line))).description).toBe(line);
  });

  it('is no notice of a machine', () => {
    const page = articlePage(
      '',
      '<p class="summary">자동 추출 기술로 요약된 내용입니다. 전체 맥락을 이해하기 위해서는 본문 보기를 권장합니다.</p>',
    );
    expect(readMetadata(page).description ?? '').not.toContain('자동');
  });

  it('is not what a template left of one', () => {
    const page = openPage('<meta property="og:description" content="| Harbour News Today">');
    expect(readMetadata(page).description).toBeNull();
  });
});

describe('a hostile page', () => {
  it.each([
    'querySelectorAll',
    'querySelector',
    'documentElement',
    'baseURI',
    'URL',
    'nodeType',
    'createTreeWalker',
    'title',
  ])('that shadows document.%s is read all the same', (name) => {
    const page = articlePage(
      jsonLd({ ...LD, author: 'Ann Lee' }),
      `<img name="${name}"><form name="${name}"></form>`,
    );
    expect(readMetadata(page).author).toMatchObject([{ name: 'Ann Lee' }]);
  });

  it('whose form hides its own members is read all the same', () => {
    const fields = [
      'parentElement',
      'nextSibling',
      'firstChild',
      'getAttribute',
      'closest',
      'nodeType',
      'localName',
      'matches',
    ]
      .map((name) => `<input name="${name}">`)
      .join('');
    const page = openPage(`<form>${fields}<h1>Harbour opens after long winter</h1><p>By Ann Lee</p></form>`);
    expect(readMetadata(page)).toMatchObject({
      headline: 'Harbour opens after long winter',
      author: [{ name: 'Ann Lee' }],
    });
  });

  it('with JSON-LD 50,000 levels deep does not overflow the stack', () => {
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
    const objects = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const scripts = [deep, objects]
      .map((source) => `<script type="application/ld+json">${source}</script>`)
      .join('');
    expect(readMetadata(articlePage(scripts)).headline).toBe('Harbour opens after long winter');
  });

  it('with five megabytes of JSON-LD is read in time', { timeout: 60_000 }, () => {
    const head = `<script type="application/ld+json">${'{"a":"\n",'.repeat(500_000)}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":"${'&amp;'.repeat(400_000)}"}</script>`;
    const page = articlePage(head);
    const start = performance.now();
    readMetadata(page);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('gives no address but http and no endless text', () => {
    const page = articlePage(
      `<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:text/html,x"><meta property="og:description" content="${'word '.repeat(9_000)}">${jsonLd({ ...LD, author: { name: 'Ann Lee', url: 'javascript:alert(1)' } })}`,
    );
    const read = readMetadata(page);
    expect(read.canonicalUrl).toBeNull();
    expect(read.image).toBeNull();
    expect(read.author).toEqual([{ name: 'Ann Lee', url: null, jobTitle: null }]);
    expect((read.description ?? '').length).toBeLessThanOrEqual(2_000);
  });
});

describe('whatever JSON-LD holds', () => {
  const key = fc.constantFrom(
    '@type',
    '@id',
    '@graph',
    'headline',
    'author',
    'name',
    'publisher',
    'datePublished',
    'image',
    'url',
    'inLanguage',
    'keywords',
    'articleSection',
    '__proto__',
    'constructor',
    'isAccessibleForFree',
    'mainEntityOfPage',
  );
  const leaf = fc.oneof(
    fc.string(),
    fc.constantFrom('NewsArticle', 'Person', '', 'https://x.test/a'),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('node')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
    ),
  })).node;

  it('reading does not throw, does not change the page and survives JSON', { timeout: 60_000 }, () => {
    const page = articlePage('<script type="application/ld+json"></script>');
    const script = page.querySelector('script');
    fc.assert(
      fc.property(value, (thing) => {
        if (script)
          script.textContent = JSON.stringify({
            '@type': 'NewsArticle',
            headline: thing,
            author: thing,
            '@graph': thing,
            publisher: thing,
            image: thing,
            keywords: thing,
            datePublished: thing,
          });
        const before = page.documentElement.outerHTML;
        const read = readMetadata(page);
        expect(page.documentElement.outerHTML).toBe(before);
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      }),
      { numRuns: 80 },
    );
  });

  it('reading never throws on text that is not JSON', { timeout: 60_000 }, () => {
    const page = articlePage(
      '<script type="application/ld+json"></script><meta name="author"><meta property="article:published_time">',
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (source) => {
        for (const element of page.querySelectorAll('script,meta')) {
          element.textContent = source;
          element.setAttribute('content', source);
        }
        expect(readMetadata(page).headline).not.toBe('');
      }),
      { numRuns: 80 },
    );
  });
});

describe('a name that says sidebar, comment or card', () => {
  it.each(['has-sidebar', 'comments-open', 'card', 'no-related'])(
    'makes no aside of what the headline is in: %s',
    (name) => {
      const page =
        openPage(`<body class="${name}"><div class="${name}"><h1>Harbour opens after long winter</h1>
        <a class="author" rel="author" href="/a/ann">Ann Lee</a><time datetime="2024-05-03">yesterday</time></div></body>`);
      const { headline, author, datePublished } = readMetadata(page);
      expect([headline, author[0]?.name, datePublished]).toEqual([
        'Harbour opens after long winter',
        'Ann Lee',
        '2024-05-03',
      ]);
    },
  );

  it('makes an aside of what stands beside it', () => {
    const page = openPage(
      '<h1>Harbour opens after long winter</h1><div class="sidebar"><a class="author" rel="author" href="/a/bo">Bo Poe</a></div>',
    );
    expect(readMetadata(page).author).toEqual([]);
  });
});

describe('a page at an address without a name', () => {
  it.each(['http://127.0.0.1:8080/story.html', 'http://[::1]/story.html', 'http://localhost/story.html'])(
    'has no publisher where it states none: %s',
    (url) => {
      expect(readMetadata(openPage('<title>The quay</title><h1>The quay</h1>', url)).publisher).toBeNull();
    },
  );
});

describe('a title after a name', () => {
  it('is no second author where it is stated as a title', () => {
    const author = { '@type': 'Person', name: 'Leila Haddad', jobTitle: 'Wetland Watcher' };
    const stated = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Harbour opens after long winter',
      author,
    });
    const page = articlePage(
      `<script type="application/ld+json">${stated}</script>`,
      '<p class="byline">By Leila Haddad and Wetland Watcher</p>',
    );
    expect(readMetadata(page).author.map(({ name }) => name)).toEqual(['Leila Haddad']);
  });
});
