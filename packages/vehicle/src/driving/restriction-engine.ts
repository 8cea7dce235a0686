/**
 * Decides what a driver may not be asked to do: from the signals of a car, from what its platform forbids, or from both.
 * It tightens at once and loosens only what stayed looser for a while; whatever is missing, late or malformed tightens.
 */
import { FULLY_RESTRICTED, stricter, type UxRestrictions } from '@forecourt/core';
import type { DrivingState, HostRestrictions } from '../hosts/vehicle-host.ts';
import type { MonotonicClock } from '../monotonic-clock.ts';
import type { Reading } from '../signals/reading.ts';
import type { SignalValues } from '../signals/signals.ts';
import {
  changesAt,
  type DrivingSignalName,
  drivingState,
  isLinkLost,
  type Knowledge,
  withReading,
} from './driving-state.ts';
import { forbidden, type Profile } from './profiles.ts';
import { fromHost, isHostRestrictions, toFlags } from './restriction-flags.ts';

/** What decided: a signal, the platform, the line to the car, time that passed, a page that was resumed, a setting. */
export type Cause = 'signal' | 'platform' | 'link' | 'time' | 'resumed' | 'setting';

/** A change, for those who look for a fault. It holds no speed, no place and nothing of a person. */
export interface Transition {
  /** When, on the engine's clock. */
  readonly at: number;
  readonly cause: Cause;
  readonly state: DrivingState;
  /** What is forbidden from then on, as Android's bit set. */
  readonly flags: number;
}

/** How an engine decides. */
export interface EngineSettings {
  readonly profile: Profile;
  /** Whether what the platform allows counts as well, and not only what it forbids. */
  readonly isTrusted: boolean;
}

/** How long it has to stay looser before it is looser: stop-and-go would flicker. */
export const LOOSENING_MS = 1500;
/** How many transitions are kept. */
export const TRANSITIONS_KEPT = 64;

const STRICTNESS: readonly DrivingState[] = ['parked', 'idling', 'moving', 'unknown'];

/** The same for the same restrictions, in whatever order they were said. */
const keyOf = (restrictions: UxRestrictions): string => JSON.stringify(Object.entries(restrictions).sort());

/** The engine. Nothing runs in it while there is nothing to wait for. */
export class RestrictionEngine {
  private readonly clock: MonotonicClock;
  private readonly onChange: (restrictions: UxRestrictions) => void;
  private settings: EngineSettings;
  private knowledge: Knowledge = { signals: {} };
  /** What the platform said last; `undefined`: nothing yet, or nothing since it was forgotten. */
  private said: { restrictions: UxRestrictions; state: DrivingState | undefined; isPassengers: boolean } | undefined;
  /** Whether the platform ever said anything: then its silence forbids everything. */
  private hasPlatform = false;
  private inForce: { state: DrivingState; restrictions: UxRestrictions };
  /** What would be looser, and since when. */
  private looser: { key: string; since: number } | undefined;
  private timer: { id: unknown; due: number } | undefined;
  private readonly log: Transition[] = [];

  /** `onChange` is called within the call that brought the news. */
  constructor(settings: EngineSettings, clock: MonotonicClock, onChange: (restrictions: UxRestrictions) => void) {
    this.settings = settings;
    this.clock = clock;
    this.onChange = onChange;
    this.inForce = { state: 'unknown', restrictions: this.wanted('unknown', true) };
  }

  /** What is forbidden now. */
  get restrictions(): UxRestrictions {
    return this.inForce.restrictions;
  }

  /** The driving state now. */
  get state(): DrivingState {
    return this.inForce.state;
  }

  /** The last changes, the oldest first. */
  get transitions(): readonly Transition[] {
    return [...this.log];
  }

  /** Takes other settings. */
  configure(settings: EngineSettings): void {
    this.settings = settings;
    this.decide('setting');
  }

  /** Takes a reading of a signal. */
  signal<Name extends DrivingSignalName>(name: Name, reading: Reading<SignalValues[Name]>): void {
    this.knowledge = { ...this.knowledge, signals: withReading(this.knowledge.signals, name, reading) };
    this.decide('signal');
  }

  /** Takes what the platform forbids; what is malformed forbids everything. */
  restrict(said: HostRestrictions): void {
    const { drivingState: state, isPassengerDisplay = false } = isHostRestrictions(said) ? said : {};
    this.said = { restrictions: fromHost(said), state, isPassengers: isPassengerDisplay };
    this.hasPlatform = true;
    this.decide('platform');
  }

  /** Takes whether the line to the car stands. After one that was lost for too long the car has to say everything again. */
  link(isUp: boolean): void {
    const now = this.clock.now();
    if (isLinkLost(this.knowledge, now)) this.clear();
    this.knowledge = { ...this.knowledge, linkLostAt: isUp ? undefined : (this.knowledge.linkLostAt ?? now) };
    this.decide('link');
  }

  /** Forgets all that the car said, as when a page is resumed: it has to say it again. */
  forget(): void {
    this.clear();
    this.decide('resumed');
  }

  /** Stops; an engine that was stopped decides no more by itself. */
  stop(): void {
    if (this.timer) this.clock.clearTimeout(this.timer.id);
    this.timer = undefined;
  }

  private clear(): void {
    this.knowledge = { ...this.knowledge, signals: {} };
    this.said = undefined;
  }

  /** Decides anew what is in force. */
  private decide(cause: Cause): void {
    const now = this.clock.now();
    const state = this.stateAt(now);
    const wanted = this.wanted(state, isLinkLost(this.knowledge, now));
    const tightened = stricter(this.inForce.restrictions, wanted);
    const restrictions = this.mayLoosen(wanted, tightened, now) ? wanted : tightened;
    const isOther = keyOf(restrictions) !== keyOf(this.inForce.restrictions);
    if (isOther || state !== this.inForce.state) {
      this.log.push({ at: now, cause, state, flags: toFlags(restrictions) });
      this.log.splice(0, this.log.length - TRANSITIONS_KEPT);
    }
    if (isOther || state !== this.inForce.state) this.inForce = { state, restrictions };
    this.wait(now);
    if (isOther) this.onChange(restrictions);
  }

  /** The driving state by the signals and by the platform's word: the stricter, where there are both. */
  private stateAt(now: number): DrivingState {
    const bySignals = drivingState(this.knowledge, now);
    const byPlatform = isLinkLost(this.knowledge, now) ? undefined : this.said?.state;
    if (!byPlatform) return bySignals;
    const hasSignals = Object.values(this.knowledge.signals).some(({ value }) => value !== undefined);
    if (!hasSignals) return byPlatform;
    return STRICTNESS[Math.max(STRICTNESS.indexOf(bySignals), STRICTNESS.indexOf(byPlatform))] ?? 'unknown';
  }

  /** What should be forbidden in a state. */
  private wanted(state: DrivingState, isLost: boolean): UxRestrictions {
    const { profile, isTrusted } = this.settings;
    // Android's own map belongs to a platform that says when it restricts further
    const own = stricter(forbidden(profile === 'aosp' && !this.hasPlatform ? 'strict' : profile, state), {});
    if (!this.hasPlatform) return own;
    if (!this.said || isLost) return stricter(own, FULLY_RESTRICTED);
    const { restrictions, isPassengers } = this.said;
    return isTrusted || (profile === 'passenger' && isPassengers) ? restrictions : stricter(own, restrictions);
  }

  /** Whether what is wanted is looser than what is in force, and has been so for long enough, on a line that stands. */
  private mayLoosen(wanted: UxRestrictions, tightened: UxRestrictions, now: number): boolean {
    const key = keyOf(wanted);
    if (key === keyOf(tightened) || this.knowledge.linkLostAt !== undefined) {
      this.looser = undefined;
      return false;
    }
    if (this.looser?.key !== key) this.looser = { key, since: now };
    if (now - this.looser.since < LOOSENING_MS) return false;
    this.looser = undefined;
    return true;
  }

  /** Decides again when time alone will have changed something. */
  private wait(now: number): void {
    const moments = [changesAt(this.knowledge, now), this.looser && this.looser.since + LOOSENING_MS];
    const due = Math.min(...moments.map((moment) => moment ?? Number.POSITIVE_INFINITY));
    if (this.timer?.due === due) return;
    this.stop();
    if (!Number.isFinite(due)) return;
    const id = this.clock.setTimeout(
      () => {
        this.timer = undefined;
        this.decide('time');
      },
      Math.max(due - now, 1),
    );
    this.timer = { id, due };
  }
}
