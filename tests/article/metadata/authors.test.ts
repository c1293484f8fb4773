import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/readMetadata';
import { articlePage, jsonLd, openPage } from './openPage';

const HEADLINE = 'Harbour opens after long winter';

const authorsOf = (head: string, rest = ''): string[] =>
  readMetadata(articlePage(head, rest)).author.map(({ name }) => name);
const article = (author: unknown): string => jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, author });

describe('who signs an article', () => {
  it('are initials after the word "by"', () => {
    expect(authorsOf('', '<p>October 19, 2019 by QRX</p>')).toEqual(['QRX']);
    expect(authorsOf('', '<p>By QRX, in Coast, Weather · 31 Jan 2025, 20:02</p>')).toEqual(['QRX']);
  });

  it('are no initials that only structured data has', () => {
    expect(authorsOf(article('QrX'))).toEqual([]);
  });

  it('is not the house in front of the name', () => {
    const stated = jsonLd({
      '@type': 'NewsArticle',
      headline: HEADLINE,
      publisher: { '@type': 'Organization', name: 'Daily-Example' },
    });
    const signature =
      '<p class="signature"><strong>Daily-Example</strong> <span class="authors">Ann LEE.</span></p>';
    expect(authorsOf(stated, signature)).toEqual(['Ann LEE']);
  });

  it.each([
    ['names in their boxes', '<div>Von</div><div class="n">Ann Lee</div><div class="n">Bo Poe</div>'],
    ['bylines', '<p>By Ann Lee</p><p>By Bo Poe</p>'],
    [
      'names with what they do behind a dash',
      '<div>Ann Lee – Journalist</div><div>Bo Poe – Journalist i Paris</div>',
    ],
  ])('are all whose %s stand one below the other', (_, html) => {
    expect(authorsOf('', html)).toEqual(['Ann Lee', 'Bo Poe']);
  });

  it('are the links of a list below a label, without the titles behind them', () => {
    const html =
      '<div>By</div><div class="i"><a href="/p/ann">Ann Lee</a>, Freshwater Campaigner</div><div class="i"><a href="/p/bo">Bo Poe</a>, Senior Hydrologist</div>';
    expect(authorsOf('', html)).toEqual(['Ann Lee', 'Bo Poe']);
  });

  it('are without the last word of the site between name and title', () => {
    const site = jsonLd({
      '@type': 'NewsArticle',
      headline: HEADLINE,
      publisher: { name: 'Saltmere Valley Post' },
    });
    expect(authorsOf(site, '<p class="byline">By ANN LEE<br>Post Staff Writer</p>')).toEqual(['Ann Lee']);
  });

  it('are Korean reporters one below the other, each with an address', () => {
    const html =
      '<dl><dt>배윤경 기자</dt><dd>bae@daily.example</dd></dl><dl><dt>이상현 기자</dt><dd>lee@daily.example</dd></dl>';
    expect(authorsOf('', html)).toEqual(['배윤경', '이상현']);
  });

  it('are Korean reporters without the places they report from', () => {
    expect(authorsOf('', '<div class="writer">순천, 광양 <b>구현모</b> 기자</div>')).toEqual(['구현모']);
    expect(authorsOf('', '<div class="writer">서울=구현모 기자</div>')).toEqual(['구현모']);
    expect(authorsOf('', '<div class="writer">배윤경, 이상현 기자</div>')).toEqual(['배윤경', '이상현']);
  });

  it.each([
    [
      'in the caption of the portrait',
      '<figure><img src="/a.jpg"><figcaption><address>Von {}</address></figcaption></figure>',
    ],
    [
      'in a figure without a picture',
      '<figure><figcaption><address>Von <b>Ann Lee</b></address></figcaption></figure>',
    ],
    ['among its other links', '<div><a href="/authors/ann">See full bio</a> {}</div>'],
  ])('are linked %s', (_, html) => {
    const link = '<a rel="author" href="/authors/ann-lee">Ann Lee</a>';
    expect(authorsOf('', html.replace('{}', link))).toEqual(['Ann Lee']);
  });

  it('is in what is called the footer of the headline', () => {
    const html = '<footer><p class="byline"><b class="author-name">Ann Lee</b> Tips meg</p></footer>';
    expect(authorsOf('', html)).toEqual(['Ann Lee']);
  });

  it('is not who is said to have taken the pictures in the line below', () => {
    const author = (name: string, role: string): string =>
      `<div class="author"><span class="author__name">${name}</span><div>${role}</div></div>`;
    expect(
      authorsOf(article(['Ann Lee', 'Bo Poe']), author('Ann Lee', 'Text') + author('Bo Poe', 'Foto')),
    ).toEqual(['Ann Lee']);
  });

  it('is not who is quoted in the footer of a quotation', () => {
    const quote =
      '<blockquote>It broke in the night.<footer><cite class="author">Bo Poe</cite></footer></blockquote>';
    expect(authorsOf('', quote)).toEqual([]);
  });

  it('is in a section that only a test name calls a byline', () => {
    expect(
      authorsOf(
        '',
        '<section data-test-id="byline"><ul><li><a href="/by/ann">Ann Lee</a></li></ul></section>',
      ),
    ).toEqual(['Ann Lee']);
  });

  it('is named once where the page holds the name twice, once for those who listen', () => {
    const name =
      '<address class="name"><a rel="author" href="mailto:a@daily.example"><span class="hidden-name">Ann Lee</span> <span>Ann</span> <span>Lee</span></a></address>';
    expect(authorsOf('', `<div class="byline">${name}</div>`)).toEqual(['Ann Lee']);
  });

  it.each([
    ['1. Februar 2022 , Ann Lee', ['Ann Lee']],
    ['von Ann Lee Foto: © QRX', ['Ann Lee']],
    ['Da La Nota', []],
    ['Von Ann Lee Landespolitische Korrespondentin', ['Ann Lee']],
  ])('is read from "%s"', (line, names) => {
    expect(authorsOf('', `<p>${line}</p>`)).toEqual(names);
  });

  it.each([
    ['above the place and the date', '<p>Ann Lee</p><p>Saltmere</p><div>25/04/2026</div>'],
    ['above the time of today', '<p>Ann Lee</p><p>Uppdaterad 15.59 | Publicerad 14.14</p>'],
  ])('is a name %s', (_, html) => {
    expect(authorsOf('', html)).toEqual(['Ann Lee']);
  });

  it('may stand with the date right above the headline', () => {
    const page = openPage(
      `<main><article><div>Ann Lee / November 18, 2016</div><h1>${HEADLINE}</h1><p>The harbour of the town opened on Monday after the longest winter that anybody can remember.</p></article></main>`,
    );
    expect(readMetadata(page).author.map(({ name }) => name)).toEqual(['Ann Lee']);
  });

  it('may stand below pictures to leaf through', () => {
    const slide =
      '<div>Ships wait for the ice to break in front of the harbour of the town in the early morning of a Monday, while the fishermen stand at the quay with their boats and talk.</div>';
    const html = `<div class="carousel">${slide.repeat(4)}</div><div>By <span>Ann Lee</span></div>`;
    expect(authorsOf('', html)).toEqual(['Ann Lee']);
  });

  it('is found below a headline that is an <h2>, where the <h1> is a step of the way to the page', () => {
    const page = openPage(
      '<title>What search engines are told of it</title><nav><ol><li><h1>What search engines are told of it</h1></li></ol></nav><main><article><hgroup><h2>Ice breaks in the harbour at last</h2></hgroup><p>By Ann Lee</p></article></main>',
    );
    expect(readMetadata(page).author.map(({ name }) => name)).toEqual(['Ann Lee']);
  });

  it.each([
    '<ul><li><strong>Datum</strong> 28.04.2023</li><li><strong>Autorin/Autor</strong> Ann Lee</li></ul>',
    '<dl><dt>Date</dt><dd>3 May 2024</dd><dt>Author:</dt><dd>Ann Lee</dd></dl>',
    '<table><tr><th>Autor</th><td>Ann Lee</td></tr></table>',
  ])('is named in a list of facts far below: %s', (facts) => {
    const prose =
      '<p>The harbour of the town opened on Monday after the longest winter that anybody who works there can remember, and the first ships came in before noon, all of them.</p>';
    const page = openPage(`<article><h1>${HEADLINE}</h1>${prose.repeat(5)}</article><div>${facts}</div>`);
    expect(readMetadata(page).author.map(({ name }) => name)).toEqual(['Ann Lee']);
    const two = openPage(
      `<article><h1>${HEADLINE}</h1>${prose.repeat(5)}</article>${facts}${facts.replace('Ann Lee', 'Bo Poe')}`,
    );
    expect(readMetadata(two).author).toEqual([]);
    const theme = openPage(
      `<article><h1>${HEADLINE}</h1>${prose.repeat(5)}</article><footer>${facts}</footer>`,
    );
    expect(readMetadata(theme).author).toEqual([]);
  });

  it('are Chinese reporters and those who helped, each by themselves', () => {
    expect(authorsOf('', '<div>每日新闻记者 王小明 实习生 李明</div><div>2024-04-19 07:12</div>')).toEqual([
      '王小明',
      '李明',
    ]);
  });

  it('is not the source beside the date', () => {
    expect(authorsOf('', '<div>2024-04-19 07:12</div><div>来源：每日新闻</div>')).toEqual([]);
  });

  it('is not the house behind the name', () => {
    expect(authorsOf(article('Ann Lee'), '<p>By Ann Lee, QRX</p>')).toEqual(['Ann Lee']);
  });

  it('is not the house and where it reports from, behind the name', () => {
    expect(authorsOf('', '<p class="byline">Von Ann Lee, QRX Wien</p>')).toEqual(['Ann Lee']);
  });

  it('is told from the title beside it that only style sets apart', () => {
    const byline = '<div class="byline"><span>Ann Lee</span><span>Health correspondent</span></div>';
    expect(authorsOf('', byline)).toEqual(['Ann Lee']);
  });

  it('is whom a list below the headline gives with what they do', () => {
    const list =
      '<ul><li><span>Marloes Teun</span><span>redacteur Binnenland</span></li><li><span>Jorn Hage</span><span>verslaggever regio</span></li></ul>';
    expect(authorsOf('', list)).toEqual(['Marloes Teun', 'Jorn Hage']);
    expect(authorsOf('', '<p>Marloes Teun director of the zoo</p>')).toEqual([]);
  });

  it('is what the byline itself calls the name', () => {
    const byline =
      '<div class="authorModule"><span class="authorModule__name">Ann Lee</span> <span>Équipe d’enquête</span></div>';
    expect(authorsOf('', byline)).toEqual(['Ann Lee']);
  });

  it('is written as the page writes it where structured data has capitals or none', () => {
    expect(authorsOf(article('ann lee'), '<p>By Ann Lee</p>')).toEqual(['Ann Lee']);
    expect(authorsOf(article('ANN LEE'), '<p>By Ann Lee</p>')).toEqual(['Ann Lee']);
  });

  it('is the person whose family name structured data puts first', () => {
    expect(authorsOf(article({ '@type': 'Person', name: 'Lee, Ann' }))).toEqual(['Ann Lee']);
    expect(authorsOf(article({ '@type': 'Person', name: 'Ann Lee, Reuters' }))).toEqual(['Ann Lee']);
  });

  it('is not the photographer whom structured data lists as well', () => {
    const head = article([{ name: 'Ann Lee' }, { name: 'Bo Poe' }]);
    expect(authorsOf(head, '<p>Tekst: Ann Lee</p><p>Foto:</p><p>Bo Poe</p>')).toEqual(['Ann Lee']);
    expect(authorsOf(head, '<p>By Ann Lee</p><p>Bo Poe (fotografia)</p>')).toEqual(['Ann Lee']);
    expect(authorsOf(head, '<p>By Ann Lee and Bo Poe</p>')).toEqual(['Ann Lee', 'Bo Poe']);
  });

  it('is not who wrote the book that is reviewed', () => {
    const book = '<p><b>The Tide</b><br>By Bo Poe<br>Daily Press: 320 pages, $28</p>';
    expect(authorsOf('', book)).toEqual([]);
    expect(authorsOf('', `<p>By Ann Lee</p>${book}`)).toEqual(['Ann Lee']);
    expect(authorsOf('', '<p>By Ann Lee<br>It began in the 1980s. Nobody knows why.</p>')).toEqual([
      'Ann Lee',
    ]);
  });

  it('is who wrote it and took the pictures', () => {
    expect(authorsOf('', '<p>Photographs and text by Ann Lee</p>')).toEqual(['Ann Lee']);
    expect(authorsOf('', '<p>Testo e foto di Ann Lee</p>')).toEqual(['Ann Lee']);
    expect(authorsOf('', '<p>Foto e testo di Ann Lee</p>')).toEqual(['Ann Lee']);
    expect(authorsOf('', '<p>Story and photos by Ann Lee</p>')).toEqual(['Ann Lee']);
    expect(authorsOf('', '<p>Photographs and video by Ann Lee</p>')).toEqual([]);
  });

  it('is who hosts the programme', () => {
    expect(authorsOf('', '<p class="byline">Hosted by Ann Lee</p>')).toEqual(['Ann Lee']);
  });

  it('is told from the column that is theirs', () => {
    const byline = '<div class="author-info"><span>Ann Lee</span><span>Advice columnist</span></div>';
    expect(authorsOf('', byline)).toEqual(['Ann Lee']);
  });

  it('is not the photographer or editor beside them, whomever structured data names', () => {
    const beside = '<div class="byline"><span>Ann Lee</span><span>Bo Poe (photos)</span></div>';
    expect(authorsOf(article([{ name: 'Ann Lee' }, { name: 'Bo Poe' }]), beside)).toEqual(['Ann Lee']);
    const edited = (by: string): string =>
      `<p class="author">By ${by} <span>Edited by: <a href="/author/bo-poe">Bo Poe</a></span></p>`;
    expect(authorsOf(article('Bo Poe'), edited('<a href="/author/ann-lee">Ann Lee</a>'))).toEqual([
      'Ann Lee',
    ]);
    const agency = '<meta name="author" content="Reuters">';
    expect(authorsOf(article('Bo Poe') + agency, '<p>Edited by Bo Poe</p>')).toEqual(['Reuters']);
    expect(authorsOf(article('Bo Poe'), '<p>Edited by Bo Poe</p>')).toEqual(['Bo Poe']);
  });

  it('is told from the office they report from', () => {
    expect(authorsOf('', '<p class="writer">（新庄支社・柿崎美咲）</p>')).toEqual(['柿崎美咲']);
  });

  it('is not who reviewed it for them', () => {
    const byline =
      '<address class="byline">By <a href="/author/ann-lee/">Ann Lee</a> and reviewed by <a href="/author/bo-poe/">Bo Poe</a></address>';
    expect(authorsOf('', byline)).toEqual(['Ann Lee']);
    expect(authorsOf('', '<p class="byline">Reviewed by <a href="/author/ann-lee/">Ann Lee</a></p>')).toEqual(
      ['Ann Lee'],
    );
  });

  it('is no account that the page says nothing of', () => {
    expect(authorsOf(article('editor2'), '<p>By Ann Lee</p>')).toEqual(['Ann Lee']);
    expect(authorsOf(article('hr-webdesk'), '<p>By Ann Lee</p>')).toEqual(['Ann Lee']);
  });

  it('is read behind the date and the time', () => {
    expect(authorsOf('', '<p><span>26 May 2025 - 11:45 </span><span>By Ann Lee</span></p>')).toEqual([
      'Ann Lee',
    ]);
  });

  it('is the agency in a line with the place it wrote from', () => {
    expect(authorsOf('', '<div>AFP, MANILA</div>')).toEqual(['AFP, MANILA']);
  });

  it('is whom a link below the headline leads to, and not one among other stories', () => {
    const link = '<div><span><a href="/autor/ann-lee-1">Ann Lee</a></span></div>';
    const text = '<p>The first ships came in before noon, and the town was there to see them.</p>'.repeat(30);
    expect(authorsOf('', link)).toEqual(['Ann Lee']);
    const sentence = `<p>The first who saw it was ${link.slice(11, -13)}, who has written about the harbour for this paper since the last long winter, and who had stayed awake all the night for it.</p>`;
    expect(authorsOf('', sentence)).toEqual([]);
    expect(authorsOf('', `${text}<div><a href="/news/2">Ice on the lake</a> ${link}</div>`)).toEqual([]);
  });

  it('is nobody a link to something else is called', () => {
    expect(authorsOf('', '<div><a href="/autoridades/5">Policía Nacional</a></div>')).toEqual([]);
  });

  it('is told from the date beside it where only a margin parts the two', () => {
    const { author, datePublished } = readMetadata(
      articlePage('', '<p><span>By</span><span>by ANN LEE and BO POE</span><span>April 28, 2023</span></p>'),
    );
    expect(author.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Poe']);
    expect(datePublished).toBe('2023-04-28');
  });

  it('is read across the elements that only stand out within a word', () => {
    const line =
      '<p class="standfirst">The <b>H</b><sub>2</sub>O of the harbour, says <span>A</span><b>nn</b>, is warm again and open to all the ships.</p>';
    expect(readMetadata(articlePage('', line)).description).toBe(
      'The H2O of the harbour, says Ann, is warm again and open to all the ships.',
    );
  });

  it('is not what a label beside the date is about', () => {
    expect(
      authorsOf('', '<p>08:22, 24.11.2020</p><p><span>Region:</span><a href="/r">Armenia</a></p>'),
    ).toEqual([]);
  });

  it('is who a name above the date names, with a word of its own between them', () => {
    expect(authorsOf('', '<div>Ann Lee</div><div>am</div><div>Mittwoch, 26.01.2022 - 14:30</div>')).toEqual([
      'Ann Lee',
    ]);
  });

  it('is who an account with a dot belongs to', () => {
    expect(authorsOf('', '<p>Von Ann.Lee am Samstag, 19. Oktober 2019 um 11:14 Uhr</p>')).toEqual([
      'Ann Lee',
    ]);
  });

  it('is not everybody a list in <meta> adds to the author', () => {
    expect(authorsOf(`<meta name="author" content="Prism Média, Ann Lee">${article('Ann Lee')}`)).toEqual([
      'Ann Lee',
    ]);
  });
});

describe('structured data names an author', () => {
  it.each([
    ['in two parts', { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' }],
    ['in a list with its order', { '@list': [{ '@type': 'Person', name: 'Ann Lee' }] }],
  ])('%s', (_, author) => {
    expect(authorsOf(article(author))).toEqual(['Ann Lee']);
  });

  it('as the creator where the house stands as the author', () => {
    const house = { '@type': 'Organization', name: 'Daily Example' };
    expect(
      authorsOf(jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, author: house, creator: ['Ann Lee'] })),
    ).toEqual(['Ann Lee']);
  });

  it('in a pair of label and value, if the label is how bylines begin', () => {
    const pair = (label: string): string =>
      `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="Ann Lee">`;
    expect(authorsOf(pair('Written by'))).toEqual(['Ann Lee']);
    expect(authorsOf(pair('Verfasst von'))).toEqual(['Ann Lee']);
    expect(authorsOf(pair('Price'))).toEqual([]);
  });

  it('among many in a list, of whom the page names one', () => {
    const list = '<meta name="author" content="Ann Lee,Bo Poe,Cy Roe at Example Models">';
    expect(authorsOf(list, '<div class="byline">Ann Lee</div>')).toEqual(['Ann Lee']);
    expect(authorsOf(list)).toContain('Bo Poe');
  });
});

describe('a byline', () => {
  it.each([
    ['an hCard', '<p class="p-author h-card"><a class="p-name" href="/ann">Ann Lee</a></p>'],
    ['a vCard', '<span class="author vcard"><a class="url fn n" href="/author/ann">Ann Lee</a></span>'],
    ['a name above its title', '<p>Ann Lee</p><p>Staff Writer</p><p>May 3, 2024</p>'],
    ['a name and its house', '<p>By Ann Lee for Daily Example</p>'],
    ['a name and its agency without a comma', '<p>By Ann Lee Associated Press</p>'],
    ['a name and its place', '<p class="byline">Ann Lee in Berlin</p>'],
  ])('is %s', (_, html) => {
    expect(authorsOf('', html)).toEqual(['Ann Lee']);
  });

  it('is two names alone in a line, parted by a slash', () => {
    expect(authorsOf('', '<p>… as the ice goes out</p><p>Ann Lee/Bo Poe</p>')).toEqual(['Ann Lee', 'Bo Poe']);
    expect(authorsOf('', '<p>… as the ice goes out</p><p>Ann Lee</p>')).toEqual([]);
  });

  it('is all the links in one line', () => {
    const links =
      '<div><a rel="author" href="/a/ann">Ann Lee</a> in London and <a rel="author" href="/a/bo">Bo Poe</a></div>';
    expect(authorsOf('', links)).toEqual(['Ann Lee', 'Bo Poe']);
  });

  it.each([
    ['Piše: Ivan Horvat', 'Ivan Horvat'],
    ['Haber: Ali Yılmaz', 'Ali Yılmaz'],
    ['记者：王小明', '王小明'],
    ['Dalla nostra inviata Anna Conti', 'Anna Conti'],
    ['लेखक: राहुल शर्मा', 'राहुल शर्मा'],
    ['نویسنده: محمد رضایی', 'محمد رضایی'],
  ])('says %s', (line, name) => {
    expect(authorsOf('', `<p>${line}</p>`)).toEqual([name]);
  });
});
