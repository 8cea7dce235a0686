import { nothing, type TemplateResult } from 'lit';
import { activeView, overView } from './active.view.ts';
import { detailsView } from './details.view.ts';
import { countdownView, refusedView, sendingView } from './sending.view.ts';
import { dangerView, triageView } from './triage.view.ts';
import type { View } from './view.ts';

/** The screens after the first two, by their states. */
const SCREENS: Readonly<Record<string, (view: View) => TemplateResult>> = {
  triage: triageView,
  emergency: dangerView,
  details: detailsView,
  countdown: countdownView,
  sending: sendingView,
  refused: refusedView,
  active: activeView,
  over: overView,
};

/** A screen after the first two. */
export const laterView = (view: View, screen: string): TemplateResult | typeof nothing =>
  SCREENS[screen]?.(view) ?? nothing;
