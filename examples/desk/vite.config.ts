import { defaultClientConditions, defineConfig, type ProxyOptions } from 'vite';

const PORT = 5174;

/** What the built page may load: its own files, and nothing inline. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // photos come with the token, so the page makes their addresses
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The desk and the service are one origin to the browser, so the service needs no CORS for it. */
const service: ProxyOptions = {
  target: process.env.FORECOURT_SERVICE ?? 'http://127.0.0.1:8787',
  // Passes it on when the service dies in the middle of a stream, so that the desk connects anew and does not wait.
  configure: (server) =>
    server.on('proxyRes', (answer, _request, response) =>
      answer.once('close', () => answer.complete || response.destroy()),
    ),
};
const proxy = { '/v1': service };

export default defineConfig({
  resolve: { conditions: ['forecourt-src', ...defaultClientConditions] },
  build: { modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', port: PORT, proxy },
  preview: {
    host: '127.0.0.1',
    port: PORT,
    proxy,
    headers: {
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
});
