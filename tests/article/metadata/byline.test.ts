import { describe, expect, it } from 'vitest';
import { otherHandsIn, readByline } from '../../../src/article/metadata/byline';

const read = (text: string, isMarked = false, site = 'daily example') =>
  readByline(text, { siteKeys: new Set([site]), isMarked });
const names = (text: string, isMarked = false): string[] =>
  read(text, isMarked).people.map(({ name }) => name);

describe('a byline', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['BY ANN LEE', ['ANN LEE']],
    ['ByAnn Lee', ['Ann Lee']],
    ['By Ann Lee, Bo Poe and Cy Roe', ['Ann Lee', 'Bo Poe', 'Cy Roe']],
    ['Von Anna Groß und Jörg von Amsberg', ['Anna Groß', 'Jörg von Amsberg']],
    ['Par Anne Le Goff et Éric Blanc', ['Anne Le Goff', 'Éric Blanc']],
    ['Por María de la Cruz y José Ortiz', ['María de la Cruz', 'José Ortiz']],
    ['Di Anna Rossi e Ugo De Luca', ['Anna Rossi', 'Ugo De Luca']],
    ['Автор: Анна Петрова', ['Анна Петрова']],
    ['記者：田中太郎', ['田中太郎']],
    ['Ann Lee | 12 May 2023, 14:05', ['Ann Lee']],
    ['By Ann Lee Published May 12, 2023', ['Ann Lee']],
  ])('%s names people', (text, people) => {
    expect(names(text)).toEqual(people);
  });

  it.each([
    ['Theo Vance', ['Theo Vance']],
    ['Nga Pham', ['Nga Pham']],
    ['Author, Ann Lee', ['Ann Lee']],
    ['نویسنده, شیرین کوهزاد', ['شیرین کوهزاد']],
    ['Ann Lee Western Correspondent', ['Ann Lee']],
    ['Marloes Teun redacteur Binnenland', ['Marloes Teun']],
    ['Ann Lee, Bo Poe (photos)', ['Ann Lee']],
    ['Ann Lee (text), Bo Poe (foto)', ['Ann Lee']],
    ['By Ann Lee, Film', ['Ann Lee']],
    ['文・早川花子 写真・佐藤一', ['早川花子']],
    ['島報 記者林美玲', ['林美玲']],
    ['島報／ 記者林美玲／新北即時報導', ['林美玲']],
    ['(Vera Holz, 3.4.2026)', ['Vera Holz']],
    ['Tom Krisher, AP Auto', ['Tom Krisher']],
    ['Ann Lee, Health correspondent, North East', ['Ann Lee']],
    ['Escrito por Ana Lis Sexta, 13 Março 2026', ['Ana Lis']],
    ['A- A+', []],
    ['Condividi Facebook Telegram', []],
    ['Super User', []],
  ])('%s names these and no other: %s', (text, people) => {
    expect(names(text)).toEqual(people);
  });

  it('names those who took the pictures apart', () => {
    expect(otherHandsIn('Foto: Bo Poe')).toEqual(['Bo Poe']);
    expect(otherHandsIn('Ann Lee (text), Bo Poe (fotografia)')).toEqual(['Bo Poe']);
    expect(otherHandsIn('By Ann Lee and Bo Poe')).toEqual([]);
  });

  it('that is a desk’s goes without what stands beside a stroke', () => {
    expect(read('Redacción | TOLUCA, Méx.').signature).toBe('Redacción');
  });

  it('notes the agency that helped', () => {
    expect(read('Par Jean Dupont (avec AFP)')).toMatchObject({
      people: [{ name: 'Jean Dupont' }],
      agencies: ['AFP'],
    });
  });

  it('keeps job titles apart from names', () => {
    expect(read('By Ann Lee, Science Correspondent').people).toEqual([
      { name: 'Ann Lee', url: null, jobTitle: 'Science Correspondent' },
    ]);
    expect(read('Howard LeeStaff Writer').people).toMatchObject([
      { name: 'Howard Lee', jobTitle: 'Staff Writer' },
    ]);
  });

  it('takes one word beside whole names for the place, though the line is marked as names', () => {
    expect(names('Ann Lee und Bo Poe, Sweidah', true)).toEqual(['Ann Lee', 'Bo Poe']);
    expect(names('NeoL', true)).toEqual(['NeoL']);
  });

  it('takes agencies for agencies', () => {
    expect(read('Von Anna Groß, dpa')).toMatchObject({ people: [{ name: 'Anna Groß' }], agencies: ['dpa'] });
    expect(read('AFP/AP')).toMatchObject({ people: [], agencies: ['AFP/AP'] });
  });

  it.each([
    ['By Ann Lee and Bo Poe The Associated Press', ['Ann Lee', 'Bo Poe'], ['The Associated Press']],
    ['By Ann Lee AP Sports Writer', ['Ann Lee'], ['AP']],
    ['Ann Lee Daily Example', ['Ann Lee'], []],
    ['Ann Lee and 2 others', ['Ann Lee'], []],
  ])('parts a name from who it writes for: %s', (text, people, agencies) => {
    const byline = readByline(text, { siteKeys: new Set(['daily example']), isMarked: true });
    expect(byline.people.map(({ name }) => name)).toEqual(people);
    expect(byline.agencies).toEqual(agencies);
  });

  it('takes no desk, site or address for a person', () => {
    expect(names('Daily Example', true)).toEqual([]);
    expect(names('Sports Desk', true)).toEqual([]);
    expect(names('Redaktion', true)).toEqual([]);
    expect(names('Example Media GmbH, Hamburg, Germany', true)).toEqual([]);
    expect(names('Ann Lee ann.lee@daily-example.test @annlee', true)).toEqual(['Ann Lee']);
    expect(names('https://daily-example.test/author/ann', true)).toEqual([]);
    expect(names('105092', true)).toEqual([]);
  });

  it('believes a single word only where it is marked as a name', () => {
    expect(names('foxwriter', true)).toEqual(['foxwriter']);
    expect(names('foxwriter')).toEqual([]);
  });
});
