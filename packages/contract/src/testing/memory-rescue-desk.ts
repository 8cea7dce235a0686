/** The dispatcher's side of roadside help in memory. */
import type { Dealer } from '../dealer.ts';
import { RescueMessageRequest } from '../rescue.ts';
import { isRescueOver } from '../rescue-words.ts';
import { type DeskRescue, type DeskRescueEvent, DeskRescueChange, RescueAssignment } from '../rescue-desk.ts';
import type { RescueDeskApi } from '../rescue-ports.ts';
import { chooseStation, findStationsIn } from './memory-rescue-stations.ts';
import type { MemoryWatch } from './memory-rescue-watch.ts';
import { type createRescues, demandOpen, type MemoryRescue } from './memory-rescues.ts';
import { accept, refuse, refuseFields } from './memory-rules.ts';
import type { MemoryWorld } from './memory-world.ts';
import { createRehearsal } from './rehearsal.ts';

/** What a dispatcher in memory needs. */
export interface RescueDeskWorld {
  dealers: readonly Dealer[];
  rescues: ReturnType<typeof createRescues>;
  /** What happened, oldest first. */
  events: readonly DeskRescueEvent[];
  line: MemoryWatch;
  once: MemoryWorld['once'];
  now(): number;
  /** A photo, when it is there, whole. */
  photo(id: string): Blob | undefined;
}

/** Makes the dispatcher's side of a world. */
export const createRescueDesk = ({
  dealers,
  rescues,
  events,
  line,
  once,
  now,
  photo,
}: RescueDeskWorld): RescueDeskApi => {
  const { perform } = createRehearsal<RescueDeskApi>(0);
  const { find, showAtDesk } = rescues;
  const stationsFor = (rescue: MemoryRescue) => findStationsIn(dealers, rescue.request, now());
  const on = (id: string, work: (rescue: MemoryRescue) => void): DeskRescue => {
    const rescue = find(id);
    work(rescue);
    return showAtDesk(rescue);
  };

  const list = (isOver: boolean): DeskRescue[] => {
    const listed = rescues.cases.filter(({ status }) => isRescueOver(status) === isOver);
    return (isOver ? listed.reverse() : listed).map(showAtDesk);
  };

  const assign = (rescue: MemoryRescue, body: RescueAssignment): void => {
    const { dealerId, ...details } = accept(RescueAssignment, body);
    demandOpen(rescue);
    const chosen = dealerId ?? chooseStation(stationsFor(rescue))?.dealerId;
    const dealer = dealers.find(({ id }) => id === chosen);
    rescues.assign(rescue, dealer ?? refuse('not-found'), details);
  };

  return {
    findRescues: ({ state = 'open', limit = 50, cursor = 'after-0' }, o) =>
      perform('findRescues', [], o, () => {
        const from = Number(/^after-(\d+)$/.exec(cursor)?.[1]);
        if (Number.isNaN(from)) refuseFields({ pointer: '/cursor', detail: 'is of no page' });
        const found = list(state === 'over');
        const end = from + limit;
        return { rescues: found.slice(from, end), ...(end < found.length && { next: `after-${end}` }) };
      }),
    getDeskRescue: (id, o) => perform('getDeskRescue', [], o, () => showAtDesk(find(id))),
    findStations: (id, o) => perform('findStations', [], o, () => stationsFor(find(id))),
    assignRescue: (id, body, o) => perform('assignRescue', [], o, () => on(id, (rescue) => assign(rescue, body))),
    changeRescue: (id, body, o) =>
      perform('changeRescue', [], o, () =>
        on(id, (rescue) => rescues.changeFromDesk(rescue, accept(DeskRescueChange, body))),
      ),
    answerRescue: (id, body, o) =>
      perform('answerRescue', [], o, () =>
        on(id, (rescue) => {
          const { text } = accept(RescueMessageRequest, body);
          once(`answer ${id} ${o.idempotencyKey}`, text, () => rescues.write(rescue, 'dispatcher', text));
        }),
      ),
    getPhoto: async (id, o) => {
      await perform('getPhoto', [], o, () => {});
      return photo(id) ?? refuse('not-found');
    },
    watchRescues: (o) => {
      const start = o.lastEventId === undefined ? events.length : Number(o.lastEventId);
      let at = Number.isNaN(start) ? 0 : start;
      return line.watch(o, () => events[at] && events[at++]);
    },
  };
};
