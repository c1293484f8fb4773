import { ad, pixel, type Advert } from './rows';

const P = 'https://';
const shop = `${P}shop.example/unwanted`;
const native = (href: string): string =>
  `<a href="${href}"><img src="/n.jpg" width="300" height="200" alt="">UNWANTED The trick that doctors hate</a><span>BrandCo</span>`;

const CODE =
  '&lt;script async src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js"&gt;&lt;/script&gt;&lt;ins class="adsbygoogle" data-ad-slot="2"&gt;&lt;/ins&gt;&lt;script&gt;(adsbygoogle = window.adsbygoogle || []).push({});&lt;/script&gt;';

/** The kinds that hide: behind names of no meaning, in odd attributes, under other labels, in other brackets. */
export const HIDDEN_ADVERTS: Advert[] = [
  // Networks' widgets by nothing but where their links lead.
  ad(
    'taboola, names changed',
    `<div class="_x81k"><div>${native(`${P}trc.taboola.com/news/log/3/click?pi=1`)}</div></div>`,
  ),
  ad(
    'outbrain, names changed',
    `<ul class="q7"><li>${native(`${P}paid.outbrain.com/network/redir?p=1`)}</li><li>${native(`${P}paid.outbrain.com/network/redir?p=2`)}</li></ul>`,
  ),
  ad(
    'mgid, names changed',
    `<section><h3>Interesting for you</h3><div>${native(`${P}www.mgid.com/ghits/1/i/2`)}</div></section>`,
  ),
  ad('revcontent, names changed', `<div>${native(`${P}trends.revcontent.com/click.php?d=1`)}</div>`),
  ad(
    'doubleclick text link',
    `<p><a href="${P}ad.doubleclick.net/ddm/clk/1;2?${shop}">UNWANTED A better broom</a></p>`,
  ),
  ad(
    'link of an ad server of the publisher',
    `<p><a href="${P}ads.news.example/click?id=4">UNWANTED A better broom</a></p>`,
  ),
  ad('criteo product', `<div>${native(`${P}cat.fr3.eu.criteo.com/delivery/ck.php?cppv=1`)}</div>`),

  // Wrappers of players and header bidding.
  ad(
    'auto ad of adsense',
    '<div class="google-auto-placed ap_container"><ins data-ad-format="auto" class="adsbygoogle"></ins><p>UNWANTED</p></div>',
  ),
  ad('htlad', '<div class="htlad-incontent_2"><p>UNWANTED</p></div>'),
  ad('nitropay', '<div id="nitro-ad-3"><p>UNWANTED</p></div>'),
  ad('connatix', '<div class="cnx-main-container"><p>UNWANTED</p></div>'),
  ad('primis', '<div id="primis_video_ad"><p>UNWANTED</p></div>'),
  ad('playwire', '<div data-pw-desk="med_rect_btf"><p>UNWANTED</p></div>'),
  ad('adpushup', '<div class="_ap_apex_ad" data-ap-x="1"><p>UNWANTED</p></div>'),
  ad('snigel', '<div id="adngin-incontent_1-0"><p>UNWANTED</p></div>'),
  ad('strossle', '<div class="strossle-widget"><p>UNWANTED</p></div>'),
  ad('sharethrough', '<div data-str-native-key="x"><p>UNWANTED</p></div>'),
  ad('engageya', '<div id="ENGAGEYA_WIDGET_1"><p>UNWANTED</p></div>'),
  ad('jubna', '<div id="JubnaRec-1"><p>UNWANTED</p></div>'),
  ad('adnow', '<div id="SC_TBlock_1" class="SC_TBlock"><p>UNWANTED</p></div>'),
  ad('adnuntius', '<div class="adnuntius-adunit"><p>UNWANTED</p></div>'),
  ad('sizes in a name', '<div class="ad-300x250"><p>UNWANTED</p></div>'),
  ad('sizes in a name, close', '<div id="ad300x250_2"><p>UNWANTED</p></div>'),
  ad('abbreviated', '<div class="advt_mid"><p>UNWANTED</p></div>'),
  ad('French abbreviation', '<div class="blocPub pave"><p>UNWANTED</p></div>'),
  ad('sponsor logo', `<div class="sponsor-logo-box"><a href="${shop}">UNWANTED</a></div>`),
  ad(
    'AMP sticky',
    '<amp-sticky-ad layout="nodisplay"><amp-ad width="320" height="50">UNWANTED</amp-ad></amp-sticky-ad>',
  ),
  ad('AMP embed', '<amp-embed type="taboola" width="400" height="300">UNWANTED</amp-embed>'),
  ad(
    'AMP form',
    '<amp-ad type="adsense"><div placeholder>UNWANTED</div><div fallback>UNWANTED</div></amp-ad>',
  ),
  ad(
    'AMP flying carpet',
    '<amp-fx-flying-carpet height="300px"><amp-ad type="doubleclick">UNWANTED</amp-ad></amp-fx-flying-carpet>',
  ),
  ad('ad in an element of its own', '<bsp-ad-unit><div>UNWANTED</div></bsp-ad-unit>'),
  ad('ad in a shadow', '<ad-slot><template shadowrootmode="open"><p>UNWANTED</p></template></ad-slot>'),
  ad('label in a title', `<div title="Advertisement"><p>UNWANTED</p><a href="${shop}">Go</a></div>`),
  ad('role of an ad', '<div role="complementary" aria-label="Sponsored content"><p>UNWANTED</p></div>'),

  // Labels.
  ad(
    'presented by',
    `<div><p>Presented by BrandCo</p><a href="${shop}"><img src="/x.jpg" alt=""></a><p>UNWANTED loans</p></div>`,
  ),
  ad(
    'in partnership with',
    `<div><span>In partnership with BrandCo</span><h3><a href="${shop}">UNWANTED Ten ways to save</a></h3></div>`,
  ),
  ad(
    'from our sponsor',
    `<div><h4>A message from our sponsor</h4><p>UNWANTED Our lamps last for years.</p><a href="${shop}">Shop lamps</a></div>`,
  ),
  ad('partner content', `<div><h4>Partner content</h4><a href="${shop}">UNWANTED</a></div>`),
  ad('advertiser content', `<div><span>Advertiser content</span><a href="${shop}">UNWANTED</a></div>`),
  ad('ads by a network', `<div><span>Ads by Google</span><a href="${shop}">UNWANTED</a></div>`),
  ad(
    'recommended by a network',
    `<div><ul><li><a href="${shop}">UNWANTED</a></li></ul><span>Recommended by Outbrain</span></div>`,
  ),
  ad(
    'powered by a network',
    `<div><h3>You may like</h3><div><a href="${shop}">UNWANTED</a></div><div>Sponsored Links by Taboola</div></div>`,
  ),
  ad('skip', '<p><a href="#after">SKIP ADVERTISEMENT</a></p>', 'SKIP ADV'),
  ad('ad feedback', '<div><a href="#">Ad feedback</a></div>', 'Ad feedback'),
  ad('report this ad', '<div><span>Report this ad</span></div>', 'Report this'),
  ad('why this ad', '<p>Why this ad?</p>', 'Why this'),
  ad('loading', '<p>Loading ad…</p>', 'Loading ad'),
  ad('with a time', '<div><span>Ad</span> <span>0:15</span></div>', '0:15'),
  ad(
    'this advertisement has not loaded',
    '<p>This advertisement has not loaded yet, but your article continues below.</p>',
    'has not loaded',
  ),
  ad('remove ads', `<p><a href="/plus">Remove ads</a></p>`, 'Remove ads'),
  ad(
    'German cooperation',
    `<div><p>In Kooperation mit BrandCo</p><a href="${shop}">UNWANTED Jetzt sparen</a></div>`,
  ),
  ad('German sponsored', `<div><p>Gesponserter Inhalt</p><a href="${shop}">UNWANTED</a></div>`),
  ad('German label with text', `<p>Anzeige: <a href="${shop}">UNWANTED Jetzt Strom wechseln</a></p>`),
  ad('French partnership', `<div><p>En partenariat avec BrandCo</p><a href="${shop}">UNWANTED</a></div>`),
  ad('French sponsored', `<div><p>Contenu sponsorisé</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Spanish sponsored', `<div><p>Contenido patrocinado</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Portuguese sponsored', `<div><p>Conteúdo patrocinado</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Italian sponsored', `<div><p>Contenuto sponsorizzato</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Dutch sponsored', `<div><p>Gesponsorde inhoud</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Polish sponsored', `<div><p>Artykuł sponsorowany</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Polish partner', `<div><p>Materiał partnera</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Swedish sponsored', `<div><p>Annonsinnehåll</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Norwegian sponsored', `<div><p>Annonsørinnhold</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Turkish sponsored', `<div><p>Sponsorlu içerik</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Russian law', `<div><p>Реклама. ООО «Мост», ИНН 7701</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Japanese tie-up', '<p>【PR】</p>', '【PR】'),
  ad('Hindi sponsored', `<div><p>प्रायोजित</p><a href="${shop}">UNWANTED</a></div>`),
  ad('Hebrew sponsored', `<div><p>תוכן שיווקי</p><a href="${shop}">UNWANTED</a></div>`),

  // Sellers.
  ad(
    'disclosure of a magazine',
    '<p>UNWANTED When you purchase through links on our site, we may earn an affiliate commission.</p>',
  ),
  ad(
    'disclosure of a list',
    '<p>UNWANTED All products featured are independently selected by our editors. However, we may receive compensation when you buy something through our links.</p>',
  ),
  ad(
    'disclosure of an associate',
    '<p>UNWANTED As an Amazon Associate I earn from qualifying purchases.</p>',
  ),
  ad(
    'German disclosure',
    '<p>UNWANTED Mit Sternchen gekennzeichnete Links sind Affiliate-Links. Bei einem Kauf erhalten wir eine Provision.</p>',
  ),
  ad('French disclosure', '<p>UNWANTED Cet article contient des liens affiliés.</p>'),
  ad('Spanish disclosure', '<p>UNWANTED Este artículo contiene enlaces de afiliación.</p>'),
  ad('call to buy', `<p><a class="btn btn-primary" href="${shop}">UNWANTED Shop now</a></p>`),
  ad(
    'coupon',
    `<div class="coupon-box"><p>UNWANTED Use code BRIDGE10 for ten per cent off</p><a href="${shop}">Shop now</a></div>`,
  ),
  ad(
    'price card',
    `<div class="buy-box"><h4>UNWANTED lamp</h4><p>Best price</p><a rel="nofollow sponsored" href="${shop}">$19.99 at Shop</a></div>`,
  ),
  ad(
    'amazon frame',
    `<iframe src="${P}ws-na.amazon-adsystem.com/widgets/q?ref=1" width="120" height="240"></iframe>`,
    'amazon-adsystem',
  ),

  // Letters and forms.
  ad(
    'letter form, names of no meaning',
    '<form class="x1"><h3>UNWANTED The daily brief</h3><p>The best stories in your inbox each morning.</p><input type="email"><button>Go</button></form>',
  ),
  ad(
    'letter form in a box',
    '<div class="k2"><p>UNWANTED Read what matters before breakfast.</p><form><input type="email" name="EMAIL"><input type="submit"></form></div>',
  ),
  ad(
    'form of a mail service',
    `<div id="mc_embed_signup"><form action="${P}x.list-manage.com/subscribe/post"><h2>UNWANTED</h2><input type="email"></form></div>`,
  ),
  ad('frame of a letter', `<iframe src="${P}news.example/embed/newsletter" title="UNWANTED"></iframe>`),
  ad('log-in form', '<form><p>UNWANTED Have an account?</p><input name="u"><input type="password"></form>'),
  ad(
    'poll',
    '<form><fieldset><legend>UNWANTED Do you like the bridge?</legend><label><input type="radio">Yes</label><label><input type="radio">No</label></fieldset></form>',
  ),
  ad(
    'comment form',
    '<form id="commentform"><p>UNWANTED Your address will not be shown.</p><textarea></textarea></form>',
  ),

  // Buttons and boxes of networks.
  ad('follow button', `<p><a class="twitter-follow-button" href="${P}twitter.com/daily">UNWANTED</a></p>`),
  ad(
    'page of a network',
    `<div class="fb-page" data-href="${P}facebook.com/daily"><blockquote>UNWANTED</blockquote></div>`,
  ),
  ad('plus one', '<div class="g-plusone">UNWANTED</div>'),
  ad('pin', `<a data-pin-do="buttonBookmark" href="${P}www.pinterest.com/pin/create/button/">UNWANTED</a>`),
  ad('share to a colleague', '<p><a href="mailto:?subject=Bridge&body=x">UNWANTED</a></p>'),
  ad(
    'script of a network',
    `<script async src="${P}platform.twitter.com/widgets.js"></script><script>UNWANTED</script>`,
  ),

  // Pixels in other clothes.
  pixel('height by style', `<img src="${P}m1.example.net/a" style="max-height:1px" alt="A bridge">`),
  pixel('half a pixel', `<img src="${P}m2.example.net/a" style="width:.5px;height:.5px">`),
  pixel(
    'box of no size',
    `<div style="width:0;height:0;overflow:hidden"><img src="${P}m3.example.net/a"></div>`,
  ),
  pixel(
    'box for readers aloud',
    `<div style="position:absolute;clip:rect(0 0 0 0)"><img src="${P}m4.example.net/a"></div>`,
  ),
  pixel('clipped', `<img src="${P}m5.example.net/a" style="clip-path:inset(100%)">`),
  pixel('scaled away', `<img src="${P}m6.example.net/a" style="transform:scale(0)">`),
  pixel('collapsed', `<img src="${P}m7.example.net/a" style="visibility:collapse">`),
  pixel('far right', `<img src="${P}m8.example.net/a" style="position:fixed;left:99999px">`),
  pixel('poster of one pixel', `<video poster="${P}m9.example.net/p" width="1" height="1"></video>`),
  pixel('hidden poster', `<video poster="${P}m10.example.net/p" style="display:none"></video>`),
  pixel('poster of a counter', `<video poster="${P}stats.example.net/hit?page=7"></video>`),
  pixel(
    'full stop after the host',
    `<img src="${P}www.google-analytics.com./collect?v=1" width="300" height="200" alt="Chart">`,
  ),
  pixel(
    'host in capitals',
    `<img src="HTTPS://SB.SCORECARDRESEARCH.COM/p?c1=2" width="300" height="200" alt="Chart">`,
  ),
  pixel(
    'without a scheme',
    '<img src="//sb.scorecardresearch.com/p?c1=2" width="300" height="200" alt="Chart">',
  ),
  pixel(
    'with a port',
    `<img src="${P}sb.scorecardresearch.com:8443/p?c1=2" width="300" height="200" alt="Chart">`,
  ),
  pixel('with a name', `<img src="${P}x:y@m11.example.net/a.gif" width="1" height="1">`),
  pixel(
    'first source of a picture',
    `<picture><source srcset="${P}pixel.wp.com/b.gif 2000w"><img src="/ok.jpg" width="800" height="500" alt="Ok"></picture>`,
  ),
  pixel(
    'largest of a set',
    `<img src="/ok2.jpg" srcset="/ok2.jpg 400w, ${P}pixel.wp.com/b.gif 2000w" width="800" height="500" alt="Ok">`,
  ),
  pixel(
    'in noscript',
    `<noscript><img height="1" width="1" style="display:none" src="${P}www.facebook.com/tr?id=1&ev=PageView"></noscript>`,
  ),
  pixel(
    'frame in noscript',
    `<noscript><iframe src="${P}www.googletagmanager.com/ns.html?id=GTM-1" height="0" width="0"></iframe></noscript>`,
  ),
  pixel(
    'image map',
    `<img src="/m.jpg" width="300" height="200" alt="Map" usemap="#m"><map name="m"><area href="/x" ping="${P}m12.example.net/p"></map>`,
  ),
  pixel('picture of a picture', `<image src="${P}m13.example.net/a.gif" width="1" height="1">`),
  pixel(
    'low source',
    `<img src="/m.jpg" lowsrc="${P}m14.example.net/a.gif" longdesc="${P}m14.example.net/b" width="300" height="200" alt="Map">`,
  ),
  pixel('formula with an address', `<math href="${P}m15.example.net/a"><mi>x</mi></math>`),
  pixel('use of a drawing', `<svg><use href="${P}m16.example.net/a.svg#b"/></svg>`),
  pixel('filter of a drawing', `<svg><filter><feImage href="${P}m17.example.net/a.png"/></filter></svg>`),
  pixel('refresh', `<meta http-equiv="refresh" content="0;url=${P}m18.example.net/a">`),
  pixel('base', `<base href="${P}m19.example.net/">`),
  pixel('style sheet', `<link rel="stylesheet" href="${P}m20.example.net/a.css">`),
  pixel('preloaded picture', `<link rel="preload" as="image" imagesrcset="${P}m21.example.net/a.png 1x">`),
  pixel(
    'list mark',
    `<ul style="list-style-image:url(${P}m22.example.net/a.png)"><li>The bridge is made of stone and steel.</li></ul>`,
  ),
  pixel(
    'content of style',
    `<p style="content:url(${P}m23.example.net/a.png)">The bridge is made of stone.</p>`,
  ),
  pixel('cursor', `<p style="cursor:url(${P}m24.example.net/a.png),auto">The bridge is made of stone.</p>`),
  pixel('quotation', `<p><q cite="${P}sb.scorecardresearch.com/p">It is stone</q>, he said.</p>`),
  pixel('source of sound', `<audio controls><source src="${P}m25.example.net/a.mp3"></audio>`),
  pixel('data attribute of an object', `<object type="image/png" data="${P}m26.example.net/a.png"></object>`),
  pixel('frame without a name', `<iframe src="${P}m27.example.net/a" title="content"></iframe>`),
  pixel('text of a frame', `<iframe srcdoc="&lt;img src=${P}m28.example.net/a&gt;"></iframe>`),
  pixel('form target', `<form action="${P}m29.example.net/a"><button>Go</button></form>`),
  pixel(
    'AMP analytics',
    `<amp-analytics><script type="application/json">{"requests":{"a":"${P}m30.example.net/a"}}</script></amp-analytics>`,
  ),
  pixel(
    'AMP picture of one pixel',
    `<amp-img src="${P}m31.example.net/a.gif" width="1" height="1"></amp-img>`,
  ),
  pixel(
    'lazy pixel under another name',
    `<img src="/blank.gif" data-lazy-src="${P}m32.example.net/a.gif" width="1" height="1">`,
  ),
  pixel(
    'pixel of a rights society',
    `<img src="${P}ssl-vg03.met.vgwort.de/na/abc" width="1" height="1" alt="">`,
  ),
  pixel('beacon of a syndicator', `<img src="${P}pixel.newscred.com/px.gif?key=1" alt="">`),
  pixel('local link address', '<img src="http://[fe80::1]/x.png" width="300" height="200" alt="Router">'),
  pixel(
    'unique local address',
    '<img src="http://[fd12:3456::1]/x.png" width="300" height="200" alt="Router">',
  ),
  pixel('carrier address', '<img src="http://100.64.1.1/x.png" width="300" height="200" alt="Router">'),
  pixel('router by its name', '<img src="http://fritz.box/x.png" width="300" height="200" alt="Router">'),
  pixel('name without a dot', '<img src="http://router/x.png" width="300" height="200" alt="Router">'),
  pixel(
    'address in a name',
    '<img src="http://192.168.1.1.nip.io/x.png" width="300" height="200" alt="Router">',
  ),
  pixel(
    'dashed address in a name',
    '<img src="http://10-0-0-1.sslip.io/x.png" width="300" height="200" alt="Router">',
  ),

  // And more of all of these.
  ad(
    'table banner',
    `<table class="advertisement" width="300"><tr><td><a href="${shop}"><img src="/b9.jpg" width="300" height="250" alt="UNWANTED"></a></td></tr></table>`,
  ),
  ad(
    'table banner 2',
    `<table align="center"><tr><td>Advertisement</td></tr><tr><td><a href="${shop}"><img src="/b9.jpg" alt="UNWANTED"></a></td></tr></table>`,
  ),
  ad(
    'center font',
    `<center><font size="1">ADVERTISEMENT</font><br><a href="${shop}"><img src="/b8.jpg" alt="UNWANTED"></a></center>`,
  ),
  ad(
    'small dashes',
    `<div style="text-align:center"><small>- ADVERTISEMENT -</small><div><a href="${shop}">UNWANTED sale</a></div></div>`,
  ),
  ad(
    'sponsored colon',
    `<p><b>Sponsored:</b> UNWANTED Try the new card. <a rel="sponsored" href="${shop}">Apply now</a></p>`,
  ),
  ad('ad colon plain', `<p><strong>Ad:</strong> <a href="${shop}">UNWANTED Try the new card</a>.</p>`),
  ad('details', `<details><summary>Advertisement</summary><a href="${shop}">UNWANTED</a></details>`),
  ad(
    'native article card',
    `<div class="c-card"><span class="c-card__label">Paid Post</span><a href="${shop}"><h3>UNWANTED The future of banking</h3></a><p>By BrandCo</p></div>`,
  ),
  ad(
    'native with text',
    `<section><small>Sponsored</small><h3><a href="${shop}">UNWANTED A better bed</a></h3><p>People who sleep on it say that they sleep better than ever, the maker says.</p><a href="${shop}">Learn more</a></section>`,
  ),
  ad(
    'branded',
    `<div class="brand-studio"><p>Content by BrandCo Studio</p><p>UNWANTED Why wood matters.</p><a href="${shop}">Read</a></div>`,
  ),
  ad('advertorial', '<div class="advertorial"><h3>UNWANTED</h3><p>Text of it.</p></div>'),
  ad('inline slot 2', '<aside class="inline-mpu"><p>UNWANTED</p></aside>'),
  ad('data-module', '<div data-module="ad" data-slot="mid"><p>UNWANTED</p></div>'),
  ad('data-component', '<div data-component="ad-slot"><p>UNWANTED</p></div>'),
  ad('data-ad', '<div data-ad><p>UNWANTED</p></div>'),
  ad('data-adunit-path', '<div data-adunit-path="/1/x"><p>UNWANTED</p></div>'),
  ad('data-gpt', '<div data-gpt-slot="x"><p>UNWANTED</p></div>'),
  ad('data-freestar', '<div data-freestar-ad="__300x250" id="x"><p>UNWANTED</p></div>'),
  ad('data-testid', '<div data-testid="StandardAd"><p>UNWANTED</p></div>'),
  ad('data-cy', '<div data-cy="advert"><p>UNWANTED</p></div>'),
  ad('wsj', '<div class="wsj-ad-wrapper"><p>UNWANTED</p></div>'),
  ad('nyt', '<div id="story-ad-1-wrapper" class="css-1"><p>UNWANTED</p></div>'),
  ad('dynamic', '<div class="StoryBodyCompanionColumn-ad"><p>UNWANTED</p></div>'),
  ad('ob-widget', '<div class="ob-widget ob-grid-layout"><p>UNWANTED</p></div>'),
  ad('ob-smartfeed', '<div class="ob-smartfeed-wrapper"><p>UNWANTED</p></div>'),
  ad('tbl', '<div class="tbl-feed-container"><p>UNWANTED</p></div>'),
  ad('trc', '<div class="videoCube trc_spotlight_item"><a href="#">UNWANTED</a></div>'),
  ad('spotim', '<div data-spotim-module="recirculation"><p>UNWANTED</p></div>'),
  ad('viafoura', '<div class="viafoura"><p>UNWANTED</p></div>'),
  ad('jw', '<div class="jwplayer jw-flag-ads"><p>UNWANTED</p></div>'),
  ad('vdo.ai', '<div id="vdo_ai_div"><p>UNWANTED</p></div>'),
  ad('yahoo', '<div id="sda-LREC"><p>UNWANTED</p></div>'),
  ad('m32', '<div class="m32-ad"><p>UNWANTED</p></div>'),
  ad('gam', '<div class="gam-placeholder"><p>UNWANTED</p></div>'),
  ad('billboard', '<div class="billboard-wrapper"><p>UNWANTED</p></div>'),
  ad('rectangle', '<div class="halfpage"><p>UNWANTED</p></div>'),
  ad('Werbemittel', '<div class="werbemittel"><p>UNWANTED</p></div>'),
  ad('pub fr', '<div class="pub"><p>UNWANTED</p></div>'),
  ad('reklam alanı', '<div class="reklam-alani"><p>UNWANTED</p></div>'),
  ad('banner id', '<div id="banner_728x90"><p>UNWANTED</p></div>'),
  ad('sponsor box', '<div class="sponsor"><p>UNWANTED Brought to you by BrandCo</p></div>'),
  ad('sponsor by line', `<p>Sponsored by <a href="${shop}">UNWANTED BrandCo</a></p>`),
  ad(
    'promoted listing',
    `<div><span>Promoted</span><p><a href="${shop}">UNWANTED Flats by the river</a></p></div>`,
  ),
  ad(
    'sponsored de',
    `<div><span>Sponsored Post</span><p>UNWANTED Jetzt neu</p><a href="${shop}">Mehr</a></div>`,
  ),
  ad(
    'gift guide',
    `<div class="shopping-module"><h4>UNWANTED Shop the story</h4><a href="${shop}">Lamp $20</a></div>`,
  ),
  ad(
    'price button',
    `<p><a class="btn" href="https://www.amazon.com/dp/B0?tag=x-20">UNWANTED $19.99 at Amazon</a></p>`,
  ),
  ad('buy list', `<ul><li><a href="https://amzn.to/abc">UNWANTED Buy at Amazon</a></li></ul>`),
  ad(
    'itunes affiliate',
    `<p><a href="https://click.linksynergy.com/deeplink?id=x&mid=1&murl=https%3A%2F%2Fshop.example%2Funwanted">UNWANTED Buy</a></p>`,
  ),
  ad('adblock', '<div class="z"><p>UNWANTED Please disable your ad blocker to continue.</p></div>'),
  ad('noscript note', '<noscript><p>UNWANTED Please enable JavaScript.</p></noscript>'),
  ad('cdata', '<script>//<![CDATA[ UNWANTED //]]></script>'),
  ad(
    'googletag div text',
    '<div id="gpt-1"><script>googletag.cmd.push(function(){googletag.display("UNWANTED")})</script></div>',
  ),
  ad('amp sidebar', '<amp-sidebar layout="nodisplay"><ul><li>UNWANTED</li></ul></amp-sidebar>'),
  ad('amp consent', '<amp-consent><div>UNWANTED</div></amp-consent>'),
  ad('amp-auto-ads', '<amp-auto-ads type="adsense" data-ad-client="x">UNWANTED</amp-auto-ads>'),
  ad('leak php', '<p>&lt;?php echo UNWANTED; ?&gt;</p>'),
  ad('leak twig', '<p>{% include "ad.html" UNWANTED %}</p>'),
  ad('leak mustache', '<p>{{UNWANTED_ad}}</p>'),
  ad('leak square', '<p>[adsense UNWANTED]</p>'),
  ad('leak double square', '<p>[[ad UNWANTED]]</p>'),
  ad('leak wp', '<p>[wp_ad_camp_1 UNWANTED]</p>'),
  ad('leak comment', '<p>&lt;!-- /12345/UNWANTED --&gt;</p>'),
  ad('leak joomla', '<p>{loadposition UNWANTED}</p>'),
  ad('leak {ad}', '<p>{ad UNWANTED}</p>'),
  ad('leak %%', '<p>%%UNWANTED_AD%%</p>'),
  ad('leak ##', '<p>###UNWANTED###</p>'),
  ad('leak macro', '<p>${UNWANTED_AD_MACRO}</p>'),
  ad('leak <%', '<p>&lt;%= UNWANTED %&gt;</p>'),
  pixel('no size path', `<img src="${P}x1.example.net/i.gif?u=aa&r=bb&t=1" alt="">`),
  pixel('alt pixel', `<img src="${P}x4.example.net/abc" alt="pixel">`),
  pixel('class pixel', `<img class="tracking-pixel" src="${P}x5.example.net/abc.png">`),
  pixel('id pixel', `<img id="impression" src="${P}x6.example.net/abc.png" alt="">`),
  pixel('data-recalc', `<img src="${P}x7.example.net/impression.php/f1?x=1" alt="">`),
  pixel('style abs', `<img src="${P}x9.example.net/v" style="position:absolute;width:0;height:0;border:0">`),
  pixel('1% size', `<img src="${P}x10.example.net/v" width="1%" height="1%">`),
  pixel('1px units', `<img src="${P}x11.example.net/v" width="1px" height="1px">`),
  pixel('width 2', `<img src="${P}x12.example.net/v" width="2" height="2">`),
  pixel('sr-only parent', `<div class="visually-hidden"><img src="${P}x13.example.net/v"></div>`),
  pixel(
    'figure pixel',
    `<figure><img src="${P}x14.example.net/v.gif" width="1" height="1"><figcaption>Seen.</figcaption></figure>`,
  ),
  pixel('link around pixel', `<a href="/x"><img src="${P}x15.example.net/v.gif" width="1" height="1"></a>`),
  pixel(
    'video tracker src',
    `<video src="${P}ad.doubleclick.net/x.mp4" poster="/ok.jpg" width="640" height="360"></video>`,
  ),

  // The plug-in's marks in other forms.
  ...(
    [
      ['in braces', `<p>{source}${CODE}{/source}</p>`],
      ['in square brackets', `<p>[source]${CODE}[/source]</p>`],
      ['in angle brackets', `<p>&lt;source&gt;${CODE}&lt;/source&gt;</p>`],
      ['in doubled braces', `<p>{{source}}${CODE}{{/source}}</p>`],
      ['in entities by name', `<p>&amp;lbrace;source&amp;rbrace;${CODE}&amp;lbrace;/source&amp;rbrace;</p>`],
      ['in entities by number', `<p>&amp;#123;source&amp;#125;${CODE}&amp;#123;/source&amp;#125;</p>`],
      ['in capitals', `<p>{SOURCE}${CODE}{/SOURCE}</p>`],
      ['with attributes', `<p>{source lang="html" 0}${CODE}{/source}</p>`],
      ['over elements', `<p>{<b>sour</b><i>ce</i>}${CODE}<span>{/</span>source}</p>`],
      ['over paragraphs', `<p>{source}</p><p>${CODE}</p><p>{/source}</p>`],
      ['over boxes', `<div>{source}</div><div><div>${CODE}</div></div><div>{/source}</div>`],
      [
        'with elements',
        '<p>{source}</p><script>(adsbygoogle = window.adsbygoogle || []).push({});</script><ins class="adsbygoogle"></ins><p>{/source}</p>',
      ],
      ['in a heading', `<h2>{source}${CODE}{/source}</h2>`],
      [
        'in a caption',
        `<figure><img src="/c.jpg" width="640" height="400" alt="C"><figcaption>{source}${CODE}{/source}</figcaption></figure>`,
      ],
      ['in a list', `<ul><li>{source}${CODE}{/source}</li></ul>`],
      [
        'in a table',
        `<table><tr><td>{source}${CODE}{/source}</td><td>The toll was one crown for a horse and two for a cart.</td></tr></table>`,
      ],
      ['in a quotation', `<blockquote>{source}${CODE}{/source}</blockquote>`],
      ['in a link', `<p><a href="/x">{source}${CODE}{/source}</a></p>`],
      ['without an end', `<p>{source}${CODE}</p>`],
      ['without a beginning', `<p>${CODE}{/source}</p>`],
      ['with comments between', `<p>{source}<!-- a -->${CODE}<!-- b -->{/source}</p>`],
      ['with curly quotes', `<p>{source}${CODE.replaceAll('"', '”')}{/source}</p>`],
      ['with no-break spaces', `<p>{source}${CODE.replaceAll(' ', '&nbsp;')}{/source}</p>`],
      ['with lines', `<p>{source}${CODE.replaceAll('&gt;&lt;', '&gt;<br>&lt;')}{/source}</p>`],
      ['escaped twice', `<p>{source}${CODE.replaceAll('&', '&amp;')}{/source}</p>`],
      ['with a soft hyphen', `<p>{so\u00ADurce}${CODE}{/sour\u00ADce}</p>`],
      ['of another plug-in', `<p>{sourcerer}${CODE}{/sourcerer}</p>`],
      ['of a module', `<p>{loadmoduleid 114}</p><p>{loadposition ads-inline}</p>`],
      [
        'inside a sentence',
        `<p>The toll was one crown {source}${CODE}{/source} for a horse and two for a cart.</p>`,
      ],
    ] as const
  ).flatMap(([form, html]) => [
    ad(`leaked, ${form}`, html, 'adsbygoogle'),
    ad(`leaked, ${form}: the mark`, html, form === 'of a module' ? '{load' : 'ource'),
  ]),
];
