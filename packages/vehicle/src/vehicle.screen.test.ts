import { ProviderElement } from '@forecourt/core';
import { eventsOf, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { inCar } from '../test/page.ts';

customElements.define('car-screen-page', ProviderElement);

const DEALER = {
  id: 'north',
  name: 'Dealer North',
  location: { lat: 48.13, lng: 11.57 },
  address: { lines: ['Main Street 1'], postalCode: '80331', locality: 'Munich', country: 'DE' },
};

/** A widget in which a person chooses something to do with a dealer. */
function choose(inside: Element, action: string): CustomEvent {
  const detail = { action, dealer: DEALER };
  const event = new CustomEvent('forecourt-dealer-action-chosen', {
    bubbles: true,
    composed: true,
    cancelable: true,
    detail,
  });
  inside.dispatchEvent(event);
  return event;
}

/** A widget with a link to a number, which a person follows. */
function follow(inside: Element, href: string): Event {
  const place = inside.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const link = place.appendChild(document.createElement('a'));
  link.href = href;
  // the browser itself does nothing with it in a test
  const stop = (event: Event): void => event.preventDefault();
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  let wasTaken = false;
  document.addEventListener(
    'click',
    (each) => {
      wasTaken = each.defaultPrevented;
      stop(each);
    },
    { once: true },
  );
  link.appendChild(document.createElement('span')).dispatchEvent(event);
  return Object.assign(event, { wasTaken });
}
const isTaken = (event: Event): boolean => (event as Event & { wasTaken: boolean }).wasTaken;

describe('<forecourt-vehicle> and the screen', () => {
  afterEach(() => document.body.replaceChildren());

  it('X9 tells day and night as the car says, unless the page says otherwise', async () => {
    const { vehicle, probe, host } = await inCar();
    expect(probe.told.theme).to.equal(undefined);
    host.set('dayNightMode', 'NIGHT');
    expect(probe.told.theme).to.equal('dark');
    host.set('dayNightMode', 'DAY');
    expect(probe.told.theme).to.equal('light');
    vehicle.theme = 'dark';
    await vehicle.updateComplete;
    expect(probe.told.theme).to.equal('dark');
    vehicle.theme = 'auto';
    await vehicle.updateComplete;
    expect(probe.told.theme).to.equal('light');
  });

  it('tells the driver’s side as the car says, unless the page says otherwise', async () => {
    const { vehicle, probe, host } = await inCar();
    host.set('driverPosition', 'RIGHT');
    expect(probe.told.driverSide).to.equal('right');
    host.set('driverPosition', 'MIDDLE');
    expect(probe.told.driverSide).to.equal(undefined);
    vehicle.setAttribute('driver-side', 'left');
    await vehicle.updateComplete;
    expect(probe.told.driverSide).to.equal('left');
  });

  it('sets the scale of the screen as a custom property of its own', async () => {
    const { vehicle } = await inCar();
    vehicle.setAttribute('car-dp', '1.5');
    await vehicle.updateComplete;
    expect(vehicle.style.getPropertyValue('--car-dp')).to.equal('1.5');
    for (const wrong of ['0', '-1', 'large']) {
      vehicle.setAttribute('car-dp', wrong);
      await vehicle.updateComplete;
      expect(vehicle.style.getPropertyValue('--car-dp')).to.equal('');
    }
  });

  describe('and its language', () => {
    const html = document.documentElement;
    let before = '';
    beforeEach(() => {
      before = html.lang;
      html.removeAttribute('lang');
    });
    afterEach(() => {
      html.lang = before;
    });

    it('is the car’s where the page says none', async () => {
      const { probe, host } = await inCar();
      host.set('currentLanguage', 'ar');
      await probe.updateComplete;
      expect(probe.locale).to.equal('ar');
    });

    it('is the page’s where it says one, above the element, on it, or by a provider', async () => {
      const around = document.body.appendChild(document.createElement('div'));
      around.lang = 'de';
      const page = document.body.appendChild(document.createElement('car-screen-page') as ProviderElement);
      page.lang = 'zh-CN';
      for (const [parent, own, expected] of [
        [around, '', 'de'],
        [document.body, 'en-GB', 'en-GB'],
        [page, '', 'zh-CN'],
      ] as const) {
        const { vehicle, probe, host } = await inCar({ parent });
        if (own) vehicle.lang = own;
        host.set('currentLanguage', 'ar');
        await probe.updateComplete;
        expect(probe.locale).to.equal(expected);
      }
    });

    it('is the browser’s where the car’s is none', async () => {
      const { probe, host } = await inCar();
      for (const wrong of ['C', 'en_US@posix', '']) {
        host.set('currentLanguage', wrong);
        await probe.updateComplete;
        expect(() => Intl.getCanonicalLocales(probe.locale)).not.to.throw();
      }
    });
  });

  it('tells what the car shares, and of that neither plate nor VIN unless the page says so', async () => {
    const { vehicle, probe, host } = await inCar();
    expect(probe.facts).to.equal(undefined);
    host.set('model', 'Aurora');
    host.set('licensePlate', 'M-AB 1234');
    host.set('vin', 'WVWZZZ1JZXW000001');
    host.set('traveledDistance', 12_345_900);
    host.set('troubleCodes', ['P0420']);
    host.set('isServiceDue', true);
    const byDefault = { model: 'Aurora', mileageKm: 12_345, troubleCodes: ['P0420'], isServiceDue: true };
    expect(probe.facts).to.deep.equal(byDefault);
    vehicle.setAttribute('share', 'vin, plate');
    await vehicle.updateComplete;
    expect(probe.facts).to.deep.equal({ plate: 'M-AB 1234', vin: 'WVWZZZ1JZXW000001' });
    vehicle.setAttribute('share', '');
    await vehicle.updateComplete;
    expect(probe.facts).to.equal(undefined);
  });

  it('R7 tells what help on the road asks for, and where the car is only when the page says so', async () => {
    const { vehicle, probe, host } = await inCar();
    host.set('powertrainType', 'ELECTRIC');
    host.set('stateOfCharge', 7.9);
    host.set('isBrokenDown', true);
    host.set('isHazardSignaling', true);
    host.set('isTirePressureLowRearLeft', true);
    host.set('isDriverBelted', true);
    host.set('latitude', 48.13715);
    host.set('longitude', 11.57612);
    host.set('horizontalAccuracy', 6);
    const byDefault = {
      ...{ propulsion: ['electric'], stateOfChargePercent: 8, lowTyres: ['rear-left'] },
      ...{ isBrokenDown: true, areHazardLightsOn: true },
    };
    expect(probe.facts).to.deep.equal(byDefault);
    vehicle.setAttribute('share', 'position occupants');
    await vehicle.updateComplete;
    const position = { lat: 48.13715, lng: 11.57612, accuracyMeters: 6 };
    expect(probe.facts).to.deep.equal({ position, occupants: 1 });
  });

  it('asks the car for nothing that is not shared', async () => {
    const asked: string[] = [];
    const { host } = await inCar();
    const spy = { ...host, subscribe: (names: readonly string[]) => (asked.push(...names), () => {}) };
    await inCar({ set: { host: spy as typeof host, share: ['model'] } });
    expect(asked).to.include.members(['speed', 'model', 'dayNightMode']);
    for (const name of ['vin', 'licensePlate', 'latitude', 'traveledDistance']) expect(asked).not.to.include(name);
  });

  it('D11 leads to a dealer that is sent to the navigation', async () => {
    const asked: unknown[] = [];
    const { probe } = await inCar({ can: { setDestination: async (to) => void asked.push(to) } });
    expect(choose(probe, 'send-to-navigation').defaultPrevented).to.equal(true);
    expect(choose(probe, 'route').defaultPrevented).to.equal(false);
    const { name, location } = DEALER;
    expect(asked).to.deep.equal([{ name, location, address: 'Main Street 1, 80331 Munich' }]);
  });

  it('leads to a place that came from a phone', async () => {
    const asked: unknown[] = [];
    const { probe } = await inCar({ can: { setDestination: async (to) => void asked.push(to) } });
    const place = { name: 'Station', location: { lat: 48.14, lng: 11.56 }, address: 'Main Street 2' };
    const detail = { destination: { kind: 'destination', ...place, dealerId: 'd1' } };
    const event = { detail, bubbles: true, composed: true, cancelable: true };
    probe.dispatchEvent(new CustomEvent('forecourt-car-inbox-destination-chosen', event));
    expect(asked).to.deep.equal([place]);
  });

  it('leaves it to the page where the car cannot', async () => {
    const { probe } = await inCar();
    expect(choose(probe, 'send-to-navigation').defaultPrevented).to.equal(false);
    expect(isTaken(follow(probe, 'tel:+4989123456'))).to.equal(false);
  });

  it('calls by the car where a link would, with the link’s own number', async () => {
    const called: string[] = [];
    const { probe } = await inCar({ can: { call: async (phone) => void called.push(phone) } });
    expect(isTaken(follow(probe, 'tel:+49-89-123(456)'))).to.equal(true);
    expect(isTaken(follow(probe, 'https://example.com'))).to.equal(false);
    expect(called).to.deep.equal(['+4989123456']);
  });

  it('leaves numbers that are not E.164, such as that for emergencies, to the link', async () => {
    const called: string[] = [];
    const { probe } = await inCar({ can: { call: async (phone) => void called.push(phone) } });
    for (const href of ['tel:112', 'tel:089123', 'tel:', 'tel:+4989x']) {
      expect(isTaken(follow(probe, href))).to.equal(false);
    }
    expect(called).to.deep.equal([]);
  });

  it('tells what the car did not do', async () => {
    const fail = (): Promise<void> => Promise.reject(new Error('no'));
    const { vehicle, probe } = await inCar({ can: { setDestination: fail, call: fail } });
    const events = eventsOf(vehicle, 'forecourt-vehicle-failed');
    choose(probe, 'send-to-navigation');
    follow(probe, 'tel:+4989123456');
    await until(() => events.length === 2, 'both failures');
    expect(events.map(([, detail]) => detail)).to.deep.equal([{ code: 'navigation-failed' }, { code: 'call-failed' }]);
  });
});
