/** What the machine learns of a case, and what is new in it. */
import { type Rescue, rescueProgress } from '@forecourt/contract';
import type { RescueContext } from './rescue.context.ts';
import type { RescueEmitted } from './rescue.events.ts';

type Learned = Partial<RescueContext>;

/** A case never goes backward: an answer that says so has a newer word on everything else. */
const forward = (known: Rescue | undefined, heard: Rescue): Rescue =>
  known && rescueProgress(heard.status) >= 0 && rescueProgress(heard.status) < rescueProgress(known.status)
    ? { ...heard, status: known.status }
    : heard;

/** What the host is told of a case that was heard of. */
function newsOf(known: Rescue | undefined, { id, status, messages = [] }: Rescue): RescueEmitted[] {
  const before = new Set((known?.messages ?? []).map((message) => message.id));
  const texts = known ? messages.filter(({ from, id: text }) => from !== 'customer' && !before.has(text)) : [];
  return [
    ...texts.map((): RescueEmitted => ({ type: 'rescue.message-received', id })),
    ...(status === known?.status
      ? []
      : [{ type: 'rescue.status-changed', id, status, previous: known?.status } as const]),
    ...(status === 'cancelled' && status !== known?.status ? [{ type: 'rescue.cancelled', id } as const] : []),
  ];
}

/** A case as the back end has it; one that is older than what is known changes nothing. */
export function heard({ rescue: known, news, input }: RescueContext, answer: Rescue): Learned {
  if (known && answer.sequence < known.sequence) return {};
  const { token: _secret, ...rescue } = forward(known, answer);
  return { rescue, heardAt: input.now(), news: [...news, ...newsOf(known, rescue)] };
}

/** The request has become a case. One that was taken back is cancelled by now, unless help is there already. */
export function begun({ input, outgoing }: RescueContext, answer: Rescue): Learned {
  const { token = '', ...rescue } = answer;
  const { id, reference, testCall, status } = rescue;
  const isTakenBack = !!outgoing?.isWithdrawn && status === 'cancelled';
  // another tab may have kept another call meanwhile
  if (isTakenBack) input.records.end(outgoing.key, reference);
  else input.records.save({ kept: { id, token } });
  return {
    ...{ kept: { id, token }, rescue, heardAt: input.now(), outgoing: undefined, failure: undefined },
    news: [isTakenBack ? { type: 'rescue.cancelled', id } : { type: 'rescue.requested', id, reference, testCall }],
  };
}
