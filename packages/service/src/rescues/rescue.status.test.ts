import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RESCUE_STATUSES } from '@forecourt/contract';
import { statusOnceAssigned, type Step, stepTo } from './rescue.status.ts';

/** From each status (the row) to each other, in the order of `RESCUE_STATUSES`: = unchanged, > forward, < behind, x over. */
const TABLE = {
  requested: '= > > > > > > > >',
  received: '< = > > > > > > >',
  assigned: '< < = > > > > > >',
  'en-route': '< < < = > > > > >',
  arrived: '< < < < = > > > >',
  towing: '< < < < < = > > >',
  completed: 'x x x x x x = x x',
  cancelled: 'x x x x x x x = x',
  failed: 'x x x x x x x x =',
};
const SIGNS: Record<string, Step> = { '=': 'unchanged', '>': 'forward', '<': 'behind', x: 'over' };

for (const from of RESCUE_STATUSES) {
  test(`R10 from ${from} a case goes forward, over statuses too, and never back`, () => {
    const steps = RESCUE_STATUSES.map((to) => stepTo(from, to));
    assert.deepEqual(
      steps,
      TABLE[from].split(' ').map((sign) => SIGNS[sign]),
    );
  });
}

test('R10 a case that is given to a station is assigned, unless it is further', () => {
  assert.deepEqual(
    ['requested', 'received', 'assigned', 'en-route', 'towing'].map((status) => statusOnceAssigned(status as never)),
    ['assigned', 'assigned', 'assigned', 'en-route', 'towing'],
  );
});
