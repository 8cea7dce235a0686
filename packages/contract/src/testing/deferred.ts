/** A promise that is settled from outside: `const gate = deferred(); …; gate.resolve();`. */
export interface Deferred<T = void> extends Promise<T> {
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** Makes a promise that the test settles when it wants to. */
export const deferred = <T = void>(): Deferred<T> => {
  let settle!: Pick<Deferred<T>, 'resolve' | 'reject'>;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return Object.assign(promise, settle);
};
