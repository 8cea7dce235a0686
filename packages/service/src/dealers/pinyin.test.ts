import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Dealer, type DealerPage, DealerSuggestions } from '@forecourt/contract';
import { sql } from 'kysely';
import * as v from 'valibot';
import { makeDealer, startTestService, type TestService } from '../testing/test-service.ts';
import { renewDealers } from './dealer.store.ts';
import { pinyinFor } from './pinyin.ts';

const chinese = (id: string, name: string, locality: string, parts: Partial<Dealer> = {}): Dealer =>
  makeDealer({ id, name, address: { lines: ['示例路 88 号'], locality, country: 'CN' }, ...parts });

const DEALERS: readonly Dealer[] = [
  chinese('chongqing', '示例汽车中心', '重庆市'),
  chinese('xian', '绿地汽车', '西安市', { keywords: ['大雁塔店'] }),
  makeDealer(),
];

describe('D10 Chinese names and places', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
    await service.reset(DEALERS);
  });
  after(() => service.close());

  const find = async (q: string): Promise<string> => {
    const answer = await service.get(`/v1/dealers?q=${encodeURIComponent(q)}`);
    return answer
      .json<DealerPage>()
      .dealers.map(({ id }) => id)
      .join();
  };
  const suggest = async (q: string): Promise<DealerSuggestions> => {
    const answer = await service.get(`/v1/dealers/suggestions?q=${encodeURIComponent(q)}`);
    return v.parse(DealerSuggestions, answer.json());
  };

  test('are found by pinyin: together, apart, by the first letters, by what has another reading elsewhere', async () => {
    for (const q of ['重庆', 'chongqing', 'Chóngqìng', 'chong qing', 'chongq', 'cqs', 'shili chongqing']) {
      assert.equal(await find(q), 'chongqing', q);
    }
    for (const q of ['西安', 'xian', "xi'an", 'xi an', 'xas', 'lvdi', 'lüdi', 'dayanta', 'dyt']) {
      assert.equal(await find(q), 'xian', q);
    }
    assert.equal(await find('zhongqing'), '', 'the other reading of the first character');
  });

  test('are proposed by pinyin', async () => {
    for (const q of ['重庆', 'chongq', 'chong qi', 'cq']) {
      const { places } = await suggest(q);
      assert.deepEqual(
        places.map(({ label, detail }) => [label, detail]),
        [['重庆市', 'CN']],
        q,
      );
    }
    assert.deepEqual((await suggest('lvdi')).dealers, [{ id: 'xian', name: '绿地汽车', locality: '西安市' }]);
    assert.deepEqual((await suggest('hongqing')).places, [], 'no syllable begins so');
  });

  test('are found by it too when an older version wrote them', async () => {
    const { kysely: db } = service.database;
    await sql`update dealer set search = 'old', place_words = '', name_words = '', row_version = 0`.execute(db);
    assert.equal(await find('chongqing'), '');
    await renewDealers(db);
    assert.equal(await find('chongqing'), 'chongqing');
    assert.equal(await find('nordstern'), 'munich');
    const rows = await db.selectFrom('dealer').select('data').where('id', '=', 'xian').execute();
    assert.deepEqual(rows, [{ data: DEALERS[1] }]);
  });
});

test('texts without Chinese characters have no pinyin', async () => {
  const toPinyin = await pinyinFor(['Nordstern', 'نجمة', 'オルヴェイン', '서울']);
  assert.equal(toPinyin('Nordstern'), '');
});
