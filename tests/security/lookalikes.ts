import { keep, type Kept } from './rows';

const GIF =
  'data:image/gif;base64,R0lGODlhEAAQAIAAAP8AAP///ywAAAAAEAAQAAACHIyPqcvtD6OctNqLs968+w+G4kiW5omm6sq27lYAADs=';
const link = (kind: string, href: string, kept = href): Kept =>
  keep(
    `link: ${kind}`,
    `<p>As <a href="${href.replaceAll('&', '&amp;')}">this page</a> has it, all is well.</p>`,
    ['all is well'],
    [`href="${kept.replaceAll('&', '&amp;')}"`],
  );

/** What looks like the rows of adverts and is not. */
export const LOOKALIKES: Kept[] = [
  // Words on the trade in sentences, headings, captions.
  keep(
    'broker on commission',
    '<p>“We earn a commission of ten per cent on each house,” the broker told the court.</p>',
    ['told the court'],
  ),
  keep(
    'report on affiliates',
    '<p>The report lists sites that carry affiliate links and how much they earn from each purchase in a year.</p>',
    ['lists sites'],
  ),
  keep('presented by', '<p>The plan was presented by the mayor on Monday.</p>', ['by the mayor']),
  keep('in partnership', '<p>It was built in partnership with the state railway, which paid half.</p>', [
    'paid half',
  ]),
  keep(
    'sponsored sentence',
    '<p>Sponsored by the lottery, the festival drew nine thousand people to the quay.</p>',
    ['nine thousand'],
  ),
  keep(
    'heading on ads',
    '<h3>Ads on the bridge</h3><p>For a year the piers carried posters, which the council then took down.</p>',
    ['Ads on the bridge', 'took down'],
  ),
  keep(
    'heading: Sponsors',
    '<h2>Sponsors</h2><p>Half of the sponsors withdrew when the dispute went to court in the autumn.</p>',
    ['Sponsors', 'withdrew'],
  ),
  keep(
    'heading: Promoted',
    '<h3>Promoted</h3><p>Ann Lee, the engineer, was promoted to head of the bridge office in May.</p>',
    ['Promoted', 'Ann Lee'],
  ),
  keep(
    'German notice',
    '<p>Die Anzeige wurde am Montag bei der Polizei erstattet, sagte eine Sprecherin.</p>',
    ['bei der Polizei'],
  ),
  keep('French announcement', '<p>L’annonce a été faite lundi par le maire, après le vote du conseil.</p>', [
    'par le maire',
  ]),
  keep('Spanish publicity', '<p>La publicidad del puente costó un millón, según el ayuntamiento.</p>', [
    'costó un millón',
  ]),
  keep('Ad as a year', '<p>The first bridge was built in AD 112 and fell in AD 400.</p>', ['AD 112']),
  keep(
    'pubs',
    '<p class="pub-list">Three pubs stand by the bridge; the oldest opened in 1650, its owner says.</p>',
    ['Three pubs'],
  ),
  keep('subscribers', '<p>The line has four thousand subscribers, who pay nine crowns a month for it.</p>', [
    'four thousand subscribers',
  ]),
  keep(
    'newsletter in a sentence',
    '<p>In a newsletter to its members the union called the plan a mistake.</p>',
    ['called the plan'],
  ),
  keep('share in a sentence', '<p>Share prices fell when the plan was made known, traders said.</p>', [
    'Share prices fell',
  ]),
  keep(
    'follow in a sentence',
    '<p>Follow the river for an hour and the old toll house comes into view.</p>',
    ['toll house'],
  ),
  keep('read more in a sentence', '<p>Children who read more do better at school, the study found.</p>', [
    'read more do better',
  ]),
  keep(
    'sign up in a sentence',
    '<p>Sign up they did: nine hundred people put their names down within a day.</p>',
    ['nine hundred people'],
  ),
  keep('cookies', '<p>She sold cookies on the bridge for thirty years, and gave the broken ones away.</p>', [
    'cookies on the bridge',
  ]),
  keep(
    'quotation of a label',
    '<p>Above it stood the word “Advertisement”, in letters so small that no one read it.</p>',
    ['no one read it'],
  ),
  keep('shop', '<p>The shop on the bridge sells lamps; a lamp costs 19.99.</p>', ['a lamp costs 19.99']),
  keep(
    'coupon story',
    '<p class="lead-coupon">A coupon for bread was worth half a loaf in the year of the flood, and a whole one in the year after it.</p>',
    ['half a loaf'],
  ),

  // Names that mean something else.
  keep(
    'class sponsor',
    '<div class="sponsor-history"><p>The guild paid for the first pier and the bishop for the second, the records show.</p></div>',
    ['the bishop for the second'],
  ),
  keep(
    'class ad on all of the text',
    '<div class="no-ads-here post-ad-free"><p>The committee had met nine times before it came to a decision, its chair said on Friday.</p></div>',
    ['nine times before'],
  ),
  keep(
    'class admin',
    '<div class="admin-note administrator"><p>The note was added by the town clerk in 1870.</p></div>',
    ['town clerk'],
  ),
  keep(
    'class adjacent',
    '<div class="adjacent addendum"><p>The adjacent house was torn down for the ramp.</p></div>',
    ['torn down'],
  ),
  keep('class advance', '<p class="advance">In advance of the vote both sides marched.</p>', [
    'both sides marched',
  ]),
  keep(
    'class gadget',
    '<div class="gadget-review badge"><p>The device weighs stones as they pass over it.</p></div>',
    ['weighs stones'],
  ),
  keep(
    'class shadow',
    '<div class="shadow-box upload"><p>In the shadow of the bridge the market is held.</p></div>',
    ['the market is held'],
  ),
  keep(
    'class native',
    '<p class="native-plants">Native plants grow on the banks since the ferry stopped.</p>',
    ['Native plants'],
  ),
  keep(
    'class partner',
    '<div class="partner-quote"><blockquote><p>We were never asked, and we would have said no.</p></blockquote></div>',
    ['never asked'],
  ),
  keep(
    'class tracking',
    '<p class="tracking-wide pixel-text">Wide letters were cut into the stone by hand.</p>',
    ['cut into the stone'],
  ),
  keep(
    'class paid',
    '<div class="paid-leave"><p>Workers have paid leave until the bridge is open again.</p></div>',
    ['paid leave'],
  ),

  // Pictures.
  keep(
    'tiny flag without words',
    '<p>France <img src="/f/fr.png" width="16" height="11" alt=""> came second.</p>',
    ['came second'],
    ['fr.png'],
  ),
  keep(
    'picture in the line',
    '<p>Press <img src="/k/enter.png" width="24" height="24" alt="Enter"> to go on.</p>',
    ['to go on'],
    ['enter.png'],
  ),
  keep(
    'written-out picture',
    `<p>The mark <img src="${GIF}" alt="Mark"> stands on each stone.</p>`,
    ['on each stone'],
    ['data:image/gif'],
  ),
  keep(
    'written-out picture of a size',
    `<p>The mark <img src="${GIF}" width="16" height="16" alt=""> stands on each stone.</p>`,
    ['on each stone'],
    ['data:image/gif'],
  ),
  keep(
    'thumbnail of a portrait',
    '<figure><img src="/p/lee.jpg" width="96" height="96" alt="Ann Lee"><figcaption>Ann Lee, engineer.</figcaption></figure>',
    ['Ann Lee, engineer'],
    ['lee.jpg'],
  ),
  keep(
    'picture with a query',
    '<p><img src="/img.php?id=7&amp;w=800" width="800" height="500" alt="The pier"></p>',
    [],
    ['img.php?id=7'],
  ),
  keep(
    'picture without an ending',
    '<p><img src="https://images.example/7f3a?w=1200&amp;fit=crop" width="1200" height="800" alt="The pier"></p>',
    [],
    ['images.example/7f3a'],
  ),
  keep(
    'picture from an event host',
    '<p><img src="https://events.example.org/2024/stage.jpg" alt="The stage at dawn"></p>',
    [],
    ['stage.jpg'],
  ),
  keep(
    'picture called 1x1',
    '<p><img src="/i/bridge-1x1.jpg" width="800" height="800" alt="The bridge, square"></p>',
    [],
    ['bridge-1x1.jpg'],
  ),
  keep(
    'picture called ads',
    '<p><img src="/uploads/ads/2020/poster.jpg" width="800" height="600" alt="A poster of 1920"></p>',
    [],
    ['poster.jpg'],
  ),
  keep(
    'picture called counter',
    '<figure><img src="/i/counter.jpg" width="800" height="600" alt="The counter"><figcaption>The counter of the toll house.</figcaption></figure>',
    ['toll house'],
    ['counter.jpg'],
  ),
  keep(
    'wide, flat picture',
    '<p><img src="/i/skyline.jpg" width="1200" height="90" alt="The skyline"></p>',
    [],
    ['skyline.jpg'],
  ),
  keep(
    'picture in banner size',
    '<figure><img src="/i/frieze.jpg" width="728" height="90" alt="The frieze"><figcaption>The frieze above the gate, 1620.</figcaption></figure>',
    ['above the gate'],
    ['frieze.jpg'],
  ),
  keep(
    'linked picture of a story',
    '<p><a href="https://archive.example/item/7"><img src="/i/map1.jpg" width="600" height="400" alt="Map of 1750"></a></p>',
    [],
    ['archive.example/item/7', 'map1.jpg'],
  ),
  keep(
    'AMP picture',
    '<amp-img src="/i/amp.jpg" width="800" height="500" alt="The pier"></amp-img>',
    [],
    ['amp.jpg'],
  ),
  keep(
    'picture in noscript',
    '<img data-x="1" class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><noscript><img src="/i/ns.jpg" width="800" height="500" alt="The pier"></noscript>',
    [],
    ['ns.jpg'],
  ),
  keep(
    'picture by source set',
    '<p><img srcset="/i/s1.jpg 400w, /i/s2.jpg 1600w" sizes="100vw" alt="The pier"></p>',
    [],
    ['s2.jpg'],
  ),
  keep(
    'picture with sources',
    '<picture><source type="image/webp" srcset="/i/w.webp 1x"><img src="/i/w.jpg" width="800" height="500" alt="The pier"></picture>',
    [],
    ['/i/w.'],
  ),
  keep(
    'two pictures',
    '<figure><img src="/i/t1.jpg" width="400" height="300" alt="Before"><img src="/i/t2.jpg" width="400" height="300" alt="After"><figcaption>The pier before and after the flood.</figcaption></figure>',
    ['before and after'],
    ['t1.jpg', 't2.jpg'],
  ),
  keep(
    'picture in a cell',
    '<table><tr><th>Flag</th><th>Land</th></tr><tr><td><img src="/f/no.png" width="22" height="16" alt="Norway"></td><td>Norway</td></tr><tr><td><img src="/f/fi.png" width="22" height="16" alt="Finland"></td><td>Finland</td></tr></table>',
    ['Finland'],
    ['no.png', 'fi.png'],
  ),
  keep(
    'hidden until shown',
    '<p><img src="/i/fade.jpg" class="fade-in" style="opacity:0;transition:opacity 1s" width="640" height="360" alt="The pier at dusk"></p>',
    [],
    ['fade.jpg'],
  ),

  // Links and their parameters.
  link('id', 'https://docs.example/view?id=77&rev=3'),
  link('video', 'https://www.youtube.com/watch?v=abcdefghijk&t=90s'),
  link('list of videos', 'https://www.youtube.com/watch?v=abcdefghijk&list=PL1&index=2'),
  link('question', 'https://find.example/search?q=bridge+toll&page=2&sort=date'),
  link('branch', 'https://code.example/lib?ref=main&path=src%2Fa.c'),
  link('source', 'https://data.example/q?source=census&from=2010&to=2020'),
  link('campaign that is a thing', 'https://petition.example/p?campaign=12&id=9'),
  link('session of a court', 'https://court.example/case?sid=2024-7&doc=3'),
  link('tag', 'https://blog.example/?tag=bridges&s=toll'),
  link('signed file', 'https://files.example/a.pdf?Expires=1&Signature=a%2Bb%3D&Key-Pair-Id=K'),
  link('map', 'https://www.google.com/maps?q=52.5,13.4&z=12'),
  link('translation', 'https://translate.example/?sl=de&tl=en&u=https%3A%2F%2Fnews.example%2Fa'),
  link('archive', 'https://archive.example/submit?url=https%3A%2F%2Fnews.example%2Fa'),
  link('anchor', 'https://law.example/act#section-12'),
  link('text fragment', 'https://law.example/act#:~:text=toll%20of%20one'),
  link('path with an address', 'https://web.archive.org/web/2020/https://news.example/old'),
  link('unusual order', 'https://a.example/p?b=2&a=1&utm_medium=x', 'https://a.example/p?b=2&a=1'),
  link('empty value', 'https://a.example/p?print&b='),
  link('doi', 'https://doi.org/10.1000/182?domain=pdf'),
  link('shop without a tag', 'https://www.amazon.com/dp/B000?th=1', 'https://www.amazon.com/dp/B000?th=1'),
  link(
    'ask who sends',
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fp%3Fid%3D7%26utm_source%3Dx',
    'https://a.example/p?id=7',
  ),
  link(
    'wrapped twice',
    `https://l.facebook.com/l.php?u=${encodeURIComponent('https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fp%3Fid%3D8')}`,
    'https://a.example/p?id=8',
  ),
  link(
    'AMP of a search engine',
    'https://www.google.com/amp/s/a.example/story.amp.html',
    'https://a.example/story.amp.html',
  ),
  link(
    'AMP cache',
    'https://a-example.cdn.ampproject.org/c/s/a.example/story?id=3',
    'https://a.example/story?id=3',
  ),
  link(
    'viewer of the AMP cache',
    'https://a-example.cdn.ampproject.org/v/s/a.example/story?amp_js_v=0.1&usqp=mq331',
    'https://a.example/story',
  ),
  link(
    'mail guard',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fp&data=05',
    'https://a.example/p',
  ),
  link(
    'mail guard of the second kind',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_p-3Fid-3D7&d=DwMF',
    'https://a.example/p?id=7',
  ),
  link(
    'mail service',
    'https://mandrillapp.com/track/click/1/a.example?p=eyJzIjoiYSIsInYiOjEsInAiOiJ7XCJ1XCI6MSxcInVybFwiOlwiaHR0cHM6XFxcL1xcXC9hLmV4YW1wbGVcXFwvcFwifSJ9',
  ),
  link('short address', 'https://t.co/AbC123'),

  // Players, posts, tables, lists.
  keep(
    'lite player',
    '<lite-youtube videoid="abcdefghijk" playlabel="The match"></lite-youtube>',
    [],
    ['watch?v=abcdefghijk'],
  ),
  keep(
    'AMP player',
    '<amp-youtube data-videoid="abcdefghijk" width="480" height="270"></amp-youtube>',
    [],
    ['watch?v=abcdefghijk'],
  ),
  keep(
    'dailymotion',
    '<iframe src="https://www.dailymotion.com/embed/video/x1abc" width="560" height="315"></iframe>',
    [],
    ['dailymotion.com'],
  ),
  keep(
    'sound',
    '<iframe src="https://open.spotify.com/embed/episode/1a?si=2" width="100%" height="152"></iframe>',
    [],
    ['open.spotify.com'],
  ),
  keep(
    'chart',
    '<iframe title="Tolls by year" src="https://datawrapper.dwcdn.net/abc12/3/" width="600" height="400"></iframe>',
    ['Tolls by year'],
    ['datawrapper.dwcdn.net/abc12'],
  ),
  keep(
    'map',
    '<iframe src="https://www.google.com/maps/embed?pb=!1m18" width="600" height="450"></iframe>',
    [],
    ['google.com/maps'],
  ),
  keep(
    'post of a network',
    '<blockquote class="twitter-tweet" data-dnt="true"><p lang="en" dir="ltr">Bridge closed until further notice.</p>&mdash; City (@city) <a href="https://twitter.com/city/status/2?ref_src=twsrc%5Etfw">June 1</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    ['closed until further notice'],
    ['twitter.com/city/status/2"'],
  ),
  keep(
    'post of another',
    '<blockquote class="bluesky-embed"><p>The river is at nine metres and rising.</p>&mdash; <a href="https://bsky.app/profile/x/post/1">City</a></blockquote>',
    ['nine metres'],
  ),
  keep('table of tolls', '<table><tr><th>Cart</th><td>2</td></tr><tr><th>Horse</th><td>1</td></tr></table>', [
    'Cart',
    'Horse',
  ]),
  keep(
    'table of links',
    '<table><tr><th>Year</th><th>Report</th></tr><tr><td>2019</td><td><a href="/r/2019.pdf">Bridge report</a></td></tr><tr><td>2020</td><td><a href="/r/2020.pdf">Bridge report</a></td></tr></table>',
    ['2019'],
    ['/r/2019.pdf', '/r/2020.pdf'],
  ),
  keep(
    'list of links in a sentence',
    '<p>The documents: <a href="/d/1">the plan</a>, <a href="/d/2">the survey</a> and <a href="/d/3">the vote</a> are all public.</p>',
    ['are all public'],
    ['/d/1', '/d/2', '/d/3'],
  ),
  keep(
    'numbered list',
    '<ol><li>Close the bridge.</li><li>Drain the piers.</li><li>Lay the stones.</li></ol>',
    ['Drain the piers'],
  ),
  keep('nested list', '<ul><li>Stone<ul><li>Granite</li><li>Slate</li></ul></li><li>Steel</li></ul>', [
    'Granite',
    'Steel',
  ]),
  keep('poem', '<p>The river runs,<br>the bridge stands still,<br>the toll is paid.</p>', [
    'the bridge stands still',
  ]),
  keep(
    'question and answer',
    '<p><strong>Who paid for it?</strong></p><p>The state did, for the most part.</p>',
    ['Who paid for it?', 'for the most part'],
  ),
  keep('interview', '<p><b>Q: Did you know?</b> A: No one did.</p>', ['Did you know', 'No one did']),
  keep(
    'inserted and deleted',
    '<p>The cost is <del>nine</del> <ins>eleven</ins> million crowns in all.</p>',
    ['eleven', 'nine'],
  ),
  keep('marked text', '<p>The <mark>third pier</mark> is the oldest, H<sub>2</sub>O and all.</p>', [
    'third pier',
  ]),
  keep('code with marks', '<pre>{source}echo "bridge";{/source}</pre>', ['{source}']),
  keep(
    'text in a form',
    '<form><p>The council meets on the first Tuesday of each month in the hall by the bridge, and all may come.</p></form>',
    ['all may come'],
  ),
  keep(
    'summary with details',
    '<details open><summary>How it was counted</summary><p>Each cart was counted twice, once on each bank.</p></details>',
    ['counted twice'],
  ),
  keep('right to left', '<p dir="rtl" lang="ar">قال رئيس البلدية إن الجسر سيفتح في الربيع المقبل.</p>', [
    'سيفتح في الربيع',
  ]),
  keep(
    'correction',
    '<p><em>Correction: an earlier version of this story gave the wrong year for the flood.</em></p>',
    ['the wrong year'],
  ),
  keep(
    'call for help',
    '<p>If you or someone you know is in need, call <a href="tel:116123">116 123</a>, day or night.</p>',
    ['day or night'],
    ['tel:116123'],
  ),
  keep('price list', '<ul><li>Adults: $12</li><li>Children: $6</li></ul>', ['Adults: $12']),

  // And more of all of these.
  keep(
    'photo cdn no ext',
    `<figure><img src="https://x20.example.net/abc/def" alt=""><figcaption>The bridge at dawn, from the south.</figcaption></figure>`,
    ['at dawn'],
    ['x20.example.net'],
  ),
  keep('photo same host query', `<p><img src="/image?id=7&amp;size=large"></p>`, [], ['image?id=7']),
  keep(
    'photo proxied',
    `<p><img src="https://i0.wp.com/news.example/a.jpg?resize=800%2C500&ssl=1" alt="Pier"></p>`,
    [],
    ['i0.wp.com/news.example/a.jpg'],
  ),
  keep(
    'photo next',
    `<p><img src="/_next/image?url=%2Fa.jpg&w=1080&q=75" alt="Pier"></p>`,
    [],
    ['_next/image?url='],
  ),
  keep(
    'photo ad path',
    `<p><img src="/media/2024/ad-astra.jpg" alt="Ad Astra on the screen" width="800" height="500"></p>`,
    [],
    ['ad-astra.jpg'],
  ),
  keep(
    'photo stats',
    `<figure><img src="https://static.example/stats/turnout.svg.png" alt="" width="600" height="400"><figcaption>Turnout, per cent.</figcaption></figure>`,
    ['Turnout'],
    ['turnout.svg.png'],
  ),
  keep('chart png', `<p><img src="/chart.png?v=3&t=170" alt="Chart: tolls by year"></p>`, [], ['chart.png']),
  keep(
    'table billboard',
    '<table><tr><th>Billboard</th><th>Cost</th></tr><tr><td>North pier</td><td>9,000</td></tr></table>',
    ['North pier', '9,000'],
  ),
  keep(
    'billboard text',
    '<div class="billboard-story"><p>The billboard on the north pier was torn down in the storm, and the firm that owns it will not put up another.</p></div>',
    ['north pier was torn'],
  ),
  keep(
    'list with links',
    '<ul><li><a href="/plan">The plan</a>, in which the council says what it wants.</li><li><a href="/survey">The survey</a>, which found cracks in four of nine piers.</li></ul>',
    ['cracks in four'],
    ['/survey'],
  ),
  keep(
    'store',
    '<p>The store on Bridge Street <a href="https://shop.example/about">sells lamps</a> by the hundred, its owner says.</p>',
    ['sells lamps'],
    ['shop.example/about'],
  ),
  keep(
    'amazon river',
    '<p>On the <a href="https://en.wikipedia.org/wiki/Amazon_River">Amazon</a> no bridge stands at all.</p>',
    ['no bridge stands'],
    ['Amazon_River'],
  ),
  keep(
    'book link',
    '<p>Her book, <a href="https://www.amazon.com/dp/0123456789?tag=x-20">“The Nine Piers”</a>, is out in May.</p>',
    ['is out in May'],
    ['amazon.com/dp/0123456789'],
  ),
  keep(
    'mailto sentence',
    '<p>Letters: <a href="mailto:a@news.example">a@news.example</a> takes them until Friday, the paper says of its new page.</p>',
    ['until Friday'],
    ['mailto:a@news.example'],
  ),
  keep('share of', '<p>What share of the cost falls on whom is still open; the state says a third.</p>', [
    'What share of the cost',
  ]),
  keep(
    'hashtags',
    '<p>Under the tag <a href="https://twitter.com/hashtag/bridge">#bridge</a> people post what they see.</p>',
    ['people post'],
    ['hashtag/bridge'],
  ),
  keep('promoted pawn', '<p>Promoted to the first league in May, the club plays by the bridge.</p>', [
    'Promoted to the first league',
  ]),
  keep('quote adv', '<blockquote><p>Advertising is the price of being dull.</p></blockquote>', [
    'price of being dull',
  ]),
  keep(
    'aside figure',
    '<figure class="promo-image"><img src="/i/p5.jpg" width="640" height="400" alt="The pier"><figcaption>The pier in a drawing of 1890, from the city’s archive.</figcaption></figure>',
    ['drawing of 1890'],
    ['p5.jpg'],
  ),
  keep('small print', '<p><small>Figures are for the year to May and leave out the ferry.</small></p>', [
    'leave out the ferry',
  ]),
  keep('math', '<p>The load is <math><mi>F</mi><mo>=</mo><mi>m</mi><mi>a</mi></math> in all.</p>', [
    'The load is',
    'in all',
  ]),
  keep(
    'iframe player',
    '<iframe src="https://www.youtube.com/embed/abcdefghijk?autoplay=1&start=30" allowfullscreen></iframe>',
    [],
    ['watch?v=abcdefghijk'],
  ),
  keep(
    'tweet x',
    '<blockquote class="twitter-tweet"><p>Bridge open.</p>— City (@c) <a href="https://x.com/c/status/9">May 2</a></blockquote>',
    ['Bridge open'],
    ['x.com/c/status/9'],
  ),
  keep(
    'instagram',
    '<blockquote class="instagram-media"><p>The pier at night, by Ann.</p><a href="https://www.instagram.com/p/Abc123/">See it</a></blockquote>',
    ['The pier at night'],
  ),

  // Pictures whose files are named after networks and machines, of a size that only pictures have.
  ...['facebook-headquarters', 'twitter-hq', 'icon-of-st-george', 'spacer-suit'].map((name) =>
    keep(
      `picture called ${name}`,
      `<p><img src="/i/${name}.jpg" width="640" height="400" alt="What the story is about"></p>`,
      [],
      [`${name}.jpg`],
    ),
  ),
  keep('term', '<dl><dt>Ad</dt><dd>Short for advertisement, in the trade.</dd></dl>', ['Ad', 'in the trade']),
  keep('source in brackets', '<p>[Source: the county’s own report of May]</p>', ['own report of May']),
  keep(
    'sentence on a plug-in',
    '<p>{source} is how the plug-in marks it, the developer wrote, and {/source} is its end.</p>',
    ['is how the plug-in marks it', 'is its end'],
  ),
  keep(
    'sentence of a campaign',
    '<p>En annonce i avisen fik ham til at rejse, fortsætter han, mens broen bygges.</p>',
    ['fik ham til at rejse'],
  ),
  keep('short sentence of a campaign', '<p>De advertentie loopt door tot mei.</p>', ['tot mei']),
  keep('Chinese sentence after the adverts', '<p>广告之后，节目继续，主持人说他并不担心收视率会下降。</p>', [
    '节目继续',
  ]),
  ...[
    ['A message from the past', 'h3'],
    ['A message from the past', 'p'],
    ['Supported by two columns', 'p'],
    ['Promotion', 'h3'],
    ['Partners', 'h3'],
  ].map(([title = '', tag = '']) =>
    keep(
      `${tag}: ${title}`,
      `<${tag}>${title}</${tag}><p>In a bottle under the pier lay a letter of 1904 that <a href="https://museum.example/x">the museum</a> keeps to this day.</p>`,
      [title, 'In a bottle', 'to this day'],
    ),
  ),
  keep(
    'heading across a table',
    '<table><tr><th>Bridge</th><th>Year</th></tr><tr><td colspan="2">North bank</td></tr><tr><td>Old</td><td>1904</td></tr></table>',
    ['North bank', '1904'],
  ),
  ...['thread spread head lead instead', 'downloads uploads payloads', 'address admission adult adrift'].map(
    (names) =>
      keep(
        `class ${names}`,
        `<div class="${names}"><p>The bread is baked ahead of the day and sold at the head of the bridge.</p></div>`,
        ['bread is baked ahead'],
      ),
  ),
];
