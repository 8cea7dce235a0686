/** What may be in front of a driver, by what their car does: the policy as data, one row for each capability. */
import type { DrivingState } from '@forecourt/vehicle';
import { lengthOf, type Look, seenBy } from './look.ts';
import type { Widget } from './widgets.ts';

/** What a car does: it is parked, it stands with the engine on, it moves, or nobody knows. */
export const CAR: readonly DrivingState[] = ['parked', 'idling', 'moving', 'unknown'];

/** Whether something may be there, or how much of it; `true`: freely. */
type Cell = boolean | number;

/** A row of the table: P, I, M and U, and how it is seen. */
export interface Capability {
  name: string;
  allowed: Readonly<Record<DrivingState, Cell>>;
  /** What there is of it that may not be, given what is allowed; `[]`: it is as it should be. */
  faults: (look: Look, allowed: Cell, widget: Widget, car: DrivingState) => readonly string[];
  /** Whether some widget shows it when the car is parked, so that its absence elsewhere says something. */
  isSeenParked?: (look: Look) => boolean;
}

const rowOf = (p: Cell, i: Cell, m: Cell, u: Cell) => ({ parked: p, idling: i, moving: m, unknown: u });
const PARKED_ONLY = rowOf(true, false, false, false);
const NEVER = rowOf(false, false, false, false);

/** Something that is there or not, by a selector. */
const thing = (name: string, selector: string, allowed = PARKED_ONLY): Capability => ({
  name,
  allowed,
  faults: (look, isAllowed) => (isAllowed ? [] : seenBy(look, selector)),
  isSeenParked: (look) => seenBy(look, selector).length > 0,
});

const TYPED =
  'input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable]:not([contenteditable="false"])';

/** What a telephone's keys are called; days of a month and pages are not. */
const KEY = /^[0-9*#+]$/;

/** What counts as an item of a list where a widget does not say it. */
export const ITEMS = 'li';

/** An icon is no picture. */
const ICON_PX = 48;

const picturesOf = (look: Look): string[] => [
  ...seenBy(look, 'img, picture, canvas, iframe, object, embed'),
  ...look.elements
    .filter((element) => /url\(/.test(getComputedStyle(element).backgroundImage))
    .map((element) => `a background of <${element.localName}>`),
  ...look.elements
    .filter((element) => element.localName === 'svg' && element.getBoundingClientRect().width > ICON_PX)
    .map(() => 'an svg larger than an icon'),
];

const clocksOf = ({ elements }: Look): string[] =>
  elements
    .filter((each) => each.getAttribute('role') === 'timer' && /\p{Nd}/u.test(each.textContent ?? ''))
    .map((each) => `a clock, “${each.textContent ?? ''}”`);

/** The rows, in the order of the table; first what a widget never locks, such as the call in danger. */
export const CAPABILITIES: readonly Capability[] = [
  {
    name: 'what is never locked',
    allowed: rowOf(true, true, true, true),
    faults: (look, _, { car: { always } = {} }) =>
      always && !seenBy(look, always).length ? [`there is no ${always}`] : [],
  },
  thing('text entry', TYPED),
  thing('typed list filter', '[role="combobox"], [role="searchbox"], input[type="search"]'),
  {
    name: 'dial pad',
    allowed: PARKED_ONLY,
    faults: ({ elements }, isAllowed) =>
      isAllowed
        ? []
        : elements
            .filter((each) => each.localName === 'button' && KEY.test(each.textContent?.trim() ?? ''))
            .map(String),
  },
  thing('forms, sign-in, payment, consent', 'form, fieldset, select, input, [autocomplete]'),
  {
    name: 'strings',
    allowed: rowOf(true, 120, 120, 120),
    faults: ({ strings }, most) =>
      most === true
        ? []
        : strings.filter(({ text }) => lengthOf(text) > Number(most)).map((each) => `${each.in} “${each.text}”`),
  },
  {
    name: 'items at once',
    allowed: rowOf(true, 6, 6, 6),
    faults(look, most, { car: { items = ITEMS, mostUnknown = most } = {} }, state) {
      const allowed = state === 'unknown' ? mostUnknown : most;
      const count = seenBy(look, items).length;
      return allowed === true || count <= Number(allowed) ? [] : [`${count} items`];
    },
  },
  {
    ...thing('video, animation, spinner', 'video, audio, .skeleton, [role="progressbar"]:not([aria-valuenow])'),
    faults: (look, isAllowed) =>
      isAllowed
        ? []
        : [
            ...seenBy(look, 'video, audio, [role="progressbar"]:not([aria-valuenow])'),
            ...(look.animations ? [`${look.animations} animations`] : []),
          ],
  },
  thing('text that scrolls by itself', 'marquee, [part~="ticker"]', NEVER),
  {
    ...thing('photos, rich map', '[part~="map"]'),
    faults: (look, isAllowed) => (isAllowed ? [] : [...picturesOf(look), ...seenBy(look, '[part~="map"]')]),
  },
  thing('message text, articles, advertisements', '[part~="message"], [part~="article"]'),
  thing('transcript of speech', '[part~="transcript"]'),
  {
    name: 'timed step, count-down',
    allowed: PARKED_ONLY,
    faults: (look, isAllowed) => (isAllowed ? [] : clocksOf(look)),
    isSeenParked: (look) => clocksOf(look).length > 0,
  },
  {
    name: 'the knob goes another way than the eye',
    allowed: rowOf(true, false, false, false),
    faults: ({ stops }, isAllowed) =>
      isAllowed
        ? []
        : stops.flatMap(({ name, top, start }, i) => {
            const before = stops[i - 1];
            const isBehind =
              !before || top > before.top + 20 || (Math.abs(top - before.top) <= 20 && start > before.start);
            return isBehind ? [] : [`“${name}” after “${before.name}”`];
          }),
  },
];
