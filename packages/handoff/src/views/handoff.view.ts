import { html, type TemplateResult } from 'lit';
import type { HandoffContext, HandoffEvent } from '../handoff.context.ts';
import type { HandoffSnapshot } from '../handoff.machine.ts';
import { offeringStatus, offeringView } from './offering.view.ts';
import { receivingStatus, receivingView } from './receiving.view.ts';
import { sendingStatus, sendingView } from './sending.view.ts';
import type { View } from './view.ts';

/** What the views of `<forecourt-handoff>` are given. */
export interface HandoffView extends View {
  context: HandoffContext;
  offering: HandoffSnapshot['value']['offering'];
  receiving: HandoffSnapshot['value']['receiving'];
  sending: HandoffSnapshot['value']['sending'];
  /** Where a code is typed in by hand; `undefined`: the host does not say. */
  place: string | undefined;
  /** What was typed; kept while the field is away, as while somebody drives. */
  typed: string;
  type: (text: string) => void;
  send: (event: HandoffEvent) => void;
}

/** All that there is to see; most of the time nothing. */
export const handoffView = (view: HandoffView): TemplateResult =>
  html`${receivingView(view)} ${offeringView(view)} ${sendingView(view)}`;

/** Whether there is something to see. */
export const isShown = ({ receiving, offering, sending }: HandoffView): boolean =>
  receiving !== 'off' || offering !== 'idle' || sending !== 'unpaired';

/** What is said: of what somebody has just asked for first. */
export const statusText = (view: HandoffView): string =>
  offeringStatus(view) || sendingStatus(view) || receivingStatus(view);
