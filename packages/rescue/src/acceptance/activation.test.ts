import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { listen, mountDetails, mountRescue, soon } from '../../test/element.fixture.ts';

const ASSERTIVE = '[part~="base"] > [aria-live="assertive"]';

describe('R2 the button', () => {
  it('R2 is tapped and confirmed', async () => {
    const rescue = await mountRescue();
    await rescue.person.callHelp();
    await rescue.person.sees('Ask for roadside help?');
    expect(rescue.events, 'nothing was started').to.deep.equal([]);
    await rescue.person.confirm();
    await rescue.person.sees('Is anybody hurt or in danger?');
    expect(rescue.events).to.deep.equal([['started', {}]]);
  });

  it('R2 can be left again, and nothing has happened', async () => {
    const { person, api, device } = await mountRescue();
    await person.callHelp();
    await person.press('Not now');
    expect(person.has('help')).to.equal(true);
    expect(api.calls).to.deep.equal([]);
    expect(device.asked).to.equal(0);
  });

  for (const by of ['pointer', 'key'] as const) {
    it(`R2 is held for two seconds by a ${by} instead: then nothing more is asked`, async () => {
      const { person, pass } = await mountRescue();
      const { release } = await person.hold(by);
      await pass(1.75);
      expect(person.has('help'), 'not yet').to.equal(true);
      await pass(0.5);
      await person.sees('Is anybody hurt or in danger?');
      await release();
      expect(person.text).to.include('Is anybody hurt or in danger?');
    });

    it(`R2 let go too early by a ${by}, it was a tap: it asks`, async () => {
      const { person, pass } = await mountRescue();
      const { release } = await person.hold(by);
      await pass(1);
      await release();
      await person.sees('Ask for roadside help?');
      await pass(5);
      expect(person.text).to.include('Ask for roadside help?');
    });
  }

  for (const key of ['Enter', ' '] as const) {
    it(`R2 works by the keyboard alone: ${key === ' ' ? 'space' : key}`, async () => {
      const { person, find, device } = await mountRescue();
      find('[part~="help"]')?.focus();
      await sendKeys({ press: key });
      await person.sees('Ask for roadside help?');
      find('[part~="confirm"]')?.focus();
      await sendKeys({ press: key });
      await person.sees('Is anybody hurt or in danger?');
      expect(device.asked).to.equal(1);
    });
  }

  it('R2 says how long it is to be held', async () => {
    const { person } = await mountRescue();
    expect(person.text).to.include('Tap and confirm, or hold for 2 seconds.');
  });
});

describe('R2 the count-down', () => {
  const SET = [
    [undefined, 5],
    [1, 1],
    [10, 10],
    [60, 10],
  ] as const;
  for (const [given, seconds] of SET) {
    it(`R2 lasts ${seconds} seconds (${given ?? 'nothing said'})`, async () => {
      const rescue = await mountDetails({ properties: given ? { countdownSeconds: given } : {} });
      await rescue.person.send();
      expect(rescue.person.has('countdown')).to.equal(true);
      await rescue.pass(seconds - 0.25);
      expect(rescue.api.callsTo('createRescue')).to.have.length(0);
      await rescue.pass(0.25);
      await soon(rescue, () => rescue.api.callsTo('createRescue').length === 1, 'the request');
    });
  }

  it('R2 can be left out', async () => {
    const rescue = await mountDetails({ properties: { countdownSeconds: 0 } });
    await rescue.person.send();
    await soon(rescue, () => rescue.api.callsTo('createRescue').length === 1, 'the request');
    expect(rescue.person.has('countdown')).to.equal(false);
  });

  it('R2 is stopped by a button of at least 76 px, and everything is as it was', async () => {
    const { person, find, pass, api } = await mountDetails();
    await person.fill({ symptom: 'It hisses.' });
    await person.send();
    const { height, width } = (find('[part~="cancel-countdown"]') as HTMLElement).getBoundingClientRect();
    expect(Math.round(height)).to.be.at.least(76);
    expect(Math.round(width)).to.be.at.least(76);
    await person.cancelCountdown();
    expect(person.textIn('symptom')).to.equal('It hisses.');
    await pass(20);
    expect(api.callsTo('createRescue')).to.have.length(0);
  });

  it('R2 is stopped by Escape, wherever the focus is', async () => {
    const { person, pass, api } = await mountDetails();
    await person.send();
    await pass(2);
    await sendKeys({ press: 'Escape' });
    await person.sees('What has happened?');
    await pass(20);
    expect(api.callsTo('createRescue')).to.have.length(0);
  });

  it('R2 is announced at once when it begins, and at three seconds', async () => {
    const rescue = await mountDetails();
    const ear = listen(rescue, ASSERTIVE);
    await rescue.person.send();
    await rescue.pass(0.25);
    expect(ear.said).to.deep.equal(['Help is asked for in 5 seconds. Escape or Cancel stops it.']);
    await rescue.pass(1.5);
    expect(ear.said).to.have.length(1);
    await rescue.pass(0.5);
    expect(ear.said.slice(1)).to.deep.equal(['3 seconds left']);
    await rescue.pass(2);
    expect(ear.said).to.have.length(2);
  });

  it('R2 takes the focus to where it can be stopped, and back', async () => {
    const { person, element, find } = await mountDetails();
    await person.send();
    const base = find('[part~="base"]') as HTMLElement;
    expect(base.contains(element.shadowRoot?.activeElement ?? null), 'inside').to.equal(true);
    await person.cancelCountdown();
    expect(base.contains(element.shadowRoot?.activeElement ?? null), 'inside again').to.equal(true);
  });
});
