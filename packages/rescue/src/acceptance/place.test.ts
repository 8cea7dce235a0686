import { expect } from '@open-wc/testing';
import { mountDetails, mountRequested, mountRescue, soon } from '../../test/element.fixture.ts';

/** The place as the dispatcher has it. */
const placeOf = ({ api }: Pick<Awaited<ReturnType<typeof mountRescue>>, 'api'>) => api.rescues[0]?.request.place;

describe('R5 where the car is', () => {
  it('R5 is looked for once help is asked for, and not before', async () => {
    const { person, device } = await mountRescue();
    expect(device.asked).to.equal(0);
    await person.callHelp();
    expect(device.asked).to.equal(0);
    await person.confirm();
    await person.sees('Is anybody hurt or in danger?');
    expect(device.asked).to.be.above(0);
  });

  it('R5 is shown with its accuracy, its age and its source', async () => {
    const rescue = await mountDetails();
    await rescue.person.sees('within 12 m');
    expect(rescue.person.place).to.include('Found').and.include('This device');
    await rescue.pass(20);
    expect(rescue.person.place).to.match(/(15|20) seconds ago/);
  });

  it('R5 keeps the best so far, and takes a better one', async () => {
    const rescue = await mountDetails({ isLost: true });
    await rescue.person.sees('Finding your position');
    rescue.device.find(48.25, 11.64, 900);
    await rescue.person.sees('within 900 m');
    await rescue.person.sees('This position is not exact.');
    rescue.device.find(48.2512, 11.6471, 40);
    await rescue.person.sees('within 40 m');
    rescue.device.find(48.2513, 11.6472, 400);
    await rescue.pass(1);
    expect(rescue.person.place).to.include('within 40 m');
  });

  it('R5 gives up after ten seconds, says so, and help can be asked for all the same', async () => {
    const rescue = await mountDetails({ isLost: true });
    expect(rescue.device.options).to.deep.include({ timeout: 10_000, enableHighAccuracy: true });
    rescue.device.fail(3);
    await rescue.person.sees('Finding your position takes long. Say where you are.');
    await rescue.person.fill({ place: 'A9 km 514.5' });
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.requested();
    expect(placeOf(rescue)).to.include({ road: 'A9', marker: '514.5' });
  });

  for (const [code, text] of [
    [1, 'Your position is not shared.'],
    [2, 'Your position could not be found.'],
    [3, 'Finding your position takes long.'],
  ] as const) {
    it(`R5 says why there is none, and takes it by hand (${code})`, async () => {
      const rescue = await mountDetails({ isLost: true, prepare: (_, device) => device.fail(code) });
      await rescue.person.sees(text);
      expect(rescue.person.textIn('place')).to.equal('');
    });
  }

  it('R5 tells the dispatcher accuracy, time and source, and that it can be trusted', async () => {
    const rescue = await mountRequested();
    expect(placeOf(rescue)?.position).to.deep.include({
      ...{ lat: 48.2512, lng: 11.6471, accuracyMeters: 12, source: 'gnss', isTrusted: true },
      fixedAt: '2026-11-24T16:35:00.000Z',
    });
  });

  for (const [why, meters, seconds] of [
    ['it is 151 m off', 151, 0],
    ['it is 61 seconds old', 12, 61],
  ] as const) {
    it(`R5 does not say so when ${why}`, async () => {
      const rescue = await mountDetails({ isLost: true, properties: { countdownSeconds: 0 } });
      rescue.device.find(48.2512, 11.6471, meters);
      await rescue.person.sees(`within ${meters} m`);
      await rescue.pass(seconds);
      await rescue.person.send();
      await rescue.person.requested();
      expect(placeOf(rescue)?.position?.isTrusted).to.equal(false);
    });
  }

  for (const [typed, said] of [
    ['Ludwigstraße 1, Garching', { address: 'Ludwigstraße 1, Garching' }],
    ['A9 km 514.5', { road: 'A9', marker: '514.5' }],
    ['8FWH6JRV+FVW', { plusCode: '8FWH6JRV+FVW' }],
  ] as const) {
    it(`R5 takes it by hand, without a map: ${typed}`, async () => {
      const rescue = await mountDetails({ isLost: true, prepare: (_, device) => device.fail(2) });
      await rescue.person.fill({ place: typed, direction: 'Nürnberg' });
      await rescue.person.send();
      await rescue.pass(6);
      await rescue.person.requested();
      expect(placeOf(rescue)).to.deep.include(said);
      expect(placeOf(rescue)?.direction).to.equal('Nürnberg');
      if ('plusCode' in said) expect(placeOf(rescue)?.position?.source).to.equal('manual');
    });
  }

  it('R5 a better position is told by itself while help is on its way', async () => {
    const rescue = await mountRequested();
    rescue.device.find(48.2511, 11.647, 4);
    await soon(rescue, () => placeOf(rescue)?.position?.accuracyMeters === 4, 'the better position at the dispatcher');
  });
});

describe('R6 where the car is, to be read out', () => {
  it('R6 has a plus code, in one piece and spelled, found without asking anybody', async () => {
    const { person, api, find } = await mountDetails();
    await person.sees('Plus code');
    const code = find('[part~="plus-code"]')?.textContent?.trim() ?? '';
    expect(code).to.match(/^8FWH[2-9CFGHJMPQRVWX]{4}\+[2-9CFGHJMPQRVWX]{2,3}$/);
    expect(person.place).to.include('To read out');
    const spelled = find('.spelled')?.textContent ?? '';
    for (const letter of code.replace('+', '')) expect(spelled).to.include(letter);
    expect(spelled).to.include('plus');
    expect(api.calls).to.deep.equal([]);
  });

  it('R6 is copied by a button, and says whether it was', async () => {
    const { clipboard } = navigator;
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> => {
      copied.push(text);
      return copied.length > 1 ? Promise.reject(new Error('no')) : Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      const { person, find } = await mountDetails();
      await person.sees('Plus code');
      await person.press('Copy');
      await person.sees('Copied');
      expect(copied[0]).to.equal(find('[part~="plus-code"]')?.textContent?.trim());
      await person.press('Copy');
      await person.sees('This cannot be copied here.');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });
});
