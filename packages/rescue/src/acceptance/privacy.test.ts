import { memoryStorage } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { keptOf, mountAt, mountDetails, mountRequested, mountRescue, soon } from '../../test/element.fixture.ts';

const PERSONAL = ['Ada', '15112345678', 'M AB', '48.25', '11.64', 'Aster', 'token-of-rescue'];

describe('R17 privacy', () => {
  for (const status of ['completed', 'cancelled', 'failed'] as const) {
    it(`R17 once it is ${status}, nobody watches the position, and only the number of the case is kept`, async () => {
      const rescue = await mountRequested();
      expect(rescue.device.watchers).to.equal(1);
      await rescue.api.desk.changeRescue(rescue.api.rescues[0]?.id ?? '', { status });
      await soon(rescue, () => rescue.person.has('over'), 'the end');
      expect(rescue.device.watchers).to.equal(0);
      const kept = keptOf(rescue);
      for (const text of PERSONAL) expect(kept).to.not.include(text);
      expect(kept).to.include('R7P-001');
      expect(rescue.person.text).to.include('Nothing else of this case is kept on this device.');
    });
  }

  it('R17 the watch ends when the widget is left or taken away', async () => {
    const left = await mountDetails();
    expect(left.device.watchers).to.equal(1);
    await left.person.press('Back');
    await soon(left, () => left.device.watchers === 0, 'the end of the watch');
    const gone = await mountDetails();
    gone.page.remove();
    await soon(gone, () => gone.device.watchers === 0, 'the end of the watch');
  });

  it('R17 says where it goes and what is kept, before it is sent', async () => {
    const { person, find } = await mountDetails({ properties: { retentionUrl: 'https://example.com/privacy' } });
    expect(person.text).to.include(
      'This goes to the dispatcher. When the case ends, only its reference stays on this device.',
    );
    expect(find('[part~="privacy"] a')?.getAttribute('href')).to.equal('https://example.com/privacy');
  });

  it('R17 keeps nothing at all where the host says so', async () => {
    const rescue = await mountAt('assigned', { properties: { persist: 'none' } });
    expect(keptOf(rescue)).to.equal('');
  });

  it('R17 keeps nothing before something is sent', async () => {
    const lasting = memoryStorage();
    const rescue = await mountRescue({ env: { lasting } });
    await rescue.person.toDetails();
    await rescue.person.fill({ symptom: 'It hisses.' });
    expect(keptOf(rescue)).to.equal('');
  });

  it('R17 no event has personal data in it', async () => {
    const rescue = await mountAt('completed');
    const told = JSON.stringify(rescue.events);
    for (const text of PERSONAL) expect(told).to.not.include(text);
  });
});
