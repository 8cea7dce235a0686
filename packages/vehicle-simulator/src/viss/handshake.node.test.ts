import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSimulator } from '../simulator.ts';
import { RawClient } from '../testing/raw-client.ts';
import type { DialectName } from './dialects.ts';

const OFFER = ['VISSv3', 'VISSv2', 'VISS-noenc'];

const echoes: [DialectName, string][] = [
  ['viss3', 'VISSv3'],
  ['viss2', 'VISSv2'],
  ['vissr', 'VISS-noenc'],
  ['kuksa', 'VISSv2'],
];

for (const [dialect, echoed] of echoes) {
  test(`${dialect} takes ${echoed} from an offer of three`, async (t) => {
    const simulator = await startSimulator({ dialect });
    t.after(() => simulator.close());
    const client = await RawClient.connect(simulator.url, OFFER);
    assert.equal(client.socket.protocol, echoed);
    client.close();
  });

  test(`${dialect} also takes a client that offers nothing`, async (t) => {
    const simulator = await startSimulator({ dialect });
    t.after(() => simulator.close());
    const client = await RawClient.connect(simulator.url);
    assert.equal(client.socket.protocol, '');
    const answer = await client.ask({ action: 'get', path: 'Vehicle.Speed', requestId: '1' });
    assert.equal(answer.requestId, '1');
    client.close();
  });
}

test('vissr echoes none of the names of the specifications, so that a client of ws refuses it', async (t) => {
  const simulator = await startSimulator({ dialect: 'vissr' });
  t.after(() => simulator.close());
  await assert.rejects(RawClient.connect(simulator.url, ['VISSv3', 'VISSv2']), /no subprotocol/i);
});

test('kuksa closes a client that offers only others, with 1002', async (t) => {
  const simulator = await startSimulator({ dialect: 'kuksa' });
  t.after(() => simulator.close());
  // the client of ws ends the handshake itself when nothing is echoed, so the bytes are read
  const { createConnection } = await import('node:net');
  const { hostname, port } = new URL(simulator.url);
  const socket = createConnection(Number(port), hostname);
  const key = 'dGhlIHNhbXBsZSBub25jZQ==';
  socket.write(
    `GET / HTTP/1.1\r\nHost: ${hostname}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: VISSv3\r\n\r\n`,
  );
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await new Promise<void>((resolve) => {
    socket.on('data', () => {
      const bytes = Buffer.concat(chunks);
      const end = bytes.indexOf('\r\n\r\n') + 4;
      if (end > 3 && bytes.length >= end + 4) resolve();
    });
  });
  socket.destroy();
  const bytes = Buffer.concat(chunks);
  const end = bytes.indexOf('\r\n\r\n') + 4;
  assert.doesNotMatch(bytes.subarray(0, end).toString(), /sec-websocket-protocol/i);
  assert.equal(bytes[end], 0x88); // a close frame
  assert.equal(bytes.readUInt16BE(end + 2), 1002);
});

test('a page from elsewhere cannot connect; one of this machine can', async (t) => {
  const simulator = await startSimulator();
  t.after(() => simulator.close());
  await assert.rejects(RawClient.connect(simulator.url, ['VISSv3'], { origin: 'https://elsewhere.example' }), /403/);
  const client = await RawClient.connect(simulator.url, ['VISSv3'], { origin: 'http://localhost:5173' });
  assert.equal(client.socket.protocol, 'VISSv3');
  client.close();
});
