// Typing and "near me" on a panel of `createPanel`, or one of the same shape.

import { KEYS } from '../data.js';

function type(input, text) {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The inputs that every panel has; the mounted contender has it as `panel`. */
export const finding = {
  search: {
    keys: KEYS,
    before(_host, { panel }) {
      if (!panel.input.value) type(panel.input, 'a');
    },
    target: (_host, { panel }) => panel.input,
    seen: (_host, { panel }) => panel.status.textContent,
  },
  nearMe: {
    // something else must be there before each press
    before: (_host, { panel }) => type(panel.input, panel.input.value === 'gar' ? 'auto' : 'gar'),
    target: (_host, { panel }) => panel.near,
    seen: (_host, { panel }) => panel.status.textContent,
  },
};
