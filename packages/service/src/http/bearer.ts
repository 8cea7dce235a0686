import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** The token of an `Authorization: Bearer` header; without one the answer is 401. */
export function bearerToken(request: FastifyRequest): string {
  const [, token] = /^Bearer ([\w\-.~+/]{1,512}=*)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw new ProblemError('unauthorized');
  return token;
}

/** SHA-256 of a token, in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Answers 401 unless a token has this hash. It takes as long for a nearly right token as for a wrong one. */
export function demandToken(token: string, hash: string): void {
  if (!timingSafeEqual(Buffer.from(hashToken(token), 'hex'), Buffer.from(hash, 'hex'))) {
    throw new ProblemError('unauthorized');
  }
}

/**
 * The token of a thing, 32 bytes as base64url. It is derived from a secret of the service, so that a repeated POST gets the same
 * again although only its hash is stored. `purpose` keeps those of different things apart.
 */
export function deriveToken(secret: string, purpose: string, id: string): string {
  return createHmac('sha256', secret).update(`${purpose} ${id}`).digest('base64url');
}
