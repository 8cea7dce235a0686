import { html, nothing, type TemplateResult } from 'lit';
import { partOf } from './lazy.ts';
import { typed, type View } from './view.ts';

/** What a driver sees in place of the steps; until its part is there, that it waits. */
export const driverView = (view: View): TemplateResult =>
  partOf(view, 'driving')?.drivingView(view) ??
  html`
    <header><h2 tabindex="-1" data-focus>${typed(view, 'widget.label')}</h2></header>
    <div class="body" data-view="driving" aria-busy="false"><p>${view.t('driving.paused')}</p></div>
  `;

/** Which of its views that is. */
export const driverViewName = (view: View): string => partOf(view, 'driving')?.drivingViewName(view) ?? 'driving';

/** What the live region says to a driver. */
export const driverStatus = (view: View): string => partOf(view, 'driving')?.drivingStatus(view) ?? '';

/** What a driver wanted to be reminded of, once the car is parked. */
export const wantedView = (view: View): TemplateResult | typeof nothing =>
  partOf(view, 'driving')?.wantedView(view) ?? nothing;
