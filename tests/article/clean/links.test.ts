import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanImageUrl, cleanLinks, cleanUrl } from '@/src/article/clean/links';
import { bodyOf } from './bodyOf';

const PAGE = 'https://news.example/world/story.html?id=7';
const TARGET = 'https://shop.example/thing?size=4&colour=red#top';
const ENCODED = encodeURIComponent(TARGET);

describe('cleanUrl', () => {
  it.each([
    ['/a', 'https://news.example/a'],
    ['b.html', 'https://news.example/world/b.html'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['?page=2', 'https://news.example/world/story.html?page=2'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['tel:+4930123', 'tel:+4930123'],
    ['https://user:pass@bank.example/x', 'https://bank.example/x'],
    ['HTTPS://News.Example/%7Eann', 'https://news.example/%7Eann'],
  ])('makes %s absolute and plain', (href, expected) => {
    expect(cleanUrl(href, PAGE)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVa\tScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'ftp://host.example/',
    'about:blank',
    'chrome://settings',
    'moz-extension://1/reader.html',
    'view-source:https://a.example',
    'intent://x#Intent;scheme=http;end',
    'http://',
    'https://[bad',
  ])('gives nothing for %s', (href) => {
    expect(cleanUrl(href, PAGE)).toBeNull();
  });

  it.each([
    ['utm_source=x&utm_medium=y&id=3', 'id=3'],
    ['fbclid=1&gclid=2&msclkid=3&dclid=4', ''],
    ['smid=tw&at_medium=rss&at_campaign=64&xtor=EPR-1&CMP=share&sara_ref=re', ''],
    ['mc_cid=1&mc_eid=2&_hsenc=3&mkt_tok=4&igshid=5&yclid=6&ocid=7', ''],
    ['q=a+b%20c&utm_campaign=z&page=%C3%A9', 'q=a+b%20c&page=%C3%A9'],
    [
      'id=1&cmp=2&ref=main&source=api&s=9&t=10&from=2020&tag=x',
      'id=1&cmp=2&ref=main&source=api&s=9&t=10&from=2020&tag=x',
    ],
    ['amp;utm_source=x&a=1', 'a=1'],
    ['v=1&&x', 'v=1&&x'],
  ])('strips tracking from ?%s and nothing else', (query, kept) => {
    expect(cleanUrl(`https://a.example/p?${query}`, PAGE)).toBe(
      `https://a.example/p${kept ? `?${kept}` : ''}`,
    );
  });

  it('strips tracking from the fragment and keeps real anchors', () => {
    expect(cleanUrl('https://a.example/p#xtor=RSS-1', PAGE)).toBe('https://a.example/p');
    expect(cleanUrl('https://a.example/p#utm_source=a&utm_medium=b', PAGE)).toBe('https://a.example/p');
    expect(cleanUrl('https://a.example/p#section-2', PAGE)).toBe('https://a.example/p#section-2');
    expect(cleanUrl('https://a.example/p#page=2', PAGE)).toBe('https://a.example/p#page=2');
    expect(cleanUrl('https://a.example/p#:~:text=bridge', PAGE)).toBe('https://a.example/p#:~:text=bridge');
  });

  it.each([
    `https://www.google.com/url?sa=t&url=${ENCODED}&usg=1`,
    `https://www.google.co.uk/url?q=${ENCODED}`,
    `https://l.facebook.com/l.php?u=${ENCODED}&h=AT`,
    `https://lm.facebook.com/l.php?u=${ENCODED}`,
    `https://l.instagram.com/?u=${ENCODED}&e=1`,
    `https://out.reddit.com/t3_1?url=${ENCODED}&token=1`,
    `https://t.umblr.com/redirect?z=${ENCODED}&t=1`,
    `https://www.youtube.com/redirect?event=v&q=${ENCODED}`,
    `https://www.linkedin.com/redir/redirect?url=${ENCODED}`,
    `https://vk.com/away.php?to=${ENCODED}`,
    `https://slack-redir.net/link?url=${ENCODED}`,
    `https://nam02.safelinks.protection.outlook.com/?url=${ENCODED}&data=1`,
    `https://steamcommunity.com/linkfilter/?url=${ENCODED}`,
    `https://duckduckgo.com/l/?uddg=${ENCODED}`,
    `https://go.redirectingat.com/?id=1&url=${ENCODED}`,
    `https://go.skimresources.com/?id=1&url=${ENCODED}`,
    `https://redirect.viglink.com/?u=${ENCODED}`,
    `https://www.awin1.com/cread.php?awinmid=1&ued=${ENCODED}`,
    `https://click.linksynergy.com/deeplink?murl=${ENCODED}`,
    `https://www.anrdoezrs.net/click-1-2?url=${ENCODED}`,
    `https://www.shareasale.com/r.cfm?urllink=${ENCODED}`,
    `https://shop.sjv.io/c/1/2/3?u=${ENCODED}`,
    `https://adclick.g.doubleclick.net/pcs/click?xai=1&adurl=${ENCODED}`,
    `https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${ENCODED}`,
    `https://disq.us/?url=${ENCODED}%3AabcdefghijklmnopqrstuvwxyzA&cuid=1`,
    `https://urldefense.com/v3/__${TARGET}__;!!x!y$`,
    `https://urldefense.proofpoint.com/v1/url?u=${ENCODED}`,
    `https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=${ENCODED}/RK=2/RS=x`,
    `https://www.bing.com/ck/a?!&&p=1&u=a1${btoa(TARGET)}&ntb=1`,
    `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${ENCODED}`)}`,
    `https://out.reddit.com/?url=${encodeURIComponent(ENCODED)}`,
  ])('unwraps %s', (href) => {
    expect(cleanUrl(href, PAGE)).toBe(TARGET);
  });

  it.each([
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://l.facebook.com/l.php?u=data:text/html,x',
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2F',
    'https://web.archive.org/save?url=https%3A%2F%2Fnews.example%2F',
    'https://validator.example/check?uri=https%3A%2F%2Fnews.example%2F',
    'https://accounts.example/login?redirect=https%3A%2F%2Fnews.example%2F',
    'https://www.google.com/search?q=https%3A%2F%2Fnews.example%2F',
    'https://t.co/abc',
  ])('leaves %s as it is', (href) => {
    expect(cleanUrl(href, PAGE)).toBe(href);
  });

  it('ends in a wrapper that contains itself', () => {
    let href = 'https://end.example/';
    for (let turn = 0; turn < 40; turn += 1)
      href = `https://www.google.com/url?q=${encodeURIComponent(href)}`.slice(0, 7_000);
    expect(cleanUrl(href, PAGE)).not.toBeUndefined();
  });

  it('never gives another scheme, and is a fixed point', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (href) => {
          const clean = cleanUrl(href, PAGE);
          if (clean === null) return;
          expect(clean).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
          expect(cleanUrl(clean, PAGE)).toBe(clean);
        },
      ),
    );
  });
});

describe('cleanImageUrl', () => {
  it.each([
    ['/i/a.jpg', 'https://news.example/i/a.jpg'],
    ['https://img.example/banner.png?w=640&fbclid=1', 'https://img.example/banner.png?w=640&fbclid=1'],
    ['data:image/png;base64,iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
  ])('takes %s', (src, expected) => {
    expect(cleanImageUrl(src, PAGE)).toBe(expected);
  });

  it.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PHN2Zz4=',
    'javascript:1',
    'blob:https://news.example/1',
    'http://localhost/a.png',
    'http://127.0.0.1:8000/a.png',
    'http://2130706433/a.png',
    'http://0x7f.1/a.png',
    'http://0177.0.0.1/a.png',
    'http://10.1.2.3/a.png',
    'http://172.20.1.1/a.png',
    'http://192.168.0.1/a.png',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/a.png',
    'http://0.0.0.0/a.png',
    'http://[::1]/a.png',
    'http://[::ffff:127.0.0.1]/a.png',
    'http://[::ffff:c0a8:1]/a.png',
    'http://[fd00::1]/a.png',
    'http://[fe80::1]/a.png',
    'http://[64:ff9b::7f00:1]/a.png',
    'http://router/a.png',
    'http://printer.local/a.png',
    'http://nas.lan/a.png',
    'http://app.localhost./a.png',
    'http://127.0.0.1.nip.io/a.png',
    'https://www.facebook.com.sharethis.com/p.png',
    'https://pagead2.googlesyndication.com/x.gif',
    'https://sb.scorecardresearch.com/p?c1=2',
    'https://met.vgwort.de/na/1',
  ])('refuses %s', (src) => {
    expect(cleanImageUrl(src, PAGE)).toBeNull();
  });

  it('takes a picture of a private host where the article itself is there', () => {
    expect(cleanImageUrl('a.png', 'http://192.168.0.7/story')).toBe('http://192.168.0.7/a.png');
    expect(cleanImageUrl('http://192.168.0.8/a.png', 'http://192.168.0.7/story')).toBeNull();
    expect(cleanImageUrl('http://localhost:81/a.png', 'http://127.0.0.1:80/story')).toBe(
      'http://localhost:81/a.png',
    );
  });
});

describe('cleanLinks', () => {
  it('opens links that lead nowhere and keeps their text', () => {
    const body = bodyOf('<p><a href="javascript:x()">Read</a> <a href="">this</a> <a href="/on">on</a></p>');
    cleanLinks(body, PAGE);
    expect(body.innerHTML).toBe('<p>Read this <a href="https://news.example/on">on</a></p>');
  });

  it('keeps notes working and drops every other id', () => {
    const body = bodyOf(
      `<p id="lead">Text<sup><a id="ref1" href="#fn1">1</a></sup> <a href="${PAGE}#fn2">2</a> <a href="#gone">3</a></p><ol><li id="fn1">Note <a href="#ref1">back</a></li><li><a name="fn2">Two</a></li></ol>`,
    );
    cleanLinks(body, PAGE);
    expect(body.innerHTML).toBe(
      `<p>Text<sup><a id="ref1" href="#fn1">1</a></sup> <a href="#fn2">2</a> <a href="${PAGE}#gone">3</a></p><ol><li id="fn1">Note <a href="#ref1">back</a></li><li><a name="fn2" id="fn2">Two</a></li></ol>`,
    );
  });

  it('reduces a picture to one allowed source', () => {
    const body = bodyOf(
      '<img srcset="/s.jpg 320w, /l,1.jpg 1280w, javascript:x 2000w"><img src="http://10.0.0.1/x.png" srcset="/y.png 2x"><img src="data:image/svg+xml,x">',
    );
    cleanLinks(body, PAGE);
    expect(body.innerHTML).toBe(
      '<img src="https://news.example/l,1.jpg"><img src="https://news.example/y.png">',
    );
  });
});
