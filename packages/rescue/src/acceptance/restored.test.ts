import { memoryStorage } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountAt, mountRequested, mountRescue, soon } from '../../test/element.fixture.ts';
import { dispatch } from '../testing/active.states.ts';

describe('R9 after a reload', () => {
  it('R9 the case is there again, and goes on', async () => {
    const lasting = memoryStorage();
    const first = await mountAt('assigned', { env: { lasting } });
    first.page.remove();
    const second = await mountRescue({ env: { lasting }, api: first.api });
    await soon(second, () => second.person.standing === 'Help is found', 'the case');
    await dispatch(second, 'en-route');
    await soon(second, () => second.person.standing === 'Help is on its way', 'the next status');
    expect(second.api.callsTo('createRescue')).to.have.length(1);
  });

  it('R9 of a case only its id and what opens it is kept', async () => {
    const lasting = memoryStorage();
    await mountRequested({ env: { lasting } });
    const text = [...lasting.entries.values()].join();
    expect(text).to.include('rescue-1').and.include('token-of-rescue-1');
    for (const personal of ['Ada', '15112345678', 'M AB', '48.25', '11.64', 'Aster'])
      expect(text).to.not.include(personal);
  });

  it('R9 what changed meanwhile is what is shown', async () => {
    const lasting = memoryStorage();
    const first = await mountRequested({ env: { lasting } });
    first.page.remove();
    await dispatch(first, 'arrived');
    const second = await mountRescue({ env: { lasting }, api: first.api });
    await soon(second, () => second.person.standing === 'Help is there', 'the newest status');
  });

  it('R9 the same element, moved in the page, goes on as well', async () => {
    const { page, element, person } = await mountAt('assigned');
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(element);
    await element.updateComplete;
    expect(person.standing).to.equal('Help is found');
    page.append(element);
    elsewhere.remove();
  });

  it('R9 says that it looks while there is no answer, and has the calls', async () => {
    const lasting = memoryStorage();
    const first = await mountRequested({ env: { lasting } });
    first.page.remove();
    first.api.setConnected(false);
    const second = await mountRescue({ env: { lasting }, api: first.api, properties: { phone: '+498900000112' } });
    await second.person.sees('Looking how your case stands');
    expect(second.person.linkOf('call')).to.equal('tel:+498900000112');
    first.api.setConnected(true);
    window.dispatchEvent(new Event('online'));
    await second.pass(60);
    await soon(second, () => second.person.standing === 'Sent', 'the case');
  });
});
