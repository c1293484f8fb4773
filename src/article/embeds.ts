import { attributeOf } from './dom';

/** Sites whose frames are part of a story, and how they are called. Everything else in a frame is left out. */
const PROVIDERS: [host: RegExp, name: string][] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)(?:dailymotion\.com|dai\.ly)$/, 'Dailymotion'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'X'],
  [/(?:^|\.)instagram\.com$/, 'Instagram'],
  [/(?:^|\.)facebook\.com$/, 'Facebook'],
  [/(?:^|\.)tiktok\.com$/, 'TikTok'],
  [/(?:^|\.)bsky\.app$/, 'Bluesky'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
  [/(?:^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(?:^|\.)podcasts\.apple\.com$/, 'Apple Podcasts'],
  [/(?:^|\.)acast\.com$/, 'Acast'],
  [/(?:^|\.)simplecast\.com$/, 'Simplecast'],
  [/(?:^|\.)megaphone\.fm$/, 'Megaphone'],
  [/(?:^|\.)ted\.com$/, 'TED'],
  [/(?:^|\.)twitch\.tv$/, 'Twitch'],
  [/(?:^|\.)rumble\.com$/, 'Rumble'],
  [/(?:^|\.)brightcove\.(?:net|com)$/, 'Brightcove'],
  [/(?:^|\.)jwplatform\.com$/, 'JW Player'],
  [/(?:^|\.)bilibili\.com$/, 'Bilibili'],
  [/(?:^|\.)documentcloud\.org$/, 'DocumentCloud'],
  [/(?:^|\.)scribd\.com$/, 'Scribd'],
  [/(?:^|\.)datawrapper\.(?:dwcdn\.net|de)$|^datawrapper\.dwcdn\.net$/, 'Datawrapper'],
  [/(?:^|\.)flo\.uri\.sh$|(?:^|\.)flourish\.studio$/, 'Flourish'],
  [/(?:^|\.)infogram\.com$/, 'Infogram'],
  [/^(?:www\.|maps\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/, 'Google Maps'],
  [/(?:^|\.)openstreetmap\.org$/, 'OpenStreetMap'],
];

export interface Embed {
  /** Absolute address of what was embedded. */
  href: string;
  /** The provider's name, followed by the title the page gives it. */
  label: string;
}

/** What an `<iframe>` of a live page embeds, or `null` if it is no known kind of video, audio, post, chart or map. */
export function embedOf(frame: Element, baseUrl: string): Embed | null {
  const src = playerOf(frame) ?? attributeOf(frame, 'src') ?? '';
  const address = /^https?:|^\/\//.test(src)
    ? src
    : (attributeOf(frame, 'data-src') ?? attributeOf(frame, 'data-lazy-src') ?? src);
  const url = URL.canParse(address, baseUrl) ? new URL(address, baseUrl) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const provider = PROVIDERS.find(([host]) => host.test(url.hostname))?.[1];
  if (!provider || (provider === 'Google Maps' && !url.pathname.startsWith('/maps'))) return null;
  const title = (attributeOf(frame, 'title') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
  return {
    href: watchAddress(url),
    label: title === '' || title.startsWith(provider) ? title || provider : `${provider}: ${title}`,
  };
}

/** The file that a `<video>` or `<audio>` of a live page plays, or `null` if its scripts alone know. */
export function recordingOf(player: Element, baseUrl: string): Embed | null {
  const files = [player, ...player.querySelectorAll('source')].map((one) => attributeOf(one, 'src') ?? '');
  const file = files.find((one) => one !== '' && URL.canParse(one, baseUrl));
  const url = file === undefined ? null : new URL(file, baseUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const title = (attributeOf(player, 'title') ?? attributeOf(player, 'aria-label') ?? '').trim();
  const provider = url.hostname.replace(/^www\./, '');
  return { href: url.href, label: title === '' ? provider : `${provider}: ${title.slice(0, 200)}` };
}

/** The player that an element made for one site stands for: it says no more than which film. */
function playerOf(frame: Element): string | null {
  const film = attributeOf(frame, 'videoid') ?? attributeOf(frame, 'data-videoid');
  if (film === null || !/^[\w-]{6,20}$/.test(film)) return null;
  const isVimeo = /vimeo/i.test(frame.tagName);
  return (isVimeo ? 'https://player.vimeo.com/video/' : 'https://www.youtube.com/embed/') + film;
}

/** The page a person would open, where a player's address is known to stand for one. */
function watchAddress(url: URL): string {
  const [, video] = /^\/embed\/([\w-]{6,})/.exec(url.pathname) ?? [];
  if (video && /youtube/.test(url.hostname)) return `https://www.youtube.com/watch?v=${video}`;
  const [, film] = /^\/video\/(\d+)/.exec(url.pathname) ?? [];
  if (film && url.hostname === 'player.vimeo.com') return `https://vimeo.com/${film}`;
  return url.href;
}

/** A still stand-in for something the reader does not load: a captioned figure with a link to it. */
export function renderEmbed(embed: Embed, document: Document): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const link = document.createElement('a');
  link.setAttribute('href', embed.href);
  link.textContent = embed.label;
  caption.append(link);
  figure.append(caption);
  return figure;
}
