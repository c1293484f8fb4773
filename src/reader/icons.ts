import type { MoreIcon } from './moreIcons';

/** What the first text stands under. Drawn for 24 × 24 px with a stroke of 1.75; the colour is the text's. */
const ICONS = {
  back: 'M20 12H5m6-6-6 6 6 6',
  external: 'M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4',
  read: 'M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13C17 4.5 14 5 12 6.5Zm0 0v13',
  save: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4 17v1.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V17',
  appearance: 'M3 19 8.5 5h1L15 19M5 14.5h8M21 19v-8m0 4.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  settings:
    'M4 7h10M18 7h2M4 17h2M10 17h10M16 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  site: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Zm-8.5-8.5h17M12 3.5c2.6 2.3 3.9 5.2 3.9 8.5s-1.3 6.2-3.9 8.5c-2.6-2.3-3.9-5.2-3.9-8.5s1.3-6.2 3.9-8.5Z',
  close: 'm6 6 12 12M18 6 6 18',
  play: 'M8 5.5v13l11-6.5-11-6.5Z',
  lock: 'M6.5 11h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  picture:
    'M5 5h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm-1 11 4.5-4.5 4 4 3-3L20 17M15 9h.01',
} as const;

export type IconName = keyof typeof ICONS | MoreIcon;

const drawings = new Map<string, string>(Object.entries(ICONS));

/** Makes more of them known; the modules that use them bring them along. */
export function addIcons(more: Record<string, string>): void {
  for (const [name, path] of Object.entries(more)) drawings.set(name, path);
}

/** Returns a picture for a control that also has a name in words. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', drawings.get(name) ?? '');
  svg.append(path);
  return svg;
}

const SVG = 'http://www.w3.org/2000/svg';
