/** A dealer that goes on at another device, or came from there. */
import type { HandoffRecord } from '@forecourt/contract';
import { consume, type Handoff, handoffContext } from '@forecourt/core';
import type { ReactiveController, ReactiveElement } from 'lit';

/** A finder that shows a dealer by its id. */
interface HandoffHost extends ReactiveElement {
  selectDealer(id: string): void;
}

/** Takes what came from elsewhere, each record once. */
class HandoffController implements ReactiveController {
  private readonly host: HandoffHost;
  private readonly consumer: { readonly value?: Handoff | undefined };
  private taken: HandoffRecord | undefined;

  constructor(host: HandoffHost) {
    this.host = host;
    this.consumer = consume(host, handoffContext);
    host.addController(this);
  }

  get value(): Handoff | undefined {
    return this.consumer.value;
  }

  hostUpdated(): void {
    const received = this.value?.received;
    if (received === this.taken) return;
    this.taken = received;
    if (received?.kind !== 'dealer') return;
    // a further update, not a part of this one
    void this.host.updateComplete.then(() => this.host.selectDealer(received.dealerId));
  }
}

const controllers = new WeakMap<HandoffHost, HandoffController>();

/** What goes on elsewhere, by the page around a finder; `undefined`: nobody takes it. Asked for the first time, it is listened to. */
export function handoffOf(host: HandoffHost): Handoff | undefined {
  const controller = controllers.get(host) ?? new HandoffController(host);
  controllers.set(host, controller);
  return controller.value;
}
