import { describe, expect, it, vi } from 'vitest';
import { copyPage, copyPageInSteps } from '@/src/article/pageCopy';
import { extractArticle } from '@/src/article/extract';
import { atOnce, inSlices } from '@/src/article/steps';
import { openPage } from './metadata/openPage';
import { copyOf, linesOf, newsPage, PAGE_URL, paragraphs, STORY, withHeadline } from './story';

const textIn = (html: string): string => copyOf(html).textContent.replace(/\s+/g, ' ').trim();
const picturesIn = (html: string): (string | null)[] =>
  [...copyOf(html).querySelectorAll('img')].map((img) => img.getAttribute('src'));

const copied = (html: string): string => copyOf(html).innerHTML;

describe('copyPage', () => {
  it('leaves the page as it was', () => {
    const page = newsPage(
      withHeadline(`${paragraphs()}<form><input name="body"></form>
        <picture><source srcset="/a.webp 900w"><img data-src="/a.jpg"></picture><noscript><img src="/b.jpg"></noscript>
        <p>Before<br><br>after</p><div hidden id="S:0">late</div><template id="B:0"></template>`),
    );
    const before = page.documentElement.outerHTML;
    expect(extractArticle(page).ok).toBe(true);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('copies into a document in which nothing runs or loads', () => {
    const copy = copyOf('<p onclick="steal()">Hello</p><img src="/a.jpg" onerror="steal()">');
    expect(copy.ownerDocument.defaultView).toBeNull();
    expect(copy.innerHTML).toBe('<p>Hello</p><img src="/a.jpg" alt="">');
  });

  it('leaves out what is nothing to read', () => {
    expect(
      textIn(`<p>Seen</p><script>script</script><style>style</style><template>template</template><nav>navigation</nav>
        <select><option>option</option></select><textarea>textarea</textarea><button>button</button>
        <svg><text>svg</text></svg><dialog>dialog</dialog><canvas>canvas</canvas><object>object</object>
        <div role="navigation">role</div><div role="dialog">role</div><amp-ad>advert</amp-ad><!-- comment -->`),
    ).toBe('Seen');
  });

  it('keeps an unknown element as what it holds', () => {
    expect(copyOf('<news-story><p>Text</p></news-story><font>old</font>').innerHTML).toBe(
      '<div><p>Text</p></div><span>old</span>',
    );
  });

  it("keeps a line whole in which a publisher's own element stands", () => {
    expect(
      copied('<p>Shares of <b><stock-quote>Acme</stock-quote></b> fell <x-tip>sharply</x-tip>.</p>'),
    ).toBe('<p>Shares of <b><span>Acme</span></b> fell <span>sharply</span>.</p>');
  });

  it('keeps the base of a reading aid, as Japanese pages write it', () => {
    expect(copied('<p><ruby><rb>弾劾</rb><rp>（</rp><rt>だんがい</rt><rp>）</rp></ruby>訴追案</p>')).toBe(
      '<p><ruby><span>弾劾</span><rp>（</rp><rt>だんがい</rt><rp>）</rp></ruby>訴追案</p>',
    );
  });

  it('opens a form that the whole page stands in', () => {
    const page = openPage(
      `<body><form action="/default.aspx"><input type="hidden" name="state">
        <h1>Lights</h1><div class="text">${paragraphs()}</div></form>`,
      PAGE_URL,
    );
    expect(linesOf(page)).toEqual([...STORY]);
  });

  describe('of what the page hides', () => {
    it('leaves out what the markup says is hidden', () => {
      expect(
        textIn(
          '<p>Seen</p><p hidden>one</p><p style="display:none">two</p><p style="DISPLAY: NONE">three</p>',
        ),
      ).toBe('Seen');
    });

    it('keeps what is only hidden until it is found', () => {
      expect(textIn('<p hidden="until-found">Seen</p>')).toBe('Seen');
    });

    it('keeps all of it when asked to', () => {
      const page = openPage('<body><p hidden>one</p><p style="display:none">two</p>');
      expect(copyPage(page, { keepHidden: true }).textContent.trim()).toBe('onetwo');
    });

    it('asks the browser where the page is laid out', () => {
      const page = openPage('<body><p class="a">Seen</p><p class="b">folded away by a stylesheet</p>');
      const { prototype } = (page.defaultView as Window & typeof globalThis).Element;
      Object.assign(prototype, {
        checkVisibility: function (this: Element) {
          return this.className !== 'b';
        },
        getClientRects: () => [{}],
      });
      expect(copyPage(page, { keepHidden: false }).textContent.trim()).toBe('Seen');
    });

    it('does not ask where the whole page is hidden until its scripts have run', () => {
      const page = openPage('<body class="loading"><p>Seen all the same</p>');
      const { prototype } = (page.defaultView as Window & typeof globalThis).Element;
      Object.assign(prototype, { checkVisibility: () => false, getClientRects: () => [] });
      expect(copyPage(page, { keepHidden: false }).textContent.trim()).toBe('Seen all the same');
    });
  });

  describe('of pictures', () => {
    it('gives each its best source', () => {
      expect(
        picturesIn(`<img src="/grey.gif" data-src="/lazy.jpg">
          <picture><source srcset="/wide.webp 1600w, /narrow.webp 400w"><img src="/plain.jpg"></picture>`),
      ).toEqual(['/lazy.jpg', '/wide.webp']);
    });

    it('leaves out pixels and counters', () => {
      expect(
        picturesIn('<img src="/count.gif" width="1" height="1"><img src="/a.jpg" width="640" height="360">'),
      ).toEqual(['/a.jpg']);
    });

    it('takes a lazy picture out of its noscript, where scripts do not run', () => {
      const html = '<figure><noscript><img src="/real.jpg" alt="The quay"></noscript></figure>';
      expect(copyOf(html).innerHTML).toBe('<figure><img src="/real.jpg" alt="The quay"></figure>');
    });

    it('takes a lazy picture out of its noscript, where scripts run and its content is text', () => {
      const page = openPage('<body><figure><noscript></noscript></figure>');
      const noscript = page.querySelector('noscript') as Element;
      noscript.textContent = '<img src="/real.jpg" alt="The quay">';
      expect(copyPage(page, { keepHidden: false }).innerHTML.trim()).toBe(
        '<figure><img src="/real.jpg" alt="The quay"></figure>',
      );
    });

    it('takes nothing else out of a noscript', () => {
      expect(textIn('<noscript><p>Please switch scripts on.</p></noscript><p>Seen</p>')).toBe('Seen');
    });

    it('keeps the heading that unfolds what stands below it', () => {
      expect(copyOf('<h3><button>What does it cost?</button></h3><p>Nine million.</p>').innerHTML).toBe(
        '<h3><span>What does it cost?</span></h3><p>Nine million.</p>',
      );
    });

    it('keeps the picture that a button enlarges, and not the words of other buttons', () => {
      expect(copyOf('<button><img src="/a.jpg"></button><button>Share</button>').innerHTML).toBe(
        '<span><img src="/a.jpg" alt=""></span>',
      );
    });

    it('stands the poster in for a film, as the way to it', () => {
      expect(
        copyOf(
          '<video poster="/still.jpg" title="The first boat"><source src="https://a.test/a.mp4">No film here</video>',
        ).innerHTML,
      ).toBe('<a href="https://a.test/a.mp4"><img src="/still.jpg" alt="The first boat"></a>');
    });

    it('leads to the page for a film that only its script can play', () => {
      const link = copyOf('<video poster="/still.jpg" src="blob:https://a.test/1"></video>').querySelector(
        'a',
      );
      expect(link?.innerHTML).toBe('<img src="/still.jpg" alt="">');
      expect(link?.getAttribute('href')).toBe(PAGE_URL);
      expect(link?.getAttribute('type')).toBe('video/*');
    });

    it('keeps the way to a sound or film without a picture only where the page made a figure of it', () => {
      expect(
        copyOf('<figure><audio src="https://a.test/horn.mp3" title="The horn"></audio></figure>').innerHTML,
      ).toBe(
        '<figure><figure><figcaption><a href="https://a.test/horn.mp3">a.test: The horn</a></figcaption></figure></figure>',
      );
      expect(textIn('<video src="https://a.test/a.mp4">No film here</video>')).toBe('');
      expect(textIn('<audio src="https://a.test/story-read-out.mp3"></audio>')).toBe('');
    });

    it('takes the pictures of accelerated pages', () => {
      expect(picturesIn('<amp-img src="/a.jpg" width="640" height="360"></amp-img>')).toEqual(['/a.jpg']);
    });
  });

  it('links what a known frame plays, and leaves other frames out', () => {
    const copy = copyOf(
      '<iframe src="https://player.vimeo.com/video/76979871"></iframe><iframe src="https://other.test/"></iframe>',
    );
    expect(copy.innerHTML).toBe(
      '<figure><figcaption><a href="https://vimeo.com/76979871">Vimeo</a></figcaption></figure>',
    );
  });

  describe('of what scripts have put together', () => {
    it('reads open shadow roots', () => {
      const page = openPage('<body><news-story>fallback</news-story>');
      const host = page.querySelector('news-story') as Element;
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>From the shadow</p>';
      expect(copyPage(page, { keepHidden: false }).textContent).toBe('From the shadow');
    });

    it('reads what stands in the slots of an open shadow root', () => {
      const page = openPage('<body><news-story><p>Slotted text</p></news-story>');
      const host = page.querySelector('news-story') as Element;
      host.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
      expect(copyPage(page, { keepHidden: false }).textContent).toContain('Slotted text');
    });

    it('puts parts that a server sent late where they belong, once', () => {
      expect(
        textIn(`<p>First</p><template id="B:0"></template><template id="P:1"></template><p>Last</p>
          <div hidden id="S:1"><p>third</p></div><div hidden id="S:0"><p>second</p></div>`),
      ).toBe('FirstsecondthirdLast');
    });

    it('reads an article of which all came late', () => {
      const page = newsPage(
        `${withHeadline('')}<template id="B:0"></template><div hidden id="S:0">${paragraphs()}</div>`,
      );
      expect(linesOf(page)).toEqual([...STORY]);
    });
  });

  describe('of a page that is broken or hostile', () => {
    it('reads what is nested 5,000 levels deep', { timeout: 60_000 }, () => {
      const copy = copyOf(`${'<div>'.repeat(5_000)}<p>Deep text</p>`);
      expect(copy.textContent).toBe('Deep text');
      let depth = 0;
      for (let at = copy.querySelector('p'); at; at = at.parentElement as HTMLParagraphElement | null)
        depth += 1;
      expect(depth).toBeLessThan(500);
    });

    it.each([
      'parentNode',
      'parentElement',
      'firstChild',
      'nextSibling',
      'childNodes',
      'children',
      'getAttribute',
      'nodeType',
      'tagName',
      'localName',
      'attributes',
      'id',
      'className',
      'textContent',
      'innerHTML',
      'shadowRoot',
      'checkVisibility',
      'querySelectorAll',
      'contains',
      'remove',
    ])('reads a form with a field called %s', (name) => {
      const page = newsPage(`<form><input name="${name}">${withHeadline(paragraphs())}</form>`);
      expect(linesOf(page)).toEqual([...STORY]);
    });

    it.each([
      'body',
      'head',
      'documentElement',
      'implementation',
      'querySelectorAll',
      'querySelector',
      'getElementById',
      'getElementsByTagName',
      'baseURI',
      'URL',
      'title',
      'location',
      'defaultView',
      'createElement',
      'contentType',
    ])('reads a page with a picture called %s', (name) => {
      const page = newsPage(
        withHeadline(`<img name="${name}" src="/a.jpg" width="640" height="360">${paragraphs()}`),
      );
      expect(linesOf(page)).toEqual([...STORY]);
    });

    it('gives an empty copy of a page of frames', () => {
      const page = openPage('<html><frameset><frame src="/a"></frameset></html>', PAGE_URL);
      expect(copyPage(page, { keepHidden: false }).innerHTML).toBe('');
    });

    it('gives an empty copy of a page without a body', () => {
      const page = openPage('');
      page.documentElement.replaceChildren();
      expect(copyPage(page, { keepHidden: false }).innerHTML).toBe('');
    });
  });

  describe('of lists', () => {
    const menu = (count: number): string =>
      `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`).join('')}</ul>`;
    const withoutMenus = (html: string): string =>
      copyPage(openPage(`<body>${html}`), { keepHidden: false, withoutMenus: true }).innerHTML;

    it('leaves those empty that are nothing but links', () => {
      expect(withoutMenus(`<h3>Sections</h3>${menu(6)}`)).toBe('<h3>Sections</h3><ul></ul>');
    });

    it('keeps them where it is not asked to', () => {
      const page = openPage(`<body>${menu(6)}`);
      expect(copyPage(page, { keepHidden: false }).querySelectorAll('a')).toHaveLength(6);
    });

    it.each([
      [
        'that say more than their links',
        '<ul>' + '<li><a href="/a">Ada</a> won the long race again</li>'.repeat(5) + '</ul>',
      ],
      ['of a few links', menu(3)],
      [
        'with headlines, by which front pages are known',
        `<ul>${'<li><h3><a href="/a">Ice breaks</a></h3></li>'.repeat(5)}</ul>`,
      ],
    ])('keeps those %s', (_, list) => {
      expect(withoutMenus(list)).toContain('<a href=');
    });
  });

  it('copies nothing that holds nothing, but what tells how a page is built', () => {
    expect(copied('<div class="slot"><span><i></i></span></div><p>One</p><h2></h2><ul></ul><p> </p>')).toBe(
      '<p>One</p><h2></h2><ul></ul>',
    );
  });

  it('keeps the place of a link and the end of a line in what holds nothing', () => {
    expect(copied('<p>One<sup id="n1"></sup> two<br>three</p>one<div></div>two')).toBe(
      '<p>One<sup id="n1"></sup> two<br>three</p>one<div></div>two',
    );
  });

  it('copies only the part it is asked for', () => {
    const page = openPage('<body><p id="a">One two</p><p>three</p><p id="b">four five</p>');
    const within = page.createRange();
    within.setStart(page.getElementById('a')?.firstChild as Node, 4);
    within.setEnd(page.getElementById('b')?.firstChild as Node, 4);
    expect(copyPage(page, { keepHidden: false, within }).textContent).toBe('twothreefour');
  });

  describe('in steps', () => {
    const LONG = `<body>${'<p>A line of the story.</p>'.repeat(400)}`;

    it('copies the same', async () => {
      const page = openPage(LONG);
      const pause = vi.fn(() => Promise.resolve());
      const copy = await inSlices(copyPageInSteps(page, { keepHidden: false }), pause);
      expect(copy.innerHTML).toBe(copyPage(page, { keepHidden: false }).innerHTML);
    });

    it('begins anew where the page moves its nodes in between', async () => {
      const page = openPage(LONG);
      const steps = copyPageInSteps(page, { keepHidden: false });
      steps.next();
      // All that has been copied, and the node that comes next.
      for (const line of [...page.querySelectorAll('p')].slice(0, 200)) page.body.append(line);
      page.body.insertAdjacentHTML('beforeend', '<p>And one more.</p>');
      await Promise.resolve();
      const copy = atOnce(steps);
      expect(copy.querySelectorAll('p')).toHaveLength(401);
      expect(copy.textContent).toMatch(/And one more\.$/);
    });

    it('no longer listens for changes when it is done', () => {
      const page = openPage(LONG);
      const { prototype } = (page.defaultView as Window & typeof globalThis).MutationObserver;
      const disconnect = vi.spyOn(prototype, 'disconnect');
      atOnce(copyPageInSteps(page, { keepHidden: false }));
      expect(disconnect).toHaveBeenCalledTimes(1);
    });
  });

  it('copies no longer than anyone waits', () => {
    const page = openPage(`<body>${'<i>x</i>'.repeat(2_000)}`);
    expect(copyPage(page, { keepHidden: false }).textContent).toHaveLength(2_000);
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    expect(copyPage(page, { keepHidden: false }).textContent.length).toBeLessThan(1_000);
    clock.mockRestore();
  });
});
