import { isCar } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingSnapshot } from '../booking.machine.ts';
import { isComplete, openStep, planOf, type Step, STEPS, stepsOf } from '../booking.steps.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { dealerView } from './dealer.view.ts';
import type { Chosen } from './later.view.ts';
import { partOf } from './lazy.ts';
import { modelView } from './model.view.ts';
import { failureView, isWaiting, skeleton, typed, type View } from './view.ts';

/** What is on the screen: a step, or one of the states around the steps. */
export type ViewName =
  | Step
  | 'starting'
  | 'startFailed'
  | 'opening'
  | 'openFailed'
  | 'managing'
  | 'submitFailed'
  | 'slotGone'
  | 'unsupported'
  | 'alreadySent'
  | 'confirmed'
  | 'cancelled';

const REVIEWED = ['submitting', 'settling', 'rescheduling', 'findingAlternatives'];

/** Whether the whole machine is on its way; until it is there, nothing of a later step is heard. */
const isLoadingRest = ({ value }: Pick<BookingSnapshot, 'value'>): boolean =>
  ['loading', 'done'].includes(value as string);

/** Whether a view is only passed through: nobody has arrived at it, and its title may not be the one that will stand. */
export const isPassing = (snapshot: BookingSnapshot): boolean =>
  isLoadingRest(snapshot) || snapshot.matches('starting') || snapshot.matches({ choosing: { address: 'checking' } });

/** The view of a state. A submit on its way shows the review. */
export function viewNameOf(snapshot: BookingSnapshot): ViewName {
  const value = snapshot.value as string | Record<string, unknown>;
  if (isLoadingRest(snapshot)) return snapshot.context.input.manage ? 'opening' : openStep(snapshot.context);
  if (value === 'loadFailed') return 'startFailed';
  if (typeof value === 'string') return (REVIEWED.includes(value) ? 'review' : value) as ViewName;
  const { choosing } = value;
  if (choosing === undefined) return Object.keys(value)[0] as ViewName;
  const step = typeof choosing === 'string' ? choosing : Object.keys(choosing as object)[0];
  return (step === 'keeping' || step === 'accepting' ? keepingView(snapshot.context) : step) as ViewName;
}

/** Where a person waits for the time to be kept: where they go next if that is the review, else where they chose it. */
const keepingView = (context: View['context']): ViewName =>
  openStep(context) === 'review' ? 'review' : context.dropOff ? 'dropOff' : 'time';

/** The step that comes first by what the host chose; it is what is loading at the start. */
const firstStep = (context: View['context']): Step | undefined => {
  const { input } = context;
  const given: Partial<Record<Step, string | undefined>> = {
    model: input.modelId ?? input.vehicle?.modelId,
    dealer: input.dealerId,
  };
  return planOf(context).find((step) => !given[step]);
};

/** Where somebody stands whose time is gone: on its step still, if they have not come to the review yet. */
const placeOf = ({ context }: View, name: ViewName): ViewName =>
  name === 'slotGone' && !context.managed && !isComplete(context, 'contact') ? context.goneLeg : name;

const titleOf = (view: View, name: ViewName): string => {
  const { context, t } = view;
  const isStart = name === 'starting' || name === 'startFailed';
  const shown = isStart ? firstStep(context) : name;
  if (shown === 'model' || shown === 'dealer') return typed(view, `${shown}.title`);
  if (shown === 'opening' || shown === 'openFailed' || context.error === 'bad-link') return t('manage.title');
  // a pick-up has come by steps whose words are there
  const isEarly = isStart || !partOf(view, 'later');
  if (shown === 'unsupported' || (shown === 'time' && isEarly)) return t(`${shown}.title`);
  // the words of the later steps come with their views
  return (!isStart && partOf(view, 'later')?.laterTitle(view, placeOf(view, name))) || t('status.loading');
};

const bodyOf = (view: View, name: ViewName): TemplateResult => {
  const { snapshot, context } = view;
  const later = partOf(view, 'later');
  const step = stepOf(name);
  const isFailed = snapshot.hasTag('failed');
  if (isLoadingRest(snapshot)) return skeleton(6, 'card');
  if (step && view.isOwn(step)) {
    return html`${isFailed ? failureView(view) : later?.errorSummary(view, step)}<slot name=${step}></slot>`;
  }
  if (name === 'model') return modelView(view);
  if (name === 'dealer') return dealerView(view);
  if (name === 'unsupported') return html`<p>${unsupportedText(view)}</p>`;
  if (name === 'starting') return skeleton(4, firstStep(context) === 'dealer' ? 'row' : 'card');
  if (name === 'startFailed' || name === 'openFailed') return failureView(view);
  if (later && name !== 'opening') return later.laterBody(view, name);
  // the failure may be that of fetching the later views
  return isFailed ? failureView(view) : skeleton(6, 'card');
};

/** Why nothing can be booked: said instead of a blank box. */
export const unsupportedText = (view: View): string =>
  view.context.error === 'not-offered'
    ? typed(view, 'unsupported.not-offered')
    : view.t(`unsupported.${view.context.error ?? 'unsupported-type'}` as BookingTextKey);

/** The step that a view belongs to; `undefined` outside the steps. */
export const stepOf = (name: ViewName): Step | undefined => {
  if (name === 'submitFailed' || name === 'slotGone') return 'review';
  return STEPS.find((step) => step === name);
};

const progressView = ({ context, t }: View, step: Step): TemplateResult | typeof nothing => {
  const steps = stepsOf(context);
  const index = steps.indexOf(step);
  if (index < 0 || steps.length < 2) return nothing;
  return html`
    <div class="progress">
      <span class="muted numbers">${t('step.progress', { step: index + 1, count: steps.length })}</span>
      <ol aria-hidden="true">
        ${steps.map((_, i) => html`<li ?data-done=${i <= index}></li>`)}
      </ol>
    </div>
  `;
};

/** How much of what was chosen is shown: the last of it. */
const MOST_CHOSEN = 3;

/** What was chosen before this step, in one quiet line that can be changed. */
const chosenView = (view: View, step: Step): TemplateResult | typeof nothing => {
  const { context, t, go } = view;
  const { model, dealer, managed } = context;
  const plan = planOf(context);
  const isBefore = (other: Step): boolean => plan.includes(other) && plan.indexOf(other) < plan.indexOf(step);
  const chosen: readonly Chosen[] = [
    ['model', model?.name, t('step.changeModel', { name: model?.name })],
    ['dealer', dealer?.name, t('step.changeDealer', { name: dealer?.name })],
    ...(partOf(view, 'later')?.laterChosen(view) ?? []),
  ];
  // as many as stay quiet; the review has them all
  const before = chosen.filter(([other, text]) => text && isBefore(other)).slice(-MOST_CHOSEN);
  // a change shows what it changes
  if (step === 'review' || managed || !before.length) return nothing;
  return html`
    <ul class="chosen">
      ${before.map(
        ([to, text, label]) => html`<li>
          <bdi>${text}</bdi>
          <button type="button" class="quiet" aria-label=${label} @click=${() => go({ type: 'step.goTo', step: to })}>
            ${t('step.change')}
          </button>
        </li>`,
      )}
    </ul>
  `;
};

/** Why a step cannot be gone on from; the words of the later steps come with their views. */
function hintOf(view: View, step: Step, isPaused: boolean): string | undefined {
  if (isPaused) return view.t('contact.paused');
  if (step === 'model' || step === 'dealer' || step === 'time') return view.t(`${step}.hint`);
  return partOf(view, 'later')?.hintText(view, step);
}

/** The steps on which a time may be kept for the person. */
const KEPT: readonly Step[] = ['time', 'dropOff', 'contact', 'review'];

/** Whether the driver sits where a line begins: the primary action then comes first. */
const isDriverFirst = ({ env, locale }: View): boolean =>
  isCar(env) && env.driverSide === (locale.direction === 'rtl' ? 'right' : 'left');

const actionsView = (view: View, step: Step): TemplateResult | typeof nothing => {
  const { snapshot, context, t, go } = view;
  if (snapshot.matches({ choosing: 'slotGone' })) return nothing;
  const later = partOf(view, 'later');
  const steps = stepsOf(context);
  const previous = steps[steps.indexOf(step) - 1];
  const submit = step === 'review';
  // without a keyboard the form cannot be mended, so only a complete one leads on
  const paused = (step === 'contact' || step === 'address') && isWaiting(view, step);
  const ready = !paused && snapshot.can({ type: submit ? 'submit' : 'continue' });
  const text = later?.actionText(view, step);
  const hint = ready || text ? undefined : hintOf(view, step, paused);
  const back =
    previous && snapshot.matches('choosing')
      ? html`<button type="button" class="secondary" data-back @click=${() => go({ type: 'step.goTo', step: previous })}>
          ${t('step.back')}
        </button>`
      : nothing;
  const isFirst = isDriverFirst(view);
  return html`
    <div class="actions">
      ${KEPT.includes(step) ? later?.holdView(view) : nothing}
      ${isFirst ? nothing : back}
      <button
        type="button"
        class="primary"
        part="primary"
        aria-disabled=${ready ? nothing : 'true'}
        aria-describedby=${hint ? 'hint' : nothing}
        @click=${submit ? () => view.submit() : () => ready && go({ type: 'continue' })}
      >
        ${text ?? t('step.continue')}
      </button>
      ${isFirst ? back : nothing}
      ${hint ? html`<span id="hint" class="visually-hidden">${hint}</span>` : nothing}
    </div>
  `;
};

/** One view: progress, title, what was chosen, the step itself, and its one primary action at the same place. */
export function stepView(view: View): TemplateResult {
  const name = viewNameOf(view.snapshot);
  const step = stepOf(name);
  return html`
    <header>
      ${step ? progressView(view, stepOf(placeOf(view, name)) ?? step) : name === 'starting' ? html`<div class="progress empty"></div>` : nothing}
      <h2 tabindex="-1" data-focus>${titleOf(view, name)}</h2>
      ${step ? chosenView(view, step) : nothing}
    </header>
    <div class="body" data-view=${name} aria-busy=${view.snapshot.hasTag('busy')}>${bodyOf(view, name)}</div>
    ${step ? actionsView(view, step) : nothing}
  `;
}
