import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { assign, emit, fromPromise, setup } from 'xstate';
import { type Clock, MachineController, type MachineOptions } from '../src/machine-controller.ts';

/** A machine with each thing that the controller has to deal with. */
const machine = setup({
  types: {
    context: {} as { name: string; count: number },
    input: {} as { name: string },
    events: {} as { type: 'add' | 'nothing' | 'load' | 'later' },
    emitted: {} as { type: 'started' | 'loading' | 'loaded'; name: string },
  },
  actors: { work: fromPromise<string>(() => Promise.resolve('')) },
}).createMachine({
  context: ({ input }) => ({ name: input.name, count: 0 }),
  initial: 'idle',
  entry: emit(({ context }) => ({ type: 'started' as const, name: context.name })),
  on: { add: { actions: assign({ count: ({ context }) => context.count + 1 }) }, nothing: {} },
  states: {
    idle: { on: { load: 'loading', later: 'waiting' } },
    waiting: { after: { 1000: 'done' } },
    loading: {
      entry: emit(({ context }) => ({ type: 'loading' as const, name: context.name })),
      invoke: { src: 'work', onDone: 'done' },
    },
    done: { entry: emit(({ context }) => ({ type: 'loaded' as const, name: context.name })) },
  },
});

/** What the tests set before they make an element. */
export const stage = {
  signals: [] as AbortSignal[],
  answer: undefined as ((value: string) => void) | undefined,
  clock: undefined as Clock | undefined,
};

export class ProbeElement extends LitElement {
  static override properties: PropertyDeclarations = { name: {} };
  declare name: string | undefined;
  renders = 0;
  readonly emitted: string[] = [];
  /** Called with each emitted event, as a page's listener would be. */
  onEmit: ((type: string) => void) | undefined;

  private readonly options: MachineOptions<typeof machine> = {
    machine: () =>
      machine.provide({
        actors: {
          work: fromPromise<string>(({ signal }) => {
            stage.signals.push(signal);
            return new Promise((resolve) => (stage.answer = resolve));
          }),
        },
      }),
    input: () => ({ name: this.name ?? 'nobody' }),
    onEmit: ({ type, name }) => {
      this.emitted.push(`${type} ${name}`);
      this.onEmit?.(type);
    },
    clock: () => stage.clock,
  };
  readonly machine = new MachineController(this, this.options);

  get state(): unknown {
    return this.machine.snapshot?.value;
  }

  protected override render(): TemplateResult {
    this.renders += 1;
    return html`${String(this.state)} ${this.machine.snapshot?.context.count}`;
  }
}
customElements.define('machine-probe', ProbeElement);

/** An element in the document that has drawn its first state. */
export async function probe(name = 'one'): Promise<ProbeElement> {
  const element = document.createElement('machine-probe') as ProbeElement;
  element.name = name;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Lets all microtasks run, those of a removal included. */
export const aTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
