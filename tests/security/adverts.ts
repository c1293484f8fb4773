import { HIDDEN_ADVERTS } from './hiddenAdverts';
import { LOOKALIKES } from './lookalikes';
import { NETWORK_ADVERTS } from './networkAdverts';
import { ad, keep, pixel, type Advert, type Kept } from './rows';

/**
 * Advertising and tracking as it stands within articles, one row a kind, and what looks like it and is the article's own.
 * In an advert the word UNWANTED or an address of `ads.example` and its kin must be gone; of the article every
 * sentence, picture and link must stay. A new kind joins every test by its row.
 */

const P = 'https://';
const shop = `${P}shop.example/unwanted`;

export const ADVERTS: Advert[] = [
  ...HIDDEN_ADVERTS,
  ...NETWORK_ADVERTS,
  // Slots of ad servers.
  ad(
    'adsense unit',
    '<ins class="adsbygoogle" style="display:block" data-ad-client="ca-pub-1" data-ad-slot="2">UNWANTED</ins>',
  ),
  ad('gpt slot', '<div id="div-gpt-ad-1234-0"><p>UNWANTED</p></div>'),
  ad(
    'gpt slot in a wrapper',
    '<div class="ad-wrapper"><div id="div-gpt-ad-77"></div><span>UNWANTED</span></div>',
  ),
  ad(
    'google_ads frame',
    `<div id="google_ads_iframe_/1/x_0__container__"><iframe src="${P}tpc.googlesyndication.com/safeframe/1.html" width="300" height="250"></iframe></div>`,
  ),
  ad('amp-ad', '<amp-ad type="doubleclick" width="300" height="250" data-slot="/1/x">UNWANTED</amp-ad>'),
  ad(
    'query id',
    '<div data-google-query-id="CJ1"><a href="https://shop.example/unwanted">UNWANTED</a></div>',
  ),
  ad('data-ad attributes', '<div data-ad-unit="mid-article" data-ad-type="native">UNWANTED offer</div>'),
  ad('adslot class', '<div class="adslot">UNWANTED</div>'),
  ad('ad_unit id', '<div id="ad_unit_3"><p>UNWANTED mattress sale</p></div>'),
  ad('camel-case class', '<div class="AdContainer"><p>UNWANTED</p></div>'),
  ad('css-module class', '<div class="ad-slot_wrapper__x1"><p>UNWANTED</p></div>'),
  ad('element-modifier class', '<div class="c-ad c-ad--mpu"><p>UNWANTED</p></div>'),
  ad('in-article class', '<div class="in-article-ad"><p>UNWANTED</p></div>'),
  ad('article__ad', '<div class="article__ad"><p>UNWANTED</p></div>'),
  ad('leaderboard', '<div class="leaderboard-ad">UNWANTED</div>'),
  ad('mpu', '<div class="mpu">UNWANTED</div>'),
  ad('dfp slot', '<div class="dfp-ad-slot" id="dfp-2">UNWANTED</div>'),
  ad(
    'banner-ad class',
    `<div class="banner-ad"><a href="${shop}"><img src="/b.jpg" width="728" height="90" alt="UNWANTED"></a></div>`,
  ),
  ad(
    'joomla banner',
    `<div class="banneritem"><a href="${P}ads.example.com/click?id=9"><img src="${P}ads.example.com/b.gif" width="300" height="250" alt="UNWANTED"></a></div>`,
  ),
  ad(
    'revive zone',
    `<ins data-revive-zoneid="4" data-revive-id="x"><a href="${P}revive.example.com/www/delivery/ck.php?n=1"><img src="${P}revive.example.com/www/delivery/avw.php?zoneid=4" alt="UNWANTED"></a></ins>`,
  ),
  ad(
    'openx noscript',
    `<a href="${P}ads.example.org/www/delivery/ck.php?n=a1"><img src="${P}ads.example.org/www/delivery/avw.php?zoneid=3&n=a1" alt=""></a>`,
  ),
  ad('ad inserter block', '<div class="code-block code-block-2 ai_widget"><p>UNWANTED</p></div>'),
  ad('advanced ads', '<div class="advads-content_3" id="advads-7"><p>UNWANTED</p></div>'),
  ad('quads', '<div class="quads-location quads-ad2"><p>UNWANTED</p></div>'),
  ad('ezoic placeholder', '<div id="ezoic-pub-ad-placeholder-105">UNWANTED</div>'),
  ad('mediavine', '<div class="mv-ad-box" data-slotid="content_2">UNWANTED</div>'),
  ad('adthrive', '<div class="adthrive-ad adthrive-content">UNWANTED</div>'),
  ad('carbon', `<div id="carbonads"><a href="${P}srv.carbonads.net/ads/click/x">UNWANTED</a></div>`),
  ad('yandex rtb', '<div id="yandex_rtb_R-A-1-2">UNWANTED</div>'),
  ad('adfox', '<div id="adfox_15">UNWANTED</div>'),
  ad('teads', '<div class="teads-inread"><div>UNWANTED</div></div>'),
  ad('criteo', '<div id="criteo-77"><p>UNWANTED</p></div>'),
  ad(
    'carousel of an ad host',
    `<div><a href="${P}ad.doubleclick.net/ddm/clk/1;2?https://shop.example/"><img src="${P}s0.2mdn.net/1/x.jpg" alt="UNWANTED"></a></div>`,
  ),
  ad(
    'ad frame',
    `<iframe src="${P}ad.example.net/frame" width="300" height="250" title="3rd party ad content"></iframe>`,
  ),
  ad('frame in a banner size', `<iframe src="${P}content.example/x" width="728" height="90"></iframe>`),
  ad('frame of one pixel', `<iframe src="${P}metrics.example.net/f" width="1" height="1"></iframe>`),

  // Networks of recommendations.
  ad(
    'taboola',
    `<div id="taboola-below-article"><a href="${P}trc.taboola.com/c?u=1">UNWANTED trick</a></div>`,
  ),
  ad(
    'taboola container',
    '<div class="trc_related_container"><div class="trc_rbox_header">UNWANTED</div></div>',
  ),
  ad('outbrain', '<div class="OUTBRAIN" data-widget-id="AR_1">UNWANTED</div>'),
  ad('revcontent', '<div data-rc-widget data-widget-id="3"><h3>UNWANTED</h3></div>'),
  ad('mgid', '<div data-type="_mgwidget" data-widget-id="4">UNWANTED</div>'),
  ad('zergnet', '<div id="zergnet-widget-5">UNWANTED</div>'),
  ad('content.ad', '<div id="contentad1">UNWANTED</div>'),
  ad('dianomi', '<div class="dianomi_context" data-dianomi-context-id="6">UNWANTED</div>'),
  ad('plista', '<div data-display="plista_widget_infinity">UNWANTED</div>'),
  ad('dable', '<div id="dablewidget_x">UNWANTED</div>'),
  ad('popin', '<div id="_popIn_recommend">UNWANTED</div>'),
  ad('nativo', '<div class="ntv-moap">UNWANTED</div>'),
  ad(
    'around the web',
    `<div class="around-the-web"><h4>Around the web</h4><ul><li><a href="${shop}/1">UNWANTED one</a></li><li><a href="${shop}/2">UNWANTED two</a></li></ul></div>`,
  ),

  // Boxes that say what they are.
  ad('label and link', `<div><span>Advertisement</span><a href="${shop}">UNWANTED</a></div>`),
  ad(
    'label and picture',
    `<aside><p>Sponsored</p><a href="${shop}"><img src="/x.jpg" alt="UNWANTED"></a></aside>`,
  ),
  ad('label alone', '<p>ADVERTISEMENT</p>', 'ADVERTISEMENT'),
  ad('label between dashes', '<div>- Advertisement -</div>', 'Advertisement'),
  ad('label and scroll line', '<p>Advertisement - Scroll to continue</p>', 'Advertisement'),
  ad('article continues', '<p><em>Article continues below advertisement</em></p>', 'advertisement'),
  ad('story continues after', '<p>Story continues after ad</p>', 'continues after'),
  ad('German label', '<div class="x"><span>Anzeige</span></div>', 'Anzeige'),
  ad('German continuation', '<p>Artikel wird nach der Anzeige fortgesetzt</p>', 'Anzeige'),
  ad('French label', '<div>Publicité</div>', 'Publicité'),
  ad('French continuation', '<p>La suite après cette publicité</p>', 'publicité'),
  ad('Spanish label', '<p>PUBLICIDAD</p>', 'PUBLICIDAD'),
  ad('Portuguese continuation', '<p>Continua depois da publicidade</p>', 'publicidade'),
  ad('Italian label', '<p>Pubblicità</p>', 'Pubblicità'),
  ad('Italian continuation', '<p>Continua a leggere dopo la pubblicità</p>', 'pubblicità'),
  ad('Dutch label', '<p>Advertentie</p>', 'Advertentie'),
  ad('Polish label', '<p>REKLAMA</p>', 'REKLAMA'),
  ad('Polish continuation', '<p>Dalsza część artykułu pod materiałem wideo reklamowym</p>', 'reklamowym'),
  ad('Swedish label', '<p>Annons</p>', 'Annons'),
  ad('Turkish label', '<p>REKLAM</p>', 'REKLAM'),
  ad('Russian label', '<p>Реклама</p>', 'Реклама'),
  ad('Ukrainian continuation', '<p>Продовження після реклами</p>', 'реклами'),
  ad('Arabic label', '<p dir="rtl">إعلان</p>', 'إعلان'),
  ad('Hebrew label', '<p dir="rtl">פרסומת</p>', 'פרסומת'),
  ad('Japanese label', '<p>広告</p>', '広告'),
  ad('Japanese sponsored link', '<p>スポンサーリンク</p>', 'スポンサー'),
  ad('Chinese label', '<p>广告</p>', '广告'),
  ad('Korean label', '<p>광고</p>', '광고'),
  ad('Hindi label', '<p>विज्ञापन</p>', 'विज्ञापन'),
  ad('Greek label', '<p>ΔΙΑΦΗΜΙΣΗ</p>', 'ΔΙΑΦΗΜΙΣΗ'),
  ad('Indonesian continuation', '<p>Gulir untuk lanjut membaca iklan</p>', 'iklan'),
  ad(
    'sponsored list',
    `<div class="sponsored-links"><h4>Sponsored links</h4><ul><li><a href="${shop}/1" rel="sponsored">UNWANTED</a></li></ul></div>`,
  ),
  ad(
    'sponsored content box',
    `<section class="sponsored-content"><p>Paid content</p><p>UNWANTED Our new card pays back more of what you spend each month.</p><a href="${shop}">Find out more</a></section>`,
  ),
  ad(
    'partner content',
    `<div class="promo-box"><p>Content from our partner</p><a href="${shop}"><img src="/p.jpg" alt=""><span>UNWANTED</span></a></div>`,
  ),
  ad('native card', `<div class="native-ad"><h3><a href="${shop}">UNWANTED</a></h3><p>By BrandCo</p></div>`),
  ad('labelled by aria', `<aside aria-label="Advertisement"><p>UNWANTED</p></aside>`),
  ad('labelled by test id', '<div data-testid="ad-container"><p>UNWANTED</p></div>'),
  ad('German class', '<div class="anzeige-box"><p>UNWANTED</p></div>'),
  ad('French class', '<div class="publicite"><p>UNWANTED</p></div>'),
  ad('Spanish class', '<div class="publicidad-interior"><p>UNWANTED</p></div>'),
  ad('Polish class', '<div class="reklama"><p>UNWANTED</p></div>'),

  // Links that are paid for.
  ad(
    'self-hosted leaderboard',
    `<p><a href="${shop}"><img src="/ads2/b.jpg" width="728" height="90" alt="Summer UNWANTED"></a></p>`,
  ),
  ad(
    'self-hosted box, no words',
    `<p><a href="${shop}?utm_source=n"><img src="/img/box.jpg" width="300" height="250" alt=""></a></p>`,
    '/img/box.jpg',
  ),
  ad(
    'sponsored picture link',
    `<p><a rel="sponsored nofollow" href="${shop}"><img src="/s.jpg" alt="UNWANTED"></a></p>`,
  ),
  ad('buy button', `<p><a rel="sponsored" href="${shop}">UNWANTED Buy now for 20</a></p>`),
  ad(
    'affiliate widget',
    `<div class="affiliate-widget"><img src="/p.jpg" alt=""><p>UNWANTED headphones</p><a href="${shop}">See offer</a></div>`,
  ),
  ad('amazon box', `<div class="aawp"><a href="https://www.amazon.com/dp/1?tag=x-20">UNWANTED</a></div>`),
  ad('amazon native ad', '<div class="amzn-native-ad" id="amzn-assoc-ad-1">UNWANTED</div>'),
  ad(
    'booking widget',
    '<ins class="bookingaff" data-aid="1"><a href="https://www.booking.com?aid=1">UNWANTED</a></ins>',
  ),
  ad(
    'click through an ad server',
    `<p><a href="${P}adclick.g.doubleclick.net/pcs/click?x=1&adurl=${encodeURIComponent(shop)}">UNWANTED</a></p>`,
  ),

  // Social leftovers.
  ad('facebook like', '<div class="fb-like" data-href="x">UNWANTED</div><div id="fb-root"></div>'),
  ad('tweet button', `<p><a class="twitter-share-button" href="${P}twitter.com/share">UNWANTED</a></p>`),
  ad(
    'share links',
    `<ul><li><a href="${P}www.facebook.com/sharer.php?u=x">UNWANTED</a></li><li><a href="${P}twitter.com/intent/tweet?u=x">Tweet</a></li></ul>`,
  ),
  ad(
    'share by message',
    `<div><a href="${P}api.whatsapp.com/send?text=x">UNWANTED</a> <a href="mailto:?subject=x&body=y">Mail</a></div>`,
  ),
  ad('addthis', '<div class="addthis_toolbox"><a class="addthis_button_x">UNWANTED</a></div>'),
  ad('addtoany', '<div class="a2a_kit"><a href="/x">UNWANTED</a></div>'),

  // Pixels and beacons.
  pixel('one pixel', `<img src="${P}pixel.example.net/p.gif?u=1" width="1" height="1" alt="">`),
  pixel('no pixel', `<img src="${P}a.example.net/x.gif" width="0" height="0">`),
  pixel('pixel by style', `<img src="${P}b.example.net/y.gif" style="width:1px;height:1px">`),
  pixel('hidden pixel', `<img src="${P}c.example.net/z.gif" style="display:none">`),
  pixel('pixel in a hidden box', `<div style="display:none"><img src="${P}d.example.net/q?x=1"></div>`),
  pixel('pixel off screen', `<img src="${P}e.example.net/q" style="position:absolute;left:-9999px">`),
  pixel('transparent pixel', `<img src="${P}f.example.net/q" style="opacity:0">`),
  pixel('pixel with hidden attribute', `<img src="${P}g.example.net/q" hidden>`),
  pixel('one pixel high', `<img src="${P}h.example.net/q.gif" width="100%" height="1">`),
  pixel('no size, known host', `<img src="${P}sb.scorecardresearch.com/p?c1=2&c2=7">`),
  pixel('no size, doubleclick', `<img src="${P}ad.doubleclick.net/ddm/trackimp/N1.2?" alt="">`),
  pixel('no size, facebook', `<img src="${P}www.facebook.com/tr?id=1&ev=PageView&noscript=1">`),
  pixel('no size, VG Wort', `<img src="${P}vg07.met.vgwort.de/na/0123456789abcdef" alt="">`),
  pixel('no size, counting host', `<img src="${P}stats.example.net/hit?page=7" alt="">`),
  pixel('no size, counting path', `<img src="${P}media.example.net/pixel.gif?id=7" alt="">`),
  pixel('piwik', `<img src="${P}web.example.net/piwik.php?idsite=1&rec=1" alt="">`),
  pixel(
    'republishing pixel',
    `<img src="${P}counter.example.org/content/123/count.gif?distributor=x" alt="Counter">`,
  ),
  pixel('feed counter', `<img src="${P}feeds.feedburner.com/~r/x/~4/y" alt="">`),
  pixel(
    'amazon affiliate pixel',
    `<img src="${P}ir-na.amazon-adsystem.com/e/ir?t=x&l=as2" width="1" height="1" border="0" alt="">`,
  ),
  pixel('beacon with referrer', `<img src="${P}x.example.net/b?ref=1&url=2&rnd=3">`),
  pixel('lazy pixel', `<img data-src="${P}pixel.example.net/l.gif" width="1" height="1">`),
  pixel('pixel by srcset', `<img srcset="${P}pixel.wp.com/g.gif?v=1 1x" width="1" height="1">`),
  pixel('amp-pixel', `<amp-pixel src="${P}foo.example.net/pixel?RANDOM"></amp-pixel>`),
  pixel(
    'background beacon',
    `<table><tr><td background="${P}pixel.example.net/bg.gif">The table’s only cell has words.</td></tr></table>`,
  ),
  pixel(
    'style beacon',
    `<p style="background:url(${P}pixel.example.net/bg2.gif)">A paragraph with a beacon behind it.</p>`,
  ),
  pixel('private address', '<img src="http://192.168.0.1/admin.png" width="300" height="200" alt="Router">'),
  pixel('loopback', '<img src="http://127.0.0.1:8080/x.png" width="300" height="200" alt="Local">'),
  pixel(
    'metadata service',
    '<img src="http://169.254.169.254/latest/x.png" width="300" height="200" alt="Cloud">',
  ),
  pixel('IPv6 loopback', '<img src="http://[::1]/x.png" width="300" height="200" alt="Local">'),
  pixel('printer', '<img src="http://printer.local/x.png" width="300" height="200" alt="Printer">'),
  // Kinds that hide in other ways.
  ad('slot without attributes kept', '<section class="l-ad u-hide-print"><div>UNWANTED</div></section>'),
  ad('custom element', '<hl-adsense data-slot="1"><p>UNWANTED</p></hl-adsense>'),
  ad(
    'unlinked banner of an ad server',
    `<p><img src="${P}ads.example.com/banner/77.jpg" width="300" height="250" alt="UNWANTED"></p>`,
  ),
  ad(
    'picture of a known ad host',
    `<p><img src="${P}s0.2mdn.net/simgad/1.jpg" width="640" height="360" alt="UNWANTED"></p>`,
  ),
  ad(
    'label, then a linked picture beside it',
    `<p>Advertisement</p><p><a href="${shop}"><img src="/x1.jpg" width="500" height="300" alt="UNWANTED"></a></p>`,
  ),
  ad(
    'label, then a line that is a link',
    `<p>Sponsored</p><p><a href="${shop}">UNWANTED Seven tricks for cheaper flights</a></p>`,
  ),
  ad(
    'label in a nested box',
    `<div><div><div><span>Ad</span></div><div><a href="${shop}"><img src="/x2.jpg" alt=""></a><p>UNWANTED mattresses</p></div></div></div>`,
  ),
  ad('label in two halves', '<p><span>Adver</span><span>tisement</span></p>', 'tisement'),
  ad('label with a line break', '<p>Advertisement<br>Scroll to continue</p>', 'Advertisement'),
  ad('label in brackets', '<p>[Advertisement]</p>', 'Advertisement'),
  ad('label in spaced letters', '<p>A D V E R T I S E M E N T</p>', 'A D V E R'),
  ad('label in full width', '<p>ＡＤＶＥＲＴＩＳＥＭＥＮＴ</p>', 'ＡＤＶＥＲ'),
  ad(
    'label as a figure',
    `<figure><a href="${shop}"><img src="/x3.jpg" alt=""></a><figcaption>Advertisement</figcaption></figure>`,
    'x3.jpg',
  ),
  ad(
    'sponsored by a firm',
    `<div class="box"><p>Sponsored by BrandCo</p><a href="${shop}"><img src="/x4.jpg" alt=""></a><p>UNWANTED loans</p></div>`,
  ),
  ad('Norwegian label', '<p>Annonse</p>', 'Annonse'),
  ad('Danish label', '<p>Annonce</p>', 'Annonce'),
  ad('Finnish label', '<p>Mainos</p>', 'Mainos'),
  ad('Finnish continuation', '<p>Juttu jatkuu mainoksen jälkeen</p>', 'mainoksen'),
  ad('Czech label', '<p>Reklama</p>', 'Reklama'),
  ad('Hungarian label', '<p>Hirdetés</p>', 'Hirdet'),
  ad('Romanian label', '<p>Publicitate</p>', 'Publicitate'),
  ad('Dutch continuation', '<p>Artikel gaat verder onder de advertentie</p>', 'advertentie'),
  ad('Swedish continuation', '<p>Artikeln fortsätter efter annonsen</p>', 'annonsen'),
  ad('Spanish continuation', '<p>Sigue leyendo después de la publicidad</p>', 'publicidad'),
  ad('German continuation, other words', '<p>Nach der Anzeige weiterlesen</p>', 'Anzeige'),
  ad('French continuation, other words', '<p>L’article continue après la publicité</p>', 'publicité'),
  ad('Japanese continuation', '<p>記事は広告の後に続きます</p>', '広告'),
  ad('Chinese continuation', '<p>广告之后继续阅读</p>', '广告'),
  ad('Persian label', '<p dir="rtl">تبلیغات</p>', 'تبلیغات'),
  ad('Vietnamese label', '<p>Quảng cáo</p>', 'Qu'),
  ad('Thai label', '<p>โฆษณา</p>', 'โฆษณา'),
  ad('Bengali label', '<p>বিজ্ঞাপন</p>', 'বিজ্ঞাপন'),
  ad('Portuguese label', '<p>PUBLICIDADE</p>', 'PUBLICIDADE'),
  ad(
    'affiliate disclosure',
    '<p class="affiliate-disclosure">UNWANTED We may earn a commission if you buy through links on this page.</p>',
  ),
  ad(
    'affiliate disclosure without a class',
    '<p><em>This article contains affiliate links. If you buy something UNWANTED, we may earn a commission.</em></p>',
  ),
  ad(
    'deal card',
    `<div class="product-card affiliate-product"><h3>UNWANTED vacuum</h3><img src="/v.jpg" alt=""><a rel="sponsored" href="${shop}">View at Shop</a></div>`,
  ),
  ad(
    'shopping list of paid links',
    `<ul><li><a rel="sponsored" href="${shop}/1">UNWANTED one – 19.99</a></li><li><a rel="sponsored" href="${shop}/2">UNWANTED two – 29.99</a></li></ul>`,
  ),
  ad(
    'newsletter box',
    '<div class="newsletter-signup"><h3>UNWANTED news in your inbox</h3><form><input type="email"><button>Sign up</button></form></div>',
  ),
  ad(
    'follow us',
    `<div class="social-follow"><a href="${P}www.facebook.com/daily">UNWANTED Follow us on Facebook</a></div>`,
  ),
  ad(
    'empty share bar',
    `<div class="share-bar"><a href="${P}www.facebook.com/sharer/sharer.php?u=x">UNWANTED</a><a href="${P}bsky.app/intent/compose?text=x">Bluesky</a></div>`,
  ),
  ad(
    'outbrain by attribute',
    `<div data-ob-template="x"><a href="${P}paid.outbrain.com/network/redir?p=1">UNWANTED</a></div>`,
  ),
  ad('google search box', '<gcse-search><p>UNWANTED</p></gcse-search>'),
  ad(
    'consent placeholder',
    '<div class="cookie-consent-placeholder"><p>UNWANTED Accept cookies to see this content.</p></div>',
  ),
  pixel('email open pixel', `<img src="${P}u123.ct.sendgrid.example/wf/open?upn=abc" alt="">`),
  pixel(
    'pixel in picture',
    `<picture><source srcset="${P}pixel.example.net/a.webp 1x"><img src="${P}pixel.example.net/a.gif" width="1" height="1"></picture>`,
  ),
  pixel('beacon as poster', `<video poster="${P}ad.doubleclick.net/imp/1.jpg"></video>`),
  pixel(
    'poster on the reader’s network',
    '<video poster="http://192.168.1.1/poster.jpg" width="640" height="360"></video>',
  ),
  pixel('audio on the reader’s network', '<audio src="http://10.0.0.9/a.mp3" controls></audio>'),
  pixel(
    'source set on the reader’s network',
    '<img srcset="http://172.16.0.1/a.png 800w, http://172.16.0.1/b.png 1600w" width="800" height="500" alt="x">',
  ),
  pixel(
    'picture sources on the reader’s network',
    '<picture><source srcset="http://10.1.1.1/a.webp"><img src="http://10.1.1.1/a.png" width="800" height="500" alt="x"></picture>',
  ),
  pixel(
    'lazy picture on the reader’s network',
    '<img data-src="http://192.168.178.1/fritz.png" src="/blank.gif" width="800" height="500" alt="x">',
  ),
  pixel(
    'picture in noscript on the reader’s network',
    '<noscript><img src="http://192.168.178.2/ns.png" width="800" height="500" alt="x"></noscript>',
  ),
  pixel('number for an address', '<img src="http://3232235521/x.png" width="300" height="200" alt="Router">'),
  pixel('mapped address', '<img src="http://[::ffff:10.0.0.1]/x.png" width="300" height="200" alt="Router">'),
  pixel(
    'known host with a size',
    `<img src="${P}www.google-analytics.com/collect?v=1" width="300" height="200" alt="Chart">`,
  ),
  pixel(
    'known host in a source set',
    `<img src="${P}sb.scorecardresearch.com/p.png" srcset="${P}sb.scorecardresearch.com/p2.png 2x" width="300" height="200" alt="Chart">`,
  ),
  pixel(
    'preconnect in the text',
    `<link rel="preconnect" href="${P}cdn.taboola.com"><link rel="prefetch" href="${P}cdn.taboola.com/x.js">`,
  ),
  pixel('ping of a link', `<p>See <a href="/about" ping="${P}ping.example.net/p">about this</a> page.</p>`),
  pixel(
    'attribution of a link',
    `<p>See <a href="/about2" attributionsrc="${P}attr.example.net/p">about that</a> page.</p>`,
  ),
  pixel('object', `<object data="${P}obj.example.net/x.svg" width="300" height="200"></object>`),
  pixel('embed', `<embed src="${P}emb.example.net/x.swf" width="300" height="200">`),
  pixel('image input', `<input type="image" src="${P}inp.example.net/x.png">`),
  pixel('svg image', `<svg width="10" height="10"><image href="${P}svg.example.net/x.png"/></svg>`),
  pixel('style element', `<style>p{background:url(${P}sty.example.net/x.png)}</style>`),
  pixel('track of a video', `<video><track src="${P}trk.example.net/x.vtt"></video>`),
];

/** What must stay. */
export const CONTENT: Kept[] = [
  ...LOOKALIKES,
  keep(
    'flag',
    '<p>Germany <img src="/i/flags/de.png" width="16" height="11" alt="Germany"> won in overtime.</p>',
    ['won in overtime'],
    ['flags/de.png'],
  ),
  keep(
    'emoji',
    '<p>They cheered <img src="/e/1f600.png" width="20" height="20" class="emoji" alt="😀"> loudly.</p>',
    ['loudly'],
    ['1f600'],
  ),
  keep(
    'sparkline',
    '<p>Prices <img src="/charts/spark.png" width="100" height="20" alt=""> rose again.</p>',
    ['rose again'],
    ['spark.png'],
  ),
  keep(
    'author sign',
    '<p>So it goes. <img src="/sig/ann.gif" width="60" height="24" alt="Signature"></p>',
    ['So it goes'],
    ['ann.gif'],
  ),
  keep(
    'picture called banner',
    '<figure><img src="/i/protest-banner.jpg" width="640" height="400" alt="A banner"><figcaption>Marchers carry a banner through the old town.</figcaption></figure>',
    ['Marchers carry a banner'],
    ['protest-banner.jpg'],
  ),
  keep(
    'class banner',
    '<figure class="banner"><img src="/i/hero.jpg" width="970" height="250" alt="River"></figure>',
    [],
    ['hero.jpg'],
  ),
  keep(
    'picture called ad',
    '<figure class="ad-image"><img src="/i/1958-ad.jpg" width="300" height="250" alt="Ad of 1958"><figcaption>The soap maker’s advertisement of 1958.</figcaption></figure>',
    ['advertisement of 1958'],
    ['1958-ad.jpg'],
  ),
  keep(
    'pixel in a name',
    '<figure><img src="/i/pixel-phone.jpg" width="800" height="500" alt="Phone"><figcaption>The Pixel phone on show.</figcaption></figure>',
    ['The Pixel phone'],
    ['pixel-phone.jpg'],
  ),
  keep(
    'tracking in a name',
    '<p><img src="/i/bear-tracking.jpg" alt="Tracking bears in the snow"></p>',
    [],
    ['bear-tracking.jpg'],
  ),
  keep('no size at all', '<p><img src="/i/plain.jpg"></p>', [], ['plain.jpg']),
  keep(
    'lazy picture',
    '<p><img src="/i/late.jpg" class="lazyload" style="opacity:0" width="640" height="360" alt="Late"></p>',
    [],
    ['late.jpg'],
  ),
  keep(
    'stats host with picture',
    '<figure><img src="https://stats.example.org/charts/gdp.png" width="600" height="300" alt="GDP"><figcaption>Growth since 2010, by quarter.</figcaption></figure>',
    ['Growth since 2010'],
    ['gdp.png'],
  ),
  keep(
    'story on advertising',
    '<p>The advertisement ran for six weeks and was sponsored by the union, the agency said of its ad.</p>',
    ['ran for six weeks'],
  ),
  keep(
    'heading on advertising',
    '<h2>Advertising</h2><p>Spending on advertising fell by a tenth in the third quarter, the federation reported.</p>',
    ['Advertising', 'fell by a tenth'],
  ),
  keep(
    'section on advertising',
    '<section id="advertising" class="advertising-history"><h2>Ads through the years</h2><p>The first printed advertisements appeared in the seventeenth century and changed little for two hundred years.</p></section>',
    ['Ads through the years', 'seventeenth century'],
  ),
  keep('German charge', '<p>Er erstattete Anzeige gegen unbekannt. Die Werbung sei irreführend.</p>', [
    'Anzeige gegen unbekannt',
  ]),
  keep(
    'table',
    '<table><tr><th>Medium</th><th>Share</th></tr><tr><td>Advertising</td><td>61</td></tr><tr><td>Anzeigen</td><td>12</td></tr><tr><td>Sponsored</td><td>9</td></tr></table>',
    ['Advertising', 'Anzeigen', 'Sponsored', '61'],
  ),
  keep('list', '<ul><li>Advertising</li><li>Subscriptions</li><li>Events</li></ul>', [
    'Advertising',
    'Subscriptions',
  ]),
  keep(
    'paid in a sentence',
    '<p>The study was sponsored by <a rel="sponsored" href="https://maker.example/x?model=7">a maker</a> of lamps.</p>',
    ['sponsored by', 'of lamps'],
    ['maker.example/x?model=7'],
  ),
  keep(
    'affiliate link in a sentence',
    '<p>We liked <a href="https://go.skimresources.com/?id=1&url=https%3A%2F%2Fstore.example%2Fp%3Fcolor%3Dblue">the blue one</a> most of all.</p>',
    ['the blue one', 'most of all'],
    ['store.example/p?color=blue'],
  ),
  keep(
    'linked picture',
    '<p><a href="/full/1.jpg"><img src="/small/1.jpg" width="300" height="250" alt="Harbour at dawn"></a></p>',
    [],
    ['/small/1.jpg', '/full/1.jpg'],
  ),
  keep(
    'captioned picture with link',
    '<figure><a href="https://museum.example/show"><img src="/i/show.jpg" width="300" height="250" alt=""></a><figcaption>The museum’s new show opens on Friday.</figcaption></figure>',
    ['opens on Friday'],
    ['show.jpg', 'museum.example/show'],
  ),
  keep(
    'meaningful parameters',
    '<p>See <a href="https://data.example/q?id=4&page=2&lang=en&utm_source=news#row-9">row nine</a>.</p>',
    ['row nine'],
    ['data.example/q?id=4&amp;page=2&amp;lang=en#row-9'],
  ),
  keep(
    'search link',
    '<p>A <a href="https://www.google.com/search?q=https%3A%2F%2Fa.example">search</a> finds it.</p>',
    ['finds it'],
    ['google.com/search?q=https'],
  ),
  keep(
    'video stand-in',
    '<figure><figcaption><a href="https://www.youtube.com/watch?v=abcdefghijk&t=42">YouTube: The match</a></figcaption></figure>',
    ['YouTube: The match'],
    ['watch?v=abcdefghijk&amp;t=42'],
  ),
  keep(
    'embedded post',
    '<blockquote class="twitter-tweet"><p>The bridge is open again.</p>— The city <a href="https://twitter.com/city/status/1?ref_src=twsrc">May 2</a></blockquote>',
    ['The bridge is open again'],
    ['twitter.com/city/status/1'],
  ),
  keep(
    'words that begin with ad',
    '<div class="address advice adaptive header-add"><p>Send letters to the address below, adding a stamp.</p></div>',
    ['Send letters'],
  ),
  keep(
    'class on the whole text',
    '<div class="category-ads tag-advertising post-ad-free"><p>The regulator opened an inquiry on Monday into how such spots are sold to the public, it said in a statement.</p></div>',
    ['opened an inquiry'],
  ),
  keep(
    'promo paragraph',
    '<p class="promo">In a first for the region, the promo tour sold out in an hour, which surprised its own makers more than anyone else in the business.</p>',
    ['sold out in an hour'],
  ),
  keep('code', '<pre><code>&lt;ins class="adsbygoogle"&gt;&lt;/ins&gt; {source}x{/source}</code></pre>', [
    'adsbygoogle',
    '{source}x{/source}',
  ]),
  keep(
    'mail to the editor',
    '<p>Write to <a href="mailto:letters@news.example?subject=Bridge">the editor</a> by Friday.</p>',
    ['the editor'],
    ['mailto:letters@news.example'],
  ),
  keep(
    'link to a network',
    '<p>The network <a href="https://www.facebook.com/townhall/posts/1">posted a denial</a>.</p>',
    ['posted a denial'],
    ['facebook.com/townhall/posts/1'],
  ),
  keep(
    'footnote',
    '<p>It is so.<sup><a href="#n1" id="r1">1</a></sup></p><p id="n1">Note: by the council’s own count. <a href="#r1">Back</a></p>',
    ['by the council’s own count'],
    ['#user-content-n1', 'id="user-content-n1"'],
  ),
  keep(
    'strong label',
    '<p><strong>Advertisement:</strong> the word itself comes from a French verb for turning toward.</p>',
    ['French verb'],
  ),
  keep(
    'box size photo',
    '<p><img src="/i/portrait.jpg" width="300" height="250" alt="Portrait of the judge"></p>',
    [],
    ['portrait.jpg'],
  ),
  keep(
    'thin chart',
    '<p><img src="/i/timeline.png" width="600" height="40" alt="Timeline"></p>',
    [],
    ['timeline.png'],
  ),
  keep(
    'data picture',
    '<p><img alt="Dot" width="12" height="12" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="></p>',
    [],
    ['data:image/png'],
  ),
  keep(
    'captioned picture on advertising',
    '<figure><img src="/i/poster.jpg" width="640" height="900" alt="Poster"><figcaption>Advertisement for a soap, Lyon 1912. Photo: City archive</figcaption></figure>',
    ['Lyon 1912'],
    ['poster.jpg'],
  ),
  keep(
    'class ad on a paragraph',
    '<p class="has-ad">The committee had met nine times before it came to any decision at all, its chair said on Friday.</p>',
    ['nine times before'],
  ),
  keep(
    'class ad-hoc',
    '<div class="ad-hoc-committee"><p>The ad hoc committee will report in May.</p></div>',
    ['will report in May'],
  ),
  keep(
    'label beside a short paragraph',
    '<div><p>Advertisement</p><p>The bridge carries eleven thousand cars and two tram lines on a working day.</p></div>',
    ['eleven thousand cars'],
  ),
  keep(
    'label before a real picture',
    '<p>Advertisement</p><figure><img src="/i/pier.jpg" width="640" height="400" alt="Pier"><figcaption>The pier after the storm of last week.</figcaption></figure>',
    ['storm of last week'],
    ['pier.jpg'],
  ),
  keep(
    'label before a real paragraph',
    '<p>Advertisement</p><p>Nobody <a href="https://other.example/report">was hurt</a> when the north pier gave way.</p>',
    ['gave way'],
    ['other.example/report'],
  ),
  keep(
    'Japanese paragraph on advertising',
    '<p>広告市場は昨年より縮小したと業界団体が火曜日に発表した。橋の建設は続く。</p>',
    ['広告市場は昨年より縮小した'],
  ),
  keep(
    'Russian paragraph on advertising',
    '<p>Реклама подорожала на десять процентов, сообщила в среду городская администрация.</p>',
    ['Реклама подорожала'],
  ),
  keep(
    'Arabic declaration',
    '<p dir="rtl">إعلان الحكومة عن الجسر الجديد جاء بعد سنوات من الجدل في المدينة.</p>',
    ['الجسر الجديد'],
  ),
  keep(
    'subheading on advertising',
    '<p><strong>Advertising pays for most of it</strong></p><p>The tram is paid for by the posters on it, the operator said in its report for the year.</p>',
    ['Advertising pays for most', 'posters on it'],
  ),
  keep('sponsored bill', '<p>The bill was sponsored by two senators.</p>', ['two senators']),
  keep(
    'percent-wide picture',
    '<p><img src="/i/wide.jpg" width="100%" alt="Skyline at night"></p>',
    [],
    ['wide.jpg'],
  ),
  keep(
    'small portrait',
    '<p><img src="/i/face.jpg" width="48" height="48" alt="Ann Lee"> Ann Lee was there.</p>',
    ['was there'],
    ['face.jpg'],
  ),
  keep(
    'formula picture',
    '<p>The law is <img src="/tex/eq1.png" width="31" height="14" alt="E=mc2"> in short.</p>',
    ['in short'],
    ['eq1.png'],
  ),
  keep(
    'picture with tracking parameters',
    '<p><img src="https://cdn.example/i/a.jpg?w=800&utm_source=x&sig=9f" width="800" height="500" alt="Crane"></p>',
    [],
    ['cdn.example/i/a.jpg?w=800'],
  ),
  keep(
    'picture of a site’s own stats host',
    '<figure><img src="https://stats.news.example/chart.png" width="600" height="300" alt="Turnout"><figcaption>Turnout by district, in per cent.</figcaption></figure>',
    ['Turnout by district'],
    ['chart.png'],
  ),
  keep(
    'youtube frame',
    '<iframe src="https://www.youtube.com/embed/abcdefghijk" width="560" height="315" title="The match"></iframe>',
    ['The match'],
    ['watch?v=abcdefghijk'],
  ),
  keep(
    'lazy youtube frame',
    '<iframe data-src="https://www.youtube-nocookie.com/embed/abcdefghijk" width="560" height="315"></iframe>',
    [],
    ['watch?v=abcdefghijk'],
  ),
  keep(
    'vimeo frame',
    '<div class="video-wrapper"><iframe src="https://player.vimeo.com/video/76979871" width="640" height="360"></iframe></div>',
    [],
    ['vimeo.com/76979871'],
  ),
  keep(
    'video with a poster',
    '<figure><video poster="/i/still.jpg" width="640" height="360" src="/v.mp4" controls></video><figcaption>The bridge from the air.</figcaption></figure>',
    ['from the air'],
    ['still.jpg'],
  ),
  keep(
    'wide table',
    '<table><caption>Votes</caption><thead><tr><th>Party</th><th>2020</th><th>2024</th></tr></thead><tbody><tr><td>Greens</td><td>12.1</td><td>14.9</td></tr><tr><td>Liberals</td><td>8.2</td><td>6.7</td></tr></tbody></table>',
    ['Votes', 'Greens', '14.9', '6.7'],
  ),
  keep(
    'table in an ad class',
    '<div class="ad-spend"><table><tr><th>Country</th><th>Spending on advertising, in millions</th></tr><tr><td>Norway</td><td>412</td></tr><tr><td>Portugal</td><td>299</td></tr><tr><td>Switzerland and its cantons together</td><td>866</td></tr></table></div>',
    ['Norway', '412', '866'],
  ),
  keep(
    'link with a redirect parameter',
    '<p>One can <a href="https://accounts.example/login?redirect=https%3A%2F%2Fnews.example%2Fb&id=4">sign the petition</a> online.</p>',
    ['sign the petition'],
    ['redirect=https%3A%2F%2Fnews.example%2Fb&amp;id=4'],
  ),
  keep(
    'archive link',
    '<p>An <a href="https://web.archive.org/web/2020/https://news.example/old?utm_source=x">older version</a> said more.</p>',
    ['older version'],
    ['web.archive.org/web/2020/https://news.example/old'],
  ),
  keep(
    'anchor and parameters',
    '<p>As <a href="https://law.example/act?section=12&par=3&v=2#p7">the act</a> has it.</p>',
    ['has it'],
    ['section=12&amp;par=3&amp;v=2#p7'],
  ),
  keep(
    'telephone',
    '<p>Call <a href="tel:+4930123456">the hotline</a> by noon.</p>',
    ['the hotline'],
    ['tel:+4930123456'],
  ),
  keep(
    'pulled quotation',
    '<blockquote><p>It was never about the bridge; it was about who decides.</p></blockquote>',
    ['who decides'],
  ),
  keep('definition list', '<dl><dt>Pier</dt><dd>What carries a bridge between its ends.</dd></dl>', [
    'What carries a bridge',
  ]),
  keep(
    'source with a colon',
    '<p>“The {source} is unknown,” she read from the [source] field of the form.</p>',
    ['is unknown'],
  ),
  keep(
    'button around a picture',
    '<figure><button type="button"><img src="/i/zoom.jpg" width="640" height="400" alt="Model"></button><figcaption>A model of the new bridge.</figcaption></figure>',
    ['model of the new bridge'],
    ['zoom.jpg'],
  ),
];

/** Longer than any advert, so that no rule about shares of the text decides. */
export const BEFORE = [
  'The town council voted on Tuesday to rebuild the old bridge across the river, ending a dispute of eleven years.',
  'Engineers had warned for a decade that the stone piers would not stand another flood like the one of 2013.',
  'Residents on both banks have used a ferry since the crossing was closed to all traffic in the spring of last year.',
];
export const AFTER = [
  'Work is to begin once the fish have spawned, the mayor said, and should be done before the next winter sets in.',
  'The state will carry two thirds of the cost; the rest is to come from a fund that the county set up for the purpose.',
  'Opponents of the plan said they would study the decision before they decided whether to go to court over it again.',
];

export function pageWith(inside: string): string {
  const paragraph = (text: string): string => `<p>${text}</p>`;
  return `<!DOCTYPE html><html lang="en"><head><title>Council votes for new bridge</title></head><body><article><h1>Council votes for new bridge</h1>${BEFORE.map(paragraph).join('\n')}\n${inside}\n${AFTER.map(paragraph).join('\n')}</article></body></html>`;
}
