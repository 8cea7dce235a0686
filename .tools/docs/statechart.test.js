import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMachine } from 'xstate';
import { statechart } from './statechart.js';

test('draws substates, work, guards and delays, each arrow where both its ends are', () => {
  const machine = createMachine({
    id: 'lamp',
    initial: 'on',
    states: {
      off: { always: { guard: 'isDark', target: 'on' } },
      on: {
        initial: 'warm',
        states: {
          warm: { invoke: { src: 'measure', onDone: 'bright', onError: '#lamp.off' } },
          bright: { after: { 50: 'warm' } },
        },
        on: { press: 'off' },
      },
    },
  });
  assert.equal(
    statechart(machine),
    `stateDiagram-v2
  [*] --> on
  state "off" as off
  state "on" as on {
    [*] --> on_warm
    state "warm" as on_warm
    state "bright" as on_bright
    on_warm --> on_bright: measure done
    on_bright --> on_warm: after 50
  }
  off --> on: [isDark]
  on_warm --> off: measure error
  on --> off: press`,
  );
});
