/** One request at a time: each waits for the one before it. A read gives way to a write, and is then made again by who wants it. */

const aborted = (): DOMException => new DOMException('The call was aborted.', 'AbortError');

/** Makes the two ways to call. */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  let reading: AbortController | undefined;

  const turn = <Answer>(signal: AbortSignal, call: () => Promise<Answer>): Promise<Answer> => {
    const own = last.then(() => (signal.aborted ? Promise.reject(aborted()) : call()));
    last = own.catch(() => undefined);
    return own;
  };

  return {
    write: <Answer>(signal: AbortSignal, call: () => Promise<Answer>): Promise<Answer> => {
      reading?.abort();
      return turn(signal, call);
    },
    read: <Answer>(signal: AbortSignal, call: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
      const controller = new AbortController();
      const abort = (): void => controller.abort();
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort);
      reading = controller;
      return turn(controller.signal, () => call(controller.signal));
    },
  };
}
