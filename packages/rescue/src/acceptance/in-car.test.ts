import { FULLY_RESTRICTED, STRICT_DRIVING, type UxRestrictions } from '@forecourt/core';
import { deepActiveElement } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountRescue, type MountedRescue, soon } from '../../test/element.fixture.ts';
import { dispatch } from '../testing/active.states.ts';
import { KNOWN_BY_CAR } from '../testing/index.ts';

const CARS = [
  ['moving', STRICT_DRIVING],
  ['unknown', FULLY_RESTRICTED],
] as const;

/** The widget on the screen of a head unit. */
const inCar = (restrictions: UxRestrictions): Promise<MountedRescue> =>
  mountRescue({ env: { display: 'car' }, width: 1280, properties: { restrictions, known: KNOWN_BY_CAR } });

/** What can be pressed, in the order of the page. */
const targetsOf = ({ all }: MountedRescue): HTMLElement[] =>
  all('button, a[href], input, select, textarea, summary').filter((node) => node.getClientRects().length);

/** The first parts of the walk of a driver, one tap each. */
const WALK: readonly ((rescue: MountedRescue) => Promise<void>)[] = [
  ({ person }) => person.callHelp(),
  ({ person }) => person.answer('none'),
  ({ person }) => person.chooseKind(0),
  ({ person }) => person.send(),
];

describe('R19 in a car', () => {
  for (const [name, restrictions] of CARS) {
    it(`R19 help is asked for by four taps, the kind may be left out, and nothing counts down (${name})`, async () => {
      const rescue = await inCar(restrictions);
      let taps = 0;
      rescue.element.addEventListener('click', () => taps++);
      for (const step of WALK) await step(rescue);
      await rescue.person.requested();
      expect(taps).to.equal(4);
      expect(rescue.api.rescues[0]?.request.kind).to.not.equal(undefined);
      expect(rescue.api.rescues[0]?.request.place?.position?.source).to.equal('vehicle');

      const brief = await inCar(restrictions);
      await brief.person.callHelp();
      await brief.person.answer('none');
      await brief.person.send();
      await brief.person.requested();
      expect(brief.api.rescues[0]?.request.kind).to.equal(undefined);
    });

    it(`R19 no screen has anything to type, to watch or to wait for, and each has large targets apart (${name})`, async () => {
      const rescue = await inCar(restrictions);
      const look = (): void => {
        expect(rescue.all('input, textarea, select, form, img, canvas, video, progress')).to.deep.equal([]);
        expect(rescue.all('[part~="kind"] button').length).to.be.at.most(6);
        expect(rescue.element.shadowRoot?.getAnimations()).to.deep.equal([]);
        expect(rescue.person.has('photo') || rescue.person.has('message') || rescue.person.has('countdown')).to.equal(
          false,
        );
        const rects = targetsOf(rescue).map((target) => target.getBoundingClientRect());
        for (const [i, rect] of rects.entries()) {
          expect(Math.round(rect.height)).to.be.at.least(76);
          expect(Math.round(rect.width)).to.be.at.least(76);
          for (const other of rects.slice(i + 1)) {
            const gap = Math.max(
              ...[other.top - rect.bottom, rect.top - other.bottom, other.left - rect.right, rect.left - other.right],
            );
            expect(Math.round(gap), 'between two targets').to.be.at.least(8);
          }
        }
      };
      look();
      for (const step of WALK) {
        await step(rescue);
        look();
      }
      await rescue.person.requested();
      await dispatch(rescue, 'en-route');
      await soon(rescue, () => rescue.person.standing === 'Help is on its way', 'on its way');
      look();
      expect(rescue.person.linkOf('call')).to.equal('tel:+498900000112');
    });

    it(`R19 the knob goes through each screen as the eye does (${name})`, async () => {
      const rescue = await inCar(restrictions);
      const turn = async (): Promise<void> => {
        rescue.page.tabIndex = -1;
        rescue.page.focus();
        const seen: { top: number; left: number }[] = [];
        for (const target of targetsOf(rescue)) {
          await sendKeys({ press: 'Tab' });
          expect(deepActiveElement()).to.equal(target);
          const [own, whole] = [target.getBoundingClientRect(), rescue.element.getBoundingClientRect()];
          seen.push({ top: Math.round(own.top - whole.top), left: Math.round(own.left - whole.left) });
        }
        const sorted = [...seen].sort((a, b) => (Math.abs(a.top - b.top) > 40 ? a.top - b.top : a.left - b.left));
        expect(seen).to.deep.equal(sorted);
      };
      await turn();
      for (const step of WALK.slice(0, 3)) {
        await step(rescue);
        await turn();
      }
    });
  }

  it('R19 is never locked: what a parked person has begun goes on when the car drives', async () => {
    const rescue = await mountRescue({ env: { display: 'car' }, properties: { known: KNOWN_BY_CAR } });
    await rescue.person.toDetails();
    await rescue.person.fill({ symptom: 'It hisses.' });
    rescue.element.restrictions = STRICT_DRIVING;
    await rescue.element.updateComplete;
    expect(rescue.all('input, textarea, select')).to.deep.equal([]);
    expect(rescue.person.has('send')).to.equal(true);
    rescue.element.restrictions = undefined;
    await rescue.element.updateComplete;
    expect(rescue.person.textIn('symptom')).to.equal('It hisses.');
  });

  it('R19 a count-down that the car drives away from sends nothing by itself', async () => {
    const rescue = await mountRescue({ env: { display: 'car' }, properties: { known: KNOWN_BY_CAR } });
    await rescue.person.toDetails();
    await rescue.person.send();
    await rescue.pass(1);
    rescue.element.restrictions = STRICT_DRIVING;
    await rescue.element.updateComplete;
    await rescue.pass(20);
    expect(rescue.api.callsTo('createRescue')).to.have.length(0);
    expect(rescue.person.has('send')).to.equal(true);
    await rescue.person.send();
    await rescue.person.requested();
  });

  it('R19 messages wait until the car is parked', async () => {
    const rescue = await inCar(STRICT_DRIVING);
    for (const step of WALK) await step(rescue);
    await rescue.person.requested();
    const id = rescue.api.rescues[0]?.id ?? '';
    await rescue.api.desk.answerRescue(id, { text: 'Is the boot empty?' }, { idempotencyKey: 'key-of-the-desk-3' });
    await soon(rescue, () => rescue.events.some(([name]) => name === 'message-received'), 'the message');
    expect(rescue.person.text).to.not.include('boot');
    rescue.element.restrictions = undefined;
    await rescue.person.sees('Is the boot empty?');
  });
});
