const PARAGRAPHS = [
  'The ferry that has joined Port Ansley to the island of Merrow since the war made its last crossing on Sunday, in a flat calm, with eleven cars and a brass band on deck.',
  'Its captain, who began as a deckhand in 1979, brought it alongside without a word and then sounded the horn for so long that the gulls left the harbour wall.',
  'The county says that the bridge, open since the autumn, carries in a day what the ferry carried in a month, and that no subsidy could make up for the difference.',
  'On the island people speak less of numbers. A crossing took twenty minutes, and in twenty minutes, they say, a quarrel could be settled and a marriage begun.',
  'The boat itself will not be scrapped. A school of seamanship has asked for it, and the county council is to decide in its next sitting whether it may have it for nothing.',
  'Until then it lies at the old coal quay, with its ramp up and its lamps lit, because nobody has yet found the switch that puts them out.',
];

const paragraphs = (from: number, count: number, words = ''): string =>
  Array.from(
    { length: count },
    (_, at) => `<p>${words}${PARAGRAPHS[(from + at) % PARAGRAPHS.length] ?? ''}</p>`,
  ).join('\n');

/** An invented story with every kind of content that the reader view has something to do with. */
export const STORY = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Last ferry to Merrow | Ansley Observer</title>
<meta property="og:site_name" content="Ansley Observer">
<meta name="description" content="After eighty years the boat gives way to a bridge, and an island to the mainland's clocks.">
<meta property="article:published_time" content="2026-05-03T18:00:00+01:00">
</head><body><article>
<h1>Last ferry to Merrow</h1>
<p>After eighty years the boat gives way to a bridge, and an island to the mainland's clocks.</p>
${paragraphs(0, 3)}
<figure><img src="pictures/ferry.jpg" alt="A white ferry with its ramp up" width="1200" height="800">
<figcaption>The ferry on its last Sunday. <small>Photo: Mira Lund</small></figcaption></figure>
${paragraphs(3, 2)}
<h2>The bridge</h2>
${paragraphs(1, 2, 'Engineers had warned of it.<sup><a href="#note-1" id="note-1-back">1</a></sup> ')}
<table><caption>Crossings a year</caption><thead><tr><th>Year</th><th>Cars</th><th>Lorries</th><th>Passengers on foot and on bicycles</th><th>Crossings that were cancelled because of storms</th></tr></thead>
<tbody><tr><td>2023</td><td>41,200</td><td>3,050</td><td>120,400</td><td>14</td></tr>
<tr><td>2024</td><td>38,900</td><td>2,700</td><td>118,000</td><td>9</td></tr></tbody></table>
${paragraphs(4, 2)}
<blockquote><p>In twenty minutes a quarrel could be settled.</p></blockquote>
<h2>The school</h2>
${paragraphs(2, 3)}
<figure><img src="pictures/lens.jpg" alt="A lamp of brass and glass" width="1200" height="800">
<figcaption>The lamp that nobody can switch off.</figcaption></figure>
<h3>What it would cost</h3>
${paragraphs(5, 2)}
<p lang="ja">港の言葉で<ruby>渡船<rt>とせん</rt></ruby>という。</p>
<p lang="ar">قال أحد سكان الجزيرة إن الرحلة كانت تستغرق عشرين دقيقة وإن أحدا لم يكن في عجلة من أمره.</p>
<h2>The islanders</h2>
${paragraphs(0, 6)}
<p>The timetable is <a href="https://council.example/ferry/timetable">still on the council's site</a>.</p>
<ol><li id="note-1">Report of the harbour board, 1931, page 12. <a href="#note-1-back">Back</a></li></ol>
</article></body></html>`;
