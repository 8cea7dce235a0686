import { Dealer, DealerHours, DealerImport, DealerImportReport, Id } from '@forecourt/contract';
import * as v from 'valibot';
import { ProblemError, refuse } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import { importText } from '../import/import.ts';
import { ImportFileError } from '../import/source-row.ts';
import type { Context } from '../settings.ts';
import { changeHours } from './change-hours.ts';

/** A file of 20 MB and what JSON adds to it: a backslash before each quotation mark. */
const FILE_LIMIT_BYTES = 32 * 1024 * 1024;

/** How many rejected rows a report names. */
const MOST_REJECTED = 200;

/** Adds the import of dealers and the change of their hours to the staff side, which checks the token. */
export function deskDealerRoutes(app: App, { db }: Context): void {
  const common = { tags: ['desk'], access: 'staff-token' } as const;

  app.post(
    '/desk/dealers/import',
    {
      bodyLimit: FILE_LIMIT_BYTES,
      schema: {
        ...common,
        summary: 'Adds the dealers of a file and replaces those that differ; the same file again changes nothing',
        body: DealerImport,
        response: { 200: DealerImportReport },
      },
    },
    async (request) => {
      const { rejected, ...counts } = await importText(db, request.body).catch((error: unknown) => {
        throw error instanceof ImportFileError ? refuse({ pointer: '/text', detail: error.message }) : error;
      });
      return { ...counts, rejected: rejected.slice(0, MOST_REJECTED), rejectedCount: rejected.length };
    },
  );

  app.put(
    '/desk/dealers/:id/hours',
    {
      schema: {
        ...common,
        summary: 'Replaces the hours of a dealer; slots follow at once, `GET /dealers` within 60 seconds',
        params: v.object({ id: Id }),
        body: DealerHours,
        response: { 200: Dealer },
      },
    },
    async ({ params: { id }, body }) => {
      const dealer = await db.transaction().execute((tx) => changeHours(tx, id, body));
      if (!dealer) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
      return dealer;
    },
  );
}
