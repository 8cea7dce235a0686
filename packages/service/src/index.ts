/** The reference back end of the Forecourt contract, to be started in a process of one's own or by its command line. */
export { type AppOptions, buildApp } from './app.ts';
export { type Config, ConfigError, type Flags, readConfig } from './config.ts';
export { type Database, type DatabaseOptions, openDatabase } from './db/database.ts';
export { FolderInUseError } from './db/folder-lock.ts';
export type { Db, Tables } from './db/schema.ts';
export { findDealer, MAX_DEALER_ID_LENGTH, type UpsertCounts, upsertDealers } from './dealers/dealer.store.ts';
export { loadDemo } from './demo.ts';
export { importDealers, type ImportReport } from './import/import.ts';
export { importMenus } from './import/menus.ts';
export { createLog, type Log, type LogFields } from './log.ts';
export { upsertServiceMenu } from './menus/menu.store.ts';
export { type MenuInput, StoredMenu } from './menus/stored-menu.ts';
export { findModels, replaceModels, upsertModels } from './models/model.store.ts';
export { type RunningService, serve, type ServeOptions } from './serve.ts';
export { DEFAULT_SETTINGS, type Settings } from './settings.ts';
export { DEFAULT_CAPACITY, setCapacity } from './slots/slot.store.ts';
export type { Capacity } from './slots/slot-plan.ts';
