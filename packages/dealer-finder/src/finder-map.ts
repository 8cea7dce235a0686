import type { ReactiveController, ReactiveElement } from 'lit';
import { type MapController, startMap } from './map/map-controller.ts';
import type { MapAdapter } from './map/map-port.ts';
import { mapViewOf } from './views/map.view.ts';
import type { View } from './views/view.ts';

/** An element with a map. */
export interface MapHost extends ReactiveElement {
  theme: 'light' | 'dark' | 'auto' | undefined;
}

/** Where the adapter is from, and who is told that there is no map. */
export interface FinderMapOptions {
  adapter: () => MapAdapter | Promise<MapAdapter>;
  onFail: () => void;
}

/** The map of a finder: there while it is in sight, told of each change, gone with its element. */
export class FinderMap implements ReactiveController {
  private readonly host: MapHost;
  private readonly options: FinderMapOptions;
  private running: MapController | undefined;
  private container: HTMLElement | undefined;
  /** The dealer whose pin was pressed, until it is seen in the list. */
  private pressed: string | undefined;

  constructor(host: MapHost, options: FinderMapOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** To be called when the finder was drawn. */
  sync(view: View): void {
    const container = this.host.renderRoot.querySelector<HTMLElement>('.map') ?? undefined;
    if (container !== this.container) this.end();
    if (!container || (container.parentElement?.hidden && !this.running)) return;
    this.container = container;
    this.running = this.running ?? this.start(container, view);
    this.running.show(mapViewOf(view, this.host.theme));
    this.reveal(view);
  }

  /** Takes the map away. */
  end(): void {
    this.running?.end();
    this.running = undefined;
    this.container = undefined;
  }

  hostDisconnected(): void {
    // a move in the document is a removal and an insertion
    queueMicrotask(() => this.host.isConnected || this.end());
  }

  private start(container: HTMLElement, { env, send }: View): MapController {
    const { adapter, onFail } = this.options;
    return startMap({
      ...{ adapter, container, clock: env.clock },
      listener: {
        onSelect: (id) => {
          this.pressed = id;
          send({ type: 'dealer.select', id });
        },
        onMove: (box) => send({ type: 'map.move', box }),
        onFail,
      },
    });
  }

  /** Brings the dealer whose pin was pressed into view in the list. The focus stays where it is. */
  private reveal({ context }: View): void {
    if (!this.pressed || context.selected?.id !== this.pressed) return;
    this.pressed = undefined;
    this.host.renderRoot.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest' });
  }
}
