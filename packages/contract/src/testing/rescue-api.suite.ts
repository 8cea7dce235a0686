/** The cases that every `RescueApi` passes with its `RescueDeskApi`, whatever is behind them. They run in any order, one after the other. */
import { calling } from './rescue-api.calling.ts';
import { desk } from './rescue-api.desk.ts';
import { following } from './rescue-api.following.ts';
import type { RescueCase } from './rescue-api.world.ts';
import { uploading } from './upload-api.cases.ts';

export const rescueApiSuite: readonly RescueCase[] = [...calling, ...following, ...desk, ...uploading];
