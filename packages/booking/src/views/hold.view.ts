/** How long a time is still kept for the person. */
import { type Environment, numberFormat } from '@forecourt/core';
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { type BookingContext, legOf } from '../booking.context.ts';
import { isPaused, type View } from './view.ts';

/** When the first of the chosen times that are kept is lost, in milliseconds since 1970; `undefined`: none is kept. */
export function keptUntil(context: BookingContext): number | undefined {
  const ends = (['time', 'dropOff'] as const).flatMap((leg) => {
    const held = context.held[leg];
    return held && held.slotId === legOf(context, leg).slot?.id ? [held.endsAt] : [];
  });
  return ends.length ? Math.min(...ends) : undefined;
}

type CountdownArgs = [endsAt: number, env: Environment, text: (seconds: number) => string];

/** Writes each second how many seconds are left, without a render; ends with its element. */
class Countdown extends Directive {
  private args: CountdownArgs | undefined;

  render(..._args: CountdownArgs): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, args: CountdownArgs): unknown {
    const isRunning = !!this.args;
    this.args = args;
    this.write(element, !isRunning);
    return noChange;
  }

  private write(element: Element, goOn: boolean): void {
    const [endsAt, env, text] = this.args as CountdownArgs;
    const left = Math.max(0, endsAt - env.now());
    element.textContent = text(Math.ceil(left / 1000));
    if (!goOn) return;
    const clock = env.clock ?? globalThis;
    clock.setTimeout(() => element.isConnected && this.write(element, true), left % 1000 || 1000);
  }
}

const countdown = directive(Countdown);

/** `4:32` in the locale's digits. */
function clockText({ locale }: View, seconds: number): string {
  const two = numberFormat(locale.locale, { minimumIntegerDigits: 2 });
  return `${numberFormat(locale.locale).format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}

/** How long the chosen time is kept; without a clock that runs for somebody who drives. */
export function holdView(view: View): TemplateResult | typeof nothing {
  const { context, env, t } = view;
  if (!context.capabilities?.holds) return nothing;
  const endsAt = keptUntil(context);
  const left = (seconds: number): string => t('hold.left', { time: clockText(view, seconds) });
  return html`
    <p class="hold muted numbers" part="hold" role="timer">
      ${
        endsAt === undefined
          ? nothing
          : isPaused(view)
            ? t('hold.kept')
            : html`<span ${countdown(endsAt, env, left)}></span>`
      }
    </p>
  `;
}

/** That the time is not kept any more (B4). */
export const expiredView = ({ context, t }: View): TemplateResult | typeof nothing =>
  context.error === 'hold-expired'
    ? html`<div class="notice bad" part="expired">
        <h3 tabindex="-1" data-focus>${t('error.hold-expired')}</h3>
        <p>${t('hold.expired')}</p>
      </div>`
    : nothing;
