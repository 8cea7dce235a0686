import type { ReactiveController, ReactiveElement } from 'lit';

/** From here on there is room for two columns, in CSS pixels. */
const TWO_COLUMNS = 720;

/**
 * Whether there is room for two columns, by the element's own width. What is watched is its header: an element whose height
 * changes with the answer would be measured again and again.
 */
export class WidthController implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly isWanted: () => boolean;
  private readonly tell: (isWide: boolean) => void;
  private observer: ResizeObserver | undefined;

  /** `isWanted`: whether anything depends on it; measuring costs. */
  constructor(host: ReactiveElement, isWanted: () => boolean, tell: (isWide: boolean) => void) {
    this.host = host;
    this.isWanted = isWanted;
    this.tell = tell;
    host.addController(this);
  }

  hostUpdate(): void {
    // the first frame has it right
    if (!this.observer && this.host.isConnected && this.isWanted()) this.measure();
  }

  hostUpdated(): void {
    const header = this.host.renderRoot.querySelector('header');
    if (this.observer || !header || !this.host.isConnected || !this.isWanted()) return;
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(header);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  private measure(): void {
    this.tell(this.host.clientWidth >= TWO_COLUMNS);
  }
}
