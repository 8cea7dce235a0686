#!/usr/bin/env node
/** The command line. Exit codes: 1 failed, 2 used wrongly. */
import { parseArgs } from 'node:util';
import type { VssMajor } from './car/signal.ts';
import { startPanel } from './control/panel.ts';
import { driveNames } from './drives/drive.ts';
import { startSimulator } from './simulator.ts';
import { type DialectName, dialects } from './viss/dialects.ts';

const HELP = `forecourt-vehicle-simulator: a car that can be asked by VISS, for development and tests

Usage
  forecourt-vehicle-simulator [options]

Options
  --port <number>     where cars are asked: ws://127.0.0.1:<port>; 0: any free port  (8090)
  --panel <number>    where the panel to steer by is: http://127.0.0.1:<port>        (8091)
  --no-panel          serves no panel
  --dialect <name>    viss3, viss2, vissr or kuksa                                   (viss3)
  --vss <major>       release line of the signals: 3, 4, 5 or 6                      (6)
  --token <token>     asks for this access token; without: for none
  --drive <name>      plays a drive from the start: %DRIVES%
  --speed <factor>    how fast the drive is played                                   (1)
  --loop              starts the drive anew at its end
  --help              shows this
`;

class UsageError extends Error {}

async function main(): Promise<void> {
  const values = readArguments();
  const drives = await driveNames();
  if (values.help) {
    process.stdout.write(HELP.replace('%DRIVES%', drives.join(', ')));
    return;
  }
  const dialect = oneOf('dialect', values.dialect, Object.keys(dialects)) as DialectName;
  const vssMajor = Number(oneOf('vss', values.vss, ['3', '4', '5', '6'])) as VssMajor;
  const drive = values.drive === undefined ? undefined : oneOf('drive', values.drive, drives);
  const speed = Number(values.speed);
  if (!(speed > 0 && speed <= 1000)) throw new UsageError(`--speed cannot be ${values.speed}`);
  const [port, panelPort] = [portOf('port', values.port), portOf('panel', values.panel)];

  const token = values.token === undefined ? {} : { token: values.token };
  const simulator = await startSimulator({ port, dialect, vssMajor, ...token });
  const panel = values['no-panel'] ? undefined : await startPanel(simulator, { port: panelPort });
  if (drive) await simulator.play(drive, { speed, loop: values.loop });
  process.stdout.write(`${dialect} on ${simulator.url}\n`);
  if (panel) process.stdout.write(`panel on ${panel.url}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void Promise.all([panel?.close(), simulator.close()]);
    });
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '8090' },
        panel: { type: 'string', default: '8091' },
        'no-panel': { type: 'boolean', default: false },
        dialect: { type: 'string', default: 'viss3' },
        vss: { type: 'string', default: '6' },
        token: { type: 'string' },
        drive: { type: 'string' },
        speed: { type: 'string', default: '1' },
        loop: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  throw new UsageError(`--${name} is one of ${allowed.join(', ')}, not ${value}`);
}

function portOf(name: string, value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new UsageError(`--${name} is a port, not ${value}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`forecourt-vehicle-simulator: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) process.stderr.write('Try forecourt-vehicle-simulator --help.\n');
  process.exit(error instanceof UsageError ? 2 : 1);
});
