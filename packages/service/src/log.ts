/** What a log line may say besides its message: never personal data, so no names, tokens, bodies or query strings. */
export type LogFields = Record<string, string | number | boolean | undefined>;

/** Writes log lines. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** A log of one JSON object a line. Fastify's own is off, because what it would print holds addresses and messages. */
export function createLog(write: (line: string) => void): Log {
  const at = (level: string) => (message: string, fields?: LogFields) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/**
 * What may be told of an error: its name, its code and where it was thrown. Its message may repeat what a person typed
 * (databases quote values), so that is left out.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    errorName: error.name,
    errorCode: code,
    errorAt: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  };
}
