/** The words of the Forecourt contract: schemas, the types inferred from them, error codes and ports. No I/O. */
export * from './api-error.ts';
export * from './booking.ts';
export * from './capabilities.ts';
export * from './dealer.ts';
export * from './dealer-hours.ts';
export * from './dealer-search.ts';
export * from './desk.ts';
export * from './door-to-door.ts';
export * from './fold-text.ts';
export * from './geo.ts';
export * from './opening-hours.ts';
export * from './ports.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './service-visit.ts';
export * from './slot.ts';
export * from './vehicle-model.ts';
