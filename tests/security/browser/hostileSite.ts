import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SAMPLE_SITE } from '../../browser/support/server';
import { ADVERTS, AFTER, BEFORE, CONTENT } from '../adverts';
import { PAYLOADS } from '../payloads';

const JPEG = readFileSync(join(SAMPLE_SITE, 'pictures/ferry.jpg'));

/** Where the stories are: to the browser a public host, and so is every other host of a story but the private ones. */
export const HOST = 'news.example';

/** Under a picture that is only a picture: it has to come. */
export const CAPTION = 'The bridge by day, seen from the north.';

/** Not as the page's icon: that is asked for by the browser itself, some time. */
const LOGO = { '@type': 'ImageObject', url: 'http://10.0.0.1/logo.png' };

/** How many stories the payloads are spread over. */
export const STORIES = 3;

/** These swallow the rest of the page, or take its document apart, so that there is no article left to attack with. */
const SWALLOWS =
  /plaintext|<xmp|<listing|<noframes|<noembed|<title|<frameset|<select|<meta|<base|<template|<noscript|<textarea|<style|<!--|<!\[CDATA|<img name=|id=defaultView|name=body|id=location/i;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A story with payloads, advertising and trackers in its text, and a payload in each place where a page says what it is. */
export function story(number: number): string {
  const mine = PAYLOADS.filter((payload, index) => index % STORIES === number && !SWALLOWS.test(payload));
  const turn = (place: number): string => mine[(place * 7) % mine.length] ?? '';
  const meta = (name: string, place: number): string =>
    `<meta property="${name}" name="${name}" content="${attribute(`Council ${turn(place)}`)}">`;
  const jsonLd = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `Council votes ${turn(1)}`,
    author: [{ '@type': 'Person', name: `Ann ${turn(2)}`, url: turn(3), jobTitle: turn(4) }],
    publisher: { '@type': 'Organization', name: `Daily ${turn(5)}`, url: turn(6), logo: LOGO },
    image: { url: turn(8), caption: turn(9) },
    datePublished: '2026-03-14T07:30:00Z',
    dateModified: turn(10),
    articleSection: turn(11),
    keywords: [turn(12)],
    inLanguage: turn(13),
  }).replaceAll('</', '<\\/');
  const paragraph = (text: string): string => `<p>${text}</p>`;
  const inside = [
    ...mine.map((payload) => `<div><p>Before it.</p>${payload}</div>`),
    ...[...ADVERTS, ...CONTENT]
      .filter(({ html }, index) => index % STORIES === number && !/<meta|<base|<noscript|<style/.test(html))
      .map(({ html }) => html),
    ...mine.map(
      (payload, index) =>
        `<figure><img src="http://pics.example/${number}-${index}.jpg" srcset="${attribute(payload)} 2x" width="640" height="400" alt="${attribute(payload)}"><figcaption>Seen ${index} <a href="${attribute(payload)}" title="${attribute(payload)}">here</a></figcaption></figure>`,
    ),
  ];
  // Over TLS there is nothing to answer with; that it is asked for would be seen all the same.
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Council votes for new bridge</title>
    <script type="application/ld+json">${jsonLd}</script>
    ${meta('og:title', 14)}${meta('og:description', 15)}${meta('og:site_name', 16)}${meta('article:section', 17)}${meta('author', 18)}
    <meta property="og:image" content="http://192.168.0.1/og.png"><meta property="og:image" content="http://ad.doubleclick.net/og.png">
    <link rel="canonical" href="${attribute(turn(19))}"><link rel="icon" href="data:,">
    </head><body><header><a href="/">Daily</a></header><article><h1>Council votes for new bridge ${turn(20)}</h1>
    <p class="byline">By <a rel="author" href="${attribute(turn(21))}">Ann Lee ${turn(22)}</a> <time datetime="${attribute(turn(23))}">14 March 2026</time></p>
    ${BEFORE.map(paragraph).join('')}<figure><img src="http://pics.example/${number}.jpg" width="640" height="400" alt="Bridge"><figcaption>${CAPTION}</figcaption></figure>${inside.join('\n').replaceAll('https://', 'http://')}${AFTER.map(paragraph).join('')}</article></body></html>`;
}

export interface HostileSite {
  /** Such as `127.0.0.1:40123`: the one way out for the browser, so that nothing it asks for goes unseen. */
  proxy: { host: string; port: number };
  /** Hosts that were asked, each as often as it was. */
  asked: string[];
  close: () => Promise<void>;
}

/** Every host there is: a proxy that answers for all of them, with stories at `news.example` and a picture elsewhere. */
export async function serveHostileSite(): Promise<HostileSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    asked.push(url.hostname);
    const [, number] = /^\/story-(\d)$/.exec(url.pathname) ?? [];
    if (url.hostname === HOST && number !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(story(Number(number)));
    } else {
      // Any page may read the picture: a copy that is saved need not ask for a permission.
      response.writeHead(200, {
        'content-type': 'image/jpeg',
        'access-control-allow-origin': '*',
        // What is kept from an earlier story would not be asked for, and not be counted.
        'cache-control': 'no-store',
      });
      response.end(JPEG);
    }
  });
  server.on('connect', (request, socket) => {
    asked.push(new URL(`http://${request.url ?? ''}`).hostname);
    socket.end('HTTP/1.1 502 No TLS here\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: { host: '127.0.0.1', port },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Hosts of pictures that the stories keep on purpose. */
const PICTURES = new Set([
  HOST,
  'pics.example',
  'stats.example.org',
  'stats.news.example',
  'cdn.example',
  'images.example',
  'events.example.org',
  'static.example',
  'x20.example.net',
  'i0.wp.com',
]);
/** Whom browsers themselves ask. */
const OF_THE_BROWSER =
  /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|googleapis\.com|gvt1\.com|google\.com|digicert\.com|mozgcp\.net)$/;

/** Those of `asked` that no reader of a story may ask for. */
export function unwantedOf(asked: string[]): string[] {
  return [...new Set(asked)].filter((host) => !PICTURES.has(host) && !OF_THE_BROWSER.test(host)).sort();
}
