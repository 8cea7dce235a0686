/** The staff token, kept for this tab and no longer than a working day. It never stands in an address. */
import { loadRecord, type RecordSlot, removeRecord, saveRecord } from '@forecourt/core';
import { tabStorage as storage } from './tab.ts';

const SLOT: RecordSlot = { name: 'desk.token', version: 1, ttlMs: 12 * 60 * 60 * 1000 };

/** The token of this tab; `undefined`: nobody is signed in. */
export const loadToken = (): string | undefined => {
  const token = loadRecord(storage(), SLOT, Date.now());
  return typeof token === 'string' ? token : undefined;
};

export const saveToken = (token: string): void => {
  saveRecord(storage(), SLOT, token, Date.now());
};

export const removeToken = (): void => removeRecord(storage(), SLOT);

/** Whether a text can be a token at all: what an `Authorization` header can carry. */
export const isToken = (text: string): boolean => /^[\w\-.~+/]{1,512}=*$/.test(text);
