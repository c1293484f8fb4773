import parameters from './data/parameters.json';

const names = new Set(parameters.names.split(' '));
const prefixes: string[] = parameters.prefixes;
const onHosts = new Map(
  Object.entries(parameters.onHosts).map(([host, list]) => [host, new Set(list.split(' '))]),
);

/** Whether a parameter of an address at `hostname` only tells the site where its reader came from. */
export function isTrackingParameter(name: string, hostname: string): boolean {
  const lower = name.toLowerCase();
  if (names.has(name) || names.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix))) return true;
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    if (onHosts.get(host)?.has(name)) return true;
  }
  return false;
}
