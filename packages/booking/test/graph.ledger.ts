/** Watches along a path that nothing is sent twice, by what is really sent, not by what the machine believes. */
import assert from 'node:assert/strict';
import type { AnyActorRef } from 'xstate';
import type { Event, Snapshot } from './graph.fixture.ts';

/** What somebody who stands at the wire knows of the requests to book. */
export interface Ledger {
  /** The key of a request that may have gone through. */
  unknown: string | undefined;
  /** The keys whose booking was shown. */
  ended: readonly string[];
}

/** A request on its way, and its key if it books. */
interface Flight {
  src: string;
  actor: AnyActorRef | undefined;
  id: string;
  key: string | undefined;
}

const WRITES = ['book', 'reschedule', 'cancel'];
const LOST = ['offline', 'timeout', 'unavailable', 'malformed', 'conflict'];

function flightOf({ _nodes, children }: Snapshot): Flight | undefined {
  const [invoked] = _nodes.flatMap(({ invoke }) => invoke).filter(({ src }) => WRITES.includes(src as string));
  if (!invoked) return undefined;
  const actor = children[invoked.id as never] as AnyActorRef | undefined;
  const { input } = (actor?.getSnapshot() ?? {}) as { input?: { idempotencyKey?: string } };
  return { src: invoked.src as string, actor, id: invoked.id, key: input?.idempotencyKey };
}

/** What an answer to a booking says of its key. */
function answered({ unknown, ended }: Ledger, key: string, event: Event, wasSettling: boolean): Ledger {
  if (event.type.startsWith('xstate.done')) return { unknown: undefined, ended: [...ended, key] };
  const { code } = (event as unknown as { error: { code: string } }).error;
  if (LOST.includes(code) || (code === 'idempotency-key-reused' && !wasSettling)) return { unknown: key, ended };
  if (code === 'idempotency-key-reused') return { unknown: undefined, ended: [...ended, key] };
  // the first request itself was refused; a refusal of a later one says nothing of the first
  return { unknown: wasSettling ? undefined : unknown, ended };
}

/** What is known after an event; fails where it sends a second time, or gives up what may have gone through. */
export function noticed(before: Snapshot, event: Event, after: Snapshot, ledger: Ledger): Ledger {
  const was = flightOf(before);
  const is = flightOf(after);
  const where = `${JSON.stringify(before.value)} –${event.label ?? event.type}→ ${JSON.stringify(after.value)}`;
  const isAnswer = !!was && event.type.endsWith(`.actor.${was.id}`);
  if (was && !isAnswer) assert.equal(is?.actor, was.actor, `${where}: a request on its way is left alone`);
  let next = ledger;
  if (was?.key && isAnswer) {
    assert.ok(!ledger.ended.includes(was.key), `${where}: one outcome for each key`);
    // without the first request nothing can be asked for again
    const isLast = before.matches('settling') || !before.context.attempt?.request;
    next = answered(ledger, was.key, event, isLast);
  }
  // the yes of a driver is sent as soon as the time is kept, or cannot be
  const isAccepted = event.type === 'proposal.accept' || before.matches({ choosing: 'accepting' });
  if (is?.actor && is.actor !== was?.actor) {
    assert.ok(
      isAnswer || isAccepted || ['submit', 'retry', 'cancel.now'].includes(event.type) || is.src === 'cancel',
      `${where}: who sent it?`,
    );
    if (is.src === 'book') {
      assert.ok(is.key, `${where}: a key goes along`);
      assert.ok(event.type === 'submit' || isAccepted || after.matches('settling'), `${where}: only a submit books`);
      assert.ok(!next.ended.includes(is.key), `${where}: the key was used up`);
      assert.equal(is.key, next.unknown ?? is.key, `${where}: no other key while an outcome is not known`);
    }
  }
  if (next.unknown) {
    assert.equal(after.context.attempt?.idempotencyKey, next.unknown, `${where}: an unknown outcome is not given up`);
  }
  return next;
}
