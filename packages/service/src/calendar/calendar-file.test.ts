import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestService, type TestService } from '../testing/test-service.ts';

describe('calendar files', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  after(() => service.close());

  test('B16 the holder of the token gets the file, and after a move a later one', async () => {
    const booking = await service.book();
    const path = `/v1/bookings/${booking.id}`;
    const answer = await service.get(`${path}.ics`, booking.manageToken);
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8');
    assert.equal(answer.headers['content-disposition'], `attachment; filename="${booking.reference}.ics"`);
    assert.match(answer.body, /\r\nDTSTART;TZID=Europe\/Berlin:20261123T090000\r\n/);
    assert.match(answer.body, /\r\nSEQUENCE:0\r\n/);

    const [slot] = await service.slots('munich', '2026-11-24', '2026-11-25');
    const change = { slotId: slot?.id, start: slot?.start, timeZone: 'Europe/Berlin' };
    assert.equal((await service.send('PATCH', path, change, booking.manageToken)).statusCode, 200);
    const moved = await service.get(`${path}.ics`, booking.manageToken);
    assert.match(moved.body, /\r\nDTSTART;TZID=Europe\/Berlin:20261124T090000\r\n/);
    assert.match(moved.body, /\r\nSEQUENCE:1\r\n/);
  });
});
