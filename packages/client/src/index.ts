/** What the ports' HTTP implementations share. The ports themselves: `@forecourt/client/booking`, `…/dealers`, `…/desk`, `…/handoff`, `…/rescue`, `…/rescue-desk`. */
export { createHttp, type Http, type HttpCall, type HttpOptions } from './http.ts';
export { json, lenient, listOf } from './reading.ts';
export type { Timers } from './timing.ts';
