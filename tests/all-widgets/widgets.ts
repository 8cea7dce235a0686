/**
 * The widgets, and how to bring each into each of its states. A new widget adds its states here, and every test of this
 * folder runs over it too.
 */
import type { Environment, RecordStorage, WidgetElement } from '@forecourt/core';
import { booking } from './booking.states.ts';
import { dealerFinder } from './dealer-finder.states.ts';
import { carInbox, handoff } from './handoff.states.ts';
import { rescue } from './rescue.states.ts';

/** What a test sets on a widget before it is in the document. Its language is English; a test may switch it. */
export interface Setting {
  /** Where it stands. Default: the body. */
  parent?: Element | ShadowRoot;
  theme?: 'light' | 'dark' | 'auto';
  storage?: RecordStorage;
  /** What else it has of a machine, such as a car's screen. */
  environment?: Partial<Environment>;
  /** How long the first answer of its back end takes. Default: no time at all. */
  latencyMs?: number;
  /** The document that makes the element; another than the page's makes one that is upgraded when it is inserted. */
  maker?: Document;
  /** Called when it has drawn itself for the first time. */
  watch?: (element: WidgetElement<unknown>) => void;
}

/** A widget in a state. */
export interface Mounted {
  element: WidgetElement<unknown>;
  /** The calls of its port so far: which method, with which arguments. */
  calls: readonly { method: string; args: readonly unknown[] }[];
  /** What the person typed, none of which may leave by an event. */
  personal: readonly string[];
}

/** Something that a driver does by a few taps. */
export interface Task {
  /** The state that it begins in, while the car drives. */
  from: string;
  /** What is tapped, one after the other, by a selector: the last that fits. A page is no screen of its own. */
  taps: readonly { tap: string; isPage?: boolean }[];
}

/** What is to be known of a widget in a car, besides its states: they are all driven. */
export interface InCar {
  /** What counts as an item of a list. Default: `li`. */
  items?: string;
  /** How many of them may be shown at once where it is not known what the car does. Default: six. */
  mostUnknown?: number;
  /** Whether what a driver may see has been fetched. Default: it is there from the start. */
  isReady?: (element: Element) => boolean;
  tasks?: readonly Task[];
  /** What is never locked, by a selector: it is there in each state, whatever the car does. */
  always?: string;
  /** The states that end when the car drives off, such as a count-down: afterwards somebody has to ask for them anew. */
  ended?: readonly string[];
  /** The rows of the table that it has something of when the car is parked, so that its absence else says something. */
  whenParked?: readonly string[];
}

export interface Widget {
  tag: string;
  /** The folder of its package. Default: its tag without `forecourt-`. */
  folder?: string;
  /** The DOM events that it documents. */
  events: readonly string[];
  /** Mounts it in a state, as a person would come there. */
  states: Readonly<Record<string, (setting?: Setting) => Promise<Mounted>>>;
  /** Of the states: the first view, one with a request on its way, the end of a whole walk, those that need a storage. */
  first: string;
  busy: string;
  done: string;
  kept: readonly string[];
  /** The methods of its port that are not to be aborted. */
  lasting: readonly string[];
  /** Whether some of what it says cannot wait for the end of a sentence; default: a live region never interrupts. */
  isUrgent?: boolean;
  car?: InCar;
}

export const widgets: readonly Widget[] = [booking, dealerFinder, handoff, carInbox, rescue];

/** Each state of each widget: its name, `tag: state`, and how to mount it. */
export const states: readonly [name: string, mount: (setting?: Setting) => Promise<Mounted>, widget: Widget][] =
  widgets.flatMap((widget) =>
    Object.entries(widget.states).map(
      ([name, mount]) => [`${widget.tag}: ${name}`, mount, widget] as [string, typeof mount, Widget],
    ),
  );
