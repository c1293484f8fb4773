import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/src/article/blocks';
import { removeClutter, type KnownText } from '@/src/article/clean/clutter';
import { atOnce } from '@/src/article/steps';
import { isLabel } from '@/src/article/clean/phrases';
import { HEADLINE, paragraphs, STORY } from '../story';
import { bodyOf } from './bodyOf';

const KNOWN: KnownText = { headline: HEADLINE, description: null, publisher: { name: 'Wexmoor Post' } };

function cleaned(html: string, known: Partial<KnownText> = {}): HTMLElement {
  const root = bodyOf(html);
  atOnce(removeClutter(root, { ...KNOWN, ...known }));
  return root;
}

const linesOf = (html: string, known?: Partial<KnownText>): string[] =>
  blocksOf(cleaned(html, known)).map(({ text }) => text);

/** `html` between the paragraphs of the story. */
const amid = (html: string): string => paragraphs(0, 5) + html + paragraphs(5);

describe('removeClutter', () => {
  describe('takes out what a list is called that has nothing in it:', () => {
    it.each([
      ['its box', '<div><h3>Elsewhere in town</h3><ul></ul></div>'],
      ['a heading above it', '<h3>Elsewhere in town</h3><ul></ul>'],
      ['a line above it', '<p>Read on:</p><ol></ol>'],
    ])('%s', (_, html) => {
      expect(linesOf(amid(html))).toEqual([...STORY]);
    });

    it('but not a paragraph above it', () => {
      expect(linesOf(paragraphs() + '<ul></ul>')).toEqual([...STORY]);
    });
  });

  describe('takes out what the publisher itself names as something else:', () => {
    const box = '<h3>The bridge closes</h3><p>Repairs begin on Monday and will last until the autumn.</p>';
    it.each([
      'related-articles',
      'newsletter-signup',
      'storyShareTools',
      'author-bio',
      'recommended__list',
      'most-read',
      'comments',
      'breadcrumbs',
      'social-media-buttons',
      'cookie-banner',
      'spendenbox',
    ])('%s', (name) => {
      expect(linesOf(amid(`<div class="${name}">${box}</div>`))).toEqual([...STORY]);
    });

    it.each(['category-city tag-bridges', 'post-7 type-post category-city tag-bridges'])(
      'but not what is named after its topics: %s',
      (name) => {
        const line = 'The regulator opened an inquiry on Monday into how such spots are sold to the public.';
        expect(linesOf(amid(`<div class="${name}"><p>${line}</p></div>`))).toContain(line);
      },
    );

    it('an aside, whatever it is called', () => {
      expect(linesOf(amid(`<aside>${box}</aside>`))).toEqual([...STORY]);
    });
  });

  describe('keeps', () => {
    it('the article under a misleading name', () => {
      expect(linesOf(`<div class="related">${paragraphs()}</div>`)).toEqual([...STORY]);
    });

    it('paragraphs that all have such a name', () => {
      expect(linesOf(STORY.map((text) => `<div class="promo">${text}</div>`).join(''))).toEqual([...STORY]);
    });

    it('the entries of a live blog with their times', () => {
      const entries = STORY.slice(1, 6);
      const html = entries
        .map((text, i) => `<div class="entry"><p>10:2${i}</p><p>${text}</p></div>`)
        .join('');
      expect(linesOf(paragraphs(0, 1) + html)).toEqual([
        ...STORY.slice(0, 1),
        ...entries.flatMap((text, i) => [`10:2${i}`, text]),
      ]);
    });

    it.each([
      '“This was never about money,” the director said.',
      'Her brother was a journalist who covered the first strike, and she kept his notebooks.',
      'More on that will be known on Friday, when the council meets.',
      'Register offices will stay closed until Monday, the city said.',
      '加入世贸组织二十年来，港口的吞吐量增加了三倍。',
    ])('a last paragraph that begins as a note would: %s', (text) => {
      expect(linesOf(`${paragraphs()}<p>${text}</p>`).at(-1)).toBe(text);
    });

    it('the items of a list that are called like buttons', () => {
      const list = '<ul><li>Facebook</li><li>Reddit</li><li>Pinterest</li></ul>';
      expect(linesOf(amid(list))).toContain('Reddit');
    });

    it('a part whose name only contains such a word', () => {
      expect(
        linesOf(amid('<div class="headerless threads"><p>Bread was dearer too, said the baker.</p></div>')),
      ).toContain('Bread was dearer too, said the baker.');
    });

    it('a running paragraph whose name says otherwise', () => {
      const text =
        'The ferry company had to cancel forty crossings, which cost it more than the whole of last winter.';
      expect(linesOf(amid(`<p class="share">${text}</p>`))).toContain(text);
    });

    it('tables and lists', () => {
      const html =
        '<ul><li>Two miles of cable</li><li>Nine joints</li></ul><table><tbody><tr><th>Day</th><td>Boats</td></tr><tr><th>Monday</th><td>12</td></tr></tbody></table>';
      expect(linesOf(amid(html))).toEqual([
        ...STORY.slice(0, 5),
        'Two miles of cable',
        'Nine joints',
        'Day',
        'Boats',
        'Monday',
        '12',
        ...STORY.slice(5),
      ]);
    });

    it('the short questions of an interview', () => {
      const questions = ['How cold was it?', 'And the seals?', 'Will you go out again?'];
      const html = questions
        .map((question, i) => `<p><b>${question}</b></p><p>${STORY[i] ?? ''}</p>`)
        .join('');
      expect(linesOf(html)).toEqual(questions.flatMap((question, i) => [question, STORY[i]]));
    });

    it('links within running text', () => {
      const text =
        'The report, which the council published in March, says that the cable is older than the wall.';
      const html = `<p>${text.replace('the council published', '<a href="/report">the council published</a>')}</p>`;
      expect(cleaned(amid(html)).querySelector('a')?.textContent).toBe('the council published');
    });
  });

  describe('takes out lines that point to other articles,', () => {
    it.each([
      ['English', 'Read also:'],
      ['English', 'See also:'],
      ['German', 'Lesen Sie auch:'],
      ['German', 'Mehr zum Thema:'],
      ['French', 'Lire aussi :'],
      ['French', 'À lire aussi :'],
      ['Spanish', 'Lea también:'],
      ['Portuguese', 'Leia também:'],
      ['Italian', 'Leggi anche:'],
      ['Dutch', 'Lees ook:'],
      ['Swedish', 'Läs också:'],
      ['Polish', 'Czytaj także:'],
      ['Turkish', 'Bunu da okuyun:'],
      ['Russian', 'Читайте также:'],
      ['Ukrainian', 'Читайте також:'],
      ['Arabic', 'اقرأ أيضا:'],
      ['Japanese', '関連記事：'],
      ['Korean', '관련 기사:'],
      ['Chinese', '相关阅读：'],
    ])('in %s: %s', (_, label) => {
      expect(linesOf(amid(`<p>${label} <a href="/2">Bridge 4 km up river closes</a></p>`))).toEqual([
        ...STORY,
      ]);
      expect(linesOf(amid(`<p><strong>${label}</strong></p>`))).toEqual([...STORY]);
    });

    it.each([
      'Read more slowly, she told the class, and look at the sea between the lines.',
      'Related firms in two other towns have had the same trouble with salt, said the engineer.',
      'Mehr aus dem Hafen war an diesem Abend nicht zu hören, obwohl viele warteten.',
      'À lire les journaux de la ville, on croirait que le port n’existe pas.',
      'Ver más allá del muelle era imposible sin las luces, dijo el capitán.',
      'Читайте дальше своим детям, сказала она, даже если они уже спят.',
    ])('but not prose that starts alike: %s', (text) => {
      expect(linesOf(amid(`<p>${text}</p>`))).toContain(text);
    });

    it('lists of links', () => {
      expect(
        linesOf(
          amid(
            '<ul><li><a href="/2">The bridge closes for repairs</a></li><li><a href="/3">Bakery opens in the valley</a></li></ul>',
          ),
        ),
      ).toEqual([...STORY]);
    });

    it('lists of links with what they are called', () => {
      const contents = '<ul><li><a href="#a">The vote</a></li><li><a href="#b">The money</a></li></ul>';
      expect(linesOf(amid(`<div><p><strong>In this article</strong></p>${contents}</div>`))).toEqual([
        ...STORY,
      ]);
    });

    it('cards: a link around a heading, an article within the article', () => {
      expect(
        linesOf(
          amid(
            '<a href="/2"><h3>The bridge closes</h3><p>Repairs begin on Monday.</p></a><article><h3><a href="/3">Bakery opens</a></h3><p>In the valley.</p></article>',
          ),
        ),
      ).toEqual([...STORY]);
    });

    it('cards whose picture and title lead to the same page, three and more', () => {
      const card = (n: number): string =>
        `<div class="tile"><div><a href="/${n}"><img src="/${n}.jpg"></a></div><div><a href="/${n}">Story ${n}</a></div><div>How the ice went out of the harbour of the town, day by day, in part ${n} of it.</div></div>`;
      const cards = (count: number): string =>
        `<div><h2>Popular</h2>${Array.from({ length: count }, (_, n) => card(n)).join('')}</div>`;
      expect(linesOf(amid(cards(3)))).toEqual([...STORY]);
      expect(linesOf(amid(cards(2))).join()).toContain('day by day');
    });

    it('cards without pictures, each alone in a box', () => {
      const card = (id: number): string =>
        `<div><div class="card"><div>News</div><h3><a href="/${id}">The bridge closes on Monday</a></h3>` +
        '<p>Repairs of the old bridge over the harbour begin on Monday, and will last until the autumn.</p></div></div>';
      expect(linesOf(amid(`<section>${card(1)}${card(2)}${card(3)}</section>`))).toEqual([...STORY]);
    });

    it('cards that a publisher numbers instead of naming them', () => {
      const card = (n: number): string =>
        `<div class="css-${n}"><a href="/${n}"><img src="/${n}.jpg"><h3>Story ${n} of the week</h3></a>` +
        `<p>How the ice went out of the harbour of the town, day by day, in part ${n} of it.</p></div>`;
      expect(linesOf(amid(`<div><h2>More from the town</h2>${card(1)}${card(2)}${card(3)}</div>`))).toEqual([
        ...STORY,
      ]);
    });

    it('but not a sentence that is a link from end to end', () => {
      const text =
        'The whole of the report, with all its tables and maps, can be read in the library of the town.';
      expect(linesOf(amid(`<p><a href="/report">${text}</a></p>`))).toContain(text);
    });
  });

  describe('takes out appeals to the reader,', () => {
    it.each([
      'Subscribe to our newsletter to get the best of the coast every day.',
      'Follow us on every network you can think of.',
      'Follow The Wexmoor Post on Facebook and Instagram.',
      'Jetzt kostenlos abonnieren und keine Flut verpassen.',
      'Abonnez-vous à notre lettre du matin.',
      'Suscríbete a nuestro boletín de la mañana.',
      'Iscriviti alla nostra newsletter del mattino.',
      'Zapisz się na nasz poranny list.',
      'Подписывайтесь на наш канал о море.',
      '订阅我们的每日通讯。',
      'Get in touch if you were at the harbour on that night.',
      'Like what you read? Subscribe to the Post for $38 a year.',
      'Entre no canal do Diário no WhatsApp e receba as notícias.',
      'This summary was generated with the help of a machine.',
      'Have an opinion on anything you have read here? Please email us your letter.',
      'Támogasd a munkánkat, ha teheted.',
      'Dalsza część artykułu tylko dla prenumeratorów',
      'Dit artikel verscheen in het magazine van maart.',
    ])('linked or set off: %s', (text) => {
      expect(linesOf(amid(`<p><a href="/join">${text}</a></p>`))).toEqual([...STORY]);
      expect(linesOf(amid(`<p><em>${text}</em></p>`))).toEqual([...STORY]);
    });

    it.each([
      '<h3>Subscribe to The Mornings</h3><p>Make sense of the day. Get it sent to you.</p>',
      '<h4>Apúntate gratis a la newsletter</h4><a href="#">RECÍBELA</a>',
    ])('with the box that opens so: %s', (box) => {
      expect(linesOf(amid(`<section class="x1">${box}</section>`))).toEqual([...STORY]);
    });

    it('with the box whose links all lead to a newsletter, under whatever heading', () => {
      const box = (href: string): string =>
        `<section><header><h3>The Tide, on Thursdays</h3></header><p>What the coast talks about, every week.</p><a href="${href}">Read it for free</a></section>`;
      expect(linesOf(amid(box('/newsletters/tide/')))).toEqual([...STORY]);
      expect(linesOf(amid(box('/tide/')))).toContain('The Tide, on Thursdays');
      const told =
        '<p>The order stands in the <a href="https://state.example/boletin/12">gazette</a> of today.</p>';
      expect(linesOf(amid(`<div><h3>What the order says</h3>${told}</div>`))).toContain(
        'What the order says',
      );
    });

    it('but not the section that a heading of the kind opens', () => {
      const box = `<section><h3>Join us for the count</h3>${paragraphs(2, 5)}</section>`;
      expect(linesOf(paragraphs(0, 2) + box + paragraphs(5))).toHaveLength(STORY.length + 1);
    });

    it.each([
      'Subscribe was the last word anybody had expected from the old ferryman, but he said it.',
      'Follow the coast for a mile, and the old lamps can still be seen from the path.',
      'The summary was written by the harbour board in May, and nobody has read it since.',
      'Thank you for everything, she called to the crew, and nobody could answer her.',
    ])('but not prose that starts alike: %s', (text) => {
      expect(linesOf(amid(`<p>${text}</p>`))).toContain(text);
    });
  });

  describe('takes out labels of buttons and boxes,', () => {
    it.each([
      'Share',
      'Advertisement',
      'Anzeige',
      'Publicité',
      'Publicidad',
      'Pubblicità',
      'Reklama',
      'Реклама',
      'إعلان',
      '広告',
      '광고',
      '广告',
      '– Anzeige –',
      'Image 1 of 23',
      'Back to Gallery',
      'Like Loading...',
      'Sharing is caring!',
      'Thanks for signing up!',
      'vor 2 Stunden',
      '12 comments',
      'Comment',
      'Kommentar',
      '請繼續往下閱讀...',
    ])('%s', (label) => {
      expect(linesOf(amid(`<p>${label}</p>`))).toEqual([...STORY]);
    });

    it.each([
      'ジョン・ロルヌ氏は語った。',
      '港の明かりが昨夜また灯った。',
      '広告費は前年より増えた。',
      'APによると、港は安全だという。',
      'X社の電線はまだ届いていない。',
      '2024년까지 끝난다고 했다.',
      '어부들은 기뻐했다.',
      '광고비는 지난해보다 늘었다.',
      '港口的灯又亮了。',
      'ไฟที่ท่าเรือกลับมาแล้ว',
      'عادت الأضواء إلى الميناء.',
    ])('and never takes a sentence in another script for one: %s', (text) => {
      expect(isLabel(text)).toBe(false);
      expect(linesOf(amid(`<p>${text}</p>`))).toContain(text);
    });

    it('rules made of characters', () => {
      expect(linesOf(amid('<p>* * *</p><p>———</p>'))).toEqual([...STORY]);
    });
  });

  describe('takes out what readers write, from its title on:', () => {
    const comment = `<div><img src="https://wexmoor-post.test/a.jpg"><p>anna</p><p>${STORY[0] ?? ''} So what?</p></div>`;
    it.each([
      '<h3>Comments</h3>',
      '<h2>Leave a Reply</h2>',
      '<p>12 Comments</p>',
      '<p>3 thoughts on “The lights”</p>',
      '<div>Kommentare (4)</div>',
      '<h3>Schreiben Sie einen Kommentar</h3>',
      '<h3>3 réactions</h3>',
      '<h3>Комментарии: 3</h3>',
      '<h3>コメントを書く</h3>',
    ])('%s', (title) => {
      const root = cleaned(`<div>${paragraphs()}</div><section>${title}${comment}${comment}</section>`);
      expect(blocksOf(root).map(({ text }) => text)).toEqual([...STORY]);
      expect(root.querySelector('img')).toBeNull();
    });

    it.each([
      ['a button that the text goes on after', '<p>Comments</p>'],
      ['a heading that the text goes on after', '<h3>Comments</h3>'],
    ])('but not %s', (_, button) => {
      expect(linesOf(amid(button))).toEqual(expect.arrayContaining([...STORY]));
    });

    it.each(['Réactions', 'Commentaire', 'Kommentar', 'コメント', 'תגובות'])(
      'nor a section about what others said: %s',
      (title) => {
        const said = 'The mayor said on Monday that she had known of it, and that she was glad all the same.';
        const html = `<div>${paragraphs()}</div><section><h2>${title}</h2><p>${said}</p></section>`;
        expect(linesOf(html)).toContain(said);
      },
    );

    it('nor an item of a list', () => {
      const list = '<ul><li>Likes</li><li>Comments</li><li>Shares by readers of all ages</li></ul>';
      expect(linesOf(`<div>${paragraphs()}</div>${list}`)).toContain('Shares by readers of all ages');
    });

    it('nor a button above all text', () => {
      expect(linesOf(`<p>Comments</p><div>${paragraphs()}</div>`)).toEqual([...STORY]);
    });
  });

  describe('at the end of the text', () => {
    it.each([
      ['who owns it', '© 2024 Wexmoor Post. All rights reserved.'],
      ['who owns it', 'Alle Rechte vorbehalten.'],
      ['who owns it', '저작권자 ⓒ 웩스무어 포스트'],
      ['who wrote it', 'Edda Lorne is a reporter for the Wexmoor Post and covers the coast.'],
      ['who wrote it', 'Edda Lorne ist Redakteurin der Wexmoorer Post.'],
      ['whose report it is', 'Additional reporting by Tomas Brill; editing by Anna Sund'],
      ['whose report it is', 'Mit Material der dpa'],
      ['whose report it is', 'Quelle: dpa'],
      ['whose report it is', 'Anna Sund contributed research.'],
      [
        'where it was printed',
        'Published in the print edition of the March issue, with the headline “Lamps.”',
      ],
      [
        'what else to read',
        'We are glad that you are here. Sign up for our newsletter to get the best of the coast',
      ],
      ['where to click', 'For more about the harbour click here. For complaints, contact us.'],
      ['who is not responsible', 'The Wexmoor Post is not responsible for the content of external sites.'],
      ['who wrote it', 'Tomasz Brill – redaktor „Magazynu”, autor książki'],
      ['what the publisher is', 'Wexmoor Post is a newspaper that has been printed on the coast since 1871.'],
      ['where to write to', 'edda.lorne@wexmoor-post.test'],
      ['a heading with nothing below', ''],
    ])('takes out %s: %s', (_, text) => {
      expect(linesOf(`${paragraphs()}<p>${text}</p>`)).toEqual([...STORY]);
      expect(linesOf(`${paragraphs()}<h2>More</h2><p>${text}</p>`)).toEqual([...STORY]);
    });

    it('takes out what sums up another story', () => {
      const line = 'The strongest tug ever to come out of the yard has 306 horsepower and a very long bow';
      expect(linesOf(`${paragraphs()}<p class="row-excerpt">${line}</p>`)).toEqual([...STORY]);
      expect(linesOf(`${paragraphs()}<p>${line}</p>`)).toEqual([...STORY, line]);
    });

    it('takes out a closing section about the author', () => {
      expect(
        linesOf(
          `${paragraphs()}<h3>About the author</h3><p>Edda Lorne mends nets, and has written two books.</p>`,
        ),
      ).toEqual([...STORY]);
    });

    it('takes out what a press release says of its sender below the mark of its end', () => {
      const about =
        '<h3>About the Harbour Trust</h3><p>The Harbour Trust keeps nine lamps alight.</p><ol><li>It was founded in 1920.</li></ol>';
      expect(linesOf(`${paragraphs()}<p># # #</p>${about}`)).toEqual([...STORY]);
      expect(linesOf(`${paragraphs(0, 5)}<p>###</p>${paragraphs(5)}`)).toEqual([...STORY]);
    });

    it('takes out a note about who wrote it, and the portrait beside', () => {
      const note = `<div><img src="/lorne.jpg" width="80"><div><p><strong>Edda Lorne</strong></p>
        <p>Edda Lorne has lived in Wexmoor since 2009, with two dogs, and writes about harbours and money.</p></div></div>`;
      const known = { author: [{ name: 'Edda Lorne' }] };
      expect(linesOf(paragraphs() + note, known)).toEqual([...STORY]);
      expect(cleaned(paragraphs() + note, known).querySelector('img')).toBeNull();
      // Of somebody else the story may go on to speak.
      expect(linesOf(paragraphs() + note, { author: [{ name: 'Tomas Brill' }] })).toHaveLength(
        STORY.length + 2,
      );
    });

    it('takes out a note that calls them by their first name, beside the portrait alone', () => {
      const note = '<p>Edda has kept bees on the island since she was a girl.</p>';
      const known = { author: [{ name: 'Edda Lorne' }] };
      const portrait = '<figure><img src="/edda.jpg" width="64" height="64"></figure>';
      expect(linesOf(`${paragraphs()}<div>${portrait}${note}</div>`, known)).toEqual([...STORY]);
      expect(cleaned(`${paragraphs()}<div>${portrait}${note}</div>`, known).querySelector('img')).toBeNull();
      expect(linesOf(`${paragraphs()}<div>${note}</div>`, known)).toHaveLength(STORY.length + 1);
    });

    it('keeps a picture of the story there, whatever line is taken out beside it', () => {
      const picture = '<div><img src="/quay.jpg" width="800"><p>edda.lorne@wexmoor-post.test</p></div>';
      expect(cleaned(paragraphs() + picture).querySelector('img')).not.toBeNull();
    });

    it('keeps a quotation, a table and a list', () => {
      for (const html of [
        '<blockquote><p>We shall see</p></blockquote>',
        '<table><tbody><tr><td>12 boats</td></tr></tbody></table>',
        '<ul><li>12 boats</li></ul>',
      ]) {
        expect(cleaned(paragraphs() + html).lastElementChild?.outerHTML).toBe(html);
      }
    });

    it('keeps the days of a life, and what was corrected', () => {
      const life = 'Edda Lorne, botanist, born 4 March 1938; died 28 June 2024';
      const note =
        'This article was amended on 12 July 2024. An earlier version said that the cable was laid in 1976.';
      expect(linesOf(`${paragraphs()}<p>${life}</p><p><em>${note}</em></p>`).slice(-2)).toEqual([life, note]);
    });

    it('keeps a short last sentence', () => {
      expect(linesOf(`${paragraphs()}<p>The band played on.</p>`).at(-1)).toBe('The band played on.');
    });
  });

  describe('before the text', () => {
    it.each([
      'PUBLISHED: May 8, 2023 at 4:56 p.m. | UPDATED: May 8, 2023 at 6:00 p.m. Eastern, 6:00 p.m.',
      'Updated 4:56 p.m.',
    ])('takes out a line of times that ends like a sentence: %s', (line) => {
      expect(linesOf(`<p>${line}</p>${paragraphs()}`)).toEqual([...STORY]);
    });

    it('takes out the headline, the section, the byline and buttons', () => {
      expect(
        linesOf(
          `<h1>${HEADLINE}</h1><p><a href="/town">Town</a></p><p>By Edda Lorne</p><p>Share this</p>${paragraphs()}`,
        ),
      ).toEqual([...STORY]);
    });

    it('takes out a list of who wrote it, for whom, and when, and keeps one of what it says', () => {
      const list = (...items: string[]): string =>
        `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
      expect(
        linesOf(list('By Edda Lorne', 'Wexmoor Post', 'March 4, 2025 9:30 am ET') + paragraphs()),
      ).toEqual([...STORY]);
      const points = ['The lamps are back', 'The council decides on March 4, 2025, what is laid.'];
      expect(linesOf(list(...points) + paragraphs())).toEqual([...points, ...STORY]);
    });

    it('takes out a list with the time it was written, however long ago the page says that was', () => {
      expect(linesOf(`<ul><li>نویسنده, شیرین کوهزاد</li><li>شغل, روزنامه</li></ul>${paragraphs()}`)).toEqual([
        ...STORY,
      ]);
      const list =
        '<ul><li>Author, Edda Lorne</li><li>Role, the coast</li><li><time datetime="2025-03-04">3 hours ago</time></li></ul>';
      expect(linesOf(list + paragraphs())).toEqual([...STORY]);
    });

    it('takes out from where the authors reported', () => {
      const line = 'Edda Lorne reported from Wexmoor on the coast, and Tomas Brill from the capital.';
      const author = [{ name: 'Edda Lorne' }, { name: 'Tomas Brill' }];
      expect(linesOf(`<p>${line}</p>${paragraphs()}`, { author })).toEqual([...STORY]);
      expect(linesOf(`<p>${line}</p>${paragraphs()}`)).toEqual([line, ...STORY]);
    });

    it('keeps the standfirst and a heading', () => {
      const standfirst = 'Eleven dark days end';
      expect(linesOf(`<p class="standfirst">${standfirst}</p><h2>The night</h2>${paragraphs()}`)).toEqual([
        standfirst,
        'The night',
        ...STORY,
      ]);
    });
  });

  describe('of what is said twice', () => {
    it('keeps a paragraph once that a page slips in again', () => {
      expect(linesOf(paragraphs(0, 3) + paragraphs(2, 6))).toEqual(STORY.slice(0, 6));
    });

    it('keeps a pulled quote where it was said', () => {
      const quote = 'painted the wheelhouse twice, and begun to look at the advertisements of a bakery';
      expect(linesOf(amid(`<blockquote>${quote}</blockquote>`))).toEqual([...STORY]);
      expect(linesOf(amid(`<div class="pull-quote">${quote}</div>`))).toEqual([...STORY]);
    });

    it('keeps a quotation in a box of its own where it was said, and as a heading', () => {
      const quote = '»painted the wheelhouse twice«';
      const said = `<p>She has ${quote}, which nobody had asked her to.</p>`;
      expect(linesOf(amid(`<div><p>${quote}</p></div>`) + said)).not.toContain(quote);
      expect(linesOf(amid(`<h2>${quote}</h2>`) + said)).toContain(quote);
    });

    it('says of a pulled quote that is gone no more who said it', () => {
      const quote = 'painted the wheelhouse twice, and begun to look at the advertisements of a bakery';
      const html = `<blockquote><p>${quote}</p><cite>Edda Lorne, fisherman</cite></blockquote>`;
      expect(linesOf(amid(html))).toEqual([...STORY]);
    });

    it('keeps a quotation that is said once', () => {
      const quote = 'I have not slept since the storm, and neither has the dog.';
      expect(linesOf(amid(`<blockquote>${quote}</blockquote>`))).toContain(quote);
    });

    it('keeps short lines that a recipe repeats', () => {
      const lines = ['Two eggs', 'Stir well.', 'A cup of milk', 'Stir well.', 'Salt', 'Stir well.'];
      const html = `<ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol>`;
      expect(linesOf(amid(html)).slice(5, 11)).toEqual(lines);
    });

    it('keeps a refrain far from where it was first said', () => {
      expect(linesOf(paragraphs() + paragraphs(0, 1))).toEqual([...STORY, STORY[0]]);
    });
  });

  it('takes out headings with nothing below them, and keeps those that have', () => {
    expect(linesOf(`<h2>First</h2>${paragraphs(0, 5)}<h2>Second</h2>${paragraphs(5)}<h2>Third</h2>`)).toEqual(
      ['First', ...STORY.slice(0, 5), 'Second', ...STORY.slice(5)],
    );
  });

  it('takes out a link in brackets to another story', () => {
    const link = '<p>[ <a href="/2">Ice in the harbour</a><span>Opens in new window</span> ]</p>';
    expect(linesOf(amid(link))).toEqual([...STORY]);
  });

  it('takes out what a line leads past, and no table of contents', () => {
    const skip =
      '<div><p><a href="#end">Skip the podcasts and read on</a><strong>Podcasts</strong></p><p>Voices of the coast</p><p id="end">End of the podcasts</p></div>';
    expect(linesOf(amid(skip))).toEqual([...STORY]);
    const contents = '<p><a href="#lamps">The lamps</a></p><p><a href="#trench">The trench</a></p>';
    const parts = `<h2 id="lamps">The lamps</h2>${paragraphs(0, 5)}<h2 id="trench">The trench</h2>${paragraphs(5)}`;
    expect(linesOf(contents + parts)).toEqual(expect.arrayContaining([...STORY, 'The lamps', 'The trench']));
    expect(
      linesOf(
        `<p><a href="#text">Skip to the text</a></p><p>Wexmoor, on the coast.</p><div id="text">${paragraphs()}</div>`,
      ),
    ).toEqual(expect.arrayContaining(['Wexmoor, on the coast.', ...STORY]));
  });

  it('keeps answers that unfold below their questions, under whatever name', () => {
    const answer = (n: number): string =>
      `<details class="accordion"><summary><h3>Question ${String(n)}?</h3></summary><div><p>It is the ${String(n)}th answer.</p></div></details>`;
    const lines = linesOf(amid([1, 2, 3].map(answer).join('')));
    expect(lines).toContain('It is the 2th answer.');
    expect(linesOf(amid(answer(1)))).toEqual([...STORY]);
  });

  it('keeps what a recipe takes, though its box is called like a byline', () => {
    const facts = '<div class="recipe-card__meta"><p>Prep time 20 minutes</p><p>Serves 8</p></div>';
    expect(linesOf(amid(facts))).toEqual(
      expect.arrayContaining(['Prep time 20 minutes', 'Serves 8']) as string[],
    );
  });

  it('takes out what agencies write for each other', () => {
    const codes = ['/lor/orr/zb', 'ISIN DE0001234567', 'AXC0123 2026-04-02/08:00'];
    expect(linesOf(paragraphs() + codes.map((code) => `<p>${code}</p>`).join(''))).toEqual([...STORY]);
    const kept = 'ISIN numbers name securities, as other numbers name books.';
    expect(linesOf(amid(`<p>${kept}</p>`))).toContain(kept);
  });

  it('keeps the times that a recipe takes, which a player shows alike', () => {
    const facts =
      '<dl><div><dt>Cooking</dt><dd>45 minutes</dd></div><div><dt>For</dt><dd>8 people</dd></div></dl>';
    expect(linesOf(amid(facts))).toContain('45 minutes');
  });

  it('takes out what an embedded post says where it was not loaded', () => {
    const post =
      '<figure><blockquote><a href="https://www.instagram.com/p/1">View this post on Instagram</a><p>The lamps!</p></blockquote></figure>';
    const lines = linesOf(amid(post));
    expect(lines).toContain('The lamps!');
    expect(lines).not.toContain('View this post on Instagram');
  });

  it('takes out the question at the end whether somebody has found a mistake', () => {
    const text = 'Die Redaktion legt Wert auf Genauigkeit. Fehler entdeckt? Schreiben Sie uns.';
    expect(linesOf(`${paragraphs()}<div><p>${text}</p></div>`)).toEqual([...STORY]);
  });

  it.each([
    '<p><i><b>Like what we do? Buy us a coffee through the button in the sidebar. Every dollar keeps the lights on.</b></i></p>',
    '<p>(Borítókép: A feltárt pillérek 2022. augusztus 21-én. Fotó: Kormos Ábel / Index)</p>',
    '<p><strong>Mitä ajatuksia juttu herätti? Voit keskustella aiheesta 14.9. kello 23:een saakka.</strong></p>',
  ])('takes out at the end %s', (html) => {
    expect(linesOf(paragraphs() + html)).toEqual([...STORY]);
  });

  it.each([
    "<p>By submitting your information, you're agreeing to receive communications from the Post in accordance with our Terms .</p>",
    '<p><b>Need a break?</b> <a href="/puzzles">Play the Daily Crossword Puzzle.</a></p>',
    '<div class="clip"><div>video</div><div>The first boat leaves the harbour</div><div>1:04 - Source: QRX</div></div>',
  ])('takes out amid the story %s', (html) => {
    expect(linesOf(amid(html))).toEqual([...STORY]);
  });

  it('takes out what is left of a player', () => {
    expect(
      linesOf(amid('<div class="clip"><p>The first boat leaves the harbour</p><p>02:31</p></div>')),
    ).toEqual([...STORY]);
  });

  it.each([
    'An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.',
    'This content is not available due to your privacy preferences.',
    'Please enable JavaScript to view the comments.',
  ])('takes out what stands in for something not loaded: %s', (text) => {
    expect(linesOf(amid(`<p>${text}</p>`))).toEqual([...STORY]);
  });

  it('leaves no empty boxes, and keeps pictures and rules', () => {
    const root = cleaned(amid('<div><p> </p><span></span></div><figure><img src="/a.jpg"></figure><hr>'));
    expect([...root.children].filter((element) => element.tagName !== 'P').map((e) => e.outerHTML)).toEqual([
      '<figure><img src="/a.jpg"></figure>',
      '<hr>',
    ]);
  });

  it('leaves a sentence that says where to write, until it stands at the end', () => {
    const line = 'Write to <a href="mailto:letters@post.example">the editor</a> by Friday.';
    expect(linesOf(amid(`<p>${line}</p>`))).toContain('Write to the editor by Friday.');
    expect(linesOf(`${paragraphs(0)}<p>${line}</p>`)).not.toContain('Write to the editor by Friday.');
  });
});
