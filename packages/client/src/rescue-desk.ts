/** The dispatcher's side of roadside help over HTTP, with what happens there as server-sent events. */
import { DeskRescue, DeskRescueEvent, DeskRescuePage, type RescueDeskApi, RescueStation } from '@forecourt/contract';
import * as v from 'valibot';
import type { DeskOptions } from './desk.ts';
import { createHttp, type HttpCall } from './http.ts';
import { fittingOf, json, lenient, listOf } from './reading.ts';
import { CODES, entries } from './rescue-reading.ts';
import { createWatch, readAs } from './watching.ts';

const { helper, messages } = entries;
const request = lenient(DeskRescue.entries.request);
const Case = lenient(v.object({ ...DeskRescue.entries, helper, messages, request }));
const Answer = json(Case);
const Cases = json(lenient(v.object({ ...DeskRescuePage.entries, rescues: listOf(Case) })));
const Stations = json(v.object({ stations: fittingOf(lenient(RescueStation)) }));
const Event = v.object({ ...DeskRescueEvent.entries, rescue: Case });

/** Makes the dispatcher's port for the back end at `options.baseUrl`. Nothing is requested yet. */
export const createRescueDeskApi = (options: DeskOptions): RescueDeskApi => {
  const { token } = options;
  const http = createHttp(options, CODES);
  const watch = createWatch(options, CODES);
  const at = (...path: string[]): Pick<HttpCall, 'path' | 'token'> => ({ token, path: ['desk', 'rescues', ...path] });

  return {
    findRescues: (query, o) => http({ ...o, ...at(), query }, Cases),
    getDeskRescue: (id, o) => http({ ...o, ...at(id) }, Answer),
    findStations: (id, o) => http({ ...o, ...at(id, 'stations') }, Stations).then(({ stations }) => stations),
    assignRescue: (id, body, o) => http({ ...o, ...at(id, 'assignment'), method: 'POST', body }, Answer),
    changeRescue: (id, body, o) => http({ ...o, ...at(id), method: 'PATCH', body }, Answer),
    answerRescue: (id, body, o) => http({ ...o, ...at(id, 'messages'), method: 'POST', body }, Answer),
    getPhoto: (id, o) => http({ ...o, token, path: ['desk', 'uploads', id] }, (response) => response.blob()),
    watchRescues: (o) => watch(at('events'), o, readAs(Event)),
  };
};
