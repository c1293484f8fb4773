/** Where posts of networks have addresses of their own, and what readers call these places. */
const NETWORKS: [host: RegExp, path: RegExp, name: string][] = [
  [/(?:^|\.)(?:twitter|x)\.com$/, /\/status\/\d/, 'X'],
  [/(?:^|\.)instagram\.com$/, /^\/(?:[\w.]+\/)?(?:p|reel|tv)\//, 'Instagram'],
  [/(?:^|\.)facebook\.com$/, /\/(?:posts|videos|photos?|reel|permalink\.php)\b/, 'Facebook'],
  [/(?:^|\.)tiktok\.com$/, /^\/@[^/]+\/(?:video|photo)\/\d/, 'TikTok'],
  [/(?:^|\.)threads\.(?:net|com)$/, /^\/@[^/]+\/post\//, 'Threads'],
  [/(?:^|\.)bsky\.app$/, /^\/profile\/[^/]+\/post\//, 'Bluesky'],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:posts|feed\/update)\//, 'LinkedIn'],
  [/(?:^|\.)reddit\.com$/, /^\/r\/[^/]+\/comments\//, 'Reddit'],
  [/^t\.me$/, /^\/[^/]+\/\d/, 'Telegram'],
  [/(?:^|\.)vk\.com$/, /^\/wall-?\d/, 'VK'],
  // Of its servers anyone may run one; the form of the address is always the same.
  [/./, /^\/@[\w.@-]+\/\d{15,}$/, 'Mastodon'],
];

/** Says of quotations that are posts of a network which it is: their own last link leads to the post. */
export function markPosts(content: ParentNode): void {
  for (const quote of content.querySelectorAll<HTMLElement>('blockquote')) {
    const last = [...quote.querySelectorAll<HTMLAnchorElement>('a[href]')].at(-1);
    const network = last && networkOf(last.href);
    if (network === undefined || quote.textContent.length > MAX_LENGTH) continue;
    quote.classList.add('post');
    // Drawn from here by the stylesheet: it is no word of the post.
    quote.dataset['network'] = network;
  }
}

/** In characters. What is longer quotes more than a post. */
const MAX_LENGTH = 2_000;

function networkOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  return NETWORKS.find(([host, path]) => host.test(hostname) && path.test(pathname))?.[2];
}
