import { describe, expect, it } from 'vitest';
import { liftCreditLines } from '../../../src/article/metadata/creditLines';
import { readDateline } from '../../../src/article/metadata/dateline';
import { readMetadata } from '../../../src/article/metadata/readMetadata';
import type { ArticleMetadata } from '../../../src/article/article';
import { openPage } from './openPage';

const FIRST =
  'The harbour of the town opened on Monday after the longest winter that anybody who works there can remember.';
const SECOND =
  'Fishermen said that the ice had broken up in the night, and that they had been waiting for it since the beginning of the year.';

/** Lifts the lines out of a body whose paragraphs are `lines` between two of prose; nothing is known beforehand. */
const lift = (...lines: string[]): { metadata: ArticleMetadata; left: string[] } => liftKnowing({}, ...lines);

function liftKnowing(
  stated: Partial<ArticleMetadata>,
  ...lines: string[]
): { metadata: ArticleMetadata; left: string[] } {
  const page = openPage(
    `<title>Harbour opens after long winter</title><div id="body"><p>${FIRST}</p>${lines.map((line) => `<p>${line}</p>`).join('')}<p>${SECOND}</p><p>${SECOND}</p></div>`,
  );
  const known = {
    ...readMetadata(openPage('<title>Harbour opens after long winter</title>')),
    headline: 'Harbour opens after long winter',
    ...stated,
  };
  const body = page.querySelector('#body');
  if (!body) throw new Error('no body');
  const metadata = liftCreditLines(body, known);
  return {
    metadata,
    left: [...body.querySelectorAll('p')]
      .map((p) => p.textContent)
      .filter((text) => text !== FIRST && text !== SECOND),
  };
}

describe('a line of metadata in the text', () => {
  it('tells the section better than the name of a link does, and no better than what is stated', () => {
    const { provenance } = readMetadata(openPage('<title>Harbour opens after long winter</title>'));
    const found = (articleSection: 'markup' | 'json-ld'): string | null =>
      liftKnowing(
        { articleSection: 'Politics', provenance: { ...provenance, articleSection } },
        'Politic section - CJ journalist',
      ).metadata.articleSection;
    expect(found('markup')).toBe('Politic');
    expect(found('json-ld')).toBe('Politics');
  });

  it.each([
    ['Published: 12 September 2023', { datePublished: '2023-09-12' }],
    ['Veröffentlicht am 12.09.2023, 14:05 Uhr', { datePublished: '2023-09-12T14:05' }],
    ['Publié le 12 septembre 2023 à 14h05', { datePublished: '2023-09-12T14:05' }],
    ['Publicado: 12 de septiembre de 2023', { datePublished: '2023-09-12' }],
    ['Pubblicato il 12 settembre 2023', { datePublished: '2023-09-12' }],
    ['Опубликовано: 12 сентября 2023', { datePublished: '2023-09-12' }],
    ['公開日：2023年9月12日', { datePublished: '2023-09-12' }],
    ['Updated: September 13, 2023', { dateModified: '2023-09-13' }],
    ['Aktualisiert: 13. September 2023', { dateModified: '2023-09-13' }],
    ['Edited by| Paul Marsh', { editor: [{ name: 'Paul Marsh', url: null, jobTitle: null }] }],
    ['Redigiert von Paula Marsch', { editor: [{ name: 'Paula Marsch', url: null, jobTitle: null }] }],
    [
      'Editor: Paul Marsh | 12 May 2023',
      { editor: [{ name: 'Paul Marsh', url: null, jobTitle: null }], datePublished: '2023-05-12' },
    ],
    ['By Ann Lee', { author: [{ name: 'Ann Lee', url: null, jobTitle: null }] }],
    ['Von Anna Groß', { author: [{ name: 'Anna Groß', url: null, jobTitle: null }] }],
    ['Politic section - CJ journalist', { articleSection: 'Politic', creditText: 'CJ journalist' }],
    ['Section: World', { articleSection: 'World' }],
    ['Vladivostok - September,12,2023', { dateline: 'Vladivostok', datePublished: '2023-09-12' }],
    ['Berlin, 12. September 2023', { dateline: 'Berlin', datePublished: '2023-09-12' }],
    ['Source: Reuters', { creditText: 'Reuters' }],
    ['(dpa)', { creditText: 'dpa' }],
    [
      'Publié le 12 mars 2026 à 05h30, modifié le 13 mars 2026 à 09h12 Temps de Lecture 6 min.',
      { datePublished: '2026-03-12T05:30', dateModified: '2026-03-13T09:12' },
    ],
    [
      'Text: Ann Lee<br>Illustration und Foto: Bo Poe',
      { author: [{ name: 'Ann Lee', url: null, jobTitle: null }] },
    ],
    ['Haber: Ann Lee / Kamera: Bo Poe', { author: [{ name: 'Ann Lee', url: null, jobTitle: null }] }],
  ])('%s is lifted', (line, fields) => {
    const { metadata, left } = lift(line);
    expect(left).toEqual([]);
    expect(metadata).toMatchObject(fields);
  });

  it.each(['-', '5 min read', 'Lesezeit: 3 Minuten', 'Harbour opens after long winter'])(
    '%s is dropped',
    (line) => {
      expect(lift(line).left).toEqual([]);
    },
  );

  it('is a byline with a day behind it, and no place', () => {
    const { metadata, left } = lift('By Ann Lee 12 May 2023');
    expect(metadata).toMatchObject({
      author: [{ name: 'Ann Lee' }],
      datePublished: '2023-05-12',
      dateline: null,
    });
    expect(left).toEqual([]);
  });

  it('that names who wrote is lifted some way before the end, and no other there', () => {
    const long = Array.from({ length: 40 }, (_, n) => `${SECOND} (${String(n)})`);
    const notices = long.slice(0, 8).map((text) => `${text}!`);
    expect(lift(...long, 'Text: Ann Lee', ...notices).metadata.author).toMatchObject([{ name: 'Ann Lee' }]);
    expect(lift(...long, '12 May 2023', ...notices).left).toContain('12 May 2023');
  });

  it('that names a person says more than the desk that is stated', () => {
    const author = [{ name: 'Redakcija', url: null, jobTitle: null }];
    const provenance = { ...lift().metadata.provenance, author: 'meta' as const };
    expect(liftKnowing({ author, provenance }, 'Piše: Ann Lee').metadata.author).toMatchObject([
      { name: 'Ann Lee' },
    ]);
    const person = [{ name: 'Bo Poe', url: null, jobTitle: null }];
    expect(liftKnowing({ author: person, provenance }, 'Piše: Ann Lee').metadata.author).toEqual(person);
  });

  it.each([
    ['【林美玲】', ['林美玲']],
    ['（山田花子、林太郎）', ['山田花子', '林太郎']],
    ['（阿部美月）', ['阿部美月']],
  ])('signs a story in brackets at its end, as East Asian papers do: %s', (line, names) => {
    const page = openPage(`<div id="body">${`<p>${FIRST}</p>`.repeat(4)}<p>${line}</p></div>`);
    const body = page.querySelector('#body') as HTMLElement;
    const known = readMetadata(openPage('<title>x</title>'));
    expect(liftCreditLines(body, known).author.map(({ name }) => name)).toEqual(names);
    expect(body.textContent).not.toContain(line);
  });

  it.each(['（敬称略）', '（共同通信）', '（関連記事）', '（編集委員）', '（社会部）'])(
    'is no signature where it says: %s',
    (line) => {
      const page = openPage(`<div id="body">${`<p>${FIRST}</p>`.repeat(4)}<p>${line}</p></div>`);
      const body = page.querySelector('#body') as HTMLElement;
      expect(liftCreditLines(body, readMetadata(openPage('<title>x</title>'))).author).toEqual([]);
    },
  );

  it('names who wrote and not who took the pictures, in brackets', () => {
    const { metadata, left } = lift('<i>(Text: Ann Lee / Foto: Bo Poe)</i>');
    expect(metadata.author.map(({ name }) => name)).toEqual(['Ann Lee']);
    expect(left).toEqual([]);
  });

  it('names nobody where who edited only signs, and goes all the same', () => {
    const { metadata, left } = lift('Editor : D.R.');
    expect(metadata.editor).toEqual([]);
    expect(left).toEqual([]);
  });

  it.each([
    ['〔記者林美玲／和安報導〕港口在漫長的冬天之後於週一重新開放，第一批船隻在中午之前進港。', ['林美玲']],
    [
      '（本報記者林美玲、陶然）港口在漫長的冬天之後於週一重新開放，第一批船隻在中午之前進港。',
      ['林美玲', '陶然'],
    ],
  ])('names the reporters before a Chinese report: %s', (text, names) => {
    const page = openPage(`<div id="body"><p>${text}</p>${`<p>${FIRST}</p>`.repeat(3)}</div>`);
    const body = page.querySelector('#body') as HTMLElement;
    const { author } = liftCreditLines(body, readMetadata(openPage('<title>x</title>')));
    expect(author.map(({ name }) => name)).toEqual(names);
  });

  it('names the reporters of a Chinese dateline, which stays in the text', () => {
    const text =
      '本报南桥3月12日电（记者陶然、林美玲）港口在漫长的冬天之后于周一重新开放，第一批船只在中午之前进港。';
    const page = openPage(`<div id="body"><p>${text}</p>${`<p>${FIRST}</p>`.repeat(3)}</div>`);
    const body = page.querySelector('#body') as HTMLElement;
    const { author } = liftCreditLines(body, readMetadata(openPage('<title>x</title>')));
    expect(author.map(({ name }) => name)).toEqual(['陶然', '林美玲']);
    expect(body.textContent).toContain(text);
  });

  it.each(['Fact: the bridge is closed', 'Sources, however, say little', 'Film: what the coast was like'])(
    'is none that only begins like one: %s',
    (line) => {
      expect(lift(line).left).toEqual([line]);
    },
  );

  it('says where it was read', () => {
    expect(lift('Edited by| Paul Marsh').metadata.provenance.editor).toBe('visible-text');
  });

  it('goes with the other lines of its paragraph', () => {
    expect(lift('By Ann Lee<br>Published: 12 May 2023')).toMatchObject({
      left: [],
      metadata: { datePublished: '2023-05-12', author: [{ name: 'Ann Lee' }] },
    });
  });

  it('does not overrule what is known', () => {
    const page = openPage('<div id="b"><p>Published: 12 May 2023</p></div>');
    const known = { ...readMetadata(openPage('<title>x</title>')), datePublished: '2023-05-11T08:00:00Z' };
    const body = page.querySelector('#b');
    expect(body && liftCreditLines(body, known).datePublished).toBe('2023-05-11T08:00:00Z');
  });
});

describe('a line of the story', () => {
  it.each([
    'By noon the ice was gone.',
    'By Monday Everything Was Over',
    'Von Anfang an war es kalt.',
    'On 12 September 2023 the harbour opened.',
    'Berlin - das war einmal.',
    'The editor: a portrait',
    '"Published and forgotten," she said.',
    'Paris',
    'Ann Lee',
    '* * *',
    'What happened next',
    'Edited by three people in turn, the text grew longer and longer.',
    'Di Maio resigns',
    '10 minutes later they left.',
  ])('%s stays', (line) => {
    expect(lift(line).left).toEqual([line]);
  });

  it('stays when it is one day of a chronology', () => {
    const days = ['12 May 2023', '13 May 2023', '14 May 2023', '15 May 2023'];
    expect(lift(...days).left).toEqual(days);
  });

  it('stays when it is a quotation or an item of a list', () => {
    const page = openPage(
      `<div id="b"><blockquote><p>By Ann Lee</p></blockquote><ul><li>Published: 12 May 2023</li></ul><p>${SECOND}</p></div>`,
    );
    const body = page.querySelector('#b');
    if (body) liftCreditLines(body, readMetadata(openPage('<title>x</title>')));
    expect(body?.textContent).toContain('By Ann Lee');
    expect(body?.textContent).toContain('Published: 12 May 2023');
  });
});

describe('the last line', () => {
  const lastLine = (html: string): ArticleMetadata => {
    const page = openPage(`<div id="b"><p>${FIRST}</p><p>${SECOND}</p><p>${SECOND}</p><p>${html}</p></div>`);
    const body = page.querySelector('#b');
    if (!body) throw new Error('no body');
    return liftCreditLines(body, readMetadata(openPage('<title>x</title>')));
  };

  it('signs the story where it is a name set apart', () => {
    expect(lastLine('<em>Ann Lee</em>').author).toMatchObject([{ name: 'Ann Lee' }]);
  });

  it('is no person where it is a desk', () => {
    expect(lastLine('<em>Harbour Post Redaktion</em>').author).toEqual([]);
  });

  it('is no signature where a label could not be told from a name', () => {
    expect(lastLine('<b>記事一覧</b>').author).toEqual([]);
  });
});

describe('the dateline of a paragraph', () => {
  it.each([
    ['BERLIN (AP) — The harbour opened', { place: 'BERLIN', agency: 'AP' }],
    ['Berlin (dpa) - Der Hafen ist offen', { place: 'Berlin', agency: 'dpa' }],
    ['MOSCOW, Sept 12 (Reuters) - The harbour opened', { place: 'MOSCOW', agency: 'Reuters' }],
    ['WASHINGTON, D.C. — The harbour opened', { place: 'WASHINGTON, D.C.', agency: null }],
    ['新华社北京4月24日电 港口', { place: '北京', agency: '新华社' }],
  ])('%s', (text, dateline) => {
    expect(readDateline(text)).toEqual(dateline);
  });

  it.each(['Trump – the man who', 'He said (in 2020) - and left', 'The harbour opened on Monday'])(
    'is not seen in "%s"',
    (text) => {
      expect(readDateline(text)).toBeNull();
    },
  );

  it('is kept in the text', () => {
    const page = openPage(`<div id="b"><p>BERLIN (AP) — ${FIRST} ${SECOND}</p><p>${SECOND}</p></div>`);
    const body = page.querySelector('#b');
    if (!body) throw new Error('no body');
    const metadata = liftCreditLines(body, readMetadata(openPage('<title>x</title>')));
    expect(metadata).toMatchObject({ dateline: 'BERLIN', creditText: 'AP' });
    expect(body.textContent).toContain('BERLIN (AP) — The harbour');
  });

  it('fills the field also where a standfirst stands before it', () => {
    const { metadata } = lift(`SALTMERE — ${SECOND}`);
    expect(metadata.dateline).toBe('SALTMERE');
  });
});
