import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failure, fixAt, openTab, turns } from '../test/machine.fixture.ts';

describe('asking for help', () => {
  test('R1 R5 the first screen asks nothing of the network, nor of the device', async () => {
    let asked = 0;
    const geolocation = { getCurrentPosition: () => void asked++, watchPosition: () => ++asked };
    const { api, is, locating } = openTab({ env: { geolocation } });
    await turns();
    assert.ok(is('idle'));
    assert.deepEqual([api.calls.length, asked, locating()], [0, 0, 'off']);
  });

  test('R2 a tap is asked to be confirmed, and can be left', () => {
    const { send, is, emitted } = openTab();
    send({ type: 'help.ask' });
    assert.ok(is('confirming'));
    send({ type: 'help.leave' });
    assert.ok(is('idle'));
    assert.deepEqual(emitted, []);
    send({ type: 'help.ask' });
    send({ type: 'help.confirm' });
    assert.ok(is('triage'));
    assert.deepEqual(emitted, [{ type: 'rescue.started' }]);
  });

  test('R2 a hold is confirmation enough, also where a tap was before it', () => {
    for (const before of [[], [{ type: 'help.ask' } as const]]) {
      const { send, is } = openTab();
      for (const event of before) send(event);
      send({ type: 'help.hold' });
      assert.ok(is('triage'));
    }
  });

  test('R19 in a car, nobody is asked twice: help, the answer, the kind and the last button are four taps', async () => {
    const { send, reach, api } = openTab({
      input: { isCar: () => true, isRestricted: () => true, countdownSeconds: () => 5 },
      known: { fix: fixAt({ source: 'vehicle' }) },
    });
    send({ type: 'help.ask' });
    send({ type: 'triage.answer', answer: 'none' });
    send({ type: 'answers.change', answers: { kind: 'flat-tyre' } });
    send({ type: 'request.send' });
    await reach('active');
    assert.equal(api.rescues[0]?.kind, 'flat-tyre');
  });

  for (const answer of ['hurt', 'danger'] as const) {
    test(`R4 “${answer}” leads to the emergency number first, and then on`, () => {
      const { send, is, emitted, context } = openTab();
      send({ type: 'help.hold' });
      send({ type: 'triage.answer', answer });
      assert.ok(is('emergency'));
      assert.deepEqual(emitted, [{ type: 'rescue.started' }, { type: 'rescue.emergency-advised' }]);
      send({ type: 'emergency.go-on' });
      assert.ok(is('details'));
      assert.equal(context().answers.triage, answer);
    });
  }

  test('R4 nobody hurt leads on at once', () => {
    const { toDetails, is, emitted } = openTab();
    toDetails();
    assert.ok(is('details'));
    assert.deepEqual(emitted, [{ type: 'rescue.started' }]);
  });

  test('what was said is still there after leaving', () => {
    for (const way of ['triage', 'emergency', 'details'] as const) {
      const { send, is, context } = openTab();
      send({ type: 'help.hold' });
      send({ type: 'answers.change', answers: { plate: 'M AB 1234' } });
      if (way === 'emergency') send({ type: 'triage.answer', answer: 'hurt' });
      if (way === 'details') send({ type: 'triage.answer', answer: 'none' });
      assert.ok(is(way));
      send({ type: 'help.leave' });
      assert.ok(is('idle'));
      assert.equal(context().answers.plate, 'M AB 1234');
    }
  });
});

describe('what has to be said', () => {
  test('R7 a way to find or to reach the person is needed, and either will do', () => {
    const { toDetails, send, context, is } = openTab({ input: { countdownSeconds: () => 5 } });
    toDetails({});
    send({ type: 'request.send' });
    assert.deepEqual(context().problems, [
      { field: 'phone', problem: 'needed' },
      { field: 'place', problem: 'needed' },
    ]);
    for (const answers of [{ phone: '089 123456' }, { phone: '', place: 'A9 km 514.5' }]) {
      send({ type: 'answers.change', answers });
      send({ type: 'request.send' });
      assert.ok(is('countdown'));
      assert.deepEqual(context().problems, []);
      send({ type: 'countdown.cancel' });
    }
  });

  test('R7 what the host knows of the person need not be said', () => {
    const { toDetails, send, is } = openTab({
      known: { phone: '+4989123456' },
      input: { countdownSeconds: () => 5 },
    });
    toDetails({});
    send({ type: 'request.send' });
    assert.ok(is('countdown'));
  });

  test('R7 a number that the host knows as it is dialled at home is sent as one that can be called from anywhere', async () => {
    const { toDetails, send, reach, api } = openTab({ known: { phone: '0151 12345678' } });
    toDetails({});
    send({ type: 'request.send' });
    await reach('active');
    assert.equal(api.callsTo('createRescue')[0]?.[0].requester.phone, '+4915112345678');
  });

  test('R7 a phone number has to be one, also where the place is known', () => {
    const { toDetails, send, context, is } = openTab();
    toDetails({ phone: '12', place: 'A9 km 514.5' });
    send({ type: 'request.send' });
    assert.ok(is('details'));
    assert.deepEqual(context().problems, [{ field: 'phone', problem: 'invalid' }]);
    send({ type: 'answers.change', answers: { phone: '12', symptom: 'x'.repeat(2001) } });
    send({ type: 'request.send' });
    assert.deepEqual(
      context().problems.map(({ field }) => field),
      ['phone', 'symptom'],
    );
  });

  test('R19 a driver, who may not type, is not held up while the position is looked for', async () => {
    const isRestricted = () => true;
    const waiting = openTab({
      input: { isRestricted },
      env: { geolocation: { getCurrentPosition: () => undefined } },
    });
    waiting.toDetails({});
    waiting.send({ type: 'request.send' });
    await waiting.reach('active');
    const lost = openTab({ input: { isRestricted } });
    lost.toDetails({});
    lost.send({ type: 'request.send' });
    assert.ok(lost.is('details'));
  });

  test('R7 the request has what is known and leaves out the rest', async () => {
    const { call, api, send } = openTab({
      known: {
        ...{ name: 'Ada Example', membership: 'G-1', occupants: 2, areHazardLightsOn: true },
        vehicle: { plate: 'M AB 1234', propulsion: ['electric'], stateOfChargePercent: 4 },
      },
      input: { isTest: () => true },
    });
    send({ type: 'help.hold' });
    send({ type: 'fix.found', fix: fixAt() });
    await call({
      phone: '0151 12345678',
      kind: 'no-charge',
      plate: ' B CD 5 ',
      roadType: 'motorway',
      isInSafePlace: true,
    });
    const [request] = api.callsTo('createRescue')[0] ?? [];
    const { place, ...rest } = request ?? {};
    assert.deepEqual(rest, {
      ...{ version: 1, activation: 'manual', testCall: true, requestedAt: '2026-11-24T16:35:00.000Z' },
      requester: { name: 'Ada Example', phone: '+4915112345678', language: 'en', membership: 'G-1' },
      kind: 'no-charge',
      safety: { isAnybodyInjured: false, isInSafePlace: true, occupants: 2, areHazardLightsOn: true },
      vehicle: { plate: 'B CD 5', propulsion: ['electric'], stateOfChargePercent: 4 },
    });
    assert.deepEqual(
      [place?.roadType, place?.position?.isTrusted, place?.position?.source],
      ['motorway', true, 'gnss'],
    );
  });

  test('R7 where nothing is known, nothing is guessed', async () => {
    const { call, api, send } = openTab();
    send({ type: 'help.hold' });
    send({ type: 'triage.answer', answer: 'danger' });
    send({ type: 'emergency.go-on' });
    await call({ place: 'Marienplatz 1, München' });
    const [request] = api.callsTo('createRescue')[0] ?? [];
    assert.deepEqual(request, {
      ...{ version: 1, activation: 'manual', testCall: false, requestedAt: '2026-11-24T16:35:00.000Z' },
      requester: { language: 'en' },
      place: { address: 'Marienplatz 1, München' },
    });
  });
});

describe('the count-down', () => {
  const counting = (countdownSeconds = 5) => openTab({ input: { countdownSeconds: () => countdownSeconds } });

  test('R2 counts its seconds, and then it is sent', async () => {
    const { toDetails, send, pass, context, is, reach, api } = counting();
    toDetails();
    send({ type: 'request.send' });
    const seen: number[] = [];
    for (; is('countdown'); pass(1)) seen.push(context().secondsLeft);
    assert.deepEqual(seen, [5, 4, 3, 2, 1]);
    await reach('active');
    assert.equal(api.rescues.length, 1);
  });

  test('R2 cancelled, nothing is sent and nothing is lost', async () => {
    const { toDetails, send, pass, is, context, api, device } = counting();
    toDetails({ phone: '0151 12345678', plate: 'M AB 1234' });
    send({ type: 'request.send' });
    pass(4);
    send({ type: 'countdown.cancel' });
    pass(60);
    await turns();
    assert.ok(is('details'));
    assert.deepEqual([api.calls.length, device.kept, context().answers.plate], [0, '', 'M AB 1234']);
  });

  test('R2 there is none where it is set to 0', async () => {
    const { toDetails, send, is, reach } = counting(0);
    toDetails();
    send({ type: 'request.send' });
    assert.ok(is('sending'));
    await reach('active');
  });

  test('R19 it stops when the car begins to drive: the person presses once more, and it is sent at once', () => {
    let isDriving = false;
    const { toDetails, send, pass, is } = openTab({
      input: { countdownSeconds: () => 5, isRestricted: () => isDriving },
    });
    toDetails();
    send({ type: 'request.send' });
    pass(2);
    isDriving = true;
    pass(1);
    assert.ok(is('details'));
    send({ type: 'request.send' });
    assert.ok(is('sending'));
  });
});

describe('what the back end refuses', () => {
  for (const code of ['invalid', 'unauthorized', 'not-found'] as const) {
    test(`R8 “${code}” is not tried again, and can be put right`, async () => {
      const { api, toDetails, send, reach, emitted, context, device } = openTab();
      api.failNext('createRescue', failure(code));
      toDetails();
      send({ type: 'request.send' });
      await reach('refused');
      assert.deepEqual(emitted.slice(1), [{ type: 'rescue.failed', step: 'send', code }]);
      assert.deepEqual([context().failure, device.kept], [code, '']);
      send({ type: 'request.edit' });
      send({ type: 'request.send' });
      await reach('active');
      const keys = api.callsTo('createRescue').map(([, { idempotencyKey }]) => idempotencyKey);
      assert.equal(new Set(keys).size, 2);
    });
  }

  test('the fields that it names are marked', async () => {
    const { api, toDetails, send, reach, context } = openTab();
    const errors = [{ pointer: '/requester/phone', code: 'invalid' }];
    api.failNext('createRescue', Object.assign(failure('invalid'), { errors }));
    toDetails();
    send({ type: 'request.send' });
    await reach('refused');
    assert.deepEqual(context().problems, [{ field: 'phone', problem: 'invalid' }]);
    send({ type: 'help.leave' });
    await reach('idle');
  });
});
