import { vehicleContext } from '@forecourt/core';
import { provideTo } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { mountDetails, mountRequested, mountRescue } from '../../test/element.fixture.ts';

describe('R7 what a dispatcher is told', () => {
  it('R7 is one schema with its version, by hand, in the language of the person', async () => {
    const { api } = await mountRequested({ lang: 'de' });
    const [[request] = []] = api.callsTo('createRescue');
    // the back end has read it by the schema, and lost nothing
    expect(api.rescues[0]?.request).to.deep.equal(request);
    expect(request).to.deep.include({ version: 1, activation: 'manual', testCall: false });
    expect(request?.requester).to.deep.include({ language: 'de', phone: '+4915112345678', name: 'Ada Beispiel' });
  });

  it('R7 a number of the host’s that nobody can call is asked for', async () => {
    const { person } = await mountDetails({ properties: { known: { name: 'Ada Beispiel', phone: 'at home' } } });
    await person.sees('Ada Beispiel');
    expect(person.text).to.not.include('at home');
    await person.fill({ phone: '0151 12345678' });
  });

  it('R7 has what the person said, and leaves out what nobody knows', async () => {
    const { person, pass, api } = await mountDetails({ properties: { known: {} } });
    await person.chooseKind('Flat tyre');
    await person.chooseRoad('motorway');
    await person.fill({ phone: '0151 12345678', plate: 'M AB 1234', symptom: 'It hisses.' });
    await person.send();
    await pass(6);
    await person.requested();
    const request = api.rescues[0]?.request;
    expect(request?.kind).to.equal('flat-tyre');
    expect(request?.symptom).to.equal('It hisses.');
    expect(request?.place?.roadType).to.equal('motorway');
    expect(request?.vehicle).to.deep.equal({ plate: 'M AB 1234' });
    expect(request?.requester).to.deep.equal({ phone: '+4915112345678', language: 'en' });
  });

  it('R7 takes from the car what the car knows, and does not ask for it', async () => {
    const rescue = await mountRescue({ properties: { known: { phone: '+4915112345678' } }, isLost: true });
    const car = { plate: 'M CD 99', propulsion: ['electric'], stateOfChargePercent: 3, batteryVolts: 12.1 } as const;
    const at = Date.parse('2026-11-24T16:34:59Z');
    const tell = provideTo(rescue.page, vehicleContext, car);
    // who asks before there is an answer does not ask again
    rescue.element.remove();
    rescue.page.append(rescue.element);
    tell({ ...car, position: { lat: 48.25, lng: 11.65, accuracyMeters: 5, at } });
    await rescue.element.updateComplete;
    await rescue.person.toDetails();
    await rescue.person.sees('The car');
    expect(rescue.person.textIn('plate')).to.equal(undefined);
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.requested();
    const request = rescue.api.rescues[0]?.request;
    expect(request?.vehicle).to.deep.include({ plate: 'M CD 99', stateOfChargePercent: 3, batteryVolts: 12.1 });
    expect(request?.place?.position?.source).to.equal('vehicle');
    expect(request?.vehicle).to.not.have.any.keys('vin', 'fuelPercent', 'hasHighVoltageWarning');
  });

  it('R7 a test is marked so on every screen, and for the dispatcher', async () => {
    const rescue = await mountRescue({ properties: { testCall: true } });
    const { person } = rescue;
    const marked = (): void => {
      expect(person.watermark).to.equal('Test: nobody is sent');
    };
    marked();
    await person.callHelp();
    marked();
    await person.confirm();
    marked();
    await person.answer('none');
    await person.sees('What has happened?');
    marked();
    await person.send();
    marked();
    await rescue.pass(6);
    await person.requested();
    marked();
    expect(rescue.api.rescues[0]?.testCall).to.equal(true);
    expect(rescue.events.find(([name]) => name === 'requested')?.[1]).to.include({ testCall: true });
  });

  it('R7 a case that was a test stays one after a reload', async () => {
    const first = await mountRequested({ properties: { testCall: true } });
    first.page.remove();
    const second = await mountRescue({ env: first.env, api: first.api });
    await second.person.requested();
    expect(second.person.watermark).to.equal('Test: nobody is sent');
  });
});
