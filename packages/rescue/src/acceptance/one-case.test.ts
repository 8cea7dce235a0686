import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { memoryStorage } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { casesOf, mountDetails, mountRescue, NOW, soon } from '../../test/element.fixture.ts';
import { failure } from '../testing/rescue.state.ts';

describe('R3 one person, one case', () => {
  it('R3 ten presses in a moment make one request', async () => {
    const rescue = await mountDetails({ properties: { countdownSeconds: 0 } });
    const button = rescue.find('[part~="send"]');
    for (let i = 0; i < 10; i++) button?.click();
    await soon(rescue, () => rescue.person.standing, 'the case');
    await rescue.pass(30);
    expect(rescue.api.callsTo('createRescue')).to.have.length(1);
    expect(await casesOf(rescue)).to.have.length(1);
  });

  it('R3 ten presses on the button for help do not confirm it', async () => {
    const { person, find, api } = await mountRescue();
    const button = find('[part~="help"]');
    for (let i = 0; i < 10; i++) button?.click();
    await person.sees('Ask for roadside help?');
    expect(api.calls).to.deep.equal([]);
  });

  it('R3 the key is kept before the first byte leaves', async () => {
    const lasting = memoryStorage();
    const kept: string[] = [];
    const rescue = await mountDetails({
      env: { lasting },
      prepare: (api) => {
        const { createRescue } = api;
        api.createRescue = (...args) => {
          kept.push([...lasting.entries.values()].join());
          return createRescue(...args);
        };
      },
    });
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.requested();
    const [call] = rescue.api.callsTo('createRescue');
    expect(kept[0]).to.include(call?.[1].idempotencyKey);
  });

  it('R3 a reload in the middle goes on with the same request', async () => {
    const lasting = memoryStorage();
    const first = await mountDetails({ env: { lasting }, prepare: (api) => api.hangNext('createRescue') });
    await first.person.send();
    await first.pass(6);
    await soon(first, () => first.api.callsTo('createRescue').length, 'the request');
    first.page.remove();
    const second = await mountRescue({ env: { lasting }, api: first.api });
    await soon(second, () => second.person.standing, 'the case');
    const keys = first.api.callsTo('createRescue').map(([, { idempotencyKey }]) => idempotencyKey);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
    expect(await casesOf(second)).to.have.length(1);
  });

  it('R3 an answer that was lost makes no second case', async () => {
    const rescue = await mountDetails({
      prepare: (api) => api.failNext('createRescue', failure('offline'), { times: 3, afterWork: true }),
    });
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.sees('Not sent yet');
    await rescue.pass(120);
    await soon(rescue, () => rescue.person.standing, 'the case');
    expect(await casesOf(rescue)).to.have.length(1);
  });

  it('R3 two widgets on one device that send at once make one case, and both show it', async () => {
    const lasting = memoryStorage();
    const api = createMemoryRescueApi({ now: NOW });
    const [one, other] = [await mountDetails({ env: { lasting }, api }), await mountDetails({ env: { lasting }, api })];
    for (const each of [one, other]) await each.person.send();
    for (const each of [one, other]) await each.pass(6);
    await soon(one, () => one.person.standing, 'the case in one');
    await soon(other, () => other.person.standing, 'the case in the other');
    expect(await casesOf(one)).to.have.length(1);
  });
});
