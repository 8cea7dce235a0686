/** What a dispatcher can do: each change one transaction, in which the case and what is told of it stand or fall together. */
import type {
  Dealer,
  DeskRescue,
  DeskRescueChange,
  DeskRescuePage,
  RescueAssignment,
  RescueStation,
} from '@forecourt/contract';
import { findDealer } from '../dealers/dealer.store.ts';
import type { Db } from '../db/schema.ts';
import { canonicalJson } from '../http/idempotency.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import type { Context } from '../settings.ts';
import { stepTo, statusOnceAssigned } from './rescue.status.ts';
import { writeMessage } from './rescue.service.ts';
import {
  changeRescue,
  demandOpen,
  demandRescue,
  findRescue,
  findRescues,
  type LockedRescue,
  type RescueChange,
  type RescueQuery,
} from './rescue.store.ts';
import { toDeskRescue } from './rescue.view.ts';
import { findStations } from './station.store.ts';
import { chooseStation } from './stations.ts';

/** The dispatchers' side of the cases. Every method rejects with a `ProblemError`; who may call is checked before. */
export class RescueDesk {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** One page of cases. */
  async list(query: RescueQuery): Promise<DeskRescuePage> {
    const { rows, next } = await findRescues(this.#context.db, query);
    const phone = this.#context.settings.rescuePhone;
    return { rescues: rows.map((row) => toDeskRescue(row, phone)), ...(next !== undefined && { next }) };
  }

  /** One case; `undefined` when there is none. */
  async find(id: string): Promise<DeskRescue | undefined> {
    const row = await findRescue(this.#context.db, id);
    return row && toDeskRescue(row, this.#context.settings.rescuePhone);
  }

  /** One case; 404 when there is none. */
  async read(id: string): Promise<DeskRescue> {
    return toDeskRescue(await demandRescue(this.#context.db, id), this.#context.settings.rescuePhone);
  }

  /** The stations that could help. */
  async stations(id: string): Promise<RescueStation[]> {
    const { db, now } = this.#context;
    return findStations(db, (await demandRescue(db, id)).request, now());
  }

  /** Gives a case to a station; the same again changes nothing. */
  async assign(id: string, { dealerId, ...details }: RescueAssignment): Promise<DeskRescue> {
    return this.#change(id, async (trx, rescue) => {
      demandOpen(rescue);
      const dealer = await this.#stationFor(trx, rescue, dealerId);
      const { name, phone } = dealer;
      const isSameStation = rescue.helper?.dealerId === dealer.id;
      const helper = {
        // Another station's truck is somewhere else.
        ...(isSameStation ? rescue.helper : { dealerId: dealer.id, name, ...(phone !== undefined && { phone }) }),
        ...{ name, ...details },
      };
      const status = statusOnceAssigned(rescue.status);
      if (status === rescue.status && canonicalJson(helper) === canonicalJson(rescue.helper)) return undefined;
      return { status, helper: JSON.stringify(helper) };
    });
  }

  /** Tells how a case goes on. A status that it has already may be told again. */
  async change(id: string, change: DeskRescueChange): Promise<DeskRescue> {
    return this.#change(id, async (trx, rescue) => {
      const { status = rescue.status, dropOffDealerId } = change;
      const step = stepTo(rescue.status, status);
      if (step === 'behind') throw refuse({ pointer: '/status', detail: `lies behind ${rescue.status}` });
      const request = await requestWith(trx, rescue, dropOffDealerId);
      const helper = helperWith(rescue, change, this.#context.now());
      if (step === 'over' || request || helper) demandOpen(rescue);
      if (step === 'unchanged' && !request && !helper) return undefined;
      return {
        status,
        ...(request && { request: JSON.stringify(request) }),
        ...(helper && { helper: JSON.stringify(helper) }),
      };
    });
  }

  /** Writes to the person, once for each key. */
  async answer(id: string, text: string, key: string): Promise<DeskRescue> {
    await writeMessage(this.#context, { id, from: 'dispatcher', text, key });
    return this.read(id);
  }

  /** Makes a change, counts its outcome and shows the case. */
  async #change(
    id: string,
    work: (trx: Db, rescue: LockedRescue) => Promise<RescueChange | undefined>,
  ): Promise<DeskRescue> {
    const { db, metrics, now } = this.#context;
    const counted = await db.transaction().execute(async (trx) => {
      let outcome: (() => void) | undefined;
      await changeRescue(trx, id, now(), async (rescue) => {
        const change = await work(trx, rescue);
        const status = change?.status;
        if (status && status !== rescue.status) outcome = () => metrics.countRescue(status, rescue.request.testCall);
        return change;
      });
      return outcome;
    });
    counted?.();
    return this.read(id);
  }

  /** The station that is named, or the most suitable one. */
  async #stationFor(trx: Db, { request }: LockedRescue, dealerId: string | undefined): Promise<Dealer> {
    const id = dealerId ?? chooseStation(await findStations(trx, request, this.#context.now()))?.dealerId;
    const dealer = id === undefined ? undefined : await findDealer(trx, id);
    if (!dealer) throw new ProblemError('not-found', { detail: 'no station suits' });
    return dealer;
  }
}

/** What is known of a case with another drop-off; `undefined` when that is no change. */
async function requestWith(trx: Db, { request }: LockedRescue, dropOffDealerId: string | undefined) {
  if (dropOffDealerId === undefined || dropOffDealerId === request.dropOffDealerId) return undefined;
  if (!(await findDealer(trx, dropOffDealerId))) throw refuse({ pointer: '/dropOffDealerId', detail: 'is no dealer' });
  return { ...request, dropOffDealerId };
}

/** Who comes, with what is told of them; `undefined` when nothing is. */
function helperWith({ helper }: LockedRescue, { eta, position }: DeskRescueChange, now: number) {
  if (!eta && !position) return undefined;
  if (!helper) throw refuse({ pointer: eta ? '/eta' : '/position', detail: 'nobody is on the way' });
  if (eta && Date.parse(eta.from) > Date.parse(eta.to))
    throw refuse({ pointer: '/eta', detail: 'ends before it begins' });
  const time = new Date(now).toISOString();
  return {
    ...helper,
    ...(eta && { eta: { ...eta, updatedAt: time } }),
    ...(position && { position: { ...position, at: position.at ?? time } }),
  };
}
