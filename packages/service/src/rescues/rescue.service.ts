/** What who needs help can do: each one transaction, in which the case and what is told of it stand or fall together. */
import {
  canCancelRescue,
  type Rescue,
  type RescueCancellation,
  type RescueRequest,
  type RescueUpdate,
} from '@forecourt/contract';
import { demandToken, deriveToken, hashToken } from '../http/bearer.ts';
import { canonicalJson, once } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import type { Context } from '../settings.ts';
import { tiePhotos } from '../uploads/upload.store.ts';
import { changeRescue, demandOpen, demandRescue, insertRescue, type RescueRow, withMessage } from './rescue.store.ts';
import { toRescue } from './rescue.view.ts';

/** What can be done with cases by their token. Every method rejects with a `ProblemError`. */
export class RescueService {
  readonly #context: Context;
  readonly #secret: string;

  constructor(context: Context, secret: string) {
    this.#context = context;
    this.#secret = secret;
  }

  /**
   * Takes in a call for help, once for each key; it is not refused because of a photo or a dealer that is not there. The answer
   * has the token, and shows the case as it is by now, also when it is repeated.
   */
  async create(request: RescueRequest, key: string): Promise<{ rescue: Rescue; replayed: boolean }> {
    const { db, metrics } = this.#context;
    const now = this.#context.now();
    const { photoIds = [], ...facts } = request;
    const tokenOf = (id: string) => deriveToken(this.#secret, 'rescue', id);
    const { result, replayed } = await once(db, {
      scope: 'rescue',
      key,
      body: request,
      now,
      // Nothing of the person is kept under the key.
      work: async (trx) => {
        const inserted = await insertRescue(trx, facts, (id) => hashToken(tokenOf(id)), now);
        await tiePhotos(trx, inserted.id, photoIds);
        return inserted;
      },
    });
    if (!replayed) metrics.countRescue('requested', facts.testCall);
    const rescue = this.#show(await demandRescue(db, result.id));
    return { rescue: { ...rescue, token: tokenOf(result.id) }, replayed };
  }

  /** How a case stands. */
  async read(id: string, token: string): Promise<Rescue> {
    return this.#show(await this.#unlock(id, token));
  }

  /** Answers 401 or 404 unless the token is that of the case. */
  async demandAccess(id: string, token: string): Promise<void> {
    await this.#unlock(id, token);
  }

  /** Takes in what became known later. The same again changes nothing. */
  async update(id: string, token: string, { photoIds, ...facts }: RescueUpdate): Promise<Rescue> {
    await this.#unlock(id, token);
    const { db } = this.#context;
    await db.transaction().execute((trx) =>
      changeRescue(trx, id, this.#context.now(), async (rescue) => {
        demandOpen(rescue);
        const request = { ...rescue.request, ...facts };
        const isSame = canonicalJson(request) === canonicalJson(rescue.request);
        const hasSamePhotos = photoIds === undefined || !(await tiePhotos(trx, id, photoIds));
        return isSame && hasSamePhotos ? undefined : { request: JSON.stringify(request) };
      }),
    );
    return this.read(id, token);
  }

  /** Help is not needed any more. A case that is cancelled already stays as it is. */
  async cancel(id: string, token: string, { code, reason }: RescueCancellation): Promise<Rescue> {
    await this.#unlock(id, token);
    const { db, metrics, now } = this.#context;
    let isCancelled = false;
    await db.transaction().execute((trx) =>
      changeRescue(trx, id, now(), ({ status }) => {
        if (status === 'cancelled') return undefined;
        if (!canCancelRescue(status)) throw new ProblemError('rescue-over');
        isCancelled = true;
        return { status: 'cancelled', cancel_code: code ?? null, cancel_reason: reason ?? null };
      }),
    );
    const rescue = await this.read(id, token);
    if (isCancelled) metrics.countRescue('cancelled', rescue.testCall);
    return rescue;
  }

  /** Writes to the dispatcher, once for each key. */
  async write(id: string, token: string, text: string, key: string): Promise<Rescue> {
    await this.#unlock(id, token);
    await writeMessage(this.#context, { id, from: 'customer', text, key });
    return this.read(id, token);
  }

  #show(row: RescueRow): Rescue {
    return toRescue(row, this.#context.settings.rescuePhone);
  }

  async #unlock(id: string, token: string): Promise<RescueRow> {
    const rescue = await demandRescue(this.#context.db, id);
    demandToken(token, rescue.token_hash);
    return rescue;
  }
}

/** A text from one side to the other. */
export interface NewMessage {
  /** Of the case. */
  id: string;
  from: 'customer' | 'dispatcher';
  text: string;
  key: string;
}

/** Adds a message to a case, once for each key. */
export async function writeMessage({ db, now }: Context, { id, from, text, key }: NewMessage): Promise<void> {
  const time = now();
  await once(db, {
    scope: `rescue message of ${from} ${id}`,
    key,
    body: text,
    now: time,
    work: async (trx) => {
      await changeRescue(trx, id, time, (rescue) => {
        demandOpen(rescue);
        return { messages: withMessage(rescue, { from, text, at: new Date(time).toISOString() }) };
      });
      return {};
    },
  });
}
