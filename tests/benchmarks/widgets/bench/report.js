// Turns the samples of one job into Markdown: ratios first, then the figures, then what stays behind.

import { medians } from '../../stats.js';

const ORDER = ['ours', 'peer', 'probe'];

/** `| a | b |`, the first columns, which are texts, to the left. */
function table(head, rows, texts = 1) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index < texts ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const rounded = (value, digits) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A count as it is, else three digits or so; `–` where nothing was measured. */
export function number(value) {
  if (value === undefined) return '–';
  if (Number.isInteger(value)) return rounded(value, 0);
  const size = Math.abs(value);
  return rounded(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** The medians of each measurement of one contender: `load 1200 6`, `nextMonth 1200 1`, `leak 1200 1`. */
function figuresOf(name, samples) {
  const found = new Map();
  const put = (key, result) => found.set(key, [...(found.get(key) ?? []), result]);
  for (const { contender, kind, size, throttle, result } of samples) {
    if (contender !== name || !result) continue;
    if (kind !== 'interaction') put(`${kind} ${size} ${throttle}`, result);
    else
      for (const [input, each] of Object.entries(result)) if (!each.failed) put(`${input} ${size} ${throttle}`, each);
  }
  const groups = new Map([...found].map(([key, results]) => [key, { n: results.length, ...medians(results) }]));
  return (key) => groups.get(key) ?? {};
}

/** The columns of one size of data: a title, the value of a contender, and whether it is a cost to be compared. */
function columnsOf(job, size) {
  const inputs = Object.entries(job.interactions).flatMap(([input, title]) =>
    [1, 6].map((rate) => ({
      title: `${title} ${rate}×`,
      compare: rate === 6,
      of: (f) => f(`${input} ${size} ${rate}`).cpu,
    })),
  );
  return [
    { title: 'gzip kB', compare: true, of: (f) => f(`load ${size} 1`).gzip / 1000 || undefined },
    { title: 'files', of: (f) => f(`load ${size} 1`).files },
    { title: 'CPU 1×', compare: true, of: (f) => f(`load ${size} 1`).cpu },
    { title: 'CPU 6×', compare: true, of: (f) => f(`load ${size} 6`).cpu },
    { title: 'heap MB', compare: true, of: (f) => f(`load ${size} 1`).heapMB },
    ...inputs,
  ];
}

function failuresIn(samples) {
  const lines = samples.flatMap(({ contender, kind, throttle, failed, result }) => [
    ...(failed ? [`${contender}, ${kind} at ${throttle}×: ${failed}`] : []),
    ...(result?.problems ?? []).map((problem) => `${contender}, on its page: ${problem}`),
    ...Object.entries((kind === 'interaction' && result) || {}).flatMap(([input, each]) =>
      each.failed ? [`${contender}, ${input} at ${throttle}×: ${each.failed}`] : [],
    ),
  ]);
  return [...new Set(lines)];
}

const LEAKS = 'After 20 mounts and unmounts to warm up, 200 more and then another 200: what was added.';

const leakTable = (leaks) =>
  table(
    ['contender', 'heap kB, first 200', 'heap kB, second 200', 'nodes', 'listeners', 'CPU a cycle'],
    leaks.map(([title, leak]) => [
      title,
      ...['firstHeapKB', 'secondHeapKB', 'nodes', 'listeners', 'cpuPerCycle'].map((field) => number(leak[field])),
    ]),
  );

/**
 * The report of a job.
 * @param records what a run wrote: `{ machine, contenders }`, `{ chromium }`, then samples. Several runs may follow each
 * other; the first says who took part.
 */
export function report(job, records) {
  const { contenders } = records.find((record) => record.contenders);
  const samples = records.filter(({ contender }) => contender);
  const rows = contenders
    .map((contender) => ({ ...contender, figures: figuresOf(contender.name, samples) }))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const [ours] = rows;

  const sections = job.sizes.flatMap((size) => {
    const columns = columnsOf(job, size);
    const compared = columns.filter(({ compare }) => compare);
    const ratio = (of, { figures }) => {
      const value = of(figures) / of(ours.figures);
      return Number.isNaN(value) ? '–' : rounded(value, 1);
    };
    return [
      `Ratios: what each takes for one of ours (${ours.title}), ${size.toLocaleString('en')} pieces of data.`,
      table(
        ['contender', 'covers', ...compared.map(({ title }) => title)],
        rows.slice(1).map((row) => [row.title, row.covers, ...compared.map(({ of }) => ratio(of, row))]),
        2,
      ),
      'Figures: medians; CPU in milliseconds of the main thread.',
      table(
        ['contender', ...columns.map(({ title }) => title), 'n'],
        rows.map((row) => [
          row.title,
          ...columns.map(({ title, of }) => (title === 'files' ? (of(row.figures) ?? '–') : number(of(row.figures)))),
          row.figures(`load ${size} 1`).n ?? 0,
        ]),
      ),
    ];
  });

  const leaks = rows.map(({ title, figures }) => [title, figures(`leak ${job.size} 1`)]).filter(([, leak]) => leak.n);
  const failures = failuresIn(samples);
  return [
    ...sections,
    ...(leaks.length ? [LEAKS, leakTable(leaks)] : []),
    ...(failures.length ? [`Failed, or said by the pages:\n\n${failures.map((line) => `- ${line}`).join('\n')}`] : []),
  ].join('\n\n');
}
