import { describe, expect, it } from 'vitest';
import { removeRepeatedHeadline, takeStandfirst } from '@/src/reader/standfirst';
import { fragment } from './support';

const STANDFIRST = 'Islanders face a two-hour detour until the end of February.';

function words(nodes: (Node | string)[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : (node.textContent ?? ''))).join('');
}

describe('takeStandfirst', () => {
  it('takes the standfirst out of the text that begins with it, links and all', () => {
    const content = fragment(
      '<p>Islanders face a <a href="https://a.example">two-hour detour</a> until the end of February</p><p>The last boat.</p>',
    );
    const standfirst = takeStandfirst(content, STANDFIRST);
    expect(words(standfirst)).toBe('Islanders face a two-hour detour until the end of February');
    expect(standfirst.some((node) => node instanceof HTMLAnchorElement)).toBe(true);
    expect(content.textContent).toBe('The last boat.');
  });

  it('finds it behind the lead picture and as a heading', () => {
    const content = fragment(`<figure><img src="a.jpg"></figure><h2>${STANDFIRST}</h2><p>The last boat.</p>`);
    expect(words(takeStandfirst(content, STANDFIRST))).toBe(STANDFIRST);
    expect(content.querySelector('h2')).toBeNull();
  });

  it('shows a description that the text does not have', () => {
    const content = fragment('<p>The last boat left at six.</p>');
    expect(words(takeStandfirst(content, STANDFIRST))).toBe(STANDFIRST);
    expect(content.textContent).toBe('The last boat left at six.');
  });

  it('shows none when the description is the first paragraph cut short', () => {
    const content = fragment('<p>The last boat left at six, and by noon the quay was empty.</p>');
    expect(takeStandfirst(content, 'The last boat left at six, and by…')).toEqual([]);
    expect(content.querySelectorAll('p')).toHaveLength(1);
  });

  it('shows none when the description begins after a place in the first paragraph', () => {
    const content = fragment(
      '<p>BERGEN (NTB) – The last boat left at six, and by noon the quay was empty.</p>',
    );
    expect(takeStandfirst(content, 'The last boat left at six, and by noon...')).toEqual([]);
  });

  it('does not repeat a standfirst that the description goes on from', () => {
    const content = fragment(`<p>${STANDFIRST}</p><p>The last boat.</p>`);
    expect(words(takeStandfirst(content, `${STANDFIRST} Bakers start at one.`))).toBe(
      `${STANDFIRST} Bakers start at one.`,
    );
    expect(content.textContent).toBe('The last boat.');
  });

  it('leaves a quotation alone that says the same', () => {
    const content = fragment(`<blockquote><p>${STANDFIRST}</p></blockquote>`);
    takeStandfirst(content, STANDFIRST);
    expect(content.textContent).toBe(STANDFIRST);
  });

  it('has nothing without a description', () => {
    expect(takeStandfirst(fragment('<p>Text</p>'), null)).toEqual([]);
  });
});

describe('removeRepeatedHeadline', () => {
  it('removes a heading that says the headline again, and no other', () => {
    const content = fragment('<h1>Harbour closes!</h1><h2>Boats</h2><p>Text</p>');
    removeRepeatedHeadline(content, 'Harbour closes');
    expect([...content.querySelectorAll('h1, h2')].map((heading) => heading.textContent)).toEqual(['Boats']);
  });
});
