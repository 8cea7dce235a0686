/** For tests and stories: both elements in each of their states. */
export { type CarInboxStateName, carInboxStates, makeCarInboxState, sendFromPhone } from './car-inbox.states.ts';
export { enter, type HandoffStateName, handoffStates, makeHandoffState } from './handoff.states.ts';
export {
  BOOKING,
  CONTINUE_URL,
  type MountedState,
  PAIR_URL,
  PLACE,
  press,
  STATES_NOW,
  sees,
  textOf,
} from './states.ts';
