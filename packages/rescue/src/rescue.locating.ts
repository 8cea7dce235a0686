import { rescueSetup } from './rescue.setup.ts';

/** Where the car is: looked for once help is asked for, and not any longer than it is of use. */
export const locating = rescueSetup.createStateConfig({
  initial: 'off',
  states: {
    off: { on: { 'locate.ask': { guard: 'isFixNeeded', target: 'on' } } },
    on: {
      entry: 'beginLocating',
      invoke: { src: 'locate' },
      always: { guard: 'isFixNotNeeded', target: 'off' },
      on: {
        'locate.ask': { target: 'on', reenter: true },
        'locate.end': 'off',
        'fix.found': { actions: { type: 'storeFix', params: ({ event }) => event.fix } },
        'fix.failed': { actions: 'storeLocateFailure' },
      },
    },
  },
});
