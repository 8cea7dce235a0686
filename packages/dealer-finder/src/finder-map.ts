import type { LocaleController } from '@forecourt/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { DealerFinderMessageKey } from './locales/en.ts';
import type { MapController } from './map/map-controller.ts';
import type { MapAdapter } from './map/map-port.ts';
import { adoptPart, partOf } from './views/lazy.ts';
import { isFirst } from './views/list.view.ts';
import type { View } from './views/view.ts';

/** An element with a map. */
export interface MapHost extends ReactiveElement {
  theme: 'light' | 'dark' | 'auto' | undefined;
}

/** Where the adapter is from, and who is told that there is no map. */
export interface FinderMapOptions {
  adapter: () => MapAdapter | Promise<MapAdapter>;
  onFail: (reason: unknown) => void;
}

/** The map of a finder: fetched when the list is there and the map in sight, told of each change, gone with its element. */
export class FinderMap implements ReactiveController {
  private readonly host: MapHost;
  private readonly locale: LocaleController<DealerFinderMessageKey>;
  private readonly options: FinderMapOptions;
  private running: MapController | undefined;
  private container: HTMLElement | undefined;
  private isComing = false;
  /** The dealer whose pin was pressed, until it is seen in the list. */
  private pressed: string | undefined;

  constructor(host: MapHost, locale: LocaleController<DealerFinderMessageKey>, options: FinderMapOptions) {
    this.host = host;
    this.locale = locale;
    this.options = options;
    host.addController(this);
  }

  /** To be called when the finder was drawn. */
  sync(view: View): void {
    const container = this.host.renderRoot.querySelector<HTMLElement>('.map') ?? undefined;
    if (container !== this.container) this.end();
    const isHidden = container?.parentElement?.hidden;
    if (!container || isFirst(view) || (isHidden && !this.running)) return;
    const part = partOf(view, 'map');
    if (!part) return this.fetch();
    this.container = container;
    this.running =
      this.running ??
      part.startMap({
        adapter: this.options.adapter,
        container,
        clock: view.env.clock,
        listener: {
          onSelect: (id) => {
            this.pressed = id;
            view.send({ type: 'dealer.select', id });
          },
          onMove: (box) => view.send({ type: 'map.move', box }),
          onFail: this.options.onFail,
        },
      });
    this.running.show(part.mapViewOf(view, this.host.theme));
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

  /** Fetches what belongs to the map once the list is painted. A hidden page paints nothing, and has nothing to wait for. */
  private fetch(): void {
    if (this.isComing) return;
    this.isComing = true;
    const adopt = (): void => {
      this.isComing = false;
      if (!this.host.isConnected) return;
      adoptPart(this.host, this.locale, 'map').then(() => this.host.requestUpdate(), this.options.onFail);
    };
    if (document.hidden) setTimeout(adopt);
    else requestAnimationFrame(() => setTimeout(adopt));
  }

  /** Brings the dealer whose pin was pressed into view in the list. The focus stays where it is. */
  private reveal({ context }: View): void {
    if (!this.pressed || context.selected?.id !== this.pressed) return;
    this.pressed = undefined;
    this.host.renderRoot.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest' });
  }
}
