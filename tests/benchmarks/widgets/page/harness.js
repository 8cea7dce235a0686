// The life of a contender in the host page. Its entry.js calls `bench.define({…})`; the runner calls everything else.

import { inputs } from './inputs.js';
import { countElements, deepFindAll, inTask, nextPaint, until } from './tools.js';

const EMBED_LIMIT_MS = 60_000;
const READY_LIMIT_MS = 60_000;

const host = document.getElementById('host');
let contender;
let data;
let instance;

let sayDefined;
const defined = new Promise((resolve) => {
  sayDefined = resolve;
});

/** Adds an element to the head; resolves once it is loaded. */
const addToHead = (tag, properties) =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.onload = resolve;
    element.onerror = () => reject(new Error(`did not load: ${element.src || element.href}`));
    document.head.append(element);
  });

const mount = async () => {
  instance = await contender.mount(host, data);
  await until(() => contender.isReady(host, data, instance), READY_LIMIT_MS, 'isReady');
};

const unmount = async () => {
  await contender.unmount(host, instance);
  instance = undefined;
};

window.bench = {
  tools: { deepFindAll, until },

  /** A contender says what it is; see the README. */
  define(description) {
    contender = description;
    sayDefined();
  },

  /** Puts the contender's tags into the page and waits for them. */
  embed: ({ scripts, preloads, styles }) =>
    inTask(async () => {
      const crossOrigin = 'anonymous';
      for (const href of preloads) addToHead('link', { rel: 'modulepreload', href, crossOrigin });
      const loads = [
        ...styles.map((href) => addToHead('link', { rel: 'stylesheet', href })),
        ...scripts.map((src) => addToHead('script', { type: 'module', src, crossOrigin })),
      ];
      await Promise.all(loads);
      let isDefined = false;
      void defined.then(() => {
        isDefined = true;
      });
      await until(() => isDefined, EMBED_LIMIT_MS, 'bench.define');
    }),

  /** Makes the job's data. */
  async prepare(job, size) {
    const { makeData } = await import(`/contenders/${job}/data.js`);
    data = makeData(size);
  },

  /** Mounts until a person could use it. */
  mount: () =>
    inTask(async () => {
      const startedAt = performance.now();
      await mount();
      const readyWall = performance.now() - startedAt;
      await nextPaint();
      return { readyWall };
    }),

  unmount: () => inTask(unmount),

  /** Mounts and unmounts again and again. */
  cycle: (times) =>
    inTask(async () => {
      for (let i = 0; i < times; i += 1) {
        await mount();
        await nextPaint();
        await unmount();
        await nextPaint();
      }
    }),

  countElements: () => countElements(document.body),

  ...inputs(() => ({ host, data, instance, interactions: contender.interactions || {} })),
};
