import { ROAD_TYPES } from '@forecourt/contract';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountDetails, mountRescue } from '../../test/element.fixture.ts';
import ar from '../locales/ar/safety.ts';
import de from '../locales/de/safety.ts';
import en from '../locales/en/safety.ts';
import zh from '../locales/zh-CN/safety.ts';

type Texts = Readonly<Record<string, string>>;

const LANGUAGES: Readonly<Record<string, Texts>> = { en, de, 'zh-CN': zh, ar };
const TOPICS = [...ROAD_TYPES, 'ev-high-voltage', 'ev-flood', 'fire', 'hurt'];

describe('R18 what to do until help comes', () => {
  for (const [lang, texts] of Object.entries(LANGUAGES)) {
    it(`R18 is there for each kind of road and of danger, in words of its own (${lang})`, () => {
      for (const topic of TOPICS) {
        const steps = Object.keys(texts).filter((key) => key.startsWith(`safety.${topic}.`));
        expect(steps.length, topic).to.be.within(3, 6);
        for (const key of steps) {
          expect(texts[key]?.trim(), key).to.not.equal('');
          if (lang !== 'en') expect(texts[key], key).to.not.equal((en as Texts)[key]);
        }
      }
    });

    for (const type of ROAD_TYPES) {
      it(`R18 is read for the road that was chosen, without a network (${lang}, ${type})`, async () => {
        const { element, person } = await mountDetails({ isLost: true, prepare: (_, device) => device.fail(2) });
        element.lang = lang;
        await until(
          () => person.element.shadowRoot?.querySelector<HTMLElement>('[part~="base"]')?.lang === lang,
          lang,
          8000,
        );
        const { fetch } = window;
        window.fetch = () => Promise.reject(new TypeError('no network'));
        try {
          await person.chooseRoad(type);
          await person.sees(texts[`safety.${type}.1`] ?? '');
          await person.sees(texts[`safety.${type}.3`] ?? '');
        } finally {
          window.fetch = fetch;
        }
      });
    }
  }

  it('R18 has what is special of an electric car, from the car or from the person', async () => {
    const known = await mountRescue({ properties: { known: { vehicle: { propulsion: ['electric'] } } } });
    await known.person.toDetails();
    await known.person.sees('Do not touch orange cables or damaged parts.');
    await known.person.sees('Electric car: in water');
    const said = await mountRescue({ properties: { known: {} } });
    await said.person.toDetails();
    expect(said.person.text).to.not.include('orange cables');
    said.find<HTMLInputElement>('[name="isElectric"]')?.click();
    await said.person.sees('Do not touch orange cables or damaged parts.');
  });

  it('R18 of a burning car the fire comes first', async () => {
    const { person } = await mountRescue();
    await person.toTriage();
    await person.answer('danger');
    await person.sees('Do not open the bonnet.');
  });

  it('R18 can be read while the request waits for a network', async () => {
    const { person, pass, api } = await mountDetails({ prepare: (api) => api.setConnected(false) });
    await person.chooseRoad('motorway');
    await person.send();
    await pass(8);
    await person.sees('Not sent yet');
    await person.sees('Wait behind the barrier');
    expect(api.rescues).to.deep.equal([]);
  });

  it('R18 a road type that the host knows is not asked', async () => {
    const { person } = await mountDetails({ properties: { roadType: 'tunnel' } });
    await person.sees('Use an emergency phone of the tunnel');
  });
});
