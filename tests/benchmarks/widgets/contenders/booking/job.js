/** What the booking job measures: a month and its times on the screen, and the three clicks up to a chosen time. */
export const job = {
  title: '60 days with 20 times each',
  /** How much data: 60 days × 20 times. `size` is the amount for leaks. */
  sizes: [1200],
  size: 1200,
  interactions: { nextMonth: 'next month', pickDay: 'pick a day', pickSlot: 'pick a time' },
};
