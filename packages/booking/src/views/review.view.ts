import type { Slot } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { typeOf } from '../booking.context.ts';
import { isOutcomeUnknown } from '../booking.errors.ts';
import { planOf, type Step } from '../booking.steps.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { dateOf } from '../slots.ts';
import { homeText, personView } from './contact.view.ts';
import { addressLine } from './dealer.view.ts';
import { partOf } from './lazy.ts';
import { modelName } from './model.view.ts';
import { dayText, longText, shortDayText, shortText, slotText, timeText } from './moments.ts';
import { zoneText } from './time.view.ts';
import type { View } from './view.ts';
import { wishText } from './wishes.view.ts';

/** A line of the summary; without content it is left out. */
export interface Line {
  label: string;
  content: unknown;
  /** Where it can be changed, and the name of the button that leads there. */
  step?: Step;
  change?: string;
}

const twoLines = (first: string, second: string): TemplateResult | typeof nothing =>
  first || second
    ? html`<bdi>${first}</bdi>${first && second ? html`<br />` : nothing}<bdi class=${first ? 'muted' : ''}>${second}</bdi>`
    : nothing;

const carLine = (view: View): Line => {
  const { context, t } = view;
  const name = modelName(view, context.model);
  const plate = typeOf(context) === 'test-drive' ? '' : context.form.plate.trim();
  return {
    step: 'model',
    label: t('review.car'),
    content: twoLines(name, plate),
    change: t('step.changeModel', { name }),
  };
};

/** A time; a driver comes within the whole of a slot, and a visit begins with it. */
const whenText = (view: View, slot: Pick<Slot, 'start' | 'end'>): string =>
  typeOf(view.context) === 'pickup'
    ? `${dayText(view, dateOf(slot))}, ${slotText(view, slot)}`
    : longText(view, slot.start);

/** What would suit, where the dealer names the time. */
function wishLines(view: View): readonly string[] {
  const { form, booking } = view.context;
  if (form.wishes.length) return form.wishes.map((wish) => wishText(view, wish));
  const at = (date: string, time: string): string => timeText(view, `${date}T${time}:00+00:00`);
  return (booking?.preferredWindows ?? []).map(
    ({ date, from, to }) => `${shortDayText(view, date)}, ${at(date, from)} – ${at(date, to)}`,
  );
}

const whenLines = (view: View): readonly Line[] => {
  const { context, t } = view;
  const { slot, timeZone, booking } = context;
  const isPickup = typeOf(context) === 'pickup';
  const asked = booking && booking.status !== 'proposed' ? [] : wishLines(view);
  if (asked.length) {
    const content = html`<ul>${asked.map((text) => html`<li>${text}</li>`)}</ul>`;
    return [{ step: 'wishes', label: t('review.when'), content, change: t('step.changeTime', { time: asked[0] }) }];
  }
  const zone = slot && timeZone !== undefined ? zoneText(view, slot.start, timeZone) : undefined;
  const when = slot ? whenText(view, slot) : '';
  const dropOff = context.dropOff ?? booking?.doorToDoor?.dropOff;
  const back = dropOff ? whenText(view, dropOff) : '';
  return [
    {
      step: 'time',
      label: t(isPickup ? 'review.when.pickup' : 'review.when'),
      content: twoLines(when, when && zone ? t('time.zone', { zone }) : ''),
      change: t('step.changeTime', { time: when }),
    },
    {
      step: 'dropOff',
      label: back && t('review.return'),
      content: twoLines(back, ''),
      change: t('step.changeTime', { time: back }),
    },
  ];
};

const whereLine = (view: View): Line => {
  const { dealer } = view.context;
  return {
    step: 'dealer',
    label: view.t(typeOf(view.context) === 'pickup' ? 'review.dealer' : 'review.where'),
    content: twoLines(dealer?.name ?? '', homeText(view) || (dealer ? addressLine(dealer) : '')),
    change: view.t('step.changeDealer', { name: dealer?.name }),
  };
};

const whoLine = (view: View): Line => {
  const { form } = view.context;
  return {
    step: 'contact',
    label: view.t('review.who'),
    content: form.name ? personView(view) : nothing,
    change: view.t('step.changeContact'),
  };
};

/** What was chosen, line by line, each with a way to change it if its step is one of `changeable`. */
export function summaryView(view: View, changeable: readonly Step[] | false): TemplateResult {
  const { context, t, go } = view;
  const visit = typeOf(context) === 'test-drive' ? undefined : partOf(view, 'visit');
  const lines: readonly Line[] = [
    carLine(view),
    ...(visit?.workLines(view) ?? []),
    ...whenLines(view),
    whereLine(view),
    ...(visit?.doorLines(view) ?? []),
    whoLine(view),
    ...(visit?.estimateLines(view) ?? []),
  ];
  return html`
    <dl class="summary" part="summary">
      ${lines
        .filter(({ content }) => content !== nothing)
        .map(
          ({ label, content, step, change = '' }) => html`
            <div>
              <dt class="muted">${label}</dt>
              <dd>${content}</dd>
              ${
                changeable && step && changeable.includes(step)
                  ? html`<dd>
                      <button
                        type="button"
                        class="quiet"
                        aria-label=${change}
                        @click=${() => go({ type: 'step.goTo', step })}
                      >
                        ${t('step.change')}
                      </button>
                    </dd>`
                  : nothing
              }
            </div>
          `,
        )}
    </dl>
  `;
}

const goneView = (view: View): TemplateResult => {
  const { context, t, go } = view;
  const { alternatives, error, goneLeg } = context;
  // none is free, or it is not known which are
  const known = error === 'slot-taken' || error === 'hold-expired';
  const none = known ? [t('gone.none')] : [t(`error.${error ?? 'unavailable'}` as BookingTextKey), t('failed.kept')];
  return html`
    <div class="notice bad" part="alternatives">
      <h3 tabindex="-1" data-focus>${t(goneLeg === 'time' ? 'gone.title' : 'gone.titleReturn')}</h3>
      ${(alternatives.length ? [t('gone.choose')] : none).map((text) => html`<p>${text}</p>`)}
      <ul>
        ${alternatives.map(
          (slot) => html`<li>
            <button type="button" class="secondary" part="alternative" @click=${() => go({ type: 'slot.select', slot })}>
              ${shortText(view, slot.start)}
            </button>
          </li>`,
        )}
      </ul>
      <button type="button" class="quiet" @click=${() => go({ type: 'step.goTo', step: goneLeg })}>
        ${t('gone.other')}
      </button>
    </div>
  `;
};

const failedView = ({ context, t }: View): TemplateResult => {
  const code = context.error ?? 'unavailable';
  const unknown = context.attempt && isOutcomeUnknown(code);
  return html`
    <div class="notice bad">
      <h3 tabindex="-1" data-focus>${t('failed.title')}</h3>
      ${context.error ? html`<p>${t(`error.${code}` as BookingTextKey)}</p>` : nothing}
      <p>${t(unknown ? 'failed.unknown' : 'failed.kept')}</p>
    </div>
  `;
};

/** All that was chosen, before it is sent; what went wrong when it was. */
export function reviewView(view: View): TemplateResult {
  const { snapshot, context } = view;
  return html`
    ${snapshot.matches({ choosing: 'slotGone' }) ? goneView(view) : nothing}
    ${snapshot.matches({ choosing: 'submitFailed' }) ? failedView(view) : nothing}
    ${summaryView(view, snapshot.matches('choosing') && planOf(context))}
  `;
}
