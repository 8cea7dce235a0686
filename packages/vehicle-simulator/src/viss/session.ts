import { randomUUID } from 'node:crypto';
import type { Car } from '../car/car.ts';
import { isNumeric } from '../car/signal.ts';
import { metadataAt, type ServedLeaf } from '../car/tree.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { RequestLog } from '../request-log.ts';
import type { Dialect } from './dialects.ts';
import { type Failure, failureByNumber, failureOf, type Problem } from './errors.ts';
import { type Filters, isRecord, readFilters } from './filters.ts';
import { Line, type Message, type Socket } from './line.ts';
import { suits, watch } from './subscription.ts';

/** What the sessions of a simulator share. */
export interface Shared {
  car: Car;
  clock: Clock;
  dialect: Dialect;
  log: RequestLog;
  faults: () => Readonly<Faults>;
  /** What is wrong with a token; `undefined`: it is accepted. */
  judge: (token: unknown) => Problem | undefined;
}

/** An answer: what a message holds beside its action and id, or what went wrong. */
type Answer = { message: Message; then?: () => void } | { failure: Failure; extra?: Message };

/** One client on one socket, with its subscriptions. */
export class Session {
  readonly #shared: Shared;
  readonly #line: Line;
  readonly #subscriptions = new Map<string, () => void>();

  constructor(socket: Socket, shared: Shared) {
    this.#shared = shared;
    this.#line = new Line(socket, shared.clock, shared.faults);
  }

  /** How many subscriptions there are. */
  get size(): number {
    return this.#subscriptions.size;
  }

  /** Takes a message of the client. */
  receive(text: string): void {
    const { log, clock, faults } = this.#shared;
    const request = parseObject(text);
    const action = typeof request?.action === 'string' ? request.action : undefined;
    const requestId = typeof request?.requestId === 'string' ? request.requestId : undefined;
    // a socket that is stuck does not hear either
    const answer: Answer | undefined = faults().frozen ? undefined : this.#answer(action, requestId, request);
    log.add({
      at: clock.now(),
      action: action ?? 'unreadable',
      ...(typeof request?.path === 'string' && { path: request.path }),
      ...(request?.filter !== undefined && { filter: request.filter }),
      ...(typeof request?.subscriptionId === 'string' && { subscriptionId: request.subscriptionId }),
      ...(request?.authorization !== undefined && { hasToken: true }),
      ...(answer && 'failure' in answer && { error: answer.failure.number }),
    });
    if (!answer) return;
    const head = { ...(action !== undefined && { action }), ...(requestId !== undefined && { requestId }) };
    if ('failure' in answer) {
      this.#line.answer({ ...head, ...answer.extra, error: this.#error(answer.failure), ts: this.#now() });
      return;
    }
    const isEarly = faults().events === 'early';
    if (isEarly) answer.then?.();
    this.#line.answer({ ...head, ...answer.message });
    if (!isEarly) answer.then?.();
  }

  /** Ends all subscriptions with an error event. */
  fail(problem: Problem): void {
    const error = this.#error(failureOf(this.#shared.dialect.errors, problem));
    for (const subscriptionId of this.#subscriptions.keys()) {
      this.#line.event({ action: 'subscription', subscriptionId, error, ts: this.#now() });
    }
    this.#endAll();
  }

  /** Lets everything go: the socket is closed. */
  close(): void {
    this.#endAll();
    this.#line.close();
  }

  #answer(action: string | undefined, requestId: string | undefined, request: Message | undefined): Answer {
    if (!request || requestId === undefined) return this.#problem('malformed');
    if (action === 'unsubscribe') return this.#unsubscribe(request);
    if (action !== 'get' && action !== 'set' && action !== 'subscribe') return this.#problem('malformed');
    const { path } = request;
    const filters = readFilters(this.#shared.dialect, request.filter);
    if (typeof path !== 'string' || !filters) return this.#problem('malformed');
    const isOpen = filters.metadata && this.#shared.dialect.name === 'kuksa';
    const refusal = isOpen ? undefined : this.#shared.judge(request.authorization);
    if (refusal) return this.#problem(refusal);
    const { errors } = this.#shared.faults();
    const number = Object.hasOwn(errors, path) ? errors[path] : undefined;
    if (number !== undefined) return { failure: failureByNumber(number) };
    if (action === 'set') return this.#set(path, request.value);
    return action === 'get' ? this.#get(path, filters) : this.#subscribe(path, filters, request.filter !== undefined);
  }

  #get(path: string, filters: Filters): Answer {
    const { dialect, car } = this.#shared;
    if (filters.trigger) return this.#problem('malformed');
    if (filters.metadata) {
      const metadata = metadataAt(car.tree, path, filters.metadata);
      return metadata ? { message: { metadata, ts: this.#now() } } : this.#problem('no-such-path');
    }
    const leaves = this.#leaves(path, filters, dialect.branches.get);
    if (typeof leaves === 'string') return this.#problem(leaves);
    const data = leaves.map((leaf) => this.#dataOf(leaf));
    const isList = data.length !== 1 || (dialect.name === 'kuksa' && filters.paths);
    return { message: { data: isList ? data : data[0], ...(dialect.getHasTime && { ts: this.#now() }) } };
  }

  #set(path: string, value: unknown): Answer {
    const { dialect, car } = this.#shared;
    const leaf = car.tree.get(path);
    if (!leaf) return this.#problem(car.leavesAt(path).length ? 'wrong-value' : 'no-such-path');
    if (leaf.kind !== 'actuator') return this.#problem('read-only');
    const isTaken = dialect.setNotesTarget ? car.note(leaf, value) : car.take(leaf, value);
    return isTaken ? { message: { ts: this.#now() } } : this.#problem('wrong-value');
  }

  #subscribe(path: string, filters: Filters, isFiltered: boolean): Answer {
    const { dialect, car, clock, faults } = this.#shared;
    if (filters.metadata || (dialect.filterRequired && !isFiltered)) return this.#problem('malformed');
    // the broker reads paths beside a subscription and goes by the path alone
    const chosen = dialect.branches.subscribe ? filters : {};
    const leaves = this.#leaves(path, chosen, dialect.branches.subscribe);
    if (typeof leaves === 'string') return this.#problem(leaves);
    const { trigger = { kind: 'update' } } = filters;
    if (!leaves.every((leaf) => suits(trigger, leaf, faults().changeOfNumbersOnly))) return this.#problem('malformed');

    const subscriptionId = randomUUID();
    const tell = (due: readonly ServedLeaf[]) => {
      const data = due.map((leaf) => this.#dataOf(leaf));
      this.#line.event({
        action: 'subscription',
        subscriptionId,
        data: data.length === 1 ? data[0] : data,
        ts: this.#now(),
      });
    };
    this.#subscriptions.set(subscriptionId, watch(car, clock, leaves, trigger, tell));
    const message = { subscriptionId, ts: this.#now() };
    return dialect.firstValueAtOnce ? { message, then: () => tell(leaves) } : { message };
  }

  #unsubscribe({ subscriptionId }: Message): Answer {
    if (typeof subscriptionId !== 'string') return this.#problem('malformed');
    const extra = this.#shared.dialect.unsubscribeNamesSubscription ? { subscriptionId } : {};
    const end = this.#subscriptions.get(subscriptionId);
    if (!end) return { ...this.#problem('no-such-subscription'), extra };
    end();
    this.#subscriptions.delete(subscriptionId);
    return { message: { ...extra, ts: this.#now() } };
  }

  /** The leaves that a request means, or what is wrong with its paths. */
  #leaves(path: string, { paths }: Filters, branches: boolean): ServedLeaf[] | Problem {
    const { car, dialect } = this.#shared;
    if (!paths) {
      const leaf = car.tree.get(path);
      if (leaf) return [leaf];
      const below = branches && !path.includes('*') ? car.leavesAt(path) : [];
      return below.length ? below : 'no-such-path';
    }
    const found = paths.map((below) => car.leavesAt(`${path}.${below}`));
    const isComplete = found.every((leaves) => leaves.length);
    // the broker answers with what there is
    if (!isComplete && dialect.name !== 'kuksa') return found.flat().length ? 'forbidden' : 'no-such-path';
    return [...new Set(found.flat())];
  }

  #dataOf(leaf: ServedLeaf): Message {
    const { car, dialect, faults } = this.#shared;
    const { value, at } = car.point(leaf);
    const isSpoilt = faults().notANumber && isNumeric(leaf.datatype) && value !== null;
    const text = isSpoilt ? 'not a number' : (value ?? dialect.missing);
    return { path: leaf.path, dp: { value: text, ts: this.#line.stamp(at) } };
  }

  #problem(problem: Problem): { failure: Failure } {
    return { failure: failureOf(this.#shared.dialect.errors, problem) };
  }

  #error({ number, reason, text }: Failure): Message {
    const { errorNumber, errorTextKey } = this.#shared.dialect;
    return { number: errorNumber === 'string' ? String(number) : number, reason, [errorTextKey]: text };
  }

  #now(): string {
    return this.#line.stamp(this.#shared.clock.now());
  }

  #endAll(): void {
    for (const end of this.#subscriptions.values()) end();
    this.#subscriptions.clear();
  }
}

function parseObject(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
