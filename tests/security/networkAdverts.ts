import { ad, pixel, type Advert } from './rows';

const P = 'https://';
const shop = `${P}shop.example/unwanted`;

/** Names that sites give to a box for advertising, each an attribute of a box that holds nothing else. */
const NAMES = [
  'id="apstag-slot"',
  'id="gumgum-in-image"',
  'id="M123456ScriptRootC98765"',
  'id="cproIframe_u123"',
  'id="iqadtile4"',
  'id="contentAd2"',
  'id="LREC2"',
  'id="div-gpt-ad-1595331232222-0"',
  'id="google_ads_iframe_/123/x_0__container__"',
  'class="adskeeper"',
  'class="speakol-widget"',
  'class="tpwl-widget"',
  'class="textads"',
  'class="adtext"',
  'class="inarticlead"',
  'class="advertbox"',
  'class="googleads"',
  'class="adblock-notice"',
  'class="superbanner"',
  'class="mrec"',
  'class="preroll"',
  'class="outstream-player"',
  'class="anzeigenblock"',
  'class="werbeblock"',
  'class="reclame"',
  'class="publi"',
  'class="annonce"',
  'class="inzerce"',
  'class="mainospaikka"',
  'class="reklamni-blok"',
  'class="hirdetes-doboz"',
  'class="AdSlot_container__3xYzQ"',
  'class="sc-1abcde-0 AdWrapper-sc-1x"',
  'class="flex justify-center ad-leaderboard my-4"',
  'data-ads="true"',
  'data-slotname="ad-inarticle" data-position="3"',
  'data-type="_mgwidget" data-widget-id="12"',
  'data-gyg-widget="auto"',
  'data-skyscanner-widget="SearchWidget"',
  'itemscope itemtype="https://schema.org/WPAdBlock"',
  'role="advertisement"',
  'aria-label="Anzeige"',
];

/** Lines over, under and between advertising, as whole paragraphs. */
const LINES: [language: string, line: string][] = [
  ['English', 'Article continues after ad'],
  ['English, in capitals', 'SCROLL TO CONTINUE WITH CONTENT'],
  ['English, reading', 'Continue Reading Below'],
  ['German', 'Artikel nach der Werbung weiterlesen'],
  ['Dutch', 'Tekst loopt door onder de advertentie'],
  ['Danish', 'Artiklen fortsætter efter annoncen'],
  ['Norwegian', 'Saken fortsetter under annonsen'],
  ['Swedish', 'Artikeln fortsätter efter annonsen'],
  ['Finnish', 'Juttu jatkuu mainoksen jälkeen'],
  ['French', 'L’article continue après la publicité'],
  ['Spanish', 'El artículo continúa después de la publicidad'],
  ['Portuguese', 'Continua após a publicidade'],
  ['Italian', 'Continua a leggere dopo la pubblicità'],
  ['Catalan', 'PUBLICITAT'],
  ['Romanian', 'Articolul continuă după reclamă'],
  ['Polish', 'Dalsza część artykułu pod reklamą'],
  ['Czech', 'Pokračování článku pod inzercí'],
  ['Slovak', 'Článok pokračuje pod reklamou'],
  ['Slovene', 'Članek se nadaljuje pod oglasom'],
  ['Croatian', 'Tekst se nastavlja ispod oglasa'],
  ['Serbian', 'Tekst se nastavlja nakon reklame'],
  ['Hungarian', 'A cikk a hirdetés után folytatódik'],
  ['Estonian', 'Artikkel jätkub pärast reklaami'],
  ['Latvian', 'Raksts turpinās pēc reklāmas'],
  ['Russian', 'Продолжение после рекламы'],
  ['Greek', 'Το άρθρο συνεχίζεται μετά τη διαφήμιση'],
  ['Turkish', 'Haberin devamı reklamdan sonra'],
  ['Arabic', 'يستمر المقال بعد الإعلان'],
  ['Hebrew', 'הכתבה ממשיכה אחרי הפרסומת'],
  ['Persian', 'ادامه مطلب پس از آگهی'],
  ['Hindi', 'विज्ञापन के बाद जारी'],
  ['Thai', 'เนื้อหาต่อด้านล่างโฆษณา'],
  ['Chinese', '文章继续在广告之后'],
  ['Japanese', '広告の後に続きます'],
  ['Korean', '광고 이후 기사가 계속됩니다'],
  ['Indonesian', 'ADVERTISEMENT - SCROLL TO RESUME CONTENT'],
  ['Malay', 'Artikel bersambung selepas iklan'],
  ['Filipino', 'Ituloy ang pagbabasa pagkatapos ng ad'],
];

const lead = (label: string, rest: string): string =>
  `<div>${label}${rest}<a href="${shop}">UNWANTED A lamp</a></div>`;

/** Widgets, shops and counters of the networks, and what stands over them. */
export const NETWORK_ADVERTS: Advert[] = [
  ...NAMES.map((name) => ad(`box with ${name}`, `<div ${name}><p>UNWANTED</p></div>`)),
  ...LINES.map(([language, line]) => ad(`line, ${language}`, `<p>${line}</p>`, line)),

  ad('label: this is an ad', lead('<p>This is an ad.</p>', '')),
  ad('label: a mark and a site', lead('<span>Ad · shop.example</span>', '')),
  ad('label: a mark and a name', lead('<span>Sponsored · BrandCo</span>', '')),
  ad('label: paid', lead('<p>Paid Advertisement</p>', '<p>UNWANTED Vote for lamps.</p>')),
  ad('label: a message from', lead('<p>A message from BrandCo</p>', '<p>UNWANTED lamps</p>')),
  ad('label: promotion', lead('<p>Promotion</p>', '')),
  ad(
    'label: supported by',
    `<div><p>Supported by</p><a href="${shop}"><img src="/logo.png" width="120" height="40" alt="UNWANTED BrandCo"></a></div>`,
  ),
  ad(
    'label of a network, names changed',
    `<div class="x"><div class="y">Recommended for you by Outbrain</div><a href="${P}traffic.outbrain.com/network/redir?p=1">UNWANTED</a></div>`,
  ),
  ad(
    'label under a picture',
    `<figure><a href="${shop}"><img src="/w.jpg" alt="UNWANTED"></a><figcaption>Anzeige</figcaption></figure>`,
  ),
  ad(
    'shape for a name, and a link away',
    `<div class="leaderboard"><a href="${P}shop.example/u"><img src="/u.gif" alt="UNWANTED"></a></div>`,
  ),
  ad(
    'row across a table',
    `<table><tr><th>Bridge</th><th>Year</th></tr><tr><td>North</td><td>1904</td></tr><tr class="ad-row"><td colspan="2"><a href="${shop}">UNWANTED lamp</a></td></tr></table>`,
  ),
  ad(
    'item of a list',
    `<ul><li>The piers are old.</li><li class="ad-item"><a href="${shop}">UNWANTED lamp</a></li><li>The deck is new.</li></ul>`,
  ),

  // Shops that pay for a click, whose picture hides a counter.
  ad(
    'a8.net',
    `<p><a href="${P}px.a8.net/svt/ejp?a8mat=1" rel="nofollow">UNWANTED<img border="0" width="300" height="250" alt="" src="${P}www28.a8.net/svt/bgt?aid=1"></a><img border="0" width="1" height="1" src="${P}www16.a8.net/0.gif?a8mat=1" alt=""></p>`,
  ),
  ad(
    'valuecommerce',
    `<p><a href="${P}ck.jp.ap.valuecommerce.com/servlet/referral?sid=1&pid=2" rel="nofollow"><img src="${P}ad.jp.ap.valuecommerce.com/servlet/gifbanner?sid=1&pid=2" width="300" height="250" border="0">UNWANTED</a></p>`,
  ),
  ad(
    'awin',
    `<p><a href="${P}www.awin1.com/cread.php?awinmid=1&awinaffid=2"><img src="${P}www.awin1.com/cshow.php?s=1" border="0" alt="UNWANTED"></a></p>`,
  ),
  ad(
    'shareasale',
    `<p><a href="${P}shareasale.com/r.cfm?b=1&u=2"><img src="${P}static.shareasale.com/image/1/b.jpg" border="0" alt="UNWANTED"></a></p>`,
  ),

  // What asks for something, in a box without a name.
  ad(
    'letter, without a form',
    '<div><h3>Sign up for our newsletter</h3><p>UNWANTED the day in brief.</p><input type="email"><button>Sign up</button></div>',
  ),
  ad(
    'letter, without a form and a type',
    '<div><div>UNWANTED Bench Letter</div><div>One tested bargain every Sunday.</div><input placeholder="you@example.test"></div>',
  ),
  ad(
    'leak, its end escaped',
    '<p>{source}&lt;ins class="adsbygoogle"&gt;&lt;/ins&gt;{\\/source}</p>',
    'source',
  ),

  pixel('chartbeat', `<img src="${P}ping.chartbeat.net/ping?h=x">`),
  pixel('at internet, of a size', `<img src="${P}logc1.xiti.com/hit.xiti?s=1" width="39" height="25">`),
  pixel(
    'liveinternet, of a size',
    `<img src="${P}counter.yadro.ru/hit?t44.6;r" width="31" height="31" alt="" title="LiveInternet">`,
  ),
  ad(
    'address written with backslashes',
    '<img src="\\\\pixel.quantserve.com\\x.gif" width="300" height="200" alt="A chart">',
    'quantserve',
  ),
  ad(
    'address with a line break',
    '<img src="ht\ntps://pixel.quantserve.com/x.gif" width="300" height="200" alt="A chart">',
    'quantserve',
  ),
  ad(
    'full stop of another script',
    '<img src="https://pixel。quantserve.com/x.gif" width="300" height="200" alt="A chart">',
    'quantserve',
  ),
  pixel('private, in hex', '<img src="http://0xC0A80001/a.png" width="300" height="200" alt="A chart">'),
  pixel('private, in octal', '<img src="http://0300.0250.0.1/a.png" width="300" height="200" alt="A chart">'),
  pixel(
    'name below localhost',
    '<img src="http://app.localhost:3000/a.png" width="300" height="200" alt="A chart">',
  ),
];
