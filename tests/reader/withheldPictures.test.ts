import { afterEach, describe, expect, it } from 'vitest';
import { renderReader } from '@/src/reader/renderReader';
import { DEFAULT_READER_SETTINGS, type ReaderSettings } from '@/src/settings/readerSettings';
import { article, t } from './support';

const CONTENT =
  '<p>It is so.</p><figure><img src="https://images.news.example/pier.jpg" alt="Pier"></figure><p>And so.</p><figure><img src="https://pictures.example/deck.jpg" alt="Deck"></figure>';
const METADATA = {
  url: 'https://www.news.example/bridge',
  image: { url: 'https://cdn.example/lead.jpg', caption: null, creditText: null },
  publisher: { name: 'Daily', url: null, logo: 'https://cdn.example/logo.png' },
};

const show = (settings: Partial<ReaderSettings>) =>
  renderReader(document.body, article(CONTENT, METADATA), { ...DEFAULT_READER_SETTINGS, ...settings }, {}, t);
const asked = () => [...document.images].map(({ src }) => src).filter(Boolean);

describe('the pictures of an article', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('are all asked for, unless the reader wants it otherwise', async () => {
    await show({});
    expect(asked()).toEqual([
      'https://cdn.example/logo.png',
      'https://cdn.example/lead.jpg',
      'https://images.news.example/pier.jpg',
      'https://pictures.example/deck.jpg',
    ]);
  });

  it('have no address to ask for where the reader wants none, and get it when they are wanted', async () => {
    const view = await show({ showImages: false });
    expect(asked()).toEqual([]);
    view.applySettings(DEFAULT_READER_SETTINGS);
    expect(asked()).toHaveLength(4);
    expect(document.querySelector('.picture-withheld')).toBeNull();
  });

  it('come from the article’s own site only, and from another with a click', async () => {
    await show({ ownImagesOnly: true });
    expect(asked()).toEqual(['https://images.news.example/pier.jpg']);
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.picture-withheld')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Show the picture from cdn.example',
      'Show the picture from pictures.example',
    ]);
    buttons[1]?.click();
    expect(asked()).toEqual(['https://images.news.example/pier.jpg', 'https://pictures.example/deck.jpg']);
  });

  it('are in the article that is saved all the same', async () => {
    const view = await show({ showImages: false });
    expect(view.article().content).toContain('src="https://pictures.example/deck.jpg"');
  });
});
