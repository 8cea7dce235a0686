/** A car maker's page with the CDN build, under the strictest policy that a site can have, and a back end in memory. */
import { createMemoryBookingApi, createMemoryHandoffApi, createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { serve } from '../../.tools/static-server.js';
import { root } from '../../.tools/workspace.js';
import { AGENT } from './drivers/wpe.js';

/** The strictest policy that a site can have. */
export const POLICY = [
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

/**
 * The same for an engine without constructable style sheets, where Lit's style elements need a nonce, and whose page is told
 * by a script of its own what to do.
 */
export const NONCE_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")
  .replace("style-src 'self'", "style-src 'self' 'nonce-of-the-page'")
  .replace(/; require-trusted-types-for.*$/, '');

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A car maker</title>
  <h1>A car maker</h1>
  <script type="module" src="/page.js"></script>
  <script type="module" src="/cdn/forecourt.js"></script>
</html>`;

/** Runs before the widgets: notes what the page had, what is chosen, and what goes wrong. */
const SCRIPT = `
  window.litNonce = 'of-the-page';
  window.problems = [];
  window.chosen = [];
  const note = (text) => window.problems.push(text);
  addEventListener('error', ({ message }) => note(message));
  addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    note([violatedDirective, blockedURI, sample].join(' ')));
  addEventListener('forecourt-dealer-action-chosen', ({ detail }) => window.chosen.push(detail.action));
  const what = location.hash.slice(1) || 'test-drive';
  const isFinder = ['dealers', 'car', 'handoff'].includes(what);
  const isRescue = what === 'rescue';
  const tag = isRescue ? 'forecourt-rescue' : isFinder ? 'forecourt-dealer-finder' : 'forecourt-booking';
  const widget = document.createElement(tag);
  widget.setAttribute('endpoint', location.origin + '/v1');
  if (isFinder) {
    widget.setAttribute('structured-data', '');
    widget.setAttribute('actions', what === 'car' ? 'call send-to-navigation' : 'call route book website');
  } else if (isRescue) {
    widget.setAttribute('market', 'DE');
    widget.setAttribute('countdown-seconds', '1');
  } else {
    widget.setAttribute('type', what);
    widget.vehicle = { plate: 'B-OR 2026', troubleCodes: [{ code: 'P0420' }] };
  }
  window.sent = [];
  if (what === 'car') {
    const vehicle = document.createElement('forecourt-vehicle');
    vehicle.setAttribute('spatial-navigation', '');
    vehicle.setAttribute('trusted', '');
    vehicle.host = {
      get: async () => ({ value: undefined, at: 0 }),
      subscribe: () => () => {},
      onRestrictions: (listen) => { listen({ flags: 255, drivingState: 'moving' }); return () => {}; },
      setDestination: async ({ name }) => void window.sent.push(name),
      close() {},
    };
    vehicle.append(widget);
    document.body.append(vehicle);
  } else if (what === 'handoff') {
    const handoff = document.createElement('forecourt-handoff');
    handoff.setAttribute('endpoint', location.origin + '/v1');
    handoff.setAttribute('receive', '');
    handoff.append(widget);
    document.body.append(handoff);
  } else {
    document.body.append(widget);
  }
  window.globalsBefore = Object.getOwnPropertyNames(window);
`;

/** The body of a request. */
async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return JSON.parse(text);
}

/** Answers what the walk asks; `undefined`: there is nothing to say. */
async function answer(api, handoffs, request) {
  const url = new URL(request.url, 'http://page');
  const [, , resource, id, part] = url.pathname.split('/').map(decodeURIComponent);
  const { items, dealers, q, ...query } = Object.fromEntries(url.searchParams);
  const listed = (text) => text?.split(',') ?? [];
  if (request.method === 'DELETE') return api.releaseHold(id);
  if (request.method === 'POST') {
    const options = { idempotencyKey: request.headers['idempotency-key'] };
    if (part === 'redemption') return handoffs.redeemHandoff(id, options);
    const body = await bodyOf(request);
    return resource === 'holds' ? api.hold(body, options) : api.book(body, options);
  }
  if (resource === 'capabilities') return api.getCapabilities();
  if (resource === 'models') return { models: await api.findModels() };
  if (resource === 'slots') return api.findEarliestSlots({ ...query, dealerIds: listed(dealers) });
  if (!id) return api.findDealers(q ? { q } : {});
  if (id === 'suggestions') return api.suggestDealers({ q });
  if (!part) return api.getDealer(id);
  if (part === 'service-menu') return api.getServiceMenu({ ...query, dealerId: id });
  return api.findSlots({ ...query, dealerId: id, items: listed(items) });
}

/** Answers what a person beside a road asks, and streams how their case stands. */
async function help(api, request, response) {
  const [, , , id, part] = new URL(request.url, 'http://page').pathname.split('/').map(decodeURIComponent);
  const token = request.headers.authorization?.replace('Bearer ', '');
  if (part === 'events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const ended = new AbortController();
    response.on('close', () => ended.abort());
    for await (const { id: eventId, rescue } of api.watchRescue(id, { token, signal: ended.signal })) {
      response.write(`id: ${eventId}\nevent: rescue\ndata: ${JSON.stringify({ id: eventId, rescue })}\n\n`);
    }
    return response.end();
  }
  const body = request.method === 'GET' ? undefined : await bodyOf(request);
  const options = { token, idempotencyKey: request.headers['idempotency-key'] };
  const rescue = await (id ? api.getRescue(id, options) : api.createRescue(body, options));
  return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rescue));
}

/**
 * Serves the page; `#service` in its address books a service visit, `#dealers` finds a dealer, `#car` does so in a car that drives,
 * `#handoff` takes a dealer over from elsewhere, `#rescue` calls for help. `requests` holds the path of every request so far,
 * `code` is what another device has handed over, `booked` tells the types of what was booked, `rescues` has the cases and the desk.
 */
export async function servePage({ policy = POLICY, agent } = {}) {
  const api = createMemoryBookingApi();
  const handoffs = createMemoryHandoffApi();
  const rescues = createMemoryRescueApi();
  const record = { kind: 'dealer', dealerId: 'munich-north' };
  const { code } = await handoffs.createHandoff(record, { idempotencyKey: 'key-of-another-device' });
  const requests = [];
  const fixed = (type, text) => (_request, response) => response.writeHead(200, { 'content-type': type }).end(text);
  const pages = {
    '/': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(PAGE),
    '/page.js': fixed('text/javascript', agent ? SCRIPT + AGENT : SCRIPT),
    ...(agent && { '/agent': agent }),
    '/favicon.ico': (_request, response) => response.writeHead(204).end(),
    '/v1/rescues': (request, response) => help(rescues, request, response),
    '/v1/rescues/*': (request, response) => help(rescues, request, response),
    '/v1/*': async (request, response) => {
      const body = await answer(api, handoffs, request);
      if (body) fixed('application/json', JSON.stringify(body))(request, response);
      else response.writeHead(204).end();
    },
  };
  const server = await serve(root, pages, (request) => requests.push(new URL(request.url, 'http://page').pathname));
  return { ...server, code, requests, rescues, booked: () => api.bookings.map(({ type }) => type) };
}
