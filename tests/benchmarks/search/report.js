import { medians } from '../stats.js';

const rounded = (value) => {
  if (value === undefined) return '–';
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
};

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** The medians of samples that have one name, in the order in which the names came first. */
function groups(samples, nameOf) {
  const names = [...new Set(samples.map(nameOf))];
  return names.map((name) => [
    name,
    medians(samples.filter((sample) => nameOf(sample) === name).map(({ result }) => result)),
  ]);
}

const wayTable = (samples) =>
  table(
    ['way', 'index ms', 'first question ms', 'a question ms', 'p95 ms', 'memory MB'],
    groups(samples, ({ name }) => name).map(([name, { buildMs, firstMs, medianMs, p95Ms, memoryMB }]) => [
      name,
      ...[buildMs, firstMs, medianMs, p95Ms, memoryMB].map(rounded),
    ]),
  );

const pageTable = (samples) =>
  table(
    [
      'throttle',
      'list ready ms',
      'texts ready ms',
      'longest task ms',
      'nearest 20 ms',
      'the first keystroke ms',
      'a keystroke ms',
    ],
    groups(samples, ({ result }) => `${result.throttle}×`).map(([name, page]) => [
      name,
      ...[page.listMs, page.textMs, page.longestTaskMs, page.nearestMs, page.firstKeyMs, page.keystrokeMs].map(rounded),
    ]),
  );

/** The report in Markdown, of samples `{ kind, name, result }`. */
export function report(samples) {
  const of = (kind) => samples.filter((sample) => sample.kind === kind);
  return [
    'The nearest 20 of a point, in Node:',
    wayTable(of('nearest')),
    'A keystroke, from two characters on, in Node:',
    wayTable(of('text')),
    'Our port in Chromium; the longest task is that of the main thread while the index is made:',
    pageTable(of('page')),
  ].join('\n\n');
}
