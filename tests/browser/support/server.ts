import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The news site that ships with the project. */
export const SAMPLE_SITE = join(import.meta.dirname, '../../../samples');

/** An answer for one path: a text served as HTML, or anything at all. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  /** Such as `http://127.0.0.1:40123`. The same server answers at `otherAddress`. */
  address: string;
  /** The same site under another host name, so another origin: `http://localhost:40123`. */
  otherAddress: string;
  port: number;
  /** Every request so far, as `METHOD host path`. Set its length to 0 to count anew. */
  requests: string[];
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
};

/**
 * Serves a folder on loopback, at a port of its own.
 *
 *     const site = await serve({ routes: { '/odd.html': '<p>Odd</p>' } });
 *     await page.goto(`${site.address}/harbour-lights.html`);
 *     await site.close();
 */
export async function serve({
  folder = SAMPLE_SITE,
  routes = {},
}: { folder?: string; routes?: Record<string, Route> } = {}): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
    requests.push(`${request.method ?? ''} ${request.headers.host ?? ''} ${request.url ?? ''}`);
    const route = routes[path];
    if (typeof route === 'string') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(route);
    } else if (route) {
      route(request, response);
    } else {
      void answerWithFile(folder, path, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}`,
    otherAddress: `http://localhost:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answerWithFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  try {
    const body = await readFile(file);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // Picture servers of news sites mostly let every page read their pictures.
      ...(path.startsWith('/pictures/') && { 'access-control-allow-origin': '*' }),
    });
    response.end(body);
  } catch {
    // Nothing of that name in the folder.
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}
