import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { SAMPLE_SITE, type Route } from './server';

const PNG = readFileSync(join(SAMPLE_SITE, 'pictures/icon.png'));
const JPEG = readFileSync(join(SAMPLE_SITE, 'pictures/ferry.jpg'));
/** Tries everything an SVG may try. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100" onload="fetch('/svg-ran')">
<script>fetch('/svg-ran'); document.documentElement.setAttribute('data-ran', '')</script>
<style>@import url(/svg-style); rect { fill: url(/svg-fill#a) }</style>
<image href="/svg-image.png" width="10" height="10"/><rect width="200" height="100" fill="teal"/></svg>`;

let underWay = 0;
let most = 0;

/** How many pictures of the open host were under way at the same time, at most, since this was last forgotten. */
export const mostAtOnce = (): number => most;

export function forgetMostAtOnce(): void {
  most = 0;
}

function send(response: ServerResponse, type: string, body: string | Buffer, open = false): void {
  response
    .writeHead(200, { 'content-type': type, ...(open && { 'access-control-allow-origin': '*' }) })
    .end(body);
}

/**
 * A story whose pictures lie on its own host, on one that lets anyone read (`cdn.localhost`) and on two that
 * let nobody read (`images.localhost`, `photos.localhost`), and some of which are not there or no pictures.
 */
export const PICTURE_SITE: Record<string, Route> = {
  '/story.html': (request, response) => {
    const port = new URL(`http://${request.headers.host ?? ''}`).port;
    const figure = (src: string, caption: string) =>
      `<figure><img src="${src}" alt="${caption}, described" width="400" height="300"><figcaption>${caption}. Photo: Dot Matrix</figcaption></figure>`;
    const pictures = new URL(request.url ?? '/', 'http://loopback').searchParams.get('pictures');
    const on = (host: string, path: string) => `http://${host}.localhost:${port}/${path}`;
    const figures = pictures
      ? Array.from({ length: Number(pictures) }, (_, index) =>
          figure(on('cdn', `open.jpg?${index}`), `Number ${index}`),
        )
      : [
          figure('/own.jpg', 'The ferry'),
          figure(on('cdn', 'open.jpg'), 'The pier'),
          figure(on('cdn', 'chart.svg'), 'The chart'),
          figure(on('images', 'closed.jpg'), 'The crew'),
          figure(on('photos', 'closed.jpg'), 'The cook'),
          figure(on('cdn', 'gone.jpg'), 'The cat'),
          figure(on('cdn', 'page.jpg'), 'The dog'),
          figure(on('cdn', 'huge.jpg'), 'The whale'),
        ];
    const paragraph = `<p>${'The ferry to Saltmere left on time, which nobody on the quay had thought possible, and the band played on. '.repeat(3)}</p>`;
    send(
      response,
      'text/html; charset=utf-8',
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The ferry leaves – Saltmere Chronicle</title>
      <meta property="og:site_name" content="Saltmere Chronicle"><meta property="og:type" content="article">
      <meta property="article:published_time" content="2023-09-12T08:00:00+02:00"></head>
      <body><article><h1>The ferry leaves</h1>${paragraph}${figures.map((one) => one + paragraph).join('')}</article></body></html>`,
    );
  },
  '/own.jpg': (_, response) => {
    send(response, 'image/jpeg', JPEG);
  },
  '/open.jpg': (_, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    // Long enough for all that ask together to be there together.
    setTimeout(() => {
      underWay -= 1;
      send(response, 'image/jpeg', JPEG, true);
    }, 200);
  },
  // Its server calls it something else.
  '/chart.svg': (_, response) => {
    send(response, 'application/octet-stream', SVG, true);
  },
  '/closed.jpg': (_, response) => {
    send(response, 'image/jpeg', PNG);
  },
  '/gone.jpg': (_, response) => {
    response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  },
  '/page.jpg': (_, response) => {
    send(response, 'image/jpeg', '<!DOCTYPE html><script>alert(1)</script>', true);
  },
  '/huge.jpg': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'access-control-allow-origin': '*' });
    const piece = Buffer.concat([JPEG, Buffer.alloc(1_000_000)]);
    let sent = 0;
    const more = () => {
      if (sent > 40_000_000 || response.destroyed) response.end();
      else response.write(piece, more);
      sent += piece.length;
    };
    more();
  },
};
