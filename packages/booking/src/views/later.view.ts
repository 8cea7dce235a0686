/** The frame of the steps after the dealer: their titles, what stands in them, and what is said of them. */
import type { TemplateResult } from 'lit';
import { typeOf } from '../booking.context.ts';
import type { Step } from '../booking.steps.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { contactView } from './contact.view.ts';
import { keptUntil } from './hold.view.ts';
import { partOf } from './lazy.ts';
import { shortText } from './moments.ts';
import { alreadySentView, confirmedTitle, confirmedView } from './outcome.view.ts';
import { reviewView } from './review.view.ts';
import type { ViewName } from './step.view.ts';
import { timeStatus, timeView } from './time.view.ts';
import { failureView, isPaused, skeleton, type View } from './view.ts';
import { wishesView, wishText } from './wishes.view.ts';

/** The steps whose words and views come with the part for visits. */
const isVisit = (name: ViewName): name is 'service' | 'options' | 'address' =>
  name === 'service' || name === 'options' || name === 'address';

/** The title of a view; `undefined` until the words for it are there. */
export function laterTitle(view: View, name: ViewName): string | undefined {
  const { context, t } = view;
  if (name === 'managing' || name === 'cancelled') return partOf(view, 'manage')?.manageTitle(view);
  if (name === 'confirmed') return confirmedTitle(view);
  if (name === 'submitFailed' || name === 'slotGone') return t('review.title');
  if (isVisit(name) && !partOf(view, 'visit')) return undefined;
  return t(name === 'time' && typeOf(context) === 'pickup' ? 'time.title.pickup' : (`${name}.title` as BookingTextKey));
}

/** What stands in a view. */
export function laterBody(view: View, name: ViewName): TemplateResult {
  const { snapshot } = view;
  if (name === 'managing' || name === 'cancelled') {
    return partOf(view, 'manage')?.manageView(view) ?? skeleton(2, 'card');
  }
  if (isVisit(name)) {
    const visit = partOf(view, 'visit');
    if (snapshot.hasTag('failed')) return failureView(view);
    if (!visit || snapshot.matches({ choosing: { service: 'loading' } })) return skeleton(6, 'row');
    return visit[`${name}View`](view);
  }
  switch (name) {
    case 'time':
    case 'dropOff':
      return snapshot.hasTag('failed') ? failureView(view) : timeView(view, name);
    case 'wishes':
      return wishesView(view);
    case 'contact':
      return contactView(view);
    case 'confirmed':
      return confirmedView(view);
    case 'alreadySent':
      return alreadySentView(view);
    default:
      return reviewView(view);
  }
}

/** Something that was chosen: on which step, what, and what the button is called that changes it. */
export type Chosen = readonly [step: Step, text: string | undefined, label: string | undefined];

/** `Oil service +2`: the first of several. */
const firstOf = ([first, ...more]: readonly string[]): string | undefined =>
  first === undefined || !more.length ? first : `${first} +${more.length}`;

/** What was chosen on the steps after the dealer. */
export function laterChosen(view: View): readonly Chosen[] {
  const { context, t } = view;
  const { slot, dropOff, menu, form } = context;
  // their words come with the part for visits, which the menu came with
  const items = firstOf(menu?.items.filter(({ id }) => form.itemIds.includes(id)).map(({ name }) => name) ?? []);
  const time = slot && shortText(view, slot.start);
  const back = dropOff && shortText(view, dropOff.start);
  const wish = firstOf(form.wishes.map((each) => wishText(view, each)));
  return [
    ['service', items, items && t('step.changeService', { name: items })],
    ['time', time, t('step.changeTime', { time })],
    ['wishes', wish, t('step.changeTime', { time: wish })],
    ['dropOff', back, t('step.changeTime', { time: back })],
  ];
}

/** Why a step cannot be gone on from; `undefined` where there is nothing to say. */
export function hintText(view: View, step: Step): string | undefined {
  if (step === 'dropOff') return view.t('time.hint');
  return isVisit(step) && partOf(view, 'visit') ? view.t(`${step}.hint`) : undefined;
}

/** What the primary action of a step does; `undefined`: it leads on. */
export function actionText(view: View, step: Step): string | undefined {
  const { snapshot, context, t } = view;
  const { managed, capabilities, slot } = context;
  if (snapshot.matches({ choosing: 'keeping' }) || snapshot.matches({ choosing: 'accepting' }))
    return t('hold.keeping');
  if (step !== 'review') return undefined;
  const isRequest = !managed && capabilities?.slots === false;
  // a time may be taken before anything was sent
  if (snapshot.matches('findingAlternatives')) return t('status.loading');
  if (snapshot.hasTag('busy')) return t(managed || isRequest ? 'review.sending' : 'review.booking');
  if (snapshot.matches({ choosing: 'submitFailed' })) return t('step.retry');
  if (isRequest) return t('review.request');
  return t(managed ? 'change.move' : 'review.book', { time: slot && shortText(view, slot.start) });
}

/** What the live region says while an answer is waited for. */
export function busyText(view: View, name: ViewName): string | undefined {
  if (name === 'managing') return partOf(view, 'manage')?.manageStatus(view) || undefined;
  return name === 'time' || name === 'dropOff' || name === 'review' ? actionText(view, name) : undefined;
}

/** What the live region says of a view. */
export function laterStatus(view: View, name: ViewName): string {
  const { snapshot, context, t } = view;
  if (name === 'managing' || name === 'cancelled') return partOf(view, 'manage')?.manageStatus(view) ?? '';
  if (snapshot.matches({ confirmed: 'calendarFailed' })) return t('confirmed.calendarFailed');
  // somebody who drives is not pressed for time
  if (snapshot.matches('choosing') && context.reminder && keptUntil(context) !== undefined && !isPaused(view)) {
    return t('hold.reminder', { count: context.reminder });
  }
  if (name !== 'time' && name !== 'dropOff') return '';
  const expired = context.error === 'hold-expired' ? `${t('error.hold-expired')} ` : '';
  return expired + timeStatus(view, name);
}
