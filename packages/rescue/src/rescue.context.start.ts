/** What the machine knows at its start, and again after a case was closed. */
import type { RescueContext, RescueInput } from './rescue.context.ts';

/** Nothing was asked for yet; what is kept on the device is read anew. */
export const initialContext = (input: RescueInput): RescueContext => {
  const { outgoing, kept, reference } = input.records.load();
  return {
    input,
    ...{ answers: input.begin?.answers ?? input.said(), problems: [], secondsLeft: 0 },
    ...{ fix: undefined, recent: [], locateFailure: undefined, toldFix: undefined },
    ...{ outgoing, isKept: !!outgoing, tries: outgoing ? 1 : 0, isEscalated: false, failure: undefined },
    ...{ kept, reference, rescue: undefined, heardAt: undefined, isLive: false, isHidden: false, news: [] },
    ...{ update: undefined, telling: undefined },
    ...{ cancellation: undefined, cancelFailure: undefined, unsent: [], messageFailure: undefined },
  };
};
