/** Files that are sent in parts. */
import { randomUUID } from 'node:crypto';
import { isRescueOver, MOST_PHOTOS, type Upload, type UploadRequest } from '@forecourt/contract';
import { type Selectable, sql } from 'kysely';
import type { Db, UploadTable } from '../db/schema.ts';
import { demandToken } from '../http/bearer.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import { isUuid } from '../http/uuid.ts';
import { changeRescue } from '../rescues/rescue.store.ts';
import { hasBeginningOf, LONGEST_BEGINNING } from './beginnings.ts';

/** How long a file is kept that no case has. */
export const UPLOAD_LIFE_MS = 24 * 60 * 60 * 1000;

/** A file without its bytes. */
export type UploadRow = Omit<Selectable<UploadTable>, 'data'> & {
  /** How many of them are there. */
  offset: number;
};

/** Announces a file. */
export async function addUpload(
  db: Db,
  { mediaType, bytes }: UploadRequest,
  tokenHashOf: (id: string) => string,
  now: number,
): Promise<Upload> {
  const id = randomUUID();
  await db
    .insertInto('upload')
    .values({ id, token_hash: tokenHashOf(id), media_type: mediaType, bytes, created_at: new Date(now) })
    .execute();
  return { id, bytes, offset: 0 };
}

/** The file by its id, for who has its token: 404, 401. */
export async function demandUpload(db: Db, id: string, token: string): Promise<UploadRow> {
  const upload = isUuid(id) ? await selectUploads(db).where('id', '=', id).executeTakeFirst() : undefined;
  return demandOwn(upload, token);
}

/** A file with what is there of it. */
export const toUpload = ({ id, bytes, offset }: UploadRow): Upload => ({ id, bytes, offset });

/** A part of a file and where it begins. */
export interface Part {
  offset: number;
  bytes: Uint8Array;
}

/** Appends a part; 409 when another is wanted. A whole that is not what it was announced as is deleted. */
export async function appendPart(db: Db, id: string, token: string, part: Part, now: number): Promise<Upload> {
  await demandUpload(db, id, token);
  const appended = await db.transaction().execute((trx) => appendLocked(trx, id, token, part));
  if (!appended) throw refuse({ pointer: '', detail: 'is not what it was announced as' });
  if (appended.offset === appended.bytes) await tellOfPhoto(db, id, now);
  return appended;
}

/** Resolves to `undefined` when the whole is something else. */
async function appendLocked(trx: Db, id: string, token: string, part: Part): Promise<Upload | undefined> {
  const upload = demandOwn(await selectUploads(trx).where('id', '=', id).forUpdate().executeTakeFirst(), token);
  if (part.offset !== upload.offset) throw new ProblemError('conflict', { detail: 'another part is wanted' });
  const offset = part.offset + part.bytes.length;
  if (offset > upload.bytes) throw refuse({ pointer: '', detail: 'is longer than it was announced' });
  const { beginning } = await trx
    .updateTable('upload')
    .set({ data: sql`data || ${part.bytes}::bytea` })
    .where('id', '=', id)
    .returning(sql<Uint8Array>`substring(data from 1 for ${sql.lit(LONGEST_BEGINNING)})`.as('beginning'))
    .executeTakeFirstOrThrow();
  if (offset === upload.bytes && !hasBeginningOf(upload.media_type, beginning)) {
    await trx.deleteFrom('upload').where('id', '=', id).execute();
    return undefined;
  }
  return { ...toUpload(upload), offset };
}

/**
 * A case that a photo was tied to before it was whole has one more now. In a transaction of its own, after that of the last
 * part: a case is locked before its photos everywhere.
 */
async function tellOfPhoto(db: Db, id: string, now: number): Promise<void> {
  const upload = await selectUploads(db).where('id', '=', id).executeTakeFirst();
  const rescueId = upload?.rescue_id;
  if (!rescueId) return;
  await db
    .transaction()
    .execute((trx) => changeRescue(trx, rescueId, now, ({ status }) => (isRescueOver(status) ? undefined : {})));
}

/**
 * Adds files to the photos of a case, of which the newest stay; resolves to whether that is a change. One that is not whole yet
 * counts when it is; what is no file, or another case's, is passed over. Call it in a transaction.
 */
export async function tiePhotos(db: Db, rescueId: string, ids: readonly string[]): Promise<boolean> {
  const wanted = ids.filter(isUuid);
  const rows = await db
    .selectFrom('upload')
    .select(['id', 'rescue_id', 'created_at'])
    .where((eb) =>
      eb.or([
        eb('rescue_id', '=', rescueId),
        eb.and([eb('rescue_id', 'is', null), eb('id', '=', eb.fn.any(sql<string[]>`${wanted}::uuid[]`))]),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  // those that are tied already come first where two are of the same moment
  const time = ({ created_at, rescue_id }: (typeof rows)[number]) => created_at.getTime() + (rescue_id ? 0 : 0.5);
  const kept = rows.toSorted((a, b) => time(a) - time(b)).slice(-MOST_PHOTOS);
  const added = kept.filter(({ rescue_id }) => !rescue_id).map(({ id }) => id);
  const dropped = rows.filter((row) => row.rescue_id && !kept.includes(row)).map(({ id }) => id);
  if (added.length > 0) await db.updateTable('upload').set({ rescue_id: rescueId }).where('id', 'in', added).execute();
  if (dropped.length > 0) await db.updateTable('upload').set({ rescue_id: null }).where('id', 'in', dropped).execute();
  return added.length + dropped.length > 0;
}

/** A photo that is there, whole, and that a case has; 404 for any other. */
export async function demandPhoto(db: Db, id: string): Promise<Pick<Selectable<UploadTable>, 'media_type' | 'data'>> {
  const photos = db
    .selectFrom('upload')
    .select(['media_type', 'data'])
    .where('rescue_id', 'is not', null)
    .where(sql<boolean>`octet_length(data) = bytes`);
  const photo = isUuid(id) ? await photos.where('id', '=', id).executeTakeFirst() : undefined;
  if (!photo) throw new ProblemError('not-found', { detail: 'no photo has this id' });
  return photo;
}

function demandOwn(upload: UploadRow | undefined, token: string): UploadRow {
  if (!upload) throw new ProblemError('not-found', { detail: 'no upload has this id' });
  demandToken(token, upload.token_hash);
  return upload;
}

function selectUploads(db: Db) {
  return db
    .selectFrom('upload')
    .select(['id', 'token_hash', 'media_type', 'bytes', 'rescue_id', 'created_at'])
    .select(sql<number>`octet_length(data)`.as('offset'));
}
