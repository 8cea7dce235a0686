import { expect } from '@open-wc/testing';
import { loadWidgets } from './loader.ts';

/** A place of its own, two widgets to fetch, and a count of how often each was. */
function stage(markup: string) {
  const root = document.createElement('div');
  root.innerHTML = markup;
  document.body.append(root);
  const fetched: string[] = [];
  const failing = new Set<string>();
  const module = (tag: string) => async () => {
    fetched.push(tag);
    if (failing.has(tag)) throw new Error('offline');
  };
  const modules = { 'x-one': module('x-one'), 'x-two': module('x-two') };
  return { root, fetched, failing, start: () => loadWidgets(modules, root) };
}

/** What a mutation observer does, it does by the next task. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the loader of all widgets', () => {
  it('fetches only what is on the page, each once', () => {
    const { fetched, start } = stage('<x-one></x-one><p><x-one></x-one></p>');
    const stop = start();
    expect(fetched).to.deep.equal(['x-one']);
    stop();
  });

  it('fetches a widget whose tag comes later, itself or deep inside something', async () => {
    const { root, fetched, start } = stage('');
    const stop = start();
    expect(fetched).to.deep.equal([]);
    root.append(document.createElement('x-two'));
    await nextTask();
    root.insertAdjacentHTML('beforeend', '<section><p><x-one></x-one></p></section>');
    await nextTask();
    expect(fetched).to.deep.equal(['x-two', 'x-one']);
    stop();
  });

  it('asks again for a widget that could not be fetched when a further tag comes', async () => {
    const { root, fetched, failing, start } = stage('');
    const warn = console.warn;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    failing.add('x-one');
    const stop = start();
    root.append(document.createElement('x-one'));
    await nextTask();
    failing.clear();
    root.append(document.createElement('x-one'));
    await nextTask();
    console.warn = warn;
    expect(fetched).to.deep.equal(['x-one', 'x-one']);
    expect(warnings).to.deep.equal(['<x-one> could not be loaded.']);
    stop();
  });

  it('looks no more when it is stopped', async () => {
    const { root, fetched, start } = stage('');
    start()();
    root.append(document.createElement('x-one'));
    await nextTask();
    expect(fetched).to.deep.equal([]);
  });
});
