// Keeps a number of connections busy for a while and counts.

import { Agent, request } from 'node:http';
import { quantile } from '../stats.js';

/** Sends one request and reads its answer to the end. Resolves to the status. */
const send = (origin, agent, { method, path, headers, body }) =>
  new Promise((resolve, reject) => {
    const call = request(origin + path, { agent, method, headers }, (response) => {
      response.on('end', () => resolve(response.statusCode)).on('error', reject);
      response.resume();
    });
    call.on('error', reject);
    call.end(body);
  });

/**
 * Sends what `next()` gives, one request after the other on each connection. A `next()` of `undefined` ends the run.
 * @returns requests per second, the median and the 99th percentile in milliseconds, how many did not get 2xx, and how
 * busy the sender itself was (1: it had no time left, and it was the sender that was measured).
 */
export async function load({ origin, next, connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  let failed = 0;
  const startedAt = performance.now();
  const cpuAtStart = process.cpuUsage();
  const end = startedAt + seconds * 1000;

  const work = async () => {
    for (let each = next(); each && performance.now() < end; each = next()) {
      const sentAt = performance.now();
      const status = await send(origin, agent, each);
      latencies.push(performance.now() - sentAt);
      if (status < 200 || status > 299) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));

  const elapsedMs = performance.now() - startedAt;
  const cpu = process.cpuUsage(cpuAtStart);
  agent.destroy();
  return {
    requests: latencies.length,
    perSecond: latencies.length / (elapsedMs / 1000),
    medianMs: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    failed,
    senderBusy: (cpu.user + cpu.system) / 1000 / elapsedMs,
  };
}
