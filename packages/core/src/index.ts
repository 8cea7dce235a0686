/** What every Forecourt widget shares. */
export { ContextProvider } from '@lit/context';
export { baseStyles } from './base-styles.ts';
export {
  type Apis,
  apiContext,
  consume,
  dealerContext,
  endpointContext,
  environmentContext,
  type Handoff,
  handoffContext,
  localeContext,
  type VehicleFacts,
  type VehiclePosition,
  vehicleContext,
} from './contexts.ts';
export { cut } from './cut.ts';
export { define } from './define.ts';
export { browserEnvironment, type Environment, isCar, type RecordStorage, within } from './environment.ts';
export { isFocusElsewhere } from './focus.ts';
export { type LazyPart, type LazyParts, lazyParts } from './lazy-parts.ts';
export { lazyPort } from './lazy-port.ts';
export { liveRegion, urgentRegion } from './live-region.ts';
export { dateFormat, directionOf, matchLanguage, normalizeLocale, numberFormat } from './locale.ts';
export { inheritedLanguage, LocaleController, type LocalizedHost } from './locale-controller.ts';
export { type Clock, MachineController, type MachineOptions } from './machine-controller.ts';
export type { Catalog, CatalogPart, MessageKey, MessageOverrides, Messages } from './messages.ts';
export { ProviderElement } from './provider.element.ts';
export { loadRecord, type RecordSlot, removeRecord, saveRecord } from './record.ts';
export { tokens } from './tokens.ts';
export { FULLY_RESTRICTED, isRestricted, STRICT_DRIVING, stricter, type UxRestrictions } from './ux-restrictions.ts';
export { warnOnce } from './warn-once.ts';
export { WidgetElement } from './widget-element.ts';
