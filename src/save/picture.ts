/** A picture as it goes into a file. */
export interface Picture {
  /** `data:image/…;base64,…` */
  dataUrl: string;
  /** The same, if it was handed to the browser as it came: at the end, all together, that would be waited for. */
  part?: Blob;
  type: PictureType;
  /** Size before base64. */
  bytes: number;
}

export type PictureType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'image/bmp'
  | 'image/x-icon'
  | 'image/svg+xml';

/** Enough of a file to tell its type, XML declaration and licence comment of an SVG included. */
export const SNIFFED_BYTES = 1024;

/**
 * Returns the type that the first bytes show, or `null` if this is no picture that browsers draw.
 *
 * The server's word is not taken: picture hosts call WebP a JPEG and anything `application/octet-stream`,
 * and an error page that calls itself a picture must not be put into a file.
 *
 * SVG is let in because it is only ever used in `<img>`, where browsers run no script of it and load
 * nothing for it; drawn as pixels instead, charts and maps would lose their sharpness and their text.
 */
export function pictureType(start: Uint8Array): PictureType | null {
  const text = String.fromCharCode(...start.subarray(0, SNIFFED_BYTES));
  return SIGNATURES.find(([, isMatch]) => isMatch(text))?.[0] ?? null;
}

const SIGNATURES: readonly [PictureType, (start: string) => boolean][] = [
  ['image/jpeg', (start) => start.startsWith('\xff\xd8\xff')],
  ['image/png', (start) => start.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/gif', (start) => /^GIF8[79]a/.test(start)],
  ['image/webp', (start) => /^RIFF[^]{4}WEBP/.test(start)],
  ['image/avif', (start) => /^[^]{4}ftyp[^]{0,32}?avi[fs]/.test(start)],
  ['image/bmp', (start) => /^BM[^]{4}\0{4}/.test(start)],
  ['image/x-icon', (start) => start.startsWith('\0\0\x01\0')],
  [
    'image/svg+xml',
    (start) => /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/i.test(start),
  ],
];
