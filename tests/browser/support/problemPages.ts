import type { Route } from './server';

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
trailer<</Root 1 0 R>>
`;

/** Pages without an article, and pages that do not come, or not whole. */
export const PROBLEM_PAGES: Record<string, Route> = {
  '/paper.pdf': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
  },
  '/notes.txt': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('Notes, and nothing but notes.');
  },
  '/wave.wav': (_request, response) => {
    response.writeHead(200, { 'content-type': 'audio/wav' }).end(Buffer.from('RIFF$\0\0\0WAVEfmt '));
  },
  // A page that begins and never ends.
  '/endless.html': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<!doctype html><title>Endless</title><p>It begins');
  },
  // A page that is never answered.
  '/silent.html': () => undefined,
  // Its style sheet never comes, so the page is never done; its text is there all the same.
  '/halfway.html': `<!doctype html><title>Halfway</title><h1>The story is here before the rest</h1>
    <p>The text of this page has arrived in full, with its commas, and with all of its sentences, before the
    browser has heard from every picture. A reader who clicks now can read it, and nobody needs to wait.</p>
    <p>The second paragraph is no shorter than the first, because an article has more than one of them, and
    because whoever looks for an article likes to see text, and commas, and more text after the commas.</p>
    <img src="/silent.html" alt="">`,
  '/members.html': `<!doctype html><title>Members</title><link rel=icon href=favicon.png><h1>Members</h1>
    ${['Anna', 'Bo', 'Chiara', 'Dilek', 'Emeka', 'Fatou'].map((name) => `<p>${name}, rowing since the spring</p>`).join('')}`,
  // Counts until nobody waits any longer, in a loop that lets nothing else in: Firefox goes on around a request.
  '/at-work.html': `<!doctype html><title>At work</title><p>At work.</p><script>
    addEventListener('load', () => setTimeout(() => {
      fetch('/at-work', { keepalive: true });
      setTimeout(() => { const end = Date.now() + 15000; while (Date.now() < end); }, 100);
    }));</script>`,
  '/at-work': (_request, response) => {
    response.writeHead(204).end();
  },
  // Answers nobody, from when it is told to until its tab is closed: it waits for what never comes.
  '/busy.html': `<!doctype html><title>Busy</title><p>Busy.</p><script>
    function beBusy() { const request = new XMLHttpRequest(); request.open('GET', '/hold', false); request.send(); }</script>`,
  '/hold': () => undefined,
};
