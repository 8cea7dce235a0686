/** What the views of both elements share. */
import { cut, dateFormat, type Environment, isRestricted, type LocaleController } from '@forecourt/core';
import { html, type TemplateResult } from 'lit';
import { canRetry } from '../failures.ts';
import type { HandoffFailure } from '../handoff.context.ts';
import type { HandoffMessageKey } from '../locales/en.ts';

/** The text of a key, as short as a driver may read it. */
export type Translate = (key: HandoffMessageKey, values?: Readonly<Record<string, unknown>>) => string;

/** What every view is given. */
export interface View {
  t: Translate;
  /** A moment as the time on a wall, where the device is; with its day where that is not today. */
  timeOf: (moment: number) => string;
  /** Whether something may be typed. */
  canType: boolean;
  /** Whether a phone may be connected. */
  canSetUp: boolean;
  /** Whether somebody may hold a phone to the screen: nobody drives. */
  canScan: boolean;
}

/** What is shown of an element's words and surroundings. */
export function viewOf(env: Environment, { t, locale }: LocaleController<HandoffMessageKey>): View {
  const { restrictions, offsetMinutes } = env;
  const onWall = (moment: number): number => moment + offsetMinutes(new Date(moment)) * 60_000;
  const dayOf = (moment: number): number => Math.floor(onWall(moment) / 86_400_000);
  return {
    t: (key, values) => cut(t(key, values), restrictions.maxStringLength),
    timeOf: (moment) =>
      dateFormat(locale, {
        ...{ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' },
        ...(dayOf(moment) !== dayOf(env.now()) && { weekday: 'short' }),
      }).format(onWall(moment)),
    canType: !restrictions.noKeyboard && !restrictions.noSetup,
    canSetUp: !restrictions.noSetup,
    canScan: !isRestricted(restrictions),
  };
}

/** What each failure is called. */
const FAILURES: Partial<Record<HandoffFailure, HandoffMessageKey>> = {
  offline: 'failed.offline',
  timeout: 'failed.timeout',
  'no-code': 'failed.noCode',
  'handoff-not-found': 'failed.unknownCode',
  'handoff-used': 'failed.used',
  'handoff-expired': 'failed.expired',
  'inbox-not-found': 'failed.carGone',
  'inbox-closed': 'failed.carGone',
  'too-many-attempts': 'failed.tooMany',
};

/** The text of a failure. */
export const failureText = ({ t }: View, failure: HandoffFailure | undefined): string =>
  t((failure && FAILURES[failure]) ?? 'failed.unavailable');

/** What went wrong, and where that can help the way to try again. */
export const failureView = (
  view: View,
  failure: HandoffFailure | undefined,
  retry: () => void,
  lead = '',
): TemplateResult => html`
  <div class="notice bad" part="failure">
    <p>${lead} ${failureText(view, failure)}</p>
    ${
      canRetry(failure)
        ? html`<button class="secondary" type="button" @click=${retry}>${view.t('failed.retry')}</button>`
        : ''
    }
  </div>
`;
