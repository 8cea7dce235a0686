import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Dealer, type DealerHours, DealerImportReport, type OpeningHours, type Problem } from '@forecourt/contract';
import * as v from 'valibot';
import { makeDealer, problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';

const WEEKDAYS: OpeningHours['dayOfWeek'] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

describe('the desk’s dealers', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  describe('import', () => {
    const send = (body: unknown, token?: string) => service.send('POST', '/v1/desk/dealers/import', body, token);
    const report = async (body: unknown) => {
      const answer = await send(body, STAFF_TOKEN);
      assert.equal(answer.statusCode, 200, answer.body);
      return v.parse(DealerImportReport, answer.json());
    };
    const HEADER = 'identifier,name,streetAddress,addressLocality,addressCountry,latitude,longitude,timeZone\n';
    const row = (id: string, name: string) => `${id},${name},Musterring 1,Köln,DE,50.94,6.95,Europe/Berlin\n`;
    const ids = async (q: string) => {
      const answer = await service.get(`/v1/dealers?q=${q}`);
      return answer.json<{ dealers: Dealer[] }>().dealers.map(({ id }) => id);
    };

    test('adds what is new, replaces what differs, names what cannot be read, and repeats nothing', async () => {
      const text = `${HEADER}${row('k-1', 'Rheinwerk')}${row('munich', 'Südstern')}${row('k-2', '')}`;
      const first = await report({ format: 'csv', text });
      assert.deepEqual(first, {
        ...{ imported: 1, updated: 1, unchanged: 0, rejectedCount: 1 },
        rejected: [{ row: 4, reason: 'name is missing' }],
      });
      assert.deepEqual(await ids('rheinwerk'), ['k-1']);
      assert.deepEqual(await ids('sudstern'), ['munich']);
      assert.deepEqual(await report({ format: 'csv', text }), { ...first, imported: 0, updated: 0, unchanged: 2 });
    });

    test('says what it would do without doing it', async () => {
      const text = `${HEADER}${row('k-1', 'Rheinwerk')}${row('munich', 'Südstern')}`;
      const counts = { imported: 1, updated: 1, unchanged: 0, rejected: [], rejectedCount: 0 };
      assert.deepEqual(await report({ format: 'csv', text, dryRun: true }), counts);
      assert.deepEqual(await ids('koln'), []);
      assert.deepEqual(await report({ format: 'csv', text }), counts);
      const same = { ...counts, imported: 0, updated: 0, unchanged: 2 };
      assert.deepEqual(await report({ format: 'csv', text, dryRun: true }), same);
    });

    test('reads GeoJSON and JSON as the command line does', async () => {
      for (const [format, name] of [
        ['geojson', 'good-and-bad.geojson'],
        ['json', 'graph.json'],
      ]) {
        const text = await readFile(new URL(`../import/fixtures/${name}`, import.meta.url), 'utf8');
        const { imported, rejected, rejectedCount } = await report({ format, text });
        assert.ok(imported > 1 && rejectedCount === rejected.length && rejectedCount > 0, name);
      }
    });

    test('names at most 200 rejected rows, and how many there are', async () => {
      const text = HEADER + Array.from({ length: 300 }, (_, i) => row(`k-${i}`, '')).join('');
      const { rejected, rejectedCount } = await report({ format: 'csv', text });
      assert.deepEqual([rejected.length, rejectedCount], [200, 300]);
    });

    test('takes a file that is larger than other requests may be', async () => {
      const text = HEADER + Array.from({ length: 5000 }, (_, i) => row(`k-${i}`, `"Werk ""${i}"" am Rhein"`)).join('');
      assert.equal((await report({ format: 'csv', text, dryRun: true })).imported, 5000);
    });

    test('a file that cannot be read is invalid and says why; nothing is changed', async () => {
      for (const [body, pointer, reason] of [
        [{ format: 'json', text: '{"@graph": [' }, '/text', /not JSON/],
        [{ format: 'geojson', text: '[]' }, '/text', /FeatureCollection/],
        [{ format: 'csv', text: 'name,street\nx,y\n' }, '/text', /missing: streetAddress/],
        [{ format: 'csv', text: ' \n' }, '/text', /empty/],
        [{ format: 'xlsx', text: 'PK' }, '/format', /expected/],
        [{ format: 'csv' }, '/text', /expected/],
      ] as const) {
        const answer = await send(body, STAFF_TOKEN);
        assert.equal(problemOf(answer).code, 'invalid');
        assert.deepEqual(problemOf(answer).pointers, [pointer]);
        assert.match(answer.json<Problem>().errors?.[0]?.detail ?? '', reason);
      }
      assert.deepEqual(await ids('nordstern'), ['munich']);
    });

    test('a record that is nested without end is left out, and the others are read', async () => {
      const good = await readFile(new URL('../import/fixtures/graph.json', import.meta.url), 'utf8');
      const { imported } = await report({ format: 'json', text: good, dryRun: true });
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const hostile = ['name', 'keywords'].map((field) => `{"@type":"AutoDealer","${field}":${deep}},`).join('');
      const text = good.replace(/"@graph":\s*\[/, `$&${hostile}`);
      const { rejected, ...counts } = await report({ format: 'json', text, dryRun: true });
      assert.equal(counts.imported, imported);
      assert.deepEqual(
        rejected.slice(0, 2).map(({ reason }) => reason),
        Array(2).fill('is nested too deeply'),
      );
    });

    test('is for staff only, and refuses a stranger before it reads the file', async () => {
      for (const token of [undefined, 'wrong']) {
        assert.equal(problemOf(await send({ format: 'csv', text: HEADER }, token)).status, 401);
      }
      assert.equal((await send({ format: 'csv', text: 'x'.repeat(33 * 1024 * 1024) })).statusCode, 401);
      const tooLarge = await send({ format: 'csv', text: 'x'.repeat(33 * 1024 * 1024) }, STAFF_TOKEN);
      assert.equal(problemOf(tooLarge).code, 'payload-too-large');
    });
  });

  describe('hours', () => {
    const put = (body: unknown, id = 'munich', token: string | undefined = STAFF_TOKEN) =>
      service.send('PUT', `/v1/desk/dealers/${id}/hours`, body, token);
    const times = async () =>
      (await service.slots('munich', '2026-11-23', '2026-11-24')).map(({ start }) => start.slice(11, 16));
    const AFTERNOON: DealerHours = { openingHours: [{ dayOfWeek: WEEKDAYS, opens: '14:00', closes: '17:00' }] };

    test('replace the ones that were there; the slots follow, and booked appointments stay', async () => {
      const booked = await service.book();
      assert.equal(booked.start, '2026-11-23T09:00:00+01:00');
      assert.equal((await times()).length, 8);
      const answer = await put(AFTERNOON);
      const dealer = v.parse(Dealer, answer.json());
      assert.deepEqual(dealer, { ...makeDealer(), ...AFTERNOON });
      assert.deepEqual(await times(), ['14:00', '15:00', '16:00']);
      const kept = (await service.get(`/v1/bookings/${booked.id}`, booked.manageToken)).json();
      assert.deepEqual([kept.status, kept.start], ['booked', booked.start]);
      const read = await service.get('/v1/dealers/munich');
      assert.deepEqual(read.json(), dealer);
      assert.equal(read.headers['cache-control'], 'public, max-age=60', 'what is cached is a minute old at most');
      assert.equal((await service.get('/v1/dealers?q=nordstern')).headers['cache-control'], 'public, max-age=60');
    });

    test('special days and nights replace the regular ones, and the same again changes nothing', async () => {
      const hours: DealerHours = {
        ...AFTERNOON,
        specialOpeningHours: [{ validFrom: '2026-11-23', validThrough: '2026-11-23', opens: '22:00', closes: '02:00' }],
      };
      const first = await put(hours);
      assert.deepEqual((await put(hours)).json(), first.json());
      assert.deepEqual(await times(), ['22:00', '23:00'], 'what follows is of the next day');
      await put({ ...hours, specialOpeningHours: [{ validFrom: '2026-11-23', validThrough: '2026-12-31' }] });
      assert.deepEqual(await times(), []);
      await put({});
      const { openingHours, specialOpeningHours } = v.parse(Dealer, (await service.get('/v1/dealers/munich')).json());
      assert.deepEqual([openingHours, specialOpeningHours], [undefined, undefined], 'not known any more');
    });

    test('of departments change for those that are named; the others and the phones stay', async () => {
      const early = [{ dayOfWeek: WEEKDAYS, opens: '07:00', closes: '09:00' }];
      const departments: Dealer['departments'] = [
        { kind: 'sales', phone: '+498912345678', openingHours: early },
        {
          kind: 'service',
          openingHours: early,
          specialOpeningHours: [{ validFrom: '2026-12-24', validThrough: '2026-12-26' }],
        },
      ];
      await service.reset([makeDealer({ departments })]);
      const noon = [{ dayOfWeek: WEEKDAYS, opens: '12:00', closes: '13:00' }];
      const answer = await put({ ...AFTERNOON, departments: [{ kind: 'sales', openingHours: noon }] });
      const [, service_] = departments;
      assert.deepEqual(v.parse(Dealer, answer.json()).departments, [
        { kind: 'sales', phone: '+498912345678', openingHours: noon },
        service_,
      ]);
      assert.deepEqual(await times(), ['12:00'], 'a test drive is a matter of sales');
    });

    test('of two departments of a kind are those of the first; the other keeps its own', async () => {
      const early = [{ dayOfWeek: WEEKDAYS, opens: '07:00', closes: '09:00' }];
      const late = [{ dayOfWeek: WEEKDAYS, opens: '16:00', closes: '18:00' }];
      const departments: Dealer['departments'] = [
        { kind: 'service', openingHours: early },
        { kind: 'service', openingHours: late },
      ];
      await service.reset([makeDealer({ departments })]);
      const answer = await put({ ...AFTERNOON, departments: [{ kind: 'service', ...AFTERNOON }] });
      assert.deepEqual(v.parse(Dealer, answer.json()).departments, [
        { kind: 'service', ...AFTERNOON },
        { kind: 'service', openingHours: late },
      ]);
    });

    test('of a department whose kind is misspelt change none, not even one of an unknown kind', async () => {
      await service.reset([makeDealer({ departments: [{ kind: 'unknown', ...AFTERNOON }] })]);
      const answer = await put({ departments: [{ kind: 'servcie' }] });
      assert.deepEqual(problemOf(answer).pointers, ['/departments/0/kind']);
      assert.deepEqual(v.parse(Dealer, (await service.get('/v1/dealers/munich')).json()).departments, [
        { kind: 'unknown', ...AFTERNOON },
      ]);
    });

    test('that cannot be are invalid, each at its place, and nothing is changed', async () => {
      const departments: Dealer['departments'] = [{ kind: 'sales' }];
      await service.reset([makeDealer({ departments })]);
      const day = { validFrom: '2026-12-24', validThrough: '2026-12-24' };
      for (const [body, ...pointers] of [
        [{ specialOpeningHours: [day, { ...day, validThrough: '2026-12-23' }] }, '/specialOpeningHours/1/validThrough'],
        [{ specialOpeningHours: [{ ...day, validFrom: '2026-02-30' }] }, '/specialOpeningHours/0/validFrom'],
        [{ specialOpeningHours: [{ ...day, opens: '09:00' }] }, '/specialOpeningHours/0/closes'],
        [{ specialOpeningHours: [{ ...day, closes: '09:00' }] }, '/specialOpeningHours/0/opens'],
        [{ openingHours: [{ dayOfWeek: WEEKDAYS, opens: '24:00', closes: '08:00' }] }, '/openingHours/0/opens'],
        [
          { openingHours: [{ dayOfWeek: ['Someday'], opens: '9', closes: '25:00' }] },
          '/openingHours/0/dayOfWeek/0',
          '/openingHours/0/opens',
          '/openingHours/0/closes',
        ],
        [
          { departments: [{ kind: 'sales' }, { kind: 'parts' }, { kind: 'sales' }] },
          '/departments/1/kind',
          '/departments/2/kind',
        ],
        [
          { departments: [{ kind: 'sales', specialOpeningHours: [{ ...day, opens: '09:00' }] }] },
          '/departments/0/specialOpeningHours/0/closes',
        ],
      ] as [unknown, ...string[]][]) {
        const problem = problemOf(await put(body));
        assert.equal(problem.code, 'invalid');
        assert.deepEqual(problem.pointers, pointers);
      }
      assert.deepEqual((await service.get('/v1/dealers/munich')).json(), makeDealer({ departments }));
    });

    test('are for staff only, and of a dealer that there is', async () => {
      assert.equal(problemOf(await put(AFTERNOON, 'nobody')).status, 404);
      const { manageToken } = await service.book();
      for (const token of ['wrong', manageToken]) {
        assert.equal(problemOf(await put(AFTERNOON, 'munich', token)).status, 401);
      }
      assert.equal((await service.send('PUT', '/v1/desk/dealers/munich/hours', AFTERNOON)).statusCode, 401);
    });
  });
});
