/**
 * Addresses that only send the reader on, and carry where to in a parameter of their own: the target is taken out
 * without asking anyone. Each row is a documented or long-standing wrapper; a bare `?url=` elsewhere is left alone,
 * because share buttons, translators and archives use it for something else.
 */
export function unwrapRedirect(href: string): string | null {
  const url = new URL(href);
  const row = REDIRECTORS.find(
    ({ host, path }) => host.test(url.hostname) && (!path || path.test(url.pathname)),
  );
  if (!row) return null;
  const found =
    row.read?.(url) ??
    row.parameters
      ?.map((name) => readParameter(url, name))
      .find((value) => value !== null && asTarget(value));
  return found ? asTarget(found) : null;
}

interface Redirector {
  host: RegExp;
  path?: RegExp;
  /** Names of the parameter, the first that holds an address counts. */
  parameters?: string[];
  /** For wrappers that do not use a plain parameter. */
  read?: (url: URL) => string | null;
}

const REDIRECTORS: Redirector[] = [
  {
    host: /(?:^|\.)google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
    path: /^\/(?:url|aclk|searchviewer\/url|imgres|amp\/s)\b/,
    parameters: ['q', 'url', 'adurl', 'imgrefurl'],
    read: readGoogleAmp,
  },
  {
    host: /^(?:l|lm)\.(?:facebook|instagram|messenger|threads|workplace)\.com$|^(?:l|lm)\.threads\.net$/,
    parameters: ['u', 'e'],
  },
  { host: /(?:^|\.)facebook\.com$/, path: /^\/(?:l|flx\/warn)(?:\.php)?\b/, parameters: ['u'] },
  { host: /(?:^|\.)instagram\.com$/, path: /^\/linkshim/, parameters: ['u'] },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/redirect/, parameters: ['q'] },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:redir|safety)\b/, parameters: ['url', 'urlhash'] },
  { host: /^(?:out|click)\.reddit\.com$/, parameters: ['url'] },
  { host: /^click\.redditmail\.com$/, read: readRedditMail },
  {
    host: /^(?:t\.umblr\.com|href\.li|www\.tumblr\.com)$/,
    path: /^\/(?:redirect|logout)?$/,
    parameters: ['z', 'redirect_to'],
    read: readWholeQuery,
  },
  {
    host: /^(?:vk\.com|away\.vk\.com|m\.vk\.com|vkontakte\.ru)$/,
    path: /^\/away(?:\.php)?/,
    parameters: ['to'],
  },
  { host: /^(?:slack-redir\.net|slack-files\.com)$/, parameters: ['url'] },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.(?:com|de|us|cn)$/, parameters: ['url'] },
  { host: /^(?:statics\.teams\.cdn\.office\.net|statics\.teams\.microsoft\.com)$/, parameters: ['url'] },
  { host: /(?:^|\.)urldefense(?:\.us|\.proofpoint\.com|\.com)$/, read: readUrlDefense },
  {
    host: /(?:^|\.)(?:linkprotect\.cudasvc\.com|protection\.sophos\.com|secure-web\.cisco\.com)$/,
    parameters: ['a', 'd', 'url'],
    read: readLastPath,
  },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter/, parameters: ['url', 'u'] },
  { host: /^(?:www\.)?tiktok\.com$/, path: /^\/link\/v2/, parameters: ['target'] },
  {
    host: /^disq\.us$|^links\.services\.disqus\.com$/,
    parameters: ['url'],
    read: (url) => readParameter(url, 'url')?.replace(/:[\w-]{20,}$/, '') ?? null,
  },
  {
    host: /^(?:link|ng)\.zhihu\.com$|^link\.(?:csdn\.net|juejin\.cn)$|^(?:www\.)?jianshu\.com$/,
    parameters: ['target', 'url'],
  },
  { host: /^(?:www\.)?douban\.com$/, path: /^\/link2/, parameters: ['url'] },
  {
    host: /^(?:duckduckgo\.com|www\.duckduckgo\.com)$/,
    path: /^\/(?:l|y\.js)\/?/,
    parameters: ['uddg', 'u3'],
  },
  {
    host: /(?:^|\.)bing\.com$/,
    path: /^\/(?:ck\/a|news\/apiclick\.aspx|aclick)/,
    parameters: ['url', 'r'],
    read: readBing,
  },
  { host: /^r\.search\.yahoo\.com$/, read: (url) => decoded(/\/RU=([^/]+)/.exec(url.pathname)?.[1] ?? '') },
  {
    host: /^(?:www\.)?yandex\.[a-z.]+$|^clck\.yandex\.ru$/,
    path: /^\/(?:clck\/jsredir|redir)/,
    parameters: ['url', 'u'],
  },
  { host: /^(?:mail|e\.mail|click\.mail)\.ru$/, parameters: ['url', 'u'] },
  { host: /^(?:exit|redirect)\.sc$|^gate\.sc$/, parameters: ['url'] },
  { host: /^(?:www\.)?curseforge\.com$/, path: /^\/linkout/, parameters: ['remoteUrl'] },
  { host: /(?:^|\.)deviantart\.com$/, path: /\/outgoing$/, read: readWholeQuery },
  {
    host: /^(?:www\.)?(?:flickr|pixiv)\.(?:com|net)$/,
    path: /^\/jump\.php/,
    parameters: ['url'],
    read: readWholeQuery,
  },
  { host: /^(?:www\.)?medium\.com$/, path: /^\/r\//, parameters: ['url'] },
  { host: /^substack\.com$/, path: /^\/redirect\/2\//, read: readSubstack },
  { host: /(?:^|\.)getpocket\.com$/, path: /^\/redirect/, parameters: ['url'] },
  { host: /(?:^|\.)(?:skimresources|redirectingat)\.com$/, parameters: ['url'] },
  { host: /(?:^|\.)(?:viglink|sovrn|lijit)\.(?:com|co)$/, parameters: ['u', 'out', 'url'] },
  { host: /(?:^|\.)(?:awin1|zenaps)\.com$/, parameters: ['ued', 'p'] },
  { host: /(?:^|\.)linksynergy\.com$/, parameters: ['murl', 'RD_PARM1'] },
  {
    host: /(?:^|\.)(?:anrdoezrs\.net|dpbolvw\.net|jdoqocy\.com|kqzyfj\.com|tkqlhce\.com|emjcd\.com|qksrv\.net)$/,
    parameters: ['url', 'DURL'],
    read: readLastPath,
  },
  {
    host: /(?:^|\.)(?:sjv\.io|pxf\.io|ojrq\.net|evyy\.net|7eer\.net|i305175\.net|qflm\.net|bn5x\.net|vzew\.net)$/,
    parameters: ['u', 'return', 'url'],
  },
  {
    host: /(?:^|\.)prf\.hn$/,
    parameters: ['destination'],
    read: (url) => decoded(/\/destination:([^?]+)/.exec(url.pathname)?.[1] ?? ''),
  },
  { host: /(?:^|\.)shareasale\.com$/, parameters: ['urllink'] },
  { host: /(?:^|\.)shop-links\.co$|(?:^|\.)(?:narrativ|howl)\.(?:com|me)$/, parameters: ['url'] },
  {
    host: /(?:^|\.)(?:digidip\.net|adtraction\.com|flexlinkspro\.com|partner-ads\.com)$/,
    parameters: ['url'],
  },
  {
    host: /(?:^|\.)tradedoubler\.com$/,
    parameters: ['url'],
    read: (url) => decoded(/url\(([^)]+)\)/.exec(url.href)?.[1] ?? ''),
  },
  { host: /(?:^|\.)tradetracker\.net$/, parameters: ['u', 'r'] },
  { host: /(?:^|\.)webgains\.(?:com|io)$/, parameters: ['wgtarget'] },
  { host: /(?:^|\.)admitad\.com$|(?:^|\.)alitems\.(?:com|site|co)$/, parameters: ['ulp'] },
  { host: /^hb\.afl\.rakuten\.co\.jp$/, parameters: ['pc', 'm'] },
  { host: /(?:^|\.)valuecommerce\.(?:com|ne\.jp)$/, parameters: ['vc_url'] },
  { host: /(?:^|\.)go2cloud\.org$/, parameters: ['aff_unique1', 'url'] },
  {
    host: /(?:^|\.)(?:doubleclick\.net|googleadservices\.com|googlesyndication\.com|2mdn\.net)$/,
    parameters: ['adurl', 'ds_dest_url', 'url'],
    read: readAfterQuestionMarks,
  },
  {
    host: /(?:^|\.)(?:adform\.net|adnxs\.com|smartadserver\.com|criteo\.com|amazon-adsystem\.com|taboola\.com|outbrain\.com|revcontent\.com|mgid\.com|zemanta\.com|teads\.tv)$/,
    parameters: ['url', 'u', 'rd', 'clickenc', 'redirect', 'dest', 'goto', 'obOrigUrl', 'redir', 'adurl'],
    read: readAfterQuestionMarks,
  },
  { host: /^(?:rover\.ebay\.com|www\.ebay\.[a-z.]+)$/, path: /^\/rover\//, parameters: ['mpre', 'loc'] },
  {
    host: /(?:^|\.)(?:exacttarget\.com|sailthru\.com|hubspotlinks\.com|list-manage\.com)$/,
    parameters: ['url', 'u'],
  },
  {
    host: /^(?:www\.)?(?:anonym\.to|anonymz\.com|nullrefer\.com|dereferer\.me|dereferer\.org|blankrefer\.com)$/,
    parameters: ['url'],
    read: readWholeQuery,
  },
  { host: /^translate\.googleusercontent\.com$/, path: /^\/translate_c/, parameters: ['u'] },
  {
    host: /^(?:app|link|links|click|clicks|trk|track|tracking|go|redirect|redir|r|out|away|exit|l)\.[\w.-]+$/,
    path: /\/(?:click|clk|redirect|redir|track|out|away|go|r|l|link|exit|ct|c)(?:\/|\.php|\.aspx?)?$/i,
    parameters: ['url', 'u', 'target', 'dest', 'destination', 'redirect', 'redirect_url', 'to', 'q'],
  },
  {
    host: /^(?:ad|ads|adclick|adserver|adserv|adsrv|adv|banner|banners|delivery|tracker|pixel|beacon)\d*\.[\w.-]+$/,
    parameters: [
      'url',
      'u',
      'dest',
      'destination',
      'redirect',
      'redir',
      'adurl',
      'clickurl',
      'oadest',
      'maxdest',
      'target',
      'to',
      'r',
      'link',
    ],
  },
];

/** The value as the parameter holds it, decoded once, from the query or, failing that, from the fragment. */
function readParameter(url: URL, name: string): string | null {
  return (
    url.searchParams.get(name) ??
    (url.hash.includes('=') ? new URLSearchParams(url.hash.slice(1)).get(name) : null)
  );
}

/** `value` as an http address, decoding it again if the wrapper encoded it twice. */
function asTarget(value: string): string | null {
  for (let text = value.trim(), turn = 0; turn < 3; turn += 1) {
    if (/^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text)) return text;
    if (/^\/\/[\w-]+\.[\w.-]+\//.test(text)) return `https:${text}`;
    const once = decoded(text);
    if (once === text) return null;
    text = once;
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: not encoded after all.
    return text;
  }
}

function fromBase64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // Not base64: not this kind of wrapper.
    return null;
  }
}

function readWholeQuery(url: URL): string | null {
  return /^\?https?(?::|%3a)/i.test(url.search) ? decoded(url.search.slice(1)) : null;
}

/** google.com/amp/s/example.org/story */
function readGoogleAmp(url: URL): string | null {
  const [, secure, rest] = /^\/amp\/(s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname) ?? [];
  return rest === undefined ? null : `http${secure ? 's' : ''}://${rest}`;
}

/** …/click?…&adurl= with nothing after it, the target following another question mark. */
function readAfterQuestionMarks(url: URL): string | null {
  return /[?;&](https?:\/\/.+)$/.exec(url.href.slice(url.origin.length))?.[1] ?? null;
}

/** The last part of a path that is itself an address: /links/123/type/dlg/https://shop.example/ */
function readLastPath(url: URL): string | null {
  const found = /\/(https?(?::|%3a)(?:\/|%2f){1,2}.+)$/i.exec(url.pathname + url.search)?.[1];
  return found === undefined ? null : decoded(found).replace(/^(https?:)\/(?!\/)/i, '$1//');
}

function readUrlDefense(url: URL): string | null {
  const [, plain] = /\/v3\/__(.+?)__;/.exec(url.href) ?? [];
  if (plain !== undefined && !plain.includes('*')) return plain.replace(/^(https?:)\/(?!\/)/, '$1//');
  const u = url.searchParams.get('u');
  if (u === null) return null;
  // v2 writes - for % and _ for /; v1 is plain.
  return url.pathname.includes('/v1/') ? u : decoded(u.replaceAll('-', '%').replaceAll('_', '/'));
}

function readBing(url: URL): string | null {
  const u = url.searchParams.get('u');
  return u?.startsWith('a1') ? fromBase64(u.slice(2)) : null;
}

function readRedditMail(url: URL): string | null {
  return decoded(/^\/CL0\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
}

function readSubstack(url: URL): string | null {
  const json = fromBase64(/^\/redirect\/2\/([\w-]+)/.exec(url.pathname)?.[1] ?? '');
  return /"e":"(https?:[^"]+)"/.exec(json ?? '')?.[1] ?? null;
}
