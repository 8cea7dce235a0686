import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { announce, callForHelp, fromDesk, helpRequest, sendPart, STATIONS, writeMessage } from '../testing/rescues.ts';
import { problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';
import { HOME, mondaySlots, moveTo, pickupIn, resetWorkshop, slotAt } from '../testing/workshop.ts';

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

  test('name nobody’s place, way or postcode, whether a search succeeds, is refused or breaks', async () => {
    await service.reset();
    const line = {
      type: 'LineString',
      coordinates: [
        [11.4321098, 48.2345678],
        [11.7654321, 48.9876543],
      ],
    };
    const pickUpFrom = { postalCode: 'PX9 8ZQ', location: { lat: 48.3456789, lng: 11.8765432 } };
    const near = { lat: 48.4567891, lng: 11.9876543 };
    const search = (body: unknown) => service.send('POST', '/v1/dealers/search', body);
    assert.equal((await search({ route: { line, corridorMeters: 5000 }, pickUpFrom, near })).statusCode, 200);
    const refused = await search({
      route: { line, corridorMeters: 0 },
      pickUpFrom,
      near: { ...near, lat: 148.4567891 },
    });
    assert.equal(refused.statusCode, 400);
    await service.get('/v1/dealers/suggestions?q=PX9%208ZQ&lat=48.4567891&lng=11.9876543');
    await service.get('/v1/dealers/suggestions?q=PX9%208ZQ&lat=148.4567891&lng=11.9876543');
    await service.database.kysely.schema.alterTable('dealer').renameTo('dealer_away').execute();
    const failed = await search({ route: { line, corridorMeters: 5000 }, pickUpFrom, near });
    await service.database.kysely.schema.alterTable('dealer_away').renameTo('dealer').execute();
    assert.equal(failed.statusCode, 500);
    const text = [...service.log, (await service.get('/metrics')).body, refused.body, failed.body].join('\n');
    assert.match(text, /"route":"\/v1\/dealers\/search","status":200/);
    for (const each of ['48.23', '48.98', '11.43', '11.76', '48.34', '11.87', '48.45', '11.98', 'PX9', '8ZQ', 'px9']) {
      assert.ok(!text.includes(each), each);
    }
  });

  test('B13 name no home, car or symptom either: no address, VIN, plate, mileage, trouble code, key note', async () => {
    await resetWorkshop(service);
    const windows = await mondaySlots(service, 'type=pickup&items=oil');
    const vehicle = { modelId: 'dune', vin: 'WVWZZZ1JZXW123456', plate: 'M-UV 4711', mileageKm: 48_151 };
    const visit = { itemIds: ['oil'], symptom: 'Quietscht grell', troubleCodes: [{ code: 'P0420' }], vehicle };
    const handOver = { name: 'Hausmeisterin', phone: '+498912345679' };
    const request = pickupIn(slotAt(windows, '09:00'), slotAt(windows, '12:00'), {
      visit,
      door: { keyNote: 'Unter der Tonne', handOver },
    });
    await service.send('POST', '/v1/dealers/munich/service-area', {
      address: HOME,
      location: { lat: 48.1357, lng: 11 },
    });
    await service.post('/v1/holds', { slotId: request.slotId });
    const made = await service.post('/v1/bookings', request);
    assert.equal(made.statusCode, 409, 'it is held');
    const { id, reference, manageToken } = (
      await service.post('/v1/bookings', pickupIn(slotAt(windows, '10:00'), slotAt(windows, '12:00'), { visit }))
    ).json();
    await service.get(`/v1/bookings/${reference}`, manageToken);
    await service.get(`/v1/bookings/${reference}.ics`, manageToken);
    await service.send(
      'PATCH',
      `/v1/bookings/${id}`,
      moveTo(slotAt(windows, '11:00'), slotAt(windows, '15:00')),
      manageToken,
    );
    await service.send(
      'DELETE',
      `/v1/bookings/${reference}`,
      { code: 'other', reason: 'Quietscht nicht mehr' },
      manageToken,
    );
    const wrong = { ...request, visit: { ...visit, vehicle: { ...vehicle, vin: 'WVWZZZ1JZXW12345O' } } };
    const refused = await service.post('/v1/bookings', wrong);
    assert.deepEqual(problemOf(refused).pointers, ['/visit/vehicle/vin']);
    const text = service.log.join('') + (await service.get('/metrics')).body + refused.body;
    assert.ok(service.log.length >= 9, 'every request is logged');
    const personal = [
      ...[
        'Zuhause',
        '81 667',
        '81667',
        'WVWZZZ',
        'M-UV',
        '4711',
        '48151',
        'Quietscht',
        'P0420',
        'Tonne',
        'Hausmeisterin',
      ],
      ...['12345679', '48.1357', reference, id, manageToken],
    ];
    for (const each of personal) assert.ok(!text.includes(each), each);
  });

  test('name no code, secret or place of a hand-off, whether it succeeds, is refused or breaks', async () => {
    await service.reset();
    const record = { kind: 'destination', name: 'Unverwechselbar', location: { lat: 48.1234567, lng: 11.7654321 } };
    const made = (await service.post('/v1/handoffs', record)).json();
    const inbox = (await service.post('/v1/car-inboxes', {})).json();
    const take = () => service.post(`/v1/handoffs/${made.code}/redemption`, {});
    const path = `/v1/car-inboxes/${inbox.code}`;
    assert.equal((await take()).statusCode, 200);
    const answers = [
      await take(),
      await service.post('/v1/handoffs/K7P2-QQQQ/redemption', {}),
      await service.post(`${path}/items`, record),
      await service.post(`${path}/items`, { ...record, phone: '+4915112345678' }),
      await service.get(`${path}/events`, 'wrong-secret-wrong-secret'),
    ];
    await service.database.kysely.schema.alterTable('handoff').renameTo('handoff_away').execute();
    answers.push(await take(), await service.post('/v1/handoffs', record));
    await service.database.kysely.schema.alterTable('handoff_away').renameTo('handoff').execute();
    answers.push(await service.send('DELETE', path, undefined, inbox.secret));
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [410, 404, 202, 400, 401, 500, 500, 204],
    );
    const bodies = answers.map(({ body }) => body);
    const text = [...service.log, (await service.get('/metrics')).body, ...bodies].join('\n');
    assert.match(text, /"route":"\/v1\/handoffs\/:code\/redemption","status":200/);
    const personal = [made.code, inbox.code, inbox.secret, 'K7P2', 'QQQQ', 'wrong-secret', 'Unverwechselbar'];
    for (const each of [...personal, '48.12', '11.76', '15112345678']) assert.ok(!text.includes(each), each);
  });

  test('R17 name nothing of who calls for help, whether it succeeds, is refused or breaks', async () => {
    await service.reset(STATIONS);
    const place = {
      position: { lat: 48.1234567, lng: 11.7654321, source: 'gnss', isTrusted: true },
      address: 'Unverwechselbarer Weg',
      plusCode: '8FWH4HX8+9C',
    } as const;
    const vehicle = { plate: 'M-UV 4711', vin: 'WVWZZZ1JZXW123456', troubleCodes: ['P0420'] };
    const requester = { name: 'Zacharias', phone: '+4915112345678', language: 'de', membership: 'ADX-0815' };
    const rescue = await callForHelp(service, { place, vehicle, requester, symptom: 'Quietscht grell' });
    const { id, token, reference } = rescue;
    const path = `/v1/rescues/${id}`;
    const upload = await announce(service, 20);
    const answers = [
      await sendPart(service, upload, 0, Buffer.from('geheim, geheim, gehe')),
      await service.send('PATCH', path, { place: { ...place, address: 'Andernweg' } }, token),
      await service.send('PATCH', path, { vehicle: { vin: 'WVWZZZ1JZXW12345O' } }, token),
      await service.post('/v1/rescues', helpRequest({ requester: { ...requester, phone: '+49 151 12345678' } })),
      await service.get(path, 'wrong-token-wrong-token'),
      await service.get(`${path}/events`, 'wrong-token-wrong-token'),
      await fromDesk(service, id, { position: { lat: 48.3456789, lng: 11.8765432 } }),
    ];
    await writeMessage(service, `/rescues/${id}`, 'Hinter der Leitplanke', token);
    await writeMessage(service, `/desk/rescues/${id}`, 'Bleiben Sie dort', STAFF_TOKEN);
    await fromDesk(service, id, { vehicle: 'gelber Laster', phone: '+4915187654321' }, '/assignment');
    await service.get(`/v1/desk/rescues/${id}`, STAFF_TOKEN);
    await service.send('POST', `${path}/cancellation`, { reason: 'Nachbar hilft' }, token);
    await service.database.kysely.schema.alterTable('rescue').renameTo('rescue_away').execute();
    answers.push(await service.post('/v1/rescues', helpRequest({ place, vehicle, requester })));
    answers.push(await service.get(path, token));
    await service.database.kysely.schema.alterTable('rescue_away').renameTo('rescue').execute();
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [422, 200, 400, 400, 401, 401, 422, 500, 500],
    );
    const bodies = answers.filter(({ statusCode }) => statusCode >= 400).map(({ body }) => body);
    const text = [...service.log, (await service.get('/metrics')).body, ...bodies].join('\n');
    assert.match(text, /"route":"\/v1\/rescues\/:id\/messages","status":200/);
    const personal = [
      ...[id, token, reference, upload.id, upload.token, 'wrong-token', 'geheim', 'Zacharias', 'Unverwechselbar'],
      ...['Andernweg', '48.12', '11.76', '48.34', '8FWH', '4711', 'WVWZZZ', 'P0420', '12345678', 'ADX', 'Quietscht'],
      ...['Leitplanke', 'Bleiben', 'Laster', '87654321', 'Nachbar'],
    ];
    for (const each of personal) assert.ok(!text.includes(each), each);
  });
});
