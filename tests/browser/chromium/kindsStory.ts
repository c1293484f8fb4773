const PARAGRAPHS = [
  'The ferry that has joined Port Ansley to the island of Merrow since the war made its last crossing on Sunday, in a flat calm, with eleven cars and a brass band on deck.',
  'The county says that the bridge, open since the autumn, carries in a day what the ferry carried in a month, and that no subsidy could make up for the difference.',
  'On the island people speak less of numbers. A crossing took twenty minutes, and in twenty minutes, they say, a quarrel could be settled and a marriage begun.',
];
const paragraph = (at: number): string => `<p>${PARAGRAPHS[at % PARAGRAPHS.length] ?? ''}</p>`;

/** An invented story with one of each thing that a newsroom puts between two paragraphs. */
export const KINDS = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Everything a story may hold | Ansley Observer</title>
<meta property="og:site_name" content="Ansley Observer"><meta property="og:type" content="article">
</head><body><article>
<h1>Everything a story may hold</h1>
${paragraph(0)}${paragraph(1)}
<figure><iframe src="https://www.youtube.com/embed/abcDEF12345" title="The whole crossing in four minutes"></iframe>
<figcaption>Filmed from the bridge.</figcaption></figure>
${paragraph(2)}
<div><iframe src="https://www.google.com/maps/embed?pb=!1m18" title="Map of Merrow Sound"></iframe></div>
${paragraph(0)}
<iframe src="https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk" title="The last crossing"></iframe>
${paragraph(1)}
<video controls poster="pictures/dunes.jpg" src="/films/crossing.mp4" title="The crossing" preload="none"></video>
${paragraph(2)}
<video poster="pictures/lens.jpg" title="The lamp, filmed" src="blob:https://news.example/0a1b"></video>
${paragraph(1)}
<figure><audio controls src="/sound/horn.mp3" preload="none"></audio><figcaption>The horn, recorded at the quay.</figcaption></figure>
${paragraph(0)}
<blockquote><p>The boat is gone and the gulls do not know what to do.</p>&mdash; Harbour Cat (@harbourcat)
<a href="https://twitter.com/harbourcat/status/1234567890123456789">May 3, 2026</a></blockquote>
${paragraph(1)}
<div><figure><img src="pictures/lens.jpg" width="1200" height="800" alt="A lamp"><figcaption>The lamp.</figcaption></figure>
<figure><img src="pictures/ferry.jpg" width="1200" height="800" alt="A ferry"><figcaption>The ferry behind the landing stage, where the queue used to be.</figcaption></figure>
<figure><img src="pictures/lighthouse.jpg" width="1200" height="800" alt="A lighthouse"><figcaption>The light.</figcaption></figure></div>
${paragraph(2)}
<figure><blockquote><p>No subsidy could make up for the difference.</p></blockquote></figure>
${paragraph(0)}
<h2>Lists and code</h2>
<ul><li>The boat was old.</li><li>The bridge was new.<ul><li>By the county</li></ul></li></ul>
<ol start="4"><li>Sound the horn.</li><li>Lower the ramp.</li></ol>
<dl><dt>Ramp</dt><dd>The iron door that cars cross.</dd></dl>
<p>The timetable was kept by <code>timetable.py</code>:</p>
<pre><code>def crossing(minutes=20):
    for stop in ("Port Ansley", "Merrow"):
        print(f"{stop:&gt;12} | {minutes:02d} min | the boat leaves when everybody who is on the quay is on the boat")
</code></pre>
${paragraph(1)}
<p lang="ja">港の言葉で<ruby>渡船<rt>とせん</rt></ruby>という。<em>県によれば</em>、橋は秋に開通した。</p>
<p lang="hi">रविवार की सुबह जब आख़िरी नाव किनारे पर आई तो बंदरगाह की दीवार पर सैकड़ों लोग खड़े थे।</p>
<p lang="th">เช้าวันอาทิตย์เมื่อเรือลำสุดท้ายเข้าเทียบท่า ผู้คนหลายร้อยคนยืนรออยู่บนกำแพงท่าเรือ</p>
<p lang="ar">صباح الأحد، حين رست العبّارة الأخيرة، كان مئات الناس يقفون على جدار الميناء.</p>
${paragraph(2)}${paragraph(0)}
</article></body></html>`;
