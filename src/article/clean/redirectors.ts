import { isAdHost } from './hosts';

/**
 * Addresses that only send the reader on, and carry where to: the target is taken out without asking anyone. Returns
 * `null` for every other address. A bare `?url=` elsewhere is left alone, because share buttons, translators and
 * archives use it for something else.
 */
export function unwrapRedirect(href: string): string | null {
  const url = new URL(href);
  if (!isWrapper(url)) return null;
  const found = inParameters(url) || inPath(url) || inBase64(url) || inDefense(url) || ofAmp(url);
  return found && asTarget(found);
}

/** Documented or long-standing wrappers: a host, with the beginning of the path where only a part of it is one. */
const WRAPPERS =
  'google.com/url google.com/aclk google.com/imgres google.com/searchviewer google.com/amp/ cdn.ampproject.org translate.googleusercontent.com ' +
  'l.facebook.com lm.facebook.com facebook.com/l.php facebook.com/flx/warn l.instagram.com instagram.com/linkshim l.messenger.com l.threads.net l.threads.com ' +
  'youtube.com/redirect linkedin.com/redir linkedin.com/safety out.reddit.com click.reddit.com click.redditmail.com t.umblr.com href.li vk.com/away ' +
  'slack-redir.net safelinks.protection.outlook.com statics.teams.cdn.office.net urldefense.com urldefense.us urldefense.proofpoint.com linkprotect.cudasvc.com protection.sophos.com secure-web.cisco.com ' +
  'steamcommunity.com/linkfilter tiktok.com/link/ disq.us link.zhihu.com link.csdn.net link.juejin.cn jianshu.com/go douban.com/link2 duckduckgo.com/l/ duckduckgo.com/y.js ' +
  'bing.com/ck/ bing.com/aclick bing.com/news/apiclick r.search.yahoo.com yandex.ru/clck yandex.ru/redir clck.yandex.ru click.mail.ru exit.sc gate.sc curseforge.com/linkout ' +
  'deviantart.com/users/outgoing pixiv.net/jump.php medium.com/r/ substack.com/redirect/ getpocket.com/redirect rover.ebay.com ' +
  'redirectingat.com skimresources.com viglink.com sovrn.co shop-links.co howl.me partner-ads.com adtraction.com flexlinkspro.com alitems.com go2cloud.org hubspotlinks.com list-manage.com ' +
  'anonym.to anonymz.com nullrefer.com dereferer.me dereferer.org blankrefer.com';

/** What newsletters and shops call their own. */
const NAMED_WRAPPER =
  /^(?:app|links?|clicks?|trk|track|tracking|go|redirect|redir|r|out|away|exit|l)\.[^/]+\/(?:.*\/)?(?:click|clk|redirect|redir|track|out|away|go|r|l|link|exit|ct|c)(?:\/|\.php|\.aspx?)?$/i;

let wrappers: Map<string, string[]> | null = null;

function isWrapper({ hostname, pathname }: URL): boolean {
  if (!wrappers) {
    wrappers = new Map();
    for (const wrapper of WRAPPERS.split(' ')) {
      const slash = `${wrapper}/`.indexOf('/');
      const host = wrapper.slice(0, slash);
      wrappers.set(host, [...(wrappers.get(host) ?? []), wrapper.slice(slash)]);
    }
  }
  // Search engines have a name for each country.
  const host = hostname
    .replace(/\bgoogle\.(?:[a-z]{2}|com?\.[a-z]{2})$/, 'google.com')
    .replace(/\byandex\.[a-z.]+$/, 'yandex.ru');
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (wrappers.get(name)?.some((path) => pathname.startsWith(path))) return true;
  }
  return isAdHost(host) || NAMED_WRAPPER.test(host + pathname);
}

/** Parameters that say where the reader comes from, not where they go. */
const ORIGINS = /^(?:s?ref|ref(?:err?er|_?url)|source|src|xs|site|page_?url|imgurl|lo?c|img|icon)$/i;

/** The first parameter that is an address as a whole, in the query or, failing that, in the fragment. */
function inParameters(url: URL): string | null {
  const hash = url.hash.includes('=') ? new URLSearchParams(url.hash.slice(1)) : [];
  for (const [name, value] of [...url.searchParams, ...hash]) {
    // One comment service adds a signature.
    if (!ORIGINS.test(name) && asTarget(value)) return value.replace(/:[\w-]{20,}$/, '');
  }
  return null;
}

/** …/dlg/https://shop.example/, …/RU=https%3a%2f%2f…/RK=2, …;ord=1?https://…, …url(https%3A%2F%2F…), …/v3/__https://…__;!!x */
function inPath(url: URL): string | null {
  const rest = url.href.slice(url.origin.length);
  const [found = '', slashes = ''] = /https?(?::|%3a)((?:\/|%2f){1,2}).+$/i.exec(rest) ?? [];
  if (found === '') return null;
  return slashes.includes('/')
    ? found.replace(/__;.*$/, '').replace(/^(https?:)\/(?!\/)/i, '$1//')
    : decoded(/^[^/)&?;]+/.exec(found)?.[0] ?? '');
}

/** An address, or a note with one, that was written in base64 to keep it out of sight. */
function inBase64(url: URL): string | null {
  const [, address, note] = /[/=](?:(?:a1)?(aHR0[\w+/-]+)|(eyJ[\w-]+))/.exec(url.pathname + url.search) ?? [];
  const text = fromBase64(address ?? note ?? '');
  return note === undefined ? text : (/"e":"(https?:[^"]+)"/.exec(text)?.[1] ?? null);
}

/** `u=https-3A__host_path`: - for % and _ for /. */
function inDefense(url: URL): string | null {
  const u = url.hostname.startsWith('urldefense.') ? url.searchParams.get('u') : null;
  return u && decoded(u.replaceAll('-', '%').replaceAll('_', '/'));
}

/** google.com/amp/s/example.org/story and …cdn.ampproject.org/c/s/example.org/story */
function ofAmp({ hostname, pathname, search }: URL): string | null {
  const [, secure, rest] = /^\/(?:amp|[civ])\/(s\/)?([^/]+\.[^/]+\/.*)$/.exec(pathname) ?? [];
  if (rest === undefined || !/google|ampproject/.test(hostname)) return null;
  // What the cache itself has added is no part of the address.
  const own = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !/^(?:amp_\w+|usqp|aoh|csi|cap)=/.test(pair));
  return `http${secure ? 's' : ''}://${rest}${own.length > 0 ? `?${own.join('&')}` : ''}`;
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

function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // Not base64: not this kind of wrapper.
    return '';
  }
}
