import { expect } from '@open-wc/testing';
import { STRICT_DRIVING } from '@forecourt/core';
import { mountAt, mountRequested, type MountedRescue, type RescueOptions, soon } from '../../test/element.fixture.ts';
import { STOPPED } from '../testing/index.ts';

/** What the page fetches from now on; a module that is there already is not fetched again. */
function fetches(): { of: (name: string) => number; end: () => void } {
  const names: string[] = [];
  const observer = new PerformanceObserver((list) => names.push(...list.getEntries().map(({ name }) => name)));
  observer.observe({ entryTypes: ['resource'] });
  return { of: (name) => names.filter((each) => each.includes(name)).length, end: () => observer.disconnect() };
}

const button = ({ find }: MountedRescue): HTMLElement | null => find('[part~="show-map"]');
const drawing = ({ find }: MountedRescue): Element | null => find<HTMLElement>('[part~="map"] svg');
const labelOf = (rescue: MountedRescue): string => drawing(rescue)?.getAttribute('aria-label') ?? '';
const truckOf = (rescue: MountedRescue): string =>
  drawing(rescue)?.querySelector('.truck')?.getAttribute('transform') ?? '';
const away = ({ find }: MountedRescue): string => find('[part~="away"]')?.textContent?.trim() ?? '';

/** On its way, and the map open. */
async function mountMap(options?: RescueOptions): Promise<MountedRescue> {
  const rescue = await mountAt('en-route', options);
  await soon(rescue, () => button(rescue), 'the button');
  button(rescue)?.click();
  await soon(rescue, () => drawing(rescue), 'the map');
  return rescue;
}

/** The truck is so many degrees off, says the dispatcher. */
async function drive(rescue: MountedRescue, lat: number, lng: number): Promise<void> {
  const before = truckOf(rescue);
  const position = { lat: STOPPED.lat + lat, lng: STOPPED.lng + lng };
  await rescue.api.desk.changeRescue(rescue.api.rescues[0]?.id ?? '', { position });
  await soon(rescue, () => truckOf(rescue) !== before, 'another place');
}

describe('R12 a map of where help is', () => {
  // the first: what was fetched once is not fetched again
  it('R12 is not fetched before it is asked for, and the words stay beside it', async () => {
    const seen = fetches();
    const rescue = await mountAt('en-route');
    await soon(rescue, () => button(rescue), 'the button');
    expect(away(rescue)).to.match(/km away, about/);
    expect(button(rescue)?.getAttribute('aria-expanded')).to.equal('false');
    expect(seen.of('/views/sketch.')).to.equal(0);
    button(rescue)?.click();
    await soon(rescue, () => drawing(rescue), 'the map');
    await soon(rescue, () => seen.of('/views/sketch.') > 0, 'its module');
    seen.end();
    expect(button(rescue)?.getAttribute('aria-expanded')).to.equal('true');
    expect(away(rescue)).to.match(/km away, about/);
    button(rescue)?.click();
    await soon(rescue, () => !drawing(rescue), 'the words alone');
    expect(away(rescue)).to.match(/km away, about/);
  });

  it('R12 says what it shows: how far, and in which direction', async () => {
    const rescue = await mountMap();
    expect(drawing(rescue)?.getAttribute('role')).to.equal('img');
    expect(labelOf(rescue)).to.match(
      /^Help: 3\.8 km away, about 2\d min, to the south-west of your car\. North is up\.$/,
    );
    await rescue.person.sees('Position of help:');
  });

  it('R12 follows the truck, north up', async () => {
    const rescue = await mountMap();
    const directions: [number, number, string, RegExp][] = [
      [0.018, 0, 'to the north', /^translate\(-?0(\.0\d*)?(e-\d+)? -/],
      [0, 0.02, 'to the east', /^translate\(\d/],
      [-0.01, 0, 'to the south', / \d/],
      [0, -0.01, 'to the west', /^translate\(-\d/],
      [0.012, -0.018, 'to the north-west', /^translate\(-\d.* -\d/],
    ];
    for (const [lat, lng, words, place] of directions) {
      await drive(rescue, lat, lng);
      expect(labelOf(rescue)).to.include(`${words} of`);
      expect(truckOf(rescue)).to.match(place);
    }
  });

  it('R12 the rings say how far they are, in the unit of the region', async () => {
    const rescue = await mountMap();
    const rings = () => [...(drawing(rescue)?.querySelectorAll('.far') ?? [])].map((text) => text.textContent);
    expect(rings()).to.deep.equal(['5 km', '2.5 km']);
    await drive(rescue, 0.004, 0);
    expect(rings()).to.deep.equal(['500 m', '250 m']);
    const miles = await mountMap({ lang: 'en-GB' });
    expect([...(drawing(miles)?.querySelectorAll('.far') ?? [])].map((text) => text.textContent)).to.deep.equal([
      '5 mi',
      '2.5 mi',
    ]);
    expect(labelOf(miles)).to.include('2.4 mi away');
  });

  it('R12 is not mirrored where a line runs from right to left', async () => {
    const rescue = await mountMap({ lang: 'ar' });
    await soon(rescue, () => labelOf(rescue).includes('جنوب غرب'), 'Arabic');
    expect(getComputedStyle(drawing(rescue) as Element).transform).to.equal('none');
  });

  it('R12 where the truck is not known, or the car, there is nothing to press', async () => {
    const rescue = await mountRequested();
    const [{ id } = { id: '' }] = rescue.api.rescues;
    await rescue.api.desk.assignRescue(id, { dealerId: 'munich-north' });
    await soon(rescue, () => rescue.person.has('helper'), 'who comes');
    expect(button(rescue)).to.equal(null);
    const lost = await mountAt('en-route', { isLost: true, prepare: (_, device) => device.fail(2) });
    await soon(lost, () => lost.person.has('helper'), 'who comes');
    expect(button(lost)).to.equal(null);
  });

  it('R12 is over when help is there', async () => {
    const rescue = await mountMap();
    await rescue.api.desk.changeRescue(rescue.api.rescues[0]?.id ?? '', { status: 'arrived' });
    await soon(rescue, () => rescue.person.standing === 'Help is there', 'arrived');
    expect(button(rescue)).to.equal(null);
    expect(drawing(rescue)).to.equal(null);
  });

  it('R12 is not shown in a car that drives, also when it was open; the words are', async () => {
    const rescue = await mountMap();
    for (const restrictions of [STRICT_DRIVING, { noVideo: true }, { noSetup: true }]) {
      rescue.element.restrictions = restrictions;
      await soon(rescue, () => !drawing(rescue), 'no map');
      expect(button(rescue)).to.equal(null);
      expect(away(rescue)).to.match(/km away, about/);
      rescue.element.restrictions = undefined;
      await soon(rescue, () => drawing(rescue), 'the map again');
    }
  });

  it('R12 X9 is not offered on a car’s screen, parked or not; the words are there', async () => {
    const rescue = await mountAt('en-route', { env: { display: 'car' } });
    await soon(rescue, () => away(rescue), 'how far it is');
    expect(rescue.person.has('show-map')).to.equal(false);
  });

  it('R12 a map of the host goes before ours, and only while it is open', async () => {
    const rescue = await mountAt('en-route');
    const own = document.createElement('p');
    own.slot = 'map';
    own.textContent = 'A map of the host';
    rescue.element.append(own);
    await soon(rescue, () => button(rescue), 'the button');
    expect(own.getClientRects().length).to.equal(0);
    button(rescue)?.click();
    await soon(rescue, () => own.getClientRects().length > 0, 'the map of the host');
    expect(drawing(rescue)).to.equal(null);
    button(rescue)?.click();
    await soon(rescue, () => own.getClientRects().length === 0, 'no map');
  });
});
