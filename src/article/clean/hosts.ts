import { hosts as trackerNames } from './data/trackers.json';

/** Whether `host` is known to serve trackers or advertising. Subdomains count. */
export function isTrackerHost(host: string): boolean {
  trackers ??= new Set(
    Object.entries(trackerNames).flatMap(([suffix, names]) =>
      names.split(' ').map((name) => `${name}.${suffix}`),
    ),
  );
  for (
    let name = host.toLowerCase().replace(/\.$/, '');
    name.includes('.');
    name = name.slice(name.indexOf('.') + 1)
  ) {
    if (trackers.has(name)) return true;
  }
  return false;
}

/** First labels of names that are given to ad servers, as in ads.publisher.example. */
const AD_SERVER =
  /^(?:ads?|ad(?:img|images|cdn|click|serve?r?|srv|x)|adv|adverts?|advertising|banners?|openx|revive|sponsors?)\d*\.[^.]+\./;

/** Whether `host` serves advertising, by the list or by its name. */
export function isAdHost(host: string): boolean {
  return AD_SERVER.test(host) || isTrackerHost(host);
}

/** Made on first use: most of the time a page is asked about only after its article is found. */
let trackers: Set<string> | null = null;

/**
 * Whether `host` is on the reader's own machine or network, where a page from the internet has no business: private
 * and link-local addresses, names without a dot, `.local` and its kin. `host` is `URL.hostname`, which has already
 * turned 0x7f.1, 2130706433 and full-width digits into 127.0.0.1.
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isPrivateIpv6(name.slice(1, -1));
  if (/^[\d.]+$/.test(name)) return isPrivateIpv4(name);
  return !name.includes('.') || PRIVATE_SUFFIX.test(name) || RESOLVES_TO_ITS_NUMBERS.test(name);
}

/** Whether the article at `articleHost` may ask for something at the private host `host`: only where it is itself. */
export function isReachable(host: string, articleHost: string | null): boolean {
  if (!isPrivateHost(host)) return true;
  if (articleHost === null) return false;
  return host === articleHost || (isLoopback(host) && isLoopback(articleHost));
}

/** RFC 6761, 6762, 8375, 9476, and what home routers call themselves. */
const PRIVATE_SUFFIX =
  /\.(?:localhost|local|localdomain|internal|intranet|intra|corp|private|lan|home|home\.arpa|test\.arpa|box|onion|alt)$/;

/** Public names that anyone can point at a private address by writing it into the name. */
const RESOLVES_TO_ITS_NUMBERS =
  /(?:^|\.)(?:nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|traefik\.me|local\.gd|localho\.st|backname\.io)$/;

function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$|\.localhost$/.test(host);
}

function isPrivateIpv4(address: string): boolean {
  const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && c === 0) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

function isPrivateIpv6(address: string): boolean {
  if (address === '::' || address === '::1') return true;
  if (/^f[cd]|^fe[89a-f]|^ff/.test(address)) return true;
  // An IPv4 address inside an IPv6 one: mapped, compatible, NAT64, 6to4.
  const [, high, low] =
    /^(?:::ffff:|::ffff:0:|::|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ??
    /^2002:([\da-f]{1,4}):([\da-f]{1,4})(?::|$)/.exec(address) ??
    [];
  if (high === undefined || low === undefined) return false;
  const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)] as const;
  return isPrivateIpv4([bits[0] >> 8, bits[0] & 255, bits[1] >> 8, bits[1] & 255].join('.'));
}
