import { active } from './rescue.active.ts';
import { sending } from './rescue.sending.ts';
import { rescueSetup } from './rescue.setup.ts';

/** The call: from the button over what is wrong to the case, and its end. */
export const calling = rescueSetup.createStateConfig({
  initial: 'starting',
  // what another tab does is done here as well: there is one call on one device
  invoke: { src: 'surroundings' },
  on: {
    'answers.change': { actions: 'storeAnswers' },
    'page.hidden': { actions: { type: 'storeHidden', params: true } },
    'page.shown': { actions: { type: 'storeHidden', params: false } },
    'case.found': { guard: 'hasNoCase', target: '.active', actions: ['adoptCase', 'dropFix', 'endLocating'] },
    'outgoing.found': { guard: 'isFree', target: '.sending', actions: ['adoptOutgoing', 'dropFix', 'endLocating'] },
  },
  states: {
    starting: {
      always: [
        { guard: 'hasCase', target: 'active' },
        { guard: 'hasOutgoing', target: 'sending' },
        { guard: { type: 'isAt', params: 'confirming' }, target: 'confirming' },
        { guard: { type: 'isAt', params: 'triage' }, target: 'triage', actions: ['startLocating', 'emitStarted'] },
        { target: 'idle' },
      ],
    },
    idle: {
      entry: 'endLocating',
      on: {
        'help.ask': [
          { guard: 'isCar', target: 'triage', actions: ['startLocating', 'emitStarted'] },
          { target: 'confirming' },
        ],
        'help.hold': { target: 'triage', actions: ['startLocating', 'emitStarted'] },
      },
    },
    confirming: {
      on: {
        'help.confirm': { target: 'triage', actions: ['startLocating', 'emitStarted'] },
        'help.hold': { target: 'triage', actions: ['startLocating', 'emitStarted'] },
        'help.leave': 'idle',
      },
    },
    triage: {
      on: {
        'triage.answer': [
          { guard: 'isEmergency', target: 'emergency', actions: 'storeTriage' },
          { target: 'details', actions: 'storeTriage' },
        ],
        'help.leave': 'idle',
      },
    },
    emergency: {
      entry: 'emitEmergency',
      on: { 'emergency.go-on': 'details', 'help.leave': 'idle' },
    },
    details: {
      on: {
        'request.send': [
          { guard: 'hasProblems', actions: 'storeProblems' },
          { guard: 'isCountedDown', target: 'countdown', actions: 'startCountdown' },
          { target: 'sending', actions: 'storeOutgoing' },
        ],
        'help.leave': 'idle',
      },
    },
    countdown: {
      on: { 'countdown.cancel': 'details' },
      after: {
        1000: [
          // it began to drive: no timed step, the person presses once more
          { guard: 'isRestricted', target: 'details' },
          { guard: 'isLastSecond', target: 'sending', actions: 'storeOutgoing' },
          { target: 'countdown', reenter: true, actions: 'countDown' },
        ],
      },
    },
    sending,
    refused: {
      tags: 'failed',
      entry: ['endOutgoing', 'emitSendFailed'],
      on: { 'request.edit': 'details', 'help.leave': 'idle' },
    },
    active,
    over: {
      tags: 'done',
      entry: ['endCase', 'endLocating'],
      on: {
        // another tab may have kept another call meanwhile
        'case.close': { target: 'starting', actions: 'forget' },
        // it is read first
        'case.found': {},
        'outgoing.found': {},
      },
    },
  },
});
