/** Returns the article's structured data out of a saved copy. */
export function readStructuredData(html: string): Record<string, unknown> {
  const json = /<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (json === undefined) throw new Error('The saved copy has no structured data in it.');
  return JSON.parse(json) as Record<string, unknown>;
}
