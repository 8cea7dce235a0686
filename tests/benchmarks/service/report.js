/** The Markdown table of the service's figures: one row for each kind of request and database. */
export function report(databases) {
  const rows = databases.flatMap(({ database, results }) =>
    results.map(({ title, perSecond, medianMs, p99Ms, cpuMs, failed, senderBusy }) =>
      [
        title,
        database,
        Math.round(perSecond).toLocaleString('en'),
        medianMs.toFixed(1),
        p99Ms.toFixed(1),
        cpuMs === undefined ? '–' : cpuMs.toFixed(2),
        failed,
        `${Math.round(senderBusy * 100)} %`,
      ].join(' | '),
    ),
  );
  return [
    '| request | database | requests a second | median ms | p99 ms | CPU ms of the service | failed | sender busy |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
