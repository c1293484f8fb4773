import { describe, expect, it } from 'vitest';
import { pictureType } from '@/src/save/picture';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what is a picture', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/gif', 'GIF89a\x01\0\x01\0'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['image/avif', '\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf'],
    ['image/avif', '\0\0\0\x20ftypmif1\0\0\0\0mif1avif'],
    ['image/x-icon', '\0\0\x01\0\x01\0\x10\x10'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    [
      'image/svg+xml',
      '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made by hand > -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg >',
    ],
  ])('knows %s by its first bytes', (type, start) => {
    expect(pictureType(bytes(start))).toBe(type);
  });

  it.each([
    ['an error page', '<!DOCTYPE html><html><body><svg></svg>'],
    ['a page that begins with a picture of text', '<html><svg>'],
    ['a script', 'alert(1)//<svg>'],
    ['an SVG that defines entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>'],
    ['a film', '\0\0\0\x20ftypisom\0\0\x02\0isomiso2'],
    ['a document', '%PDF-1.7'],
    ['nothing', ''],
  ])('takes no notice of what %s calls itself', (_, start) => {
    expect(pictureType(bytes(start))).toBeNull();
  });
});
