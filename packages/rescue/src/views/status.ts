/** What is said to who cannot see the screen: calmly what can wait, at once what cannot. */
import { type RescueMessage, rescueProgress } from '@forecourt/contract';
import { statusTitle } from './active.view.ts';
import { locatingText } from './place.view.ts';
import { escalatedText } from './sending.view.ts';
import { screenOf, type View } from './view.ts';

/** From so many seconds on the count-down is said once more. */
const SOON_SECONDS = 3;

/** Statuses that do not wait for the end of a sentence. */
const URGENT = ['arrived', 'cancelled', 'failed'];

/** What was said last, so that each thing is said once. */
export interface Said {
  /** Where the call stands. */
  standing: string;
  /** In which language that was. */
  language: string;
  /** The newest message of the dispatcher. */
  message: string | undefined;
  /** Whether the message was said last. */
  isMessage: boolean;
  text: string;
}

/** Nothing was said yet. */
export const NOTHING_SAID: Readonly<Said> = {
  ...{ standing: '', language: '', message: undefined, isMessage: false },
  text: '',
};

const isUrgent = ({ context }: View): boolean => URGENT.includes(context.rescue?.status ?? '');

const newest = ({ context }: View): RescueMessage | undefined =>
  context.rescue?.messages?.filter(({ from }) => from !== 'customer').slice(-1)[0];

/** Where the call stands, in words; what follows a press is read with its title. */
function standingText(view: View): string {
  const { context, t } = view;
  switch (screenOf(view)) {
    case 'details':
      return locatingText(view) ?? '';
    case 'sending':
      return context.isEscalated ? escalatedText(view) : t('send.unsent');
    case 'refused':
      return t('refused.title');
    case 'active':
    case 'over':
      return isUrgent(view) ? '' : statusTitle(view);
    default:
      return '';
  }
}

/** What is to be said calmly, after what was said before. Another language says the same again. */
export function announcementOf(view: View, said: Readonly<Said>): Said {
  const { context, env, locale, t } = view;
  const { language } = locale;
  const standing = standingText(view);
  const { id, text = '' } = newest(view) ?? {};
  // those of a case that was restored are not new
  const isNew = id !== undefined && id !== said.message && context.rescue !== undefined && said.standing !== '';
  const isSame = standing === said.standing || language !== said.language;
  const isMessage = isNew || (said.isMessage && isSame);
  const written = env.restrictions.noTextMessage ? t('message.new') : `${t('message.new')} ${text}`;
  return { standing, language, message: id, isMessage, text: isMessage ? written : standing };
}

/** What is said at once: the count-down at its start and near its end, and that help is there, or will not come. */
export function urgentText(view: View): string {
  const { context, t } = view;
  if (screenOf(view) === 'countdown') {
    const total = context.input.countdownSeconds();
    return total > SOON_SECONDS && context.secondsLeft <= SOON_SECONDS
      ? t('countdown.soon', { count: SOON_SECONDS })
      : t('countdown.start', { count: total });
  }
  return isUrgent(view) && rescueProgress(context.rescue?.status ?? '') >= 0 ? statusTitle(view) : '';
}
