import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { startTestService, type TestService } from '../testing/test-service.ts';
import { makeWorkshop, MENU } from '../testing/workshop.ts';
import { importMenus } from './menus.ts';

describe('menus from a file', () => {
  let service: TestService;
  let folder: string;
  before(async () => {
    service = await startTestService();
    folder = await mkdtemp(join(tmpdir(), 'forecourt-menus-'));
  });
  beforeEach(() => service.reset([makeWorkshop()]));
  after(async () => {
    await rm(folder, { recursive: true });
    await service.close();
  });

  const load = async (content: unknown) => {
    const path = join(folder, 'menus.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return importMenus(service.database.kysely, path);
  };
  const items = async () =>
    (await service.get('/v1/dealers/munich/service-menu?type=service')).json<{ items: unknown[] }>().items.length;

  test('one for all dealers, then one of a dealer’s own, as often as one likes', async () => {
    assert.equal(await load(MENU), 1);
    assert.equal(await items(), 4);
    const own = { dealerId: 'munich', items: MENU.items.slice(0, 1) };
    assert.equal(await load([MENU, own]), 2);
    assert.equal(await load([MENU, own]), 2);
    assert.equal(await items(), 1);
  });

  test('a file that does not fit is told by menu and field, and changes nothing', async () => {
    const wrong = { items: [{ ...MENU.items[0], durationMinutes: 0 }] };
    await assert.rejects(load([MENU, wrong]), /^ImportFileError: menu 2: items\.0\.durationMinutes does not fit/);
    await assert.rejects(load([MENU, { ...MENU, dealerId: 'nobody' }]), /menu 2: no dealer has the id "nobody"/);
    await assert.rejects(load('{'), /The file is not JSON/);
    await assert.rejects(importMenus(service.database.kysely, join(folder, 'none.json')), /cannot be read/);
    assert.equal(await items(), 0);
  });
});
