import { describe, expect, it } from 'vitest';
import { HEADLINE, contentOf, linesOf, newsPage, paragraphs, STORY } from './story';
import { openPage } from './metadata/openPage';

/** `html` between the paragraphs of the story. */
const amid = (html: string): string => paragraphs(0, 5) + html + paragraphs(5);

const RELATED =
  '<div class="related-posts"><h3>Related</h3><ul><li><a href="/2">The bridge closes</a></li><li><a href="/3">Bakery opens</a></li></ul></div>';

/** The lines of the article on a page with `main` between masthead and footer. */
const lines = (main: string): string[] => linesOf(newsPage(main));

describe('extractArticle takes the whole story, and nothing else, out of a page', () => {
  describe('as systems build it:', () => {
    it.each<[system: string, main: string]>([
      [
        'WordPress, classic theme',
        `<div id="content" class="site-content"><div id="primary" class="content-area"><article id="post-4711" class="post-4711 post type-post status-publish format-standard has-post-thumbnail hentry category-town tag-lamps tag-newsletter">
        <header class="entry-header"><h1 class="entry-title">${HEADLINE}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2024-03-02T09:00:00+00:00">March 2, 2024</time></span> <span class="byline">by <span class="author vcard"><a href="/author/lorne">Edda Lorne</a></span></span></div></header>
        <div class="entry-content">${paragraphs()}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div></div>
        <footer class="entry-footer"><span class="cat-links">Posted in <a href="/town">Town</a></span><span class="tags-links">Tagged <a href="/tag/lamps">lamps</a></span></footer></article>
        <nav class="navigation post-navigation"><a href="/1">Previous post</a></nav>
        <div id="comments" class="comments-area"><h2>3 thoughts on “${HEADLINE}”</h2><ol><li>${paragraphs(2, 4)}</li></ol></div></div></div>`,
      ],
      [
        'WordPress, block theme',
        `<div class="wp-site-blocks"><main class="wp-block-group is-layout-flow"><div class="wp-block-group has-global-padding"><h1 class="wp-block-post-title">${HEADLINE}</h1><div class="wp-block-template-part"><div class="wp-block-group is-layout-flex"><div class="wp-block-post-date"><time datetime="2024-03-02">2 March 2024</time></div></div></div></div>
        <div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">${paragraphs(0, 5)}<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/join">Become a member</a></div></div>${paragraphs(5)}</div>
        <div class="wp-block-template-part"><div class="wp-block-comments"><h2>Comments</h2><form><p>Leave a Reply</p></form></div></div></main></div>`,
      ],
      [
        'Drupal with views',
        `<div class="region region-content"><div class="views-element-container"><div class="view view-article view-id-article"><div class="view-content"><div class="views-row">
        <div class="views-field views-field-title"><h1 class="field-content">${HEADLINE}</h1></div><div class="views-field views-field-created"><span class="field-content">2 March 2024</span></div>
        <div class="views-field views-field-field-intro"><div class="field-content">${STORY[0] ?? ''}</div></div>
        <div class="views-field views-field-body"><div class="field-content">${paragraphs(1)}</div></div></div></div></div></div></div>`,
      ],
      [
        'Drupal with paragraphs, each in a box of its own',
        `<article class="node node--type-article node--promoted node--view-mode-full"><h1>${HEADLINE}</h1><div class="node__content"><div class="field field--name-field-paragraphs field__items">${STORY.map(
          (text) =>
            `<div class="field__item"><div class="paragraph paragraph--type--text paragraph--view-mode--default"><div class="clearfix text-formatted field field--name-field-text"><p>${text}</p></div></div></div>`,
        ).join('')}</div></div></article>`,
      ],
      [
        'Joomla',
        `<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h1 itemprop="headline">${HEADLINE}</h1></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by <span itemprop="name">Edda Lorne</span></dd><dd class="published"><time datetime="2024-03-02">Published: 02 March 2024</time></dd><dd class="hits">Hits: 1234</dd></dl><div itemprop="articleBody" class="com-content-article__body">${paragraphs()}</div><ul class="pager pagenav"><li><a href="/1">Prev</a></li><li><a href="/2">Next</a></li></ul></div>`,
      ],
      [
        'TYPO3',
        `<div class="frame frame-default frame-type-list"><div class="news news-single"><div class="article" itemscope><div class="header"><h1 itemprop="headline">${HEADLINE}</h1></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="2024-03-02">02.03.2024</time></span></p></div><div class="teaser-text" itemprop="description"><p>${STORY[0] ?? ''}</p></div><div class="news-text-wrap" itemprop="articleBody">${paragraphs(1)}</div><div class="news-backlink-wrap"><a href="/news">Back</a></div></div></div></div>`,
      ],
      [
        'Ghost, with a card for members',
        `<main class="gh-main"><article class="gh-article post tag-town"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/town">Town</a><h1 class="gh-article-title">${HEADLINE}</h1></header><section class="gh-content gh-canvas is-body">${paragraphs(0, 5)}<div class="kg-card kg-signup-card"><p>Sign up for the Wexmoor letter, every Friday in your inbox.</p></div>${paragraphs(5)}</section></article></main>`,
      ],
      [
        'Blogger, lines parted by breaks',
        `<div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>Saturday, 2 March 2024</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">${HEADLINE}</h3><div class="post-body entry-content" id="post-body-1">${STORY.join('<br><br>')}</div><div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">Posted by Edda Lorne</span></div></div></div></div></div></div></div></div></div>`,
      ],
      [
        'Squarespace',
        `<article class="h-entry entry hentry author-edda-lorne post-type-text"><div class="blog-item-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title">${HEADLINE}</h1></div></div><div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12 columns-12"><div class="row sqs-row"><div class="col sqs-col-12 span-12"><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">${paragraphs(0, 4)}</div></div></div><div class="sqs-block quote-block sqs-block-quote"><div class="sqs-block-content"></div></div><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">${paragraphs(4)}</div></div></div></div></div></div></div></div></div></article>`,
      ],
      [
        'Arc XP',
        `<div class="b-single-chain"><section class="b-lead"><h1 class="b-headline">${HEADLINE}</h1></section><article class="default__ArticleBody-sc-1 article-body-wrapper">${STORY.map((text) => `<p class="c-paragraph default__StyledText-sc-10mj2vp-0">${text}</p>`).join('')}<div class="c-stack b-promo"><h2>More to read</h2><article class="b-promo__item"><a href="/2"><h3>The bridge closes</h3></a></article></div></article></div>`,
      ],
      [
        'Next.js, streamed in late',
        `<article><h1>${HEADLINE}</h1><div class="body">${paragraphs(0, 3)}<template id="B:0"></template></div></article><div hidden id="S:0"><div>${paragraphs(3)}</div></div>`,
      ],
      [
        'Elementor',
        `<div class="elementor elementor-12"><div class="elementor-element e-con e-parent"><div class="elementor-element elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">${HEADLINE}</h1></div></div><div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${paragraphs(0, 5)}</div></div><div class="elementor-element elementor-widget elementor-widget-share-buttons"><div class="elementor-widget-container"><a href="#">Facebook</a></div></div><div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${paragraphs(5)}</div></div></div></div>`,
      ],
      [
        'paid content in a part called after the paywall',
        `<article><h1>${HEADLINE}</h1><div class="free">${paragraphs(0, 7)}</div><div class="paywall">${paragraphs(7)}</div></article>`,
      ],
      [
        'parts called after the form they are kept in',
        `<article><div class="form-group"><h1>${HEADLINE}</h1></div><div class="form-item form-item-body"><div>${paragraphs(0, 6)}</div></div><div class="form-item form-item-more"><div>${paragraphs(6)}</div></div></article>`,
      ],
    ])('%s', (_, main) => {
      expect(lines(main)).toEqual([...STORY]);
    });

    it.each([
      'meta',
      'published',
      'form',
      'shop',
      'weather',
      'lead',
      'description',
      'views',
      'date',
      'menu',
      'gift',
      'deal',
      'survey',
      'vote',
      'rating',
      'player',
      'paywall',
      'abo',
      'register',
      'ticker',
      'speech',
      'counter',
      'footnote',
      'foot',
      'rail',
    ])('a box in the text that is called %s', (name) => {
      const text = STORY.slice(3, 5)
        .map((line) => `<div class="line">${line}</div>`)
        .join('');
      const main = `<article><h1>${HEADLINE}</h1><div class="body">${paragraphs(0, 3)}<div class="${name}-part">${text}</div>${paragraphs(5)}</div></article>`;
      expect(lines(main)).toEqual([...STORY]);
    });
  });

  describe('as it is marked up:', () => {
    it.each<[form: string, main: string]>([
      [
        'in a layout table',
        `<table width="100%"><tr><td width="160"><a href="/a">Home</a><br><a href="/b">Sport</a></td><td><h1>${HEADLINE}</h1>${paragraphs()}</td></tr></table>`,
      ],
      [
        'in a layout table, without paragraphs',
        `<table><tr><td><font size="5"><b>${HEADLINE}</b></font></td></tr><tr><td><font face="Arial">${STORY.join('<br><br>')}</font></td></tr></table>`,
      ],
      [
        'in divisions',
        `<h1>${HEADLINE}</h1><div class="txt">${STORY.map((text) => `<div>${text}</div>`).join('')}</div>`,
      ],
      [
        'in spans with breaks',
        `<h1>${HEADLINE}</h1><div>${STORY.map((text) => `<span style="font-size:14px">${text}</span>`).join('<br><br>')}</div>`,
      ],
      [
        'one break after each paragraph',
        `<h1>${HEADLINE}</h1><div>${paragraphs().replace(/\n/g, '<br>\n')}</div>`,
      ],
      [
        'in several containers',
        `<h1>${HEADLINE}</h1><div class="chunk">${paragraphs(0, 3)}</div><div class="ad"></div><div class="chunk">${paragraphs(3, 6)}</div><div class="ad"></div><div class="chunk">${paragraphs(6)}</div>`,
      ],
      [
        'in sections without a name',
        `<article><h1>${HEADLINE}</h1><section>${paragraphs(0, 3)}</section><section>${paragraphs(3, 6)}</section><section>${paragraphs(6)}</section></article>`,
      ],
      [
        'with a drop cap',
        `<article><h1>${HEADLINE}</h1><p><span class="dropcap">${(STORY[0] ?? '').slice(0, 1)}</span>${(STORY[0] ?? '').slice(1)}</p>${paragraphs(1)}</article>`,
      ],
      [
        'in custom elements',
        `<article><h1>${HEADLINE}</h1><story-body>${STORY.map((text) => `<story-text><p>${text}</p></story-text>`).join('')}</story-body></article>`,
      ],
      [
        'in list items',
        `<article><h1>${HEADLINE}</h1><ul>${STORY.map((text) => `<li>${text}</li>`).join('')}</ul></article>`,
      ],
      [
        'in one block quotation',
        `<article><h1>${HEADLINE}</h1><blockquote>${paragraphs()}</blockquote></article>`,
      ],
    ])('%s', (_, main) => {
      expect(lines(main + RELATED)).toEqual([...STORY]);
    });

    it('headline below the picture, credit beside it', () => {
      const page = newsPage(
        `<article><figure class="hero"><img src="/quay.jpg" width="1200" height="700"><figcaption>The quay <span class="credit">Photo: Edda Lorne</span></figcaption></figure><h1>${HEADLINE}</h1><div class="text">${paragraphs()}</div></article>`,
        { head: '<meta property="og:image" content="https://www.wexmoor-post.test/quay.jpg">' },
      );
      expect(linesOf(page).filter((line) => !line.startsWith('The quay'))).toEqual([...STORY]);
      expect(contentOf(page).querySelectorAll('figure img')).toHaveLength(1);
    });
  });

  describe('whatever the form of the story:', () => {
    const withLines = (html: string): string =>
      `<article><h1>${HEADLINE}</h1><div class="text">${html}</div></article>${RELATED}`;
    const expectWhole = (html: string, expected: string[]): void => {
      expect(lines(withLines(html))).toEqual(expected);
    };

    it('an interview with bold questions that sound like appeals', () => {
      const questions = [
        'Was meinen Sie damit?',
        'Teilen Sie diese Ansicht?',
        'Do you know what happens next?',
        'Tell us about the night of the storm.',
        'Vous souhaitez une tranchée plus profonde ?',
        'Sie wollen also die alten Rohre behalten?',
        'Hat Ihnen das geholfen?',
      ];
      expectWhole(
        questions
          .map((question, i) => `<p><strong>${question}</strong></p><p>${STORY[i] ?? ''}</p>`)
          .join(''),
        questions.flatMap((question, i) => [question, STORY[i] ?? '']),
      );
    });

    it('a list article whose titles are links', () => {
      const titles = ['The lamps', 'The mended nets', 'The bakery', 'The brass band', 'The seals'];
      expectWhole(
        titles
          .map(
            (title, i) =>
              `<h3>${i % 2 ? title : `<a href="/item/${i}">${title}</a>`}</h3><p>${STORY[i] ?? ''}</p>`,
          )
          .join(''),
        titles.flatMap((title, i) => [title, STORY[i] ?? '']),
      );
    });

    it('a list in which one item is a link', () => {
      const items = [
        'The cable is nine miles long',
        'The report of the council',
        'The joints are of copper and brass',
      ];
      expectWhole(
        amid(
          `<ul>${items.map((item, i) => `<li>${i === 1 ? `<a href="/report">${item}</a>` : item}</li>`).join('')}</ul>`,
        ),
        [...STORY.slice(0, 5), ...items, ...STORY.slice(5)],
      );
    });

    it('a recipe in the news', () => {
      const ingredients = ['500 g herring', '2 onions', '1 tsp salt', '3 slices of bread'];
      const steps = ['Clean the herring.', 'Fry it for ten minutes on each side.', 'Serve with bread.'];
      expectWhole(
        `${paragraphs(0, 3)}<h2>Ingredients</h2><ul>${ingredients.map((text) => `<li>${text}</li>`).join('')}</ul><h2>Method</h2><ol>${steps.map((text) => `<li>${text}</li>`).join('')}</ol><p>${STORY[4] ?? ''}</p>`,
        [...STORY.slice(0, 3), 'Ingredients', ...ingredients, 'Method', ...steps, STORY[4] ?? ''],
      );
    });

    it('a sports report with a table whose names are links', () => {
      const rows = [
        ['Wexmoor', '31'],
        ['Halden', '28'],
        ['Quern Bay', '25'],
      ];
      expectWhole(
        `${paragraphs(0, 6)}<h2>Standings</h2><table><tr><th>Team</th><th>Points</th></tr>${rows.map(([team, points]) => `<tr><td><div><a href="/t/${team ?? ''}">${team ?? ''}</a></div></td><td>${points ?? ''}</td></tr>`).join('')}</table>`,
        [...STORY.slice(0, 6), 'Standings', 'Team', 'Points', ...rows.flat()],
      );
    });

    it('sections under headings of the first rank', () => {
      expectWhole(
        `${paragraphs(0, 3)}<h1>The trench</h1>${paragraphs(3, 6)}<h1>The vote</h1>${paragraphs(6)}`,
        [...STORY.slice(0, 3), 'The trench', ...STORY.slice(3, 6), 'The vote', ...STORY.slice(6)],
      );
    });

    it('a section heading right below the headline', () => {
      expectWhole(`<h1>Why the lamps went out</h1>${paragraphs()}`, ['Why the lamps went out', ...STORY]);
    });

    it('an obituary', () => {
      const last = [
        'Tomas Brill was director of the school board until 2010 and wrote a column as its chronicler.',
        'Edda Lorne was an editor at the harbour gazette, which closed in 1999.',
      ];
      expectWhole(`${paragraphs(0, 6)}${last.map((text) => `<p>${text}</p>`).join('')}`, [
        ...STORY.slice(0, 6),
        ...last,
      ]);
    });

    it('a very short brief', () => {
      expectWhole(paragraphs(0, 1), [...STORY.slice(0, 1)]);
    });

    it('a question-and-answer list in boxes that open', () => {
      const questions = ['When will the lamps be on?', 'Who pays for the cable?', 'What about the seals?'];
      expectWhole(
        `${paragraphs(0, 4)}${questions.map((question, i) => `<details><summary>${question}</summary><p>${STORY[5 + i] ?? ''}</p></details>`).join('')}`,
        [...STORY.slice(0, 4), ...questions.flatMap((question, i) => [question, STORY[5 + i] ?? ''])],
      );
    });

    it('a photo story whose captions are its text', () => {
      const main = STORY.slice(0, 6)
        .map(
          (text, i) =>
            `<figure><img src="/p${i}.jpg" width="900" height="600"><figcaption>${text}</figcaption></figure>`,
        )
        .join('');
      expect(lines(`<article><h1>${HEADLINE}</h1>${main}</article>`)).toEqual([...STORY.slice(0, 6)]);
    });
  });

  describe('keeps ordinary sentences that begin like an appeal, a pointer or a notice:', () => {
    it.each([
      'For more than a decade, news of the <a href="/x">old cable</a> had filled the pages of the gazette each winter.',
      'To see this as a victory would be wrong, the harbour master said after the meeting in the hall.',
      'Om deze reden blijft de haven dicht, zei de havenmeester na de vergadering in de hal op dinsdag.',
      'För att se till att båtarna kan gå ut har kommunen köpt en ny kabel för flera miljoner kronor.',
      'Copyright law does not protect the plans of the old harbour, the judge found on Tuesday morning.',
      'This story is about a town that lost its light, and of what its people did in the dark weeks.',
      'Alle Rechte der Fischer seien gewahrt, sagte der Hafenmeister nach der Sitzung am Dienstag im Saal.',
      'حقوق الإنسان كانت محور الاجتماع الذي عقد يوم الثلاثاء في قاعة السمك بالمدينة الصغيرة.',
      'تابع المدير <a href="/x">قائلا</a> إن السفن ستخرج غدا صباحا، وإن الأضواء عادت إلى الميناء كله.',
      'انضم اللاعب إلى <a href="/x">نادي المدينة</a> في الصيف الماضي، وسجل منذ ذلك الحين تسعة أهداف.',
      'Об этом глава района сообщил в своём <a href="/x">телеграм-канале</a> во вторник вечером.',
      'The newsletter <a href="/x">Harbour Watch</a> reported on Monday that the pipes had filled with sand.',
      'Recibe el premio <a href="/x">Faro de Plata</a> por su trabajo en el puerto de la ciudad vieja.',
      'Comenta el alcalde que <a href="/x">las luces</a> volverán el martes a toda la costa del norte.',
      'Steun voor <a href="/x">de vissers</a> komt uit de hele streek, zei de havenmeester op dinsdag.',
      'Følgene av <a href="/x">stormen</a> er store, sa havnesjefen etter møtet i fiskehallen tirsdag.',
      'Seuraavaksi <a href="/x">kaupunki</a> päättää kaapelista, sanoi satamapäällikkö tiistaina illalla.',
      'Dołączył do <a href="/x">zespołu</a> latem zeszłego roku i strzelił od tego czasu dziewięć goli.',
      'Theo dõi tình hình <a href="/x">bến cảng</a>, ông cho biết đèn đã sáng trở lại vào tối thứ ba.',
      'Mit der Zustimmung des <a href="/x">Stadtrats</a> kann das Kabel nun neu verlegt werden, hieß es.',
      'Das Video kann als Beleg dienen, sagte die Anwältin nach der Verhandlung am Dienstagmorgen.',
      'Beim Kauf eines <a href="/x">Bootes</a> sei auf die Lampen zu achten, riet der Hafenmeister allen.',
    ])('%s', (html) => {
      const text = openPage(`<p>${html}</p>`).body.textContent;
      expect(lines(`<article><h1>${HEADLINE}</h1>${amid(`<p>${html}</p>`)}</article>`)).toContain(text);
    });

    it.each([
      'Analysis: what the vote means',
      'Les merveilles du port',
      'Recommended by the harbour master',
      'Más información de la que nadie pidió',
    ])('a heading: %s', (heading) => {
      expect(lines(`<article><h1>${HEADLINE}</h1>${amid(`<h2>${heading}</h2>`)}</article>`)).toContain(
        heading,
      );
    });
  });

  describe('and takes out what asks for something:', () => {
    it.each([
      'Подписывайтесь на <a href="/x">наш телеграм-канал</a>, чтобы узнавать новости первыми.',
      'Sign up for <a href="/x">our newsletter</a> to get the news of the harbour every Friday.',
      'Recibe las noticias del puerto en tu correo con <a href="/x">nuestra newsletter</a> diaria.',
      'تابعوا آخر الأخبار على <a href="/x">قناتنا في واتساب</a> أولا بأول وكل يوم.',
      'Om deze inhoud te zien moet u de <a href="/x">cookies</a> van derden toestaan in uw browser.',
      '© 2024 Wexmoor Post. All rights reserved, and nothing may be printed without leave.',
    ])('%s', (html) => {
      expect(lines(`<article><h1>${HEADLINE}</h1>${amid(`<p>${html}</p>`)}</article>`)).toEqual([...STORY]);
    });
  });
});
