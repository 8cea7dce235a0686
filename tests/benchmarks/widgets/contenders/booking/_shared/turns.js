/** Counts repetitions on the mounted contender, so that each click goes elsewhere than the one before. */
export const nextTurn = (_host, instance) => {
  instance.turn = (instance.turn ?? 0) + 1;
};
