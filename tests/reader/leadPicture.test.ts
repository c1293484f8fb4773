import { describe, expect, it } from 'vitest';
import { isSamePicture, leadPicture } from '@/src/reader/leadPicture';
import { fragment } from './support';

const IMAGE = {
  url: 'https://img.example/2026/harbour-at-dawn.jpg',
  caption: 'The pier.',
  creditText: 'Ida Holm',
};

describe('leadPicture', () => {
  it('shows the picture with caption and credit when the text has none', () => {
    const figure = leadPicture(IMAGE, fragment('<p>Text</p>'), 'Headline', () => true);
    expect(figure?.querySelector('img')?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(figure?.querySelector('figcaption')?.textContent).toBe('The pier. Ida Holm');
  });

  it('does not show a picture twice that the text has in another size', () => {
    const content = fragment(
      '<p>Text</p><img src="https://img.example/2026/harbour-at-dawn-1024x683.jpg?q=80">',
    );
    expect(leadPicture(IMAGE, content, 'Headline', () => true)).toBeNull();
  });

  it('leaves it to a picture at the top of the text', () => {
    const content = fragment('<figure><img src="https://cdn.example/crop/1.jpg"></figure><p>Text</p>');
    expect(leadPicture(IMAGE, content, 'Headline', () => true)).toBeNull();
  });

  it('shows it above a text whose pictures come later and are others', () => {
    const content = fragment('<p>Text</p><img src="https://img.example/2026/a-diver-climbs-out.jpg">');
    expect(leadPicture(IMAGE, content, 'Headline', () => true)).not.toBeNull();
  });

  it('says a credit once and no caption that is the headline', () => {
    const repeated = leadPicture(
      { ...IMAGE, caption: 'The pier. Photo: Ida Holm' },
      fragment(''),
      'Headline',
      () => true,
    );
    expect(repeated?.querySelector('figcaption')?.textContent).toBe('The pier. Photo: Ida Holm');
    const headline = leadPicture(
      { ...IMAGE, caption: 'Headline', creditText: null },
      fragment(''),
      'Headline',
      () => true,
    );
    expect(headline?.querySelector('figcaption')).toBeNull();
  });

  it('shows nothing that is no web address', () => {
    expect(
      leadPicture({ ...IMAGE, url: 'data:image/png;base64,AAAA' }, fragment(''), 'Headline', () => true),
    ).toBeNull();
  });
});

describe('isSamePicture', () => {
  it('knows a picture behind a resizing service', () => {
    const service = `https://resize.example/800x450/${encodeURIComponent(IMAGE.url)}?fit=crop`;
    expect(isSamePicture(service, IMAGE.url)).toBe(true);
  });
  it('does not take short names on different paths for one picture', () => {
    expect(isSamePicture('https://a.example/1/main.jpg', 'https://a.example/2/main.jpg')).toBe(false);
  });
});
