import type { Rescue, RescueCancellation, RescueErrorCode, RescueUpdate } from '@forecourt/contract';
import type { LocateFailure } from '@forecourt/core/position.js';
import type { Answers, Fix, KeptCase, Outgoing, Triage } from './rescue.context.ts';

/** What is asked of the machine. */
export type RescueMachineEvent =
  /** The button was tapped; where nothing is restricted it is asked for a confirmation. */
  | { type: 'help.ask' }
  /** The button was held: that is confirmation enough. */
  | { type: 'help.hold' }
  | { type: 'help.confirm' }
  /** Back to the first screen; nothing that was said is lost. */
  | { type: 'help.leave' }
  | { type: 'triage.answer'; answer: Triage }
  /** The emergency services know; on with the breakdown. */
  | { type: 'emergency.go-on' }
  | { type: 'answers.change'; answers: Answers }
  /** Ready: counts down, and where that is not allowed, sends. */
  | { type: 'request.send' }
  /** Stops the count-down. */
  | { type: 'countdown.cancel' }
  /** Tries at once, as when the network came back. */
  | { type: 'network.back' }
  /** Takes back what was not sent yet. */
  | { type: 'request.withdraw' }
  /** What was refused is put right. */
  | { type: 'request.edit' }
  | { type: 'fix.found'; fix: Fix }
  | { type: 'fix.failed'; failure: LocateFailure }
  /** Looks for the position once more, as after a refusal, or when a case was restored. */
  | { type: 'locate.ask' }
  /** Stops looking for it. */
  | { type: 'locate.end' }
  /** Another tab has a case, or a request that is on its way; or that is over. */
  | { type: 'case.found'; kept: KeptCase }
  | { type: 'outgoing.found'; outgoing: Outgoing }
  | { type: 'outgoing.gone' }
  /** A case as the back end has it. */
  | { type: 'case.heard'; rescue: Rescue }
  /** Whether events come. */
  | { type: 'connection.changed'; isLive: boolean }
  /** Events do not come any more, or never did. */
  | { type: 'follow.ended' }
  /** What became known later. */
  | { type: 'case.tell'; update: RescueUpdate }
  | { type: 'cancel.ask' }
  | { type: 'cancel.leave' }
  | { type: 'cancel.confirm'; cancellation: RescueCancellation }
  | { type: 'message.send'; text: string }
  | { type: 'message.retry' }
  /** The page is shown, or hidden: then nothing is asked for. */
  | { type: 'page.shown' }
  | { type: 'page.hidden' }
  /** The end was read; the first screen again. */
  | { type: 'case.close' };

/** What failed: sending, following, telling, cancelling or writing. */
export type RescueStep = 'send' | 'follow' | 'tell' | 'cancel' | 'message' | 'photo';

/** What the machine says, each once; they become DOM events, `forecourt-` in front and hyphens for dots. No personal data. */
export type RescueEmitted =
  /** Help is asked for: the first screen was left. */
  | { type: 'rescue.started' }
  /** The answer was that somebody is hurt or in danger. */
  | { type: 'rescue.emergency-advised' }
  /** It takes long; the numbers are shown. */
  | { type: 'rescue.escalated' }
  /** The back end has it. */
  | { type: 'rescue.requested'; id: string; reference: string; testCall: boolean }
  | { type: 'rescue.status-changed'; id: string; status: string; previous: string | undefined }
  | { type: 'rescue.message-received'; id: string }
  | { type: 'rescue.cancelled'; id: string }
  | { type: 'rescue.failed'; step: RescueStep; code: RescueErrorCode };
