/** A car maker's page with the CDN build, under the strictest policy that a site can have, and a back end in memory. */
import { createMemoryBookingApi } from '@forecourt/contract/testing.js';
import { serve } from '../../.tools/static-server.js';
import { root } from '../../.tools/workspace.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A car maker</title>
  <h1>A car maker</h1>
  <forecourt-booking></forecourt-booking>
  <script type="module" src="/page.js"></script>
  <script type="module" src="/cdn/forecourt.js"></script>
</html>`;

/** Runs before the widgets: notes what the page had, and what goes wrong. */
const SCRIPT = `
  window.problems = [];
  const note = (text) => window.problems.push(text);
  addEventListener('error', ({ message }) => note(message));
  addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    note([violatedDirective, blockedURI, sample].join(' ')));
  document.querySelector('forecourt-booking').setAttribute('endpoint', location.origin + '/v1');
  window.globalsBefore = Object.getOwnPropertyNames(window);
`;

/** The body of a request. */
async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return JSON.parse(text);
}

/** Answers what the walk asks. */
async function answer(api, request) {
  const url = new URL(request.url, 'http://page');
  const idempotencyKey = request.headers['idempotency-key'];
  if (request.method === 'POST') return api.book(await bodyOf(request), { idempotencyKey });
  const [, , resource, id, part] = url.pathname.split('/').map(decodeURIComponent);
  if (resource === 'capabilities') return api.getCapabilities();
  if (resource === 'models') return { models: await api.findModels() };
  if (resource === 'dealers' && !id) return api.findDealers({});
  if (resource === 'dealers' && !part) return api.getDealer(id);
  const { from, to, type } = Object.fromEntries(url.searchParams);
  return api.findSlots({ dealerId: id, from, to, type });
}

/** Serves the page. `requests` holds the path of every request so far. */
export async function servePage() {
  const api = createMemoryBookingApi();
  const requests = [];
  const fixed = (type, text) => (_request, response) => response.writeHead(200, { 'content-type': type }).end(text);
  const pages = {
    '/': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
        .end(PAGE),
    '/page.js': fixed('text/javascript', SCRIPT),
    '/favicon.ico': (_request, response) => response.writeHead(204).end(),
    '/v1/*': async (request, response) =>
      fixed('application/json', JSON.stringify(await answer(api, request)))(request, response),
  };
  const server = await serve(root, pages, (request) => requests.push(new URL(request.url, 'http://page').pathname));
  return { ...server, requests };
}
