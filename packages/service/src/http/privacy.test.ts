import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';

describe('the log and the metrics', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  after(() => service.close());

  test('name no person: no name, phone, e-mail, address, note, token, id, position or query', async () => {
    const contact = { name: 'Zacharias Unverwechselbar', email: 'zacharias@example.org', phone: '+4915112345678' };
    const reason = 'Familienfeier';
    const note = 'Bitte leise klingeln';
    const key = 'key-of-a-person-0001';
    const request = await service.request({ contact, note });
    const made = await service.post('/v1/bookings', request, { key });
    const { id, manageToken, reference } = made.json();
    const path = `/v1/bookings/${id}`;
    await service.get(path, manageToken);
    await service.get(`${path}.ics`, manageToken);
    await service.get(path, 'wrong-token-wrong-token');
    await service.get(`${path}?token=${manageToken}`);
    await service.get('/v1/dealers?lat=48.1234567&lng=11.7654321&q=Unverwechselbar');
    await service.get('/v1/zacharias@example.org');
    await service.post('/v1/bookings', { ...request, contact: { ...contact, phone: '+4900000000000000000' } });
    await service.post('/v1/bookings', { ...request, contact: { ...contact, phone: '+1234567' } });
    await service.app.inject({
      method: 'POST',
      url: '/v1/bookings',
      payload: '{"name":"Zacharias',
      headers: { 'content-type': 'application/json' },
    });
    await service.send('PATCH', `/v1/desk/bookings/${id}`, { leadStatus: 'won' }, STAFF_TOKEN);
    await service.send('DELETE', path, { reason }, manageToken);
    // A database that breaks in the middle: its errors quote values.
    await service.database.kysely.schema.alterTable('booking').renameTo('booking_away').execute();
    const failed = await service.post('/v1/bookings', request);
    await service.database.kysely.schema.alterTable('booking_away').renameTo('booking').execute();
    assert.equal(failed.statusCode, 500);
    assert.deepEqual(Object.keys(failed.json()).toSorted(), ['status', 'title', 'type']);

    const metrics = (await service.get('/metrics')).body;
    const log = service.log.join('');
    assert.ok(service.log.length >= 14, 'every request is logged');
    const personal = [
      ...['Zacharias', 'zacharias', 'Unverwechselbar', 'example.org', '15112345678', '4900000000000000000', '+1234567'],
      ...[reason, 'klingeln', key, id, manageToken, reference, request.slotId, STAFF_TOKEN, '48.1234567', '11.7654321'],
    ];
    for (const text of personal) {
      assert.ok(!log.includes(text), `the log has ${text}`);
      assert.ok(!metrics.includes(text), `the metrics have ${text}`);
    }
    assert.match(
      log,
      /"message":"request","requestId":"[^"]+","method":"GET","route":"\/v1\/bookings\/:id","status":200,"durationMs":/,
    );
    assert.match(
      log,
      /"level":"error","message":"request failed","requestId":"[^"]+","errorName":"error","errorCode":"42P01"/,
    );
  });
});
