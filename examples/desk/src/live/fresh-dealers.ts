import { createDealerApi } from '@forecourt/client/dealers';
import type { DealerApi } from '@forecourt/contract';

/**
 * The dealers as the service has them now. A visitor may see those of a minute ago; staff who did would find what they have
 * just saved gone, and edit the hours of before.
 */
export const createFreshDealerApi = (baseUrl: string): DealerApi =>
  createDealerApi({ baseUrl, fetch: (input, init) => fetch(input, { ...init, cache: 'no-store' }) });
