import { addIcons } from './icons';

/** Those that nothing shows before a reader asks for more than the text. Whoever uses one imports this file. */
const MORE_ICONS = {
  outline: 'M4 6h.01M8.5 6H20M4 12h.01M8.5 12H20M4 18h.01M8.5 18H20',
  listen: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5H4Zm11.5-1a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12',
  print:
    'M7 9V4h10v5M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2M7 14h10v6H7v-6Z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  fullScreen: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5',
  keyboard:
    'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1ZM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8.5 14h7',
  find: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm9 2-4-4',
  pin: 'M9 4h6l-.8 6.2 2.8 3.3H7l2.8-3.3L9 4Zm3 9.5V20',
  puzzle:
    'M10 6.5a2 2 0 1 1 4 0V8h3.5a.5.5 0 0 1 .5.5V12h-1.5a2 2 0 1 0 0 4H18v3.5a.5.5 0 0 1-.5.5h-11a.5.5 0 0 1-.5-.5v-11a.5.5 0 0 1 .5-.5H10V6.5Z',
  previous: 'm14.5 6-6 6 6 6',
  next: 'm9.5 6 6 6-6 6',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  remove: 'm14.5 5.5 4 4L10 18H6v-4l8.5-8.5ZM4 21h16',
  highlight: 'm9 14 7.5-9.5 3.5 3L12 17l-3.5.5L9 14Zm-5 7h16',
  highlights: 'M4 6h3v3H4V6Zm7 1.5h9M4 15h3v3H4v-3Zm7 1.5h9',
  note: 'M5 4h14a1 1 0 0 1 1 1v9l-6 6H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1Zm15 10h-5a1 1 0 0 0-1 1v5M8 9h8M8 13h4',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v6m3-6v6',
  guide: 'M3 9h18M3 15h18M7 4.5h10M7 19.5h10',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5m0-5v5h-5',
} as const;

export type MoreIcon = keyof typeof MORE_ICONS;

addIcons(MORE_ICONS);
