import { html, nothing, type TemplateResult } from 'lit';
import { openStep, type Step, stepsOf } from '../booking.context.ts';
import type { BookingSnapshot } from '../booking.machine.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { dealerView } from './dealer.view.ts';
import { modelView } from './model.view.ts';
import { laterViews } from './lazy.ts';
import { failureView, isPaused, shortText, skeleton, type View } from './view.ts';

/** What is on the screen: a step, or one of the states around the steps. */
export type ViewName =
  | Step
  | 'starting'
  | 'startFailed'
  | 'submitFailed'
  | 'slotGone'
  | 'unsupported'
  | 'alreadySent'
  | 'confirmed';

/** The view of a state. A submit on its way shows the review. */
export function viewNameOf(snapshot: BookingSnapshot): ViewName {
  const value = snapshot.value as string | Record<string, unknown>;
  if (typeof value === 'string') {
    if (value === 'submitting' || value === 'settling' || value === 'findingAlternatives') return 'review';
    return value as ViewName;
  }
  const { choosing } = value;
  if (choosing === undefined) return 'confirmed';
  return (typeof choosing === 'string' ? choosing : Object.keys(choosing as object)[0]) as ViewName;
}

/** The step that comes first by what the host chose; it is what is loading at the start. */
const firstStep = ({ input }: View['context']): 'model' | 'dealer' | 'time' =>
  !input.modelId ? 'model' : !input.dealerId ? 'dealer' : 'time';

const titleOf = ({ context, t }: View, name: ViewName): string => {
  if (name === 'confirmed')
    return t(context.booking?.status === 'booked' ? 'confirmed.title' : 'confirmed.titlePending');
  if (name === 'submitFailed' || name === 'slotGone') return t('review.title');
  if (name === 'starting' || name === 'startFailed') return t(`${firstStep(context)}.title`);
  return t(`${name}.title` as BookingTextKey);
};

const bodyOf = (view: View, name: ViewName): TemplateResult => {
  const later = laterViews();
  if (name === 'startFailed') return failureView(view);
  if (name === 'model') return modelView(view);
  if (name === 'dealer') return dealerView(view);
  if (name === 'unsupported') return unsupportedView(view);
  // a failure may be that of fetching the later views
  if (name === 'time' && view.snapshot.hasTag('failed')) return failureView(view);
  if (name === 'starting') return firstStep(view.context) === 'dealer' ? skeleton(4, 'row') : skeleton(4, 'card');
  if (!later) return skeleton(6, 'card');
  if (name === 'time') return later.timeView(view);
  if (name === 'contact') return later.contactView(view);
  if (name === 'confirmed') return later.confirmedView(view);
  if (name === 'alreadySent') return later.alreadySentView(view);
  return later.reviewView(view);
};

/** Nothing can be booked: says so, instead of a blank box. */
const unsupportedView = ({ context, t }: View): TemplateResult => html`
  <p>${t(`unsupported.${context.error ?? 'unsupported-type'}` as BookingTextKey)}</p>
`;

/** The step that a view belongs to; `undefined` outside the steps. */
const stepOf = (name: ViewName): Step | undefined => {
  if (name === 'submitFailed' || name === 'slotGone') return 'review';
  return ['model', 'dealer', 'time', 'contact', 'review'].includes(name) ? (name as Step) : undefined;
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

/** What was chosen before this step, in one quiet line that can be changed. */
const chosenView = (view: View, step: Step): TemplateResult | typeof nothing => {
  const { context, t, go } = view;
  const { model, dealer, slot } = context;
  if (step === 'review' || step === 'model') return nothing;
  const item = (text: string | undefined, to: Step, label: string): TemplateResult | typeof nothing =>
    text
      ? html`<li>
          <bdi>${text}</bdi>
          <button type="button" class="quiet" aria-label=${label} @click=${() => go({ type: 'step.goTo', step: to })}>
            ${t('step.change')}
          </button>
        </li>`
      : nothing;
  return html`
    <ul class="chosen">
      ${item(model?.name, 'model', t('step.changeModel', { name: model?.name }))}
      ${step === 'dealer' ? nothing : item(dealer?.name, 'dealer', t('step.changeDealer', { name: dealer?.name }))}
      ${
        step === 'contact' && slot
          ? item(shortText(view, slot.start), 'time', t('step.changeTime', { time: shortText(view, slot.start) }))
          : nothing
      }
    </ul>
  `;
};

const actionsView = (view: View, step: Step, onSubmit: () => void): TemplateResult | typeof nothing => {
  const { snapshot, context, t, go } = view;
  if (snapshot.matches({ choosing: 'slotGone' })) return nothing;
  const steps = stepsOf(context);
  const previous = steps[steps.indexOf(step) - 1];
  const submit = step === 'review';
  // without a keyboard the form cannot be mended, so only a complete one leads on
  const paused = step === 'contact' && isPaused(view) && openStep(context) === 'contact';
  const ready = !paused && snapshot.can({ type: submit ? 'submit' : 'continue' });
  const hint = ready || submit ? undefined : t(paused ? 'contact.paused' : (`${step}.hint` as BookingTextKey));
  const label = !submit
    ? t('step.continue')
    : snapshot.hasTag('busy')
      ? t('review.booking')
      : snapshot.matches({ choosing: 'submitFailed' })
        ? t('step.retry')
        : t('review.book', { time: context.slot ? shortText(view, context.slot.start) : '' });
  return html`
    <div class="actions">
      ${
        previous && snapshot.matches('choosing')
          ? html`<button type="button" class="secondary" @click=${() => go({ type: 'step.goTo', step: previous })}>
              ${t('step.back')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="primary"
        part="primary"
        aria-disabled=${ready ? nothing : 'true'}
        aria-describedby=${hint ? 'hint' : nothing}
        @click=${submit ? onSubmit : () => ready && go({ type: 'continue' })}
      >
        ${label}
      </button>
      ${hint ? html`<span id="hint" class="visually-hidden">${hint}</span>` : nothing}
    </div>
  `;
};

/** One view: progress, title, what was chosen, the step itself, and its one primary action at the same place. */
export function stepView(view: View, onSubmit: () => void): TemplateResult {
  const name = viewNameOf(view.snapshot);
  const step = stepOf(name);
  return html`
    <header>
      ${step ? progressView(view, step) : name === 'starting' ? html`<div class="progress empty"></div>` : nothing}
      <h2 tabindex="-1" data-focus>${titleOf(view, name)}</h2>
      ${step ? chosenView(view, step) : nothing}
    </header>
    <div class="body" aria-busy=${view.snapshot.hasTag('busy')}>${bodyOf(view, name)}</div>
    ${step ? actionsView(view, step, onSubmit) : nothing}
  `;
}
