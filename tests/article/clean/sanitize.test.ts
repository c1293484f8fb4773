import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize, sanitizeToFragment } from '@/src/article/clean/sanitize';
import { dangersIn, PAYLOADS } from '../../security/payloads';
import { bodyOf } from './bodyOf';

describe('sanitize', () => {
  it.each(PAYLOADS)('leaves nothing that can act of %j', (payload) => {
    const html = sanitize(payload, window);
    expect(dangersIn(html)).toEqual([]);
    expect(sanitize(html, window)).toBe(html);
    expect(parsedAgain(html)).toBe(html);
  });

  it.each(PAYLOADS)('leaves nothing of it as nodes either: %j', (payload) => {
    const html = sanitize(bodyOf(`<p>Before.</p><div>${payload}</div><p>After.</p>`), window);
    expect(dangersIn(html)).toEqual([]);
    expect(sanitize(html, window)).toBe(html);
  });

  it('keeps what an article is made of', () => {
    const html =
      '<h2 id="user-content-a">Head</h2><p lang="fr" dir="ltr">Text <a href="https://a.example/?b=1&amp;c=2">link</a><sup><a href="#user-content-n">1</a></sup></p>' +
      '<figure><img src="https://a.example/i.jpg" alt="A" width="640" height="400"><figcaption>Caption</figcaption></figure>' +
      '<table><caption>T</caption><thead><tr><th scope="col" colspan="2">H</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>' +
      '<ol start="3" reversed=""><li>a</li></ol><blockquote cite="https://a.example/"><p>q</p></blockquote><ruby>漢<rp>(</rp><rt>kan</rt></ruby>' +
      '<p><time datetime="2026-03-01T08:30+05:30">1 March</time> H<sub>2</sub>O <code>&lt;b&gt;</code></p><p id="user-content-n">note</p>';
    expect(sanitize(html, window)).toBe(html);
  });

  it('prefixes ids and the links to them alike, once', () => {
    const once = sanitize('<p id="n">x <a href="#n">1</a></p>', window);
    expect(once).toBe('<p id="user-content-n">x <a href="#user-content-n">1</a></p>');
    expect(sanitize(once, window)).toBe(once);
  });

  it('keeps maths that only draw', () => {
    const html =
      '<p>So <math display="block" alttext="E"><mrow><mi mathvariant="normal">E</mi><mo stretchy="false">=</mo><mfrac><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mfrac><mspace width="0.5em"></mspace></mrow></math>.</p>';
    expect(sanitize(html, window)).toBe(html);
  });

  it('takes everything out of maths that links, acts, covers or is HTML, and the formula’s source', () => {
    const html = sanitize(
      '<math href="https://a.example/" class="m" style="position:fixed"><semantics><mrow><maction actiontype="toggle"><mi>a</mi></maction><mspace width="-99em"></mspace><mtext><b>so</b> on</mtext><mglyph src="https://a.example/i.png"></mglyph></mrow><annotation encoding="application/x-tex">\\frac</annotation><annotation-xml encoding="text/html"><p>again</p></annotation-xml></semantics></math>',
      window,
    );
    expect(dangersIn(html)).toEqual([]);
    expect(html).toBe('<math><mrow><mi>a</mi><mspace></mspace><mtext>so on</mtext></mrow></math>');
  });

  it('keeps a paragraph that shows markup beside a comment', () => {
    expect(sanitize(bodyOf('<p>If a &lt;b then<!-- <b> --> c.</p>'), window)).toContain('If a &lt;b then c.');
  });

  it('gives a fixed point for text and markup in any order', { timeout: 120_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.string(),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<a href="https://a.example/">',
        '</a>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<b>',
        '</b>',
        '<li>',
        '<ul>',
        '<h2>',
        '<div>',
        '</div>',
        '<!--',
        '-->',
        '<pre>\n\n',
        '<svg>',
        '<math>',
        '</math>',
        '<mi>',
        '<mtext>',
        '</mtext>',
        '<semantics>',
        '<annotation-xml encoding="text/html">',
        '<mglyph>',
        '<malignmark>',
        '<style>',
        '<form>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const html = sanitize(pieces.join(''), window);
        expect(dangersIn(html)).toEqual([]);
        expect(sanitize(html, window)).toBe(html);
      }),
      { numRuns: 150 },
    );
  });

  it('gives fragments whose pictures have not begun to load', () => {
    const fragment = sanitizeToFragment(
      '<p><img src="https://a.example/i.jpg"></p><script>1</script>',
      window,
    );
    expect(fragment.ownerDocument.defaultView).toBeNull();
    expect(fragment.querySelector('script')).toBeNull();
    expect(fragment.querySelector('img')).not.toBeNull();
  });
});

function parsedAgain(html: string): string {
  return new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.innerHTML;
}
