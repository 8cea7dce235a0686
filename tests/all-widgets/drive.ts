/** Drives the widgets: their states on a car's screen, and what is wrong there by the policy. */
import { isRestricted } from '@forecourt/core';
import { until } from '@forecourt/core/testing.js';
import type { DrivingState } from '@forecourt/vehicle';
import { forbidden } from '@forecourt/vehicle/driving.js';
import { type Look, lookAt, seenBy } from './look.ts';
import { CAPABILITIES, type Capability, ITEMS } from './restrictions.table.ts';
import type { Mounted, Task, Widget } from './widgets.ts';

type Driven = Mounted['element'];

/** What was wrong in one state, and what of the table was seen when the car was parked. */
export interface Drive {
  /** By row of the table, and what the car did. */
  faults: ReadonlyMap<string, readonly string[]>;
  /** What was wrong with a turn itself. */
  turning: readonly string[];
  /** What somebody had chosen and typed, and did not find again. */
  lost: readonly string[];
  parked: readonly string[];
}

/** The name of a cell. */
export const cellOf = ({ name }: Capability, car: DrivingState): string => `${name}, ${car}`;

/** Says what the car does, and lets the widget draw; no task lies between, so it is in the next frame. */
async function turn(element: Driven, car: DrivingState): Promise<void> {
  // what the state itself has set is over
  element.restrictions = undefined;
  element.environment = { ...element.environment, display: 'car', restrictions: forbidden('strict', car) };
  await element.updateComplete;
}

const baseOf = (element: Driven): Element => element.shadowRoot?.querySelector('[part~="base"]') as Element;

/** All text of a widget. */
export const wordsOf = (element: Driven): string => (baseOf(element).textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits until what a driver may see has come. */
export async function ready({ car, tag }: Widget, element: Driven): Promise<void> {
  await until(() => car?.isReady?.(element) ?? true, `what a driver sees of ${tag}`);
  await element.updateComplete;
}

/** What somebody has chosen and typed, as it stands on the screen. */
const draftOf = (element: Driven): readonly string[] =>
  [...baseOf(element).querySelectorAll<HTMLInputElement>('input, textarea, select')].map(
    ({ id, name, type, checked, value }) => `${id || name}: ${/radio|checkbox/.test(type) ? String(checked) : value}`,
  );

const textsOf = ({ strings }: Look): readonly string[] => strings.map(({ text }) => text);

/** From parked to moving: within a frame, with nothing left to be typed into, and with the focus kept inside. */
async function startMoving(widget: Widget, element: Driven): Promise<string[]> {
  const wrong: string[] = [];
  const stops = baseOf(element).querySelectorAll<HTMLElement>('input, textarea, select, button, a[href]');
  stops[stops.length - 1]?.focus();
  const wasInside = !!element.shadowRoot?.activeElement;
  let isOver = false;
  // what is drawn before the next task is in the next frame; a tab in the background has no frames
  const task = new Promise((resolve) => setTimeout(resolve)).then(() => (isOver = true));
  await turn(element, 'moving');
  if (isOver) wrong.push('it takes longer than a frame');
  if (seenBy(lookAt(element), 'input, textarea, select').length) wrong.push('something can still be typed into');
  await task;
  await ready(widget, element);
  if (wasInside && !element.shadowRoot?.activeElement) wrong.push('the focus is lost');
  return wrong;
}

/** Whether a state is one of a driver, so that to park would end it. */
const isDriver = ({ environment, restrictions }: Driven): boolean =>
  isRestricted({ ...environment?.restrictions, ...restrictions });

/** Drives one state of a widget through all that a car does. */
export async function driveState(widget: Widget, state: string): Promise<Drive> {
  const { element } = (await widget.states[state]?.({ environment: { display: 'car' } })) as Mounted;
  const faults = new Map<string, string[]>();
  const parked: string[] = [];
  const turning: string[] = [];
  const look = (car: DrivingState): Look => {
    const seen = lookAt(element);
    for (const row of CAPABILITIES) {
      const cell = cellOf(row, car);
      faults.set(cell, [...(faults.get(cell) ?? []), ...row.faults(seen, row.allowed[car], widget, car)]);
      if (car === 'parked' && row.isSeenParked?.(seen)) parked.push(row.name);
    }
    return seen;
  };
  let before: { draft: readonly string[]; texts: readonly string[] } | undefined;
  if (!isDriver(element)) {
    await turn(element, 'parked');
    before = { draft: draftOf(element), texts: textsOf(look('parked')) };
    turning.push(...(await startMoving(widget, element)));
  }
  for (const car of ['moving', 'idling', 'unknown', 'moving'] as const) {
    await turn(element, car);
    await ready(widget, element);
    look(car);
  }
  await turn(element, 'parked');
  const after = { draft: draftOf(element), texts: textsOf(look('parked')) };
  document.body.replaceChildren();
  const { draft, texts } = (widget.car?.ended?.includes(state) ? undefined : before) ?? after;
  return {
    ...{ faults, turning, parked },
    lost: [
      ...(after.draft.join() === draft.join() ? [] : [`“${after.draft.join()}” in place of “${draft.join()}”`]),
      ...after.texts.filter((text) => !texts.includes(text)).map((text) => `“${text}” came by itself`),
    ],
  };
}

/** How many items, lists and screens a driver goes through for a task. */
export interface Walk {
  items: number;
  lists: number;
  screens: number;
}

/** Walks a task as far as it goes. */
export async function walk(widget: Widget, { from, taps }: Task): Promise<Walk> {
  const { element } = (await widget.states[from]?.()) as Mounted;
  await ready(widget, element);
  const countOf = (): number => seenBy(lookAt(element), widget.car?.items ?? ITEMS).length;
  const sum: Walk = { items: countOf(), lists: countOf() ? 1 : 0, screens: 1 };
  for (const { tap, isPage = false } of taps) {
    const find = (): HTMLElement | undefined => [...baseOf(element).querySelectorAll<HTMLElement>(tap)].pop();
    await until(find, () => `${tap} in “${wordsOf(element)}”`);
    // a driver comes no further
    if (find()?.matches(':disabled, [aria-disabled="true"]')) break;
    const before = wordsOf(element);
    find()?.click();
    await until(
      () => wordsOf(element) !== before && !baseOf(element).querySelector('[aria-busy="true"]'),
      'what comes',
    );
    sum.items += countOf();
    if (isPage) continue;
    sum.screens += 1;
    if (countOf()) sum.lists += 1;
  }
  return sum;
}
