import { type Environment, isRestricted, type LocaleController } from '@forecourt/core';
import type { Known, RescueContext } from '../rescue.context.ts';
import type { RescueMachineEvent } from '../rescue.events.ts';
import type { ExtrasEvent, ExtrasSnapshot } from '../extras.machine.ts';
import type { EmergencyNumbers } from '../emergency/numbers.ts';
import type { Hold } from '../rescue.hold.ts';
import type { RescueSnapshot } from '../rescue.machine.ts';
import type { RescueMessageKey } from '../locales/en.ts';

/** What is open on the screen, and what was typed but not said yet. What is going on is the machines'. */
export interface Screen {
  /** The message that is being written. */
  message: string;
  /** Why the case is to be cancelled, as far as that was said. */
  cancelCode: string | undefined;
  cancelText: string;
  /** Whether dealers to be towed to are shown. */
  dealers: boolean;
  /** Whether a map was asked for, or could not be fetched; `undefined`: neither. */
  map: 'open' | 'failed' | undefined;
  /** Whether a photo keeps the position where it was taken. */
  keepsPlace: boolean;
  /** What came of copying the place. */
  copied: 'done' | 'failed' | undefined;
  /** Whether what follows the first view could not be fetched. */
  isStuck: boolean;
}

/** The screen at first. */
export const NOTHING_OPEN: Readonly<Screen> = {
  ...{ message: '', cancelCode: undefined, cancelText: '', dealers: false, map: undefined },
  ...{ keepsPlace: false, copied: undefined, isStuck: false },
};

/** What a view is drawn from. A view is a pure function of this. */
export interface View {
  snapshot: RescueSnapshot;
  context: RescueContext;
  locale: LocaleController<RescueMessageKey>;
  t: LocaleController<RescueMessageKey>['t'];
  /** A text of somebody else's, as long as it may be. */
  cut: (text: string) => string;
  env: Environment;
  screen: Readonly<Screen>;
  /** Opens or closes something. */
  turn: (change: Partial<Screen>) => void;
  /** Asks the machine for something. */
  send: (event: RescueMachineEvent) => void;
  hold: Hold;
  /** The numbers of the emergency services. */
  numbers: EmergencyNumbers;
  /** Photos and dealers; `undefined`: they are on their way. */
  extras: { snapshot: ExtrasSnapshot; send: (event: ExtrasEvent) => void } | undefined;
  /** What host and car know, so that it is not asked. */
  known: Known;
  isTest: boolean;
  /** Where the back end is reached by phone and by SMS, E.164; `undefined`: not known. */
  phone: string | undefined;
  smsPhone: string | undefined;
  /** Where the host says how long it keeps what; `undefined`: it does not. */
  retentionUrl: string | undefined;
  /** Tries again to fetch what could not be fetched. */
  fetchAgain: () => void;
}

/** Whether somebody may be driving: then there is a call, a kind, a status and little else. */
export const isDriving = ({ env }: Pick<View, 'env'>): boolean => isRestricted(env.restrictions);

/** Whether a text can be typed. */
export const canType = ({ env: { restrictions } }: Pick<View, 'env'>): boolean => !restrictions.noKeyboard;

/** The screen that a person is at: another one has a title of its own. */
export function screenOf({ snapshot }: Pick<View, 'snapshot'>): string {
  const { call } = snapshot.value as { call: string | Readonly<Record<string, unknown>> };
  if (typeof call === 'string') return call;
  const [name = ''] = Object.keys(call);
  return name;
}

/** Whether it is one of the screens that are there from the start. */
export const isFirst = (view: Pick<View, 'snapshot'>): boolean => /^(?:idle|confirming)$/.test(screenOf(view));

/** The name of what is on the screen: with another one the focus moves. */
export function nameOf(view: Pick<View, 'snapshot'>): string {
  const { call } = view.snapshot.value as { call: { active?: { cancelling: string } } };
  return call.active && call.active.cancelling !== 'none' ? 'cancelling' : screenOf(view);
}

/** Whether the screen says how old something is. */
export const ages = (view: Pick<View, 'snapshot'>): boolean => /^(?:details|active)$/.test(screenOf(view));
