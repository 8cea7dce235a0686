// Not a product but a lower bound: 42 day buttons made once and relabelled, and 20 buttons for the times of a day.

import { isoOf } from '../data.js';
import { nextTurn } from '../_shared/turns.js';

const STYLE = `
  :host { display: block; max-width: 480px; }
  .days { display: grid; grid-template-columns: repeat(7, 1fr); gap: 4px; }
  .times { display: grid; grid-template-columns: repeat(5, 1fr); gap: 6px; margin-top: 8px; }
  button { font: inherit; padding: 8px 4px; }
  [aria-pressed='true'] { background: #05a; color: #fff; }
`;
const monthFormat = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });

function createProbe({ days, firstDay }) {
  const element = document.createElement('probe-plain');
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${STYLE}</style>
    <button data-turn="-1">‹</button> <b></b> <button data-turn="1">›</button>
    <div class="days">${'<button></button>'.repeat(42)}</div><div class="times"></div>`;
  const byDay = new Map(days.map((day) => [day.iso, day]));
  const cells = [...root.querySelectorAll('.days button')];
  const times = root.querySelector('.times');
  let month = new Date(firstDay.date.getFullYear(), firstDay.date.getMonth(), 1);
  const showDay = (iso) => {
    times.dataset.shown = iso;
    times.innerHTML = byDay
      .get(iso)
      .slots.map(({ label }) => `<button aria-pressed="false">${label}</button>`)
      .join('');
  };
  const turnBy = (months) => {
    month = new Date(month.getFullYear(), month.getMonth() + months, 1);
    root.querySelector('b').textContent = monthFormat.format(month);
    const lead = (month.getDay() + 6) % 7;
    cells.forEach((cell, index) => {
      const date = new Date(month.getFullYear(), month.getMonth(), 1 - lead + index);
      cell.textContent = date.getDate();
      cell.dataset.day = isoOf(date);
      cell.disabled = !byDay.has(cell.dataset.day);
    });
  };
  root.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button?.dataset.turn) turnBy(Number(button.dataset.turn));
    else if (button?.dataset.day) showDay(button.dataset.day);
    else if (button) {
      times.querySelector('[aria-pressed=true]')?.setAttribute('aria-pressed', 'false');
      button.setAttribute('aria-pressed', 'true');
    }
  });
  turnBy(0);
  showDay(firstDay.iso);
  return { element, root, times };
}

window.bench.define({
  mount(host, data) {
    const probe = createProbe(data);
    host.append(probe.element);
    return probe;
  },
  isReady: (_host, _data, { times }) => times.childElementCount === 20,
  unmount: (host) => host.replaceChildren(),
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (_host, { root, turn }) => root.querySelector(`[data-turn="${turn % 2 ? 1 : -1}"]`),
      seen: (_host, { root }) => root.querySelector('b').textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (_host, { root, turn }) => root.querySelectorAll('.days button:not(:disabled)')[(turn % 4) + 1],
      seen: (_host, { times }) => times.dataset.shown,
    },
    pickSlot: {
      before: nextTurn,
      target: (_host, { times, turn }) => times.children[turn % 20],
      seen: (_host, { times }) =>
        [...times.children].findIndex((button) => button.getAttribute('aria-pressed') === 'true'),
    },
  },
});
