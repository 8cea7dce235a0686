import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, type DealerImportReport } from '@forecourt/contract';
import { openDealers } from '../testing/dealer-desk.ts';
import { settle } from '../testing/fake-desk-api.ts';
import type { DealerSession } from './dealer-session.ts';

const REPORT: DealerImportReport = {
  ...{ imported: 2, updated: 1, unchanged: 0, rejectedCount: 1 },
  rejected: [{ row: 3, reason: 'name is missing' }],
};

const fileWith = (name: string, content: BlobPart): File => new File([content], name);

const stepOf = ({ state }: DealerSession): string => state.file.step;

/** A session in which a file was chosen and is being checked. */
const chosen = async (name = 'dealers.csv', text = 'name\nA') => {
  const desk = openDealers();
  void desk.session.choose(fileWith(name, text));
  await settle();
  return desk;
};

test('a file is checked first, and changes nothing before somebody says so', async () => {
  const { session, desk, queries } = await chosen();
  assert.deepEqual(desk.imports[0]?.request, { format: 'csv', text: 'name\nA', dryRun: true });
  assert.equal(stepOf(session), 'checking');
  desk.imports[0]?.resolve(REPORT);
  await settle();
  assert.equal(stepOf(session), 'checked');
  void session.send(false);
  void session.send(false);
  assert.equal(desk.imports.length, 2);
  assert.deepEqual(desk.imports[1]?.request, { format: 'csv', text: 'name\nA' });
  desk.imports[1]?.resolve(REPORT);
  await settle();
  assert.equal(stepOf(session), 'imported');
  assert.equal(queries.length, 1, 'the list is read anew');
});

test('an import that fails keeps the file and what the check has found', async () => {
  const { session, desk } = await chosen();
  desk.imports[0]?.resolve(REPORT);
  await settle();
  void session.send(false);
  desk.imports[1]?.reject(new ApiError('timeout', 'timeout'));
  await settle();
  const { file } = session.state;
  assert.ok(file.step === 'failed' && file.at === 'importing');
  assert.deepEqual(file.report, REPORT);
  void session.send(false);
  assert.equal(desk.imports.length, 3);
});

test('a file that the service cannot read says why', async () => {
  const { session, desk } = await chosen();
  const errors = [{ pointer: '/text', detail: 'The table has no header row.' }];
  desk.imports[0]?.reject(new ApiError('invalid', 'invalid', { errors }));
  await settle();
  const { file } = session.state;
  assert.ok(file.step === 'failed');
  assert.equal(file.detail, 'The table has no header row.');
});

test('another file that is chosen meanwhile is the one that counts', async () => {
  const { session, desk } = await chosen();
  void session.choose(fileWith('others.geojson', '{}'));
  await settle();
  desk.imports[0]?.resolve(REPORT);
  await settle();
  assert.equal(stepOf(session), 'checking');
  assert.equal(desk.imports[1]?.request.format, 'geojson');
});

for (const [name, text, problem] of [
  ['dealers.xlsx', 'PK', 'not-a-format'],
  ['dealers.csv', new Uint8Array([0x4d, 0xfc, 0x6e]), 'not-utf8'],
  ['dealers.json', '  ', 'empty'],
] as const) {
  test(`a file that cannot be sent is not: ${problem}`, async () => {
    const { session, desk } = openDealers();
    await session.choose(fileWith(name, text));
    const { file } = session.state;
    assert.ok(file.step === 'none');
    assert.equal(file.problem, problem);
    assert.equal(desk.imports.length, 0);
  });
}

test('GeoJSON is known under the ending of JSON, too', async () => {
  const { desk } = await chosen('dealers.json', '{ "type": "FeatureCollection", "features": [] }');
  assert.equal(desk.imports[0]?.request.format, 'geojson');
});
