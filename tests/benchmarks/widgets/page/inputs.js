// One real input at a time: where it goes, and when its effect is painted.

import { inTask, nextPaint, until } from './tools.js';

const TARGET_LIMIT_MS = 10_000;
const EFFECT_LIMIT_MS = 60_000;

/** The part of `window.bench` that times inputs. `current()` gives the mounted contender. */
export function inputs(current) {
  let effect;
  /** How often a key was typed, by the name of the input. */
  const typed = new Map();

  /** Resolves to how long after its input the effect was painted, looked at once a frame. */
  const waitForEffect = async (eventAt, changed) => {
    const end = performance.now() + EFFECT_LIMIT_MS;
    do {
      if (performance.now() > end) throw new Error('the input changed nothing');
      await nextPaint();
    } while (!changed());
    return performance.now() - eventAt;
  };

  return {
    interactionNames: () => Object.keys(current().interactions),

    /** Prepares an input and tells where to click for it, or which key to press. */
    locate: (name) =>
      inTask(async () => {
        const { host, data, instance, interactions } = current();
        const { before, target, keys } = interactions[name];
        if (before) await before(host, instance, data);
        const find = () => target(host, instance, data);
        await until(find, TARGET_LIMIT_MS, `the target of ${name}`);
        find().scrollIntoView({ block: 'nearest', inline: 'nearest' });
        if (keys) {
          const turn = typed.get(name) ?? 0;
          typed.set(name, turn + 1);
          find().focus();
          return { key: keys[turn % keys.length] };
        }
        await nextPaint();
        const { left, top, width, height } = find().getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }),

    /** Gets ready to time the click or key that comes next. */
    arm(name) {
      const { host, data, instance, interactions } = current();
      const see = () => interactions[name].seen(host, instance, data);
      const before = see();
      effect = new Promise((resolve) => {
        const onPress = (event) => resolve(waitForEffect(event.timeStamp, () => see() !== before));
        window.addEventListener(interactions[name].keys ? 'keydown' : 'pointerdown', onPress, {
          capture: true,
          once: true,
        });
      });
      // looked at by `seen`, which may come later
      effect.catch(() => {});
    },

    seen: () => effect,
  };
}
