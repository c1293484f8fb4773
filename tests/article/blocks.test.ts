import { describe, expect, it } from 'vitest';
import { blockOf, blocksOf, paragraphize, weighedLength } from '@/src/article/blocks';
import { bodyOf } from './clean/bodyOf';
import { linesOf, newsPage, STORY, withHeadline } from './story';

function paragraphized(html: string): string {
  const root = bodyOf(html);
  paragraphize(root);
  return root.innerHTML;
}

describe('blocksOf', () => {
  it('parts words that stand on two lines', () => {
    const [block] = blocksOf(bodyOf('<p>The boat is gone.<br><b>Edda Lorne</b><br><i>Wexmoor</i></p>'));
    expect(block?.text).toBe('The boat is gone. Edda Lorne Wexmoor');
  });
});

describe('paragraphize', () => {
  it('gives text between blocks a paragraph of its own', () => {
    expect(paragraphized('One <b>and</b> half<p>two</p>three')).toBe(
      '<p>One <b>and</b> half</p><p>two</p><p>three</p>',
    );
  });

  it('splits at blank lines made of breaks', () => {
    expect(paragraphized('One<br><br>two<br> <br>\n<br>three')).toBe('<p>One</p><p>two</p><p>three</p>');
  });

  it('keeps a single break, which is a line of a poem or an address', () => {
    expect(paragraphized('<p>Line one<br>line two</p>')).toBe('<p>Line one<br>line two</p>');
  });

  it('splits a paragraph into paragraphs, and leaves none within another', () => {
    expect(paragraphized('<p class="text">One<br><br>two</p>')).toBe(
      '<div class="text"><p class="text">One</p><p class="text">two</p></div>',
    );
  });

  it('leaves no empty paragraphs', () => {
    expect(paragraphized('<br><br>  <p>One</p> <br> <p>two</p><br>')).toBe('<p>One</p><p>two</p>');
  });

  it('keeps a picture between blocks', () => {
    expect(paragraphized('<p>One</p><img src="/a.jpg">')).toBe('<p>One</p><p><img src="/a.jpg"></p>');
  });

  it('keeps lines together that are one: list items, table cells, captions, code', () => {
    for (const html of [
      '<ul><li>One<br><br>two</li></ul>',
      '<table><tbody><tr><td>One<br><br>two</td></tr></tbody></table>',
      '<figure><figcaption>One<br><br>two</figcaption></figure>',
      '<pre>One<br><br>two</pre>',
    ]) {
      expect(paragraphized(html)).toBe(html);
    }
  });

  it('puts nothing into a table that cannot stand there', () => {
    const root = bodyOf('<table><tbody><tr><td><p>cell</p></td></tr></tbody></table>');
    root.querySelector('tr')?.prepend('stray text');
    paragraphize(root);
    expect(root.querySelector('tr > p')).toBeNull();
  });

  it('finds blocks that stand in something inline', () => {
    expect(paragraphized('Before <span>inside <div>block</div> after</span>')).toBe(
      '<p>Before </p><span><p>inside </p><div>block</div><p> after</p></span>',
    );
  });
});

describe('blocksOf', () => {
  it('lists the lines in reading order, those without text left out', () => {
    const root = bodyOf('<h2>A</h2><div><p> b \n c </p><p> </p></div><ul><li>d</li><li>e</li></ul>');
    expect(blocksOf(root).map(({ element, text }) => `${element.tagName} ${text}`)).toEqual([
      'H2 A',
      'P b c',
      'LI d',
      'LI e',
    ]);
  });

  it('takes a root without blocks for one line', () => {
    expect(blocksOf(bodyOf('just <b>text</b>')).map(({ text }) => text)).toEqual(['just text']);
  });
});

describe('the share of a line that is linked', () => {
  const shares = (html: string) => blocksOf(bodyOf(html)).map(({ linkShare }) => linkShare);

  it('is all of it in a card that is a link as a whole', () => {
    expect(
      shares('<a href="/b"><div><h3>Another story</h3><p>What it is about.</p></div></a><p>Not it.</p>'),
    ).toEqual([1, 1, 0]);
  });

  it('is counted once where a link stands in a card', () => {
    expect(
      shares('<div><a href="/b"><p>What it is about.</p></a><p><a href="/c">More</a> of it.</p></div>')[1],
    ).toBeCloseTo(0.36, 1);
  });

  it('is nothing where the link only names a place, or holds the text of an article because nobody closed it', () => {
    expect(shares('<a name="top"><div><p>A line of the text.</p></div></a>')).toEqual([0]);
    const line = `<p>${'A line of the text. '.repeat(10)}</p>`;
    expect(shares(`<a href="/advert"><div>${line.repeat(6)}</div></a>`)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('blockOf', () => {
  it('tells how much of a line is linked', () => {
    const block = (html: string) => blockOf(bodyOf(html));
    expect(block('twelve chars').linkShare).toBe(0);
    expect(block('<a href="/a">six </a>chars').linkShare).toBeCloseTo(0.33, 1);
    expect(block('<a href="/a">all of it</a>').linkShare).toBe(1);
    expect(block('').linkShare).toBe(0);
  });
});

describe('weighedLength', () => {
  it('counts one Chinese, Japanese or Korean character as two letters', () => {
    expect(weighedLength('harbour')).toBe(7);
    expect(weighedLength('港口')).toBe(4);
    expect(weighedLength('みなと')).toBe(6);
    expect(weighedLength('항구')).toBe(4);
    expect(weighedLength('гавань')).toBe(6);
  });
});

describe('an article without paragraphs', () => {
  it('is read where breaks part its text', () => {
    const page = newsPage(withHeadline(`<div class="text">${STORY.join('<br><br>')}</div>`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('is read where a division stands for each', () => {
    const page = newsPage(withHeadline(`<div>${STORY.map((text) => `<div>${text}</div>`).join('')}</div>`));
    expect(linesOf(page)).toEqual([...STORY]);
  });

  it('is read where some text stands between its paragraphs', () => {
    const [first, second, third, ...rest] = STORY;
    const page = newsPage(
      withHeadline(
        `<div>${first}<p>${second}</p>${third}${rest.map((text) => `<p>${text}</p>`).join('')}</div>`,
      ),
    );
    expect(linesOf(page)).toEqual([...STORY]);
  });
});
