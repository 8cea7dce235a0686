// Not a product but a lower bound: a month and its times as plainly as Lit can draw them.

import { css, html, LitElement } from 'lit';
import { isoOf } from '../data.js';
import { nextTurn } from '../_shared/turns.js';

const monthFormat = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });

class ProbeLit extends LitElement {
  static properties = { month: { state: true }, day: { state: true }, slot: { state: true } };
  static styles = css`
    :host { display: block; max-width: 480px; }
    .days { display: grid; grid-template-columns: repeat(7, 1fr); gap: 4px; }
    .times { display: grid; grid-template-columns: repeat(5, 1fr); gap: 6px; margin-top: 8px; }
    button { font: inherit; padding: 8px 4px; }
    [aria-pressed='true'] { background: #05a; color: #fff; }
  `;

  set days(days) {
    const [{ date, iso }] = days;
    this.byDay = new Map(days.map((day) => [day.iso, day]));
    this.day = iso;
    this.month = new Date(date.getFullYear(), date.getMonth(), 1);
  }

  turnBy(months) {
    this.month = new Date(this.month.getFullYear(), this.month.getMonth() + months, 1);
  }

  render() {
    const lead = (this.month.getDay() + 6) % 7;
    const dateAt = (index) => new Date(this.month.getFullYear(), this.month.getMonth(), 1 - lead + index);
    const dayButton = (date) => {
      const day = isoOf(date);
      const pick = () => Object.assign(this, { day, slot: undefined });
      return html`<button ?disabled=${!this.byDay.has(day)} @click=${pick}>${date.getDate()}</button>`;
    };
    const timeButton = ({ label }) =>
      html`<button aria-pressed=${this.slot === label} @click=${() => (this.slot = label)}>${label}</button>`;
    return html`
      <button class="previous" @click=${() => this.turnBy(-1)}>‹</button>
      <b>${monthFormat.format(this.month)}</b>
      <button class="next" @click=${() => this.turnBy(1)}>›</button>
      <div class="days">${Array.from({ length: 42 }, (_, index) => dayButton(dateAt(index)))}</div>
      <div class="times">${this.byDay.get(this.day).slots.map(timeButton)}</div>
    `;
  }
}
customElements.define('probe-lit', ProbeLit);

const all = (element, selector) => [...element.renderRoot.querySelectorAll(selector)];

window.bench.define({
  mount(host, { days }) {
    const element = Object.assign(document.createElement('probe-lit'), { days });
    host.append(element);
    return element;
  },
  isReady: (_host, _data, element) => all(element, '.times button').length === 20,
  unmount: (host) => host.replaceChildren(),
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (_host, element) => all(element, element.turn % 2 ? '.next' : '.previous')[0],
      seen: (_host, element) => all(element, 'b')[0].textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (_host, element) => all(element, '.days button:not(:disabled)')[(element.turn % 4) + 1],
      seen: (_host, element) => element.day,
    },
    pickSlot: {
      before: nextTurn,
      target: (_host, element) => all(element, '.times button')[element.turn % 20],
      seen: (_host, element) =>
        all(element, '.times button').findIndex((button) => button.getAttribute('aria-pressed') === 'true'),
    },
  },
});
