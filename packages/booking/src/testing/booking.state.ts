/** What a state of the widget is, and what several of them need. */
import { ApiError, type BookingApi, type BookingErrorCode, type BookingRequest } from '@forecourt/contract';
import type { MemoryBookingApi, MemoryBookingOptions } from '@forecourt/contract/testing.js';
import type { Environment } from '@forecourt/core';
import { until } from '@forecourt/core/testing.js';
import type { BookingElement } from '../booking.element.ts';
import type { BookingHarness } from './booking.harness.ts';

/** What a person's way may need besides the person. */
export interface Surroundings {
  api: MemoryBookingApi;
  /** Lets so many seconds pass, for the widget and its back end, and whatever is asked meanwhile be answered. */
  pass: (seconds: number) => Promise<void>;
}

/** A state that the widget can show, and how a person gets there. */
export interface BookingState {
  /** The back end, where it is not the usual one. */
  backEnd?: MemoryBookingOptions;
  /** The element's properties, where they are not the usual ones. */
  properties?: Partial<BookingElement>;
  environment?: Partial<Environment>;
  /** What the back end will do. */
  prepare?: (api: MemoryBookingApi) => void;
  /** An appointment that is there beforehand; the widget opens it. */
  booked?: BookingRequest;
  /** How long ago that is, in days. */
  daysAgo?: number;
  /** The host's own content, for a slot of the element. */
  slotted?: (element: BookingElement) => HTMLElement;
  /** The person's way; without it, the state is there by itself. */
  walk?: (person: BookingHarness, surroundings: Surroundings) => Promise<void>;
  /** A text that shows that the state is there, in English. */
  shows: string;
}

/** The moment at which every state is looked at: a Monday morning. */
export const STATES_NOW = '2026-11-23T08:00:00Z';

/** An error of the back end; with the field that it refuses. */
export const failure = (code: BookingErrorCode, pointer?: string): Error =>
  new ApiError(code, code, pointer ? { status: 422, errors: [{ pointer, detail: 'refused' }] } : {});

/** Waits until the back end is asked for something. */
export const asked = (api: MemoryBookingApi, method: keyof BookingApi): Promise<void> =>
  until(() => api.callsTo(method).length, `a call of ${method}`, 4000);

/** Books what the person has walked to. */
export const submitted = (person: BookingHarness): Promise<void> => person.walkTo('review').then(() => person.submit());

/** A button of a host's own. It has the host's colours: those that engines give to buttons are not ours to judge. */
export function hostButton(maker: Document, text: string, onClick: () => void): HTMLButtonElement {
  const button = maker.createElement('button');
  button.textContent = text;
  button.style.color = '#000';
  button.style.background = '#fff';
  button.addEventListener('click', onClick);
  return button;
}
