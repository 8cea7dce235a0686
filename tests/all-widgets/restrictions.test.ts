import { expect } from '@open-wc/testing';
import { cellOf, type Drive, driveState, ready, walk, wordsOf } from './drive.ts';
import { lookAt } from './look.ts';
import { CAPABILITIES, CAR } from './restrictions.table.ts';
import { FULLY_RESTRICTED } from '@forecourt/core';
import { type Mounted, widgets } from './widgets.ts';

/** A cell in words. */
const says = (allowed: boolean | number): string =>
  allowed === true ? 'free' : allowed === false ? 'none' : `at most ${String(allowed)}`;

for (const widget of widgets) {
  const name = widget.tag.replace('forecourt-', '').replace(/-/g, ' ');

  describe(`X9 8.2 ${name}`, () => {
    const drives = new Map<string, Drive>();
    /** What is wrong, state by state. */
    const inAll = (what: (drive: Drive) => readonly string[] | undefined): string[] =>
      [...drives].flatMap(([state, drive]) =>
        (what(drive) ?? ['it was not looked at']).map((fault) => `${state}: ${fault}`),
      );

    before(async function () {
      this.timeout(300_000);
      for (const state of Object.keys(widget.states)) drives.set(state, await driveState(widget, state));
    });
    afterEach(() => document.body.replaceChildren());

    for (const row of CAPABILITIES) {
      for (const car of CAR) {
        it(`X9 8.2 ${name}, ${car}: ${row.name}: ${says(row.allowed[car])}`, () => {
          expect(inAll(({ faults }) => faults.get(cellOf(row, car)))).to.deep.equal([]);
        });
      }
    }

    it(`X9 8.2 ${name}: what a driver does not see is there when the car is parked`, () => {
      const seen = new Set([...drives.values()].flatMap(({ parked }) => parked));
      expect([...seen]).to.include.members([...(widget.car?.whenParked ?? [])]);
    });

    it(`X9 8.2 ${name}: parked to moving takes no longer than a frame, and keeps the focus inside`, () => {
      expect(inAll(({ turning }) => turning)).to.deep.equal([]);
    });

    it(`X9 8.2 ${name}: parked, moving, parked: what was chosen and typed is there, and nothing opens by itself`, () => {
      expect(inAll(({ lost }) => lost)).to.deep.equal([]);
    });

    it(`X9 8.2 ${name}: in a car that has said nothing yet all is forbidden`, async () => {
      const parent = document.body.appendChild(document.createElement('forecourt-vehicle'));
      // a driver never comes to what this state shows
      const element = await new Promise<Mounted['element']>((watch) => {
        widget.states[widget.first]?.({ parent, watch }).catch(() => undefined);
      });
      await ready(widget, element);
      const silent = wordsOf(element);
      const look = lookAt(element);
      for (const row of CAPABILITIES) {
        expect(row.faults(look, row.allowed.unknown, widget, 'unknown'), row.name).to.deep.equal([]);
      }
      element.environment = { ...element.environment, display: 'car', restrictions: FULLY_RESTRICTED };
      await element.updateComplete;
      expect(wordsOf(element)).to.equal(silent);
    });

    for (const task of widget.car?.tasks ?? []) {
      it(`X9 8.2 ${name}, from “${task.from}”: 21 items, 3 lists and 5 screens at most over the whole task`, async () => {
        const { items, lists, screens } = await walk(widget, task);
        expect(items, 'items').to.be.within(1, 21);
        expect(lists, 'lists').to.be.at.most(3);
        expect(screens, 'screens').to.be.at.most(5);
      });
    }
  });
}
