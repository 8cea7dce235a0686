/** For tests and stories: the widget in each of its states, and a person who uses it. */
export { type MadeUpDevice, madeUpDevice } from './made-up-device.ts';
export { madeUpPhoto } from './made-up-photo.ts';
export { RescueHarness, type Typed } from './rescue.harness.ts';
export { KNOWN, KNOWN_BY_CAR, type RescueState, STATES_NOW, STOPPED } from './rescue.state.ts';
export { makeRescueState, type MountedRescue, type RescueStateName, rescueStates } from './rescue.states.ts';
