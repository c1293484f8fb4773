import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractArticle } from '@/src/article/extract';
import { openPage } from './metadata/openPage';
import {
  articleOf,
  contentOf,
  HEADLINE,
  linesOf,
  newsPage,
  PAGE_URL,
  paragraphs,
  reasonOf,
  STORY,
  withHeadline,
} from './story';

describe('extractArticle', () => {
  it('gives the text of a usual page, and nothing around it', () => {
    const page = newsPage(`<article>${withHeadline('<p class="byline">By Edda Lorne</p>')}
      <div class="text">${paragraphs(0, 4)}<div class="ad-slot">Advertisement</div>${paragraphs(4)}</div>
      <div class="share-tools"><a href="#">Share</a> <a href="#">Print</a></div>
      <div class="related"><h3>Related</h3><ul><li><a href="/2">The bridge closes</a></li></ul></div></article>
      <aside class="sidebar"><h3>Most read</h3><ol><li><a href="/3">Bakery opens</a></li></ol></aside>`);
    const { metadata, textContent } = articleOf(page);
    expect(textContent.split('\n')).toEqual([...STORY]);
    expect(metadata.headline).toBe(HEADLINE);
  });

  it('gives the same bytes for the same page', () => {
    const html = newsPage(
      withHeadline(
        `<figure><img src="/quay.jpg"><figcaption>The quay</figcaption></figure>${paragraphs()}<ul><li>Two miles</li><li>Nine joints</li></ul>`,
      ),
    ).documentElement.outerHTML;
    const first = openPage(html, PAGE_URL);
    const again = JSON.stringify(extractArticle(first));
    expect(JSON.stringify(extractArticle(first))).toBe(again);
    expect(JSON.stringify(extractArticle(openPage(html, PAGE_URL)))).toBe(again);
  });

  it('gives the text as lines, captions included, and counts their words', () => {
    const page = newsPage(
      withHeadline(
        `<div class="text">${paragraphs(0, 4)}<figure><img src="/quay.jpg"><figcaption>The quay</figcaption></figure>${paragraphs(4)}</div>`,
      ),
    );
    const { textContent, wordCount } = articleOf(page);
    expect(textContent.split('\n')).toEqual([...STORY.slice(0, 4), 'The quay', ...STORY.slice(4)]);
    expect(wordCount).toBe(articleOf(newsPage(withHeadline(paragraphs()))).wordCount + 2);
  });

  describe('where nothing sums it up', () => {
    const wall = `<div><p>${'We and our partners store what you read, unless you say no. '.repeat(4)}</p></div>`;

    it('has the beginning of its text as its description, cut so that it is no standfirst', () => {
      const text = `<div class="text"><p>${STORY.slice(0, 2).join(' ')}</p>${paragraphs(2)}</div>`;
      const { metadata } = articleOf(newsPage(withHeadline(text) + wall));
      expect(metadata.description).toMatch(/^The lamps along the harbour wall .{100,160} …$/);
      expect(metadata.provenance.description).toBe('visible-text');
    });

    it('has it from the article alone, however short its paragraphs', () => {
      const text = STORY.map((line) => `<p>${line.slice(0, 150)}.</p>`).join('');
      const page = newsPage(withHeadline(`<div class="text">${text}</div>`) + wall);
      expect(articleOf(page).metadata.description).toMatch(/^The lamps along the harbour wall .{80,150} …$/);
    });
  });

  it.each([
    ['ul', 'li'],
    ['ol', 'li'],
    ['dl', 'dd'],
  ])('stays a list where all of it is one: %s', (list, item) => {
    const items = STORY.map((text) => `<${item}>${text}</${item}>`).join('');
    const content = contentOf(newsPage(withHeadline(`<${list}>${items}</${list}>`)));
    expect(content.querySelectorAll(`${list} > ${item}`)).toHaveLength(STORY.length);
  });

  it('goes without a vote, its question and what can be chosen', () => {
    const vote =
      '<div><p>Should the cable be laid anew?</p><label><input type="radio">Yes</label><label><input type="radio">No</label><button>Vote</button></div>';
    const page = newsPage(withHeadline(`<div class="text">${paragraphs(0, 4)}${vote}${paragraphs(4)}</div>`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('makes every address absolute, by the base of the page', () => {
    const page = newsPage(
      withHeadline(
        `<div class="text">${paragraphs(0, 4)}<p>As the <a href="report?utm_source=x">report</a> of the council says, the cable is as old as the wall.</p><img src="quay.jpg">${paragraphs(4)}</div>`,
      ),
      { head: '<base href="https://files.wexmoor-post.test/2024/">' },
    );
    const content = contentOf(page);
    expect(content.querySelector('a')?.getAttribute('href')).toBe(
      'https://files.wexmoor-post.test/2024/report',
    );
    expect(content.querySelector('img')?.getAttribute('src')).toBe(
      'https://files.wexmoor-post.test/2024/quay.jpg',
    );
  });

  it('cleans the addresses in the metadata', () => {
    const page = newsPage(withHeadline(paragraphs()), {
      head: `<link rel="canonical" href="${PAGE_URL}?utm_source=letter&amp;fbclid=1">
        <meta property="og:image" content="http://192.168.0.1/quay.jpg">`,
    });
    const { canonicalUrl, image } = articleOf(page).metadata;
    expect(canonicalUrl).toBe(PAGE_URL);
    expect(image).toBeNull();
  });

  describe('says why there is no article:', () => {
    it.each(['', '<div id="root"></div>', '<p>Loading…</p>', '<script>render()</script>'])(
      'the page is empty with %s',
      (html) => {
        expect(reasonOf(openPage(`<!doctype html><title>T</title><body>${html}`, PAGE_URL))).toBe(
          'empty-page',
        );
      },
    );

    it('there is text, and nothing to read', () => {
      const labels = Array.from({ length: 30 }, (_, i) => `<li><a href="/${i}">Entry ${i}</a></li>`).join('');
      expect(reasonOf(newsPage(`<ul>${labels}</ul>`))).toBe('no-article');
    });

    it('there is only a sentence', () => {
      expect(
        reasonOf(newsPage('<h1>Not found</h1><p>The page you asked for has moved, or never was here.</p>')),
      ).toBe('no-article');
    });
  });

  describe('on a page that takes long', () => {
    afterEach(() => {
      vi.restoreAllMocks();
    });

    /** A clock that goes on so far with each look at it. */
    function clockOf(ms: number): void {
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => (now += ms));
    }

    it('says so where it has found nothing in time', () => {
      expect(reasonOf(newsPage(withHeadline('<p>Too little to be one.</p>')))).not.toBe('no-answer');
      clockOf(1_800);
      expect(reasonOf(newsPage(withHeadline('<p>Too little to be one.</p>')))).toBe('no-answer');
    });

    it('gives what it has found, and looks no further', () => {
      clockOf(1_800);
      expect(linesOf(newsPage(`<article>${withHeadline('')}${paragraphs(0, 2)}</article>`))).toEqual(
        STORY.slice(0, 2),
      );
    });
  });

  it('reads an article of two paragraphs', () => {
    expect(linesOf(newsPage(withHeadline(`<div>${paragraphs(0, 2)}</div>`)))).toEqual(STORY.slice(0, 2));
  });

  it('reads what is hidden where nothing else is an article', () => {
    const page = newsPage(withHeadline(`<div style="display:none">${paragraphs()}</div>`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('leaves out what is hidden beside an article', () => {
    const page = newsPage(
      withHeadline(`<div>${paragraphs()}<p hidden>Only for machines, this line.</p></div>`),
    );
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('keeps the entries of a live blog', () => {
    const entries = STORY.slice(0, 6)
      .map(
        (text, i) =>
          `<div class="entry"><p>1${i}.20 o’clock</p><h2>Entry ${i} of the morning</h2><p>${text}</p></div>`,
      )
      .join('');
    const lines = linesOf(newsPage(withHeadline(`<div class="live-blog">${entries}</div>`)));
    for (const text of STORY.slice(0, 6)) expect(lines).toContain(text);
    for (let i = 0; i < 6; i += 1) expect(lines).toContain(`Entry ${i} of the morning`);
  });

  it('keeps an interview, short questions and all', () => {
    const questions = ['How cold was it?', 'And the seals?', 'Will you go out again?', 'Alone?'];
    const html = questions.map(
      (question, i) => `<p><strong>${question}</strong></p><p>${STORY[i] ?? ''}</p>`,
    );
    expect(linesOf(newsPage(withHeadline(`<div>${html.join('')}</div>`)))).toEqual(
      questions.flatMap((question, i) => [question, STORY[i]]),
    );
  });

  it('keeps subheadings, lists, tables and quotations', () => {
    const content = contentOf(
      newsPage(
        withHeadline(`<div>${paragraphs(0, 3)}<h2>The bill</h2><ul><li>Two miles of cable</li><li>Nine joints</li></ul>
          ${paragraphs(3, 6)}<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>12</td></tr></table>
          <blockquote>Salt has no respect for copper, and never had.</blockquote>${paragraphs(6)}</div>`),
      ),
    );
    expect(content.querySelector('h2')?.textContent).toBe('The bill');
    expect(content.querySelectorAll('li')).toHaveLength(2);
    expect(content.querySelectorAll('td, th')).toHaveLength(4);
    expect(content.querySelector('blockquote')?.textContent.trim()).toBe(
      'Salt has no respect for copper, and never had.',
    );
  });

  describe('reads other scripts:', () => {
    it.each([
      [
        'ja',
        '港に明かりが戻る',
        [
          'ウェクスムーア港の防波堤の明かりが昨夜、十一日ぶりに灯った。小さな船は暗闇の間、港を出ることができなかったと港長は話している。',
          '作業員は嵐の後、二交代で働き、砂の詰まった管に新しいケーブルを通した。継ぎ目の半分では、塩が銅を食い尽くしていたという。',
          '「網はすべて繕いました」と漁師の一人は語る。',
          '町議会は、ケーブルをより深い溝に敷き直すかどうかを近く決める。費用は四倍になるが、三世代にわたる修理は終わるかもしれない。',
          '今朝四時過ぎ、最初の船が出た。続いて十一隻が港を離れ、昼までに氷倉庫には普段の三日分のニシンが運び込まれた。',
        ],
      ],
      [
        'zh',
        '港口的灯又亮了',
        [
          '韦克斯穆尔港堤上的灯昨晚重新亮起。港务长说，此前十一天的黑暗使小船一直停在泊位，没有一条能够出海。',
          '暴风雨过后，工人们分两班干活，把新电缆穿过灌满沙子的管道，发现每两个接头就有一个被盐腐蚀得不见铜色。',
          '“渔网我全都补好了。”一位渔民说。',
          '镇议会将决定是否把电缆重新铺在更深的沟里，那样费用是现在的四倍，但三代人的修修补补也许就此结束。',
        ],
      ],
      [
        'ko',
        '항구에 불이 돌아왔다',
        [
          '웩스무어 항구 방파제의 등불이 어젯밤 열하루 만에 다시 켜졌다. 어둠 때문에 작은 배들은 그동안 항구를 떠나지 못했다고 항만장은 말했다.',
          '작업자들은 폭풍 이후 두 조로 나뉘어 모래가 가득 찬 관에 새 전선을 끌어넣었고, 이음매 둘 중 하나는 소금에 삭아 있었다고 전했다.',
          '"그물은 다 기웠어요." 한 어부가 웃었다.',
          '마을 의회는 전선을 더 깊은 도랑에 다시 묻을지 곧 결정한다. 비용은 네 배가 들지만, 세 세대에 걸친 수리는 끝날지도 모른다.',
        ],
      ],
      [
        'ar',
        'عودة الأضواء إلى الميناء',
        [
          'عادت المصابيح على طول جدار الميناء إلى العمل مساء أمس، بعد أحد عشر يوما من الظلام أبقت القوارب الصغيرة في مراسيها، كما قال مدير الميناء.',
          'وعمل الفنيون في نوبتين منذ العاصفة، يسحبون أسلاكا جديدة في أنابيب امتلأت بالرمل، ووجدوا أن الملح أكل النحاس عند كل وصلة ثانية.',
          'وقالت إحدى الصيادات إنها أصلحت كل شباكها، ودهنت غرفة القيادة مرتين، وبدأت تقرأ إعلانات مخبز في الوادي المجاور.',
          'وسيقرر المجلس ما إذا كان ينبغي مد السلك من جديد في خندق أعمق، وهو ما يكلف أربعة أضعاف، أو تركه حيث أصلحته ثلاثة أجيال.',
        ],
      ],
    ])('%s', (lang, headline, lines) => {
      const page = newsPage(
        `<h1>${headline}</h1><div class="text">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`,
        { lang },
      );
      expect(linesOf(page)).toEqual(lines);
      expect(articleOf(page).wordCount).toBeGreaterThan(60);
    });

    it('keeps the direction that a part of the text states', () => {
      const page = newsPage(
        withHeadline(
          `<div>${paragraphs(0, 4)}<p dir="rtl" lang="ar">عادت الأضواء إلى الميناء، قال مدير الميناء مساء أمس، وابتسم.</p>${paragraphs(4)}</div>`,
        ),
      );
      expect(contentOf(page).querySelector('[dir="rtl"]')?.getAttribute('lang')).toBe('ar');
    });
  });
});
