import type { LocaleController } from '@forecourt/core';
import type { FinderMap, FinderMapOptions, MapHost } from './finder-map.ts';
import type { DealerFinderMessageKey } from './locales/en.ts';
import { adoptPart, partOf } from './views/lazy.ts';
import { isFirst } from './views/list.view.ts';
import type { View } from './views/view.ts';

/** What a finder fetches when it is needed: the views of the list, those that a person opens, and the map. */
export class FinderParts {
  private readonly host: MapHost;
  private readonly locale: LocaleController<DealerFinderMessageKey>;
  private readonly mapOptions: FinderMapOptions;
  private map: FinderMap | undefined;
  private isMapComing = false;

  constructor(host: MapHost, locale: LocaleController<DealerFinderMessageKey>, mapOptions: FinderMapOptions) {
    this.host = host;
    this.locale = locale;
    this.mapOptions = mapOptions;
  }

  /** What the list is drawn with; `undefined`: it is on its way. */
  get rows(): ReturnType<typeof partOf<'rows'>> {
    return partOf(this.view, 'rows');
  }

  /** Fetches what the list is drawn with. */
  fetchRows(onFail: () => void): void {
    adoptPart(this.host, this.locale, 'rows').then(() => this.host.requestUpdate(), onFail);
  }

  /** Fetches what a person opens. What could not be fetched, as when offline, is asked for again with the next need. */
  fetchLater(): void {
    if (partOf(this.view, 'later')) return;
    adoptPart(this.host, this.locale, 'later').then(
      () => this.host.requestUpdate(),
      () => undefined,
    );
  }

  /** Fetches the map once the list is painted, and it is in sight; then it is told what it is to show. */
  syncMap(view: View): void {
    const part = partOf(view, 'map');
    if (this.map || (part && view.hasMap)) {
      this.map = this.map ?? (part && new part.FinderMap(this.host, this.mapOptions));
      return this.map?.sync(view);
    }
    const isInSight = view.hasMap && (view.screen.isWide || view.screen.map);
    if (this.isMapComing || isFirst(view) || !isInSight) return;
    this.isMapComing = true;
    // a hidden page paints nothing, and has nothing to wait for
    if (document.hidden) setTimeout(() => this.fetchMap());
    else requestAnimationFrame(() => setTimeout(() => this.fetchMap()));
  }

  /** Takes the map away, as when the host gives another one. */
  endMap(): void {
    this.map?.end();
  }

  private get view(): Pick<View, 'locale'> {
    return { locale: this.locale };
  }

  private fetchMap(): void {
    this.isMapComing = false;
    if (!this.host.isConnected) return;
    adoptPart(this.host, this.locale, 'map').then(() => this.host.requestUpdate(), this.mapOptions.onFail);
  }
}
