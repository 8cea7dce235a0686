import { expect } from '@open-wc/testing';
import { SimulatedClock } from 'xstate';
import { aTask, ProbeElement, probe, stage } from '../test/machine-probe.fixture.ts';
import type { Clock } from './machine-controller.ts';

describe('MachineController', () => {
  beforeEach(() => {
    stage.signals = [];
    stage.answer = undefined;
    stage.clock = undefined;
  });
  afterEach(() => document.body.replaceChildren());

  describe('a move in the DOM keeps its state', () => {
    const places: [string, (element: ProbeElement) => void][] = [
      [
        'to another parent',
        (element) => {
          const other = document.body.appendChild(document.createElement('div'));
          other.append(element);
        },
      ],
      [
        'before a sibling',
        (element) => document.body.insertBefore(element, document.body.appendChild(document.createElement('p'))),
      ],
      [
        'into a shadow root',
        (element) => {
          const host = document.body.appendChild(document.createElement('div'));
          host.attachShadow({ mode: 'open' }).append(element);
        },
      ],
      [
        'out and in again within a task',
        (element) => {
          element.remove();
          document.body.append(element);
        },
      ],
    ];
    for (const [where, move] of places) {
      it(`${where}`, async () => {
        const element = await probe();
        element.machine.send({ type: 'add' });
        element.machine.send({ type: 'load' });
        move(element);
        await aTask();
        expect(stage.signals[0]?.aborted).to.equal(false);
        expect(element.state).to.equal('loading');
        stage.answer?.('');
        await aTask();
        expect(element.shadowRoot?.textContent).to.equal('done 1');
        expect(element.emitted).to.deep.equal(['started one', 'loading one', 'loaded one']);
      });
    }
  });

  it('a real removal aborts a running request', async () => {
    const element = await probe();
    element.machine.send({ type: 'load' });
    expect(stage.signals[0]?.aborted).to.equal(false);
    element.remove();
    await aTask();
    expect(stage.signals[0]?.aborted).to.equal(true);
    expect(element.machine.snapshot).to.equal(undefined);
  });

  it('a late answer to a removed element reaches nobody', async () => {
    const element = await probe();
    element.machine.send({ type: 'load' });
    element.remove();
    await aTask();
    const { renders } = element;
    stage.answer?.('');
    element.machine.send({ type: 'add' });
    await aTask();
    expect(element.renders).to.equal(renders);
    expect(element.emitted).to.deep.equal(['started one', 'loading one']);
  });

  it('re-adding starts afresh, and events draw again', async () => {
    const element = await probe();
    element.machine.send({ type: 'add' });
    element.machine.send({ type: 'load' });
    element.remove();
    await aTask();
    element.name = 'two';
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('idle 0');
    element.machine.send({ type: 'add' });
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('idle 1');
    element.machine.send({ type: 'load' });
    expect(element.emitted.slice(2)).to.deep.equal(['started two', 'loading two']);
  });

  it('an ignored event costs no render', async () => {
    const element = await probe();
    expect(element.renders).to.equal(1);
    element.machine.send({ type: 'load' });
    await element.updateComplete;
    expect(element.renders).to.equal(2);
    element.machine.send({ type: 'load' });
    await aTask();
    expect(element.renders).to.equal(2);
  });

  it('an event that changes nothing costs no render', async () => {
    const element = await probe();
    element.machine.send({ type: 'nothing' });
    await aTask();
    expect(element.renders).to.equal(1);
  });

  it('many events in one task cost one render', async () => {
    const element = await probe();
    for (let i = 0; i < 10; i += 1) element.machine.send({ type: 'add' });
    await aTask();
    expect(element.renders).to.equal(2);
    expect(element.shadowRoot?.textContent).to.equal('idle 10');
  });

  it('what the machine emits comes once, however often it is drawn', async () => {
    const element = await probe();
    element.machine.send({ type: 'load' });
    for (let i = 0; i < 3; i += 1) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(element.emitted).to.deep.equal(['started one', 'loading one']);
  });

  it('an event sent while the element is updated is emitted once, and drawn', async () => {
    const element = await probe();
    element.addController({
      hostUpdate: () => element.machine.send({ type: 'load' }),
    });
    element.requestUpdate();
    await aTask();
    expect(element.emitted).to.deep.equal(['started one', 'loading one']);
    expect(element.shadowRoot?.textContent).to.equal('loading 0');
  });

  it('an event sent by who hears an event is taken', async () => {
    const element = await probe();
    element.onEmit = (type) => type === 'loading' && element.machine.send({ type: 'add' });
    element.machine.send({ type: 'load' });
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('loading 1');
  });

  it('who hears an event reads the state that it has led to', async () => {
    const element = await probe();
    const states: unknown[] = [];
    element.onEmit = () => states.push(element.state);
    element.machine.send({ type: 'load' });
    expect(states).to.deep.equal(['loading']);
  });

  it('what the machine emits at its start is not lost', async () => {
    const element = await probe('early');
    expect(element.emitted).to.deep.equal(['started early']);
  });

  it('X5 properties set before the upgrade reach the input', async () => {
    const element = document.createElement('machine-probe-late') as ProbeElement;
    element.name = 'set before';
    document.body.append(element);
    customElements.define('machine-probe-late', class extends ProbeElement {});
    await element.updateComplete;
    expect(element.machine.snapshot?.context.name).to.equal('set before');
  });

  it('an element removed before its first update never starts', async () => {
    const element = document.createElement('machine-probe') as ProbeElement;
    document.body.append(element);
    element.remove();
    await aTask();
    expect(element.emitted).to.deep.equal([]);
  });

  it('a restart aborts, reads the input anew and draws', async () => {
    const element = await probe();
    element.machine.send({ type: 'add' });
    element.machine.send({ type: 'load' });
    element.name = 'two';
    element.machine.restart();
    await element.updateComplete;
    expect(stage.signals[0]?.aborted).to.equal(true);
    expect(element.machine.snapshot?.context).to.deep.equal({ name: 'two', count: 0 });
    element.machine.send({ type: 'add' });
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('idle 1');
  });

  it('X15 delayed transitions go by the given clock', async () => {
    const clock = new SimulatedClock();
    stage.clock = clock;
    const element = await probe();
    element.machine.send({ type: 'later' });
    clock.increment(999);
    expect(element.state).to.equal('waiting');
    clock.increment(1);
    expect(element.state).to.equal('done');
  });

  it('X4 a removal leaves no timer behind', async () => {
    const waiting = new Set<number>();
    const clock: Clock = {
      setTimeout: () => {
        const id = waiting.size + 1;
        waiting.add(id);
        return id;
      },
      clearTimeout: (id) => void waiting.delete(id as number),
    };
    stage.clock = clock;
    const element = await probe();
    element.machine.send({ type: 'later' });
    expect(waiting.size).to.equal(1);
    element.remove();
    await aTask();
    expect(waiting.size).to.equal(0);
  });

  it('two elements are independent', async () => {
    const [one, two] = [await probe('one'), await probe('two')];
    one.machine.send({ type: 'add' });
    one.machine.send({ type: 'load' });
    two.remove();
    await aTask();
    expect(stage.signals[0]?.aborted).to.equal(false);
    expect(one.shadowRoot?.textContent).to.equal('loading 1');
    expect(two.emitted).to.deep.equal(['started two']);
  });
});
