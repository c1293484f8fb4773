import { describe, expect, it } from 'vitest';
import { removeLeakedCode } from '@/src/article/clean/leakedCode';
import { bodyOf } from './bodyOf';

const AD_TEXT =
  '&lt;script async src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1" crossorigin="anonymous"&gt;&lt;/script&gt;' +
  '&lt;!-- test ad --&gt;&lt;ins class="adsbygoogle" style="display:block" data-ad-client="ca-pub-1" data-ad-slot="2"&gt;&lt;/ins&gt;' +
  '&lt;script&gt;(adsbygoogle = window.adsbygoogle || []).push({});&lt;/script&gt;';
const AD_ELEMENTS =
  '<script async src="https://pagead2.example/js"></script><!-- test ad --><ins class="adsbygoogle" data-ad-slot="2"></ins><script>(adsbygoogle = window.adsbygoogle || []).push({});</script>';
const CURLY = AD_TEXT.replaceAll('"', '”');
const SPACED = AD_TEXT.replaceAll(' ', '&nbsp;');
const IN_LINES = AD_TEXT.replaceAll('&gt;&lt;', '&gt;<br>\n&lt;');
const IN_PARAGRAPHS = AD_TEXT.replaceAll('&gt;&lt;', '&gt;</p>\n<p>&lt;');
const TWICE = AD_TEXT.replaceAll('&', '&amp;');

const LEAKS: [string, string][] = [
  ['elements between two markers', `<p>{source}${AD_ELEMENTS}{/source}</p>`],
  ['elements whose scripts are gone', '<p>{source}<ins class="adsbygoogle"></ins>{/source}</p>'],
  ['elements in paragraphs of their own', `<p>{source}</p>${AD_ELEMENTS}<p>{/source}</p>`],
  ['escaped text', `<p>{source}${AD_TEXT}{/source}</p>`],
  ['escaped text in lines', `<p>{source}${IN_LINES}{/source}</p>`],
  ['escaped text in paragraphs', `<p>{source}${IN_PARAGRAPHS}{/source}</p>`],
  ['markers in paragraphs of their own', `<p>{source}</p><p>${IN_PARAGRAPHS}</p><p>{/source}</p>`],
  ['curly quotes', `<p>{source}${CURLY}{/source}</p>`],
  ['no-break spaces', `<p>{source}${SPACED}{/source}</p>`],
  ['text escaped twice', `<p>{source}${TWICE}{/source}</p>`],
  ['upper case', `<p>{SOURCE}${AD_TEXT}{/SOURCE}</p>`],
  ['attributes', `<p>{source 0 run="php"}${AD_TEXT}{/source}</p>`],
  ['blanks within the braces', `<p>{ source }${AD_TEXT}{ / source }</p>`],
  ['markers cut by elements', `<p>{<span>source</span>}${AD_TEXT}<b>{/source}</b></p>`],
  ['escaped braces', `<p>&amp;#123;source&amp;#125;${AD_TEXT}&amp;#123;/source&amp;#125;</p>`],
  ['full-width braces', `<p>｛source｝${AD_TEXT}｛/source｝</p>`],
  ['zero-width spaces', `<p>{sou\u200Brce}${AD_TEXT}{/source}</p>`],
  ['no end', `<p>{source}${IN_PARAGRAPHS}</p>`],
  ['no beginning', `<p>${AD_TEXT}{/source}</p>`],
  ['no markers at all', `<p>${AD_TEXT}</p>`],
  ['no markers, in lines', `<p>${IN_LINES}</p>`],
  ['no markers, escaped twice', `<p>${TWICE}</p>`],
  ['a list item', `<ul><li>{source}${AD_TEXT}{/source}</li></ul>`],
  ['a heading and a box', `<div><h4>{source}</h4><div>${AD_TEXT}</div>{/source}</div>`],
  ['markers around a pre', `<p>{source}</p><pre>${AD_TEXT}</pre><p>{/source}</p>`],
  ['empty markers', '<p>{source}{/source}</p>'],
  ['a position', '<p>{loadposition banner-3}</p>'],
  ['a module', '<p>{module 114}</p><p>{loadmodule mod_banners,Ad top}</p>'],
  ['a square pair', '<p>[ad id="3"]Buy now[/ad]</p>'],
  ['a square tag', '<p>[the_ad id="991"]</p><p>[adrotate banner="4"]</p>'],
  ['a push', '<p>(adsbygoogle = window.adsbygoogle || []).push({});</p>'],
  ['a display call', "<div>googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });</div>"],
  [
    'document.write',
    '<p>document.write("&lt;scr" + "ipt src=//ads.example/x.js&gt;&lt;/scr" + "ipt&gt;");</p>',
  ],
  ['a comment', '<p>&lt;!-- BEGIN ad zone 4 --&gt;</p>'],
  ['a style rule', '<p>.ad-slot-4 { width: 300px; height: 250px; }</p>'],
  ['a style element as text', '<p>&lt;style&gt;.x{color:red}&lt;/style&gt;</p>'],
  ['a script over lines', '<p>var ad_width = 300;<br>var ad_height = 250;<br>document.write(ad_width);</p>'],
  ['a tracking call', "<p>gtag('event', 'page_view', {'send_to': 'UA-1'});</p>"],
  ['a page builder', '<p>[vc_row][vc_column width="1/2"]</p><p>[/vc_column][/vc_row]</p>'],
];

const FIRST = 'The council met on Tuesday and voted for the new bridge.';
const LAST = 'Work is to begin in spring, the mayor said after the vote.';

describe('removeLeakedCode', () => {
  it.each(LEAKS)('takes out %s', (_, leak) => {
    const body = bodyOf(`<p>${FIRST}</p>${leak}<p>${LAST}</p>`);
    removeLeakedCode(body);
    expect(body.textContent.replace(/\s+/g, '')).toBe(`${FIRST}${LAST}`.replace(/\s+/g, ''));
    expect(body.querySelectorAll('p')).toHaveLength(2);
    expect(body.querySelector('ins, script, pre, ul, h4, div')).toBeNull();
  });

  it.each(LEAKS.filter(([, leak]) => /^<p>(?:(?!<p>).)*<\/p>$/s.test(leak) && /source/i.test(leak)))(
    'keeps the sentences around %s',
    (_, leak) => {
      const body = bodyOf(`<p>${FIRST} ${leak.slice(3, -4)} ${LAST}</p>`);
      removeLeakedCode(body);
      expect(body.textContent.replace(/\s+/g, ' ').trim()).toBe(`${FIRST} ${LAST}`);
    },
  );

  it.each([
    [
      'code in pre',
      '<p>Put this in your page:</p><pre>{source}&lt;script&gt;x(){}&lt;/script&gt;{/source}</pre>',
    ],
    [
      'code in prose',
      '<p>Wrap it in <code>{source}</code> and <code>{/source}</code>, then call <code>document.write("x");</code>.</p>',
    ],
    [
      'markers that are spoken of',
      '<p>The plug-in wants {source} before and {/source} after the block, says the manual.</p>',
    ],
    [
      'tags that are spoken of',
      '<p>Put it between the &lt;script&gt; and &lt;/script&gt; tags of the page.</p>',
    ],
    [
      'braces in prose',
      '<p>The set {1, 2, 3} and the function {x : x &gt; 0} are not the same; nor is [sic] a tag.</p>',
    ],
    [
      "an editor's brackets",
      '<p>“The [ad] was removed,” he said, “and the [related] one [source: Reuters] too.”</p>',
    ],
    [
      'a story on code',
      '<p>In JavaScript and HTML a page calls</p><p>document.write("hello");</p><p>and the browser writes it.</p>',
    ],
    ['less and greater', '<p>If a &lt; b and b &lt; c, then a &lt; c -- and nothing --&gt; else.</p>'],
    ['an emoticon and a colon', '<p>Opening hours: Monday; Tuesday; Friday (closed);</p><p>Score: 3:2;</p>'],
  ])('leaves %s', (_, html) => {
    const body = bodyOf(html);
    const before = body.innerHTML;
    removeLeakedCode(body);
    expect(body.innerHTML).toBe(before);
  });

  it('stays fast on many openings that nothing closes', () => {
    const body = bodyOf(`<p>${'{source} word &lt;script word '.repeat(20_000)}</p>`);
    const start = performance.now();
    removeLeakedCode(body);
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
