/** One record of an import file: an object with the property names of schema.org AutoDealer, or why it is none. */
export type SourceRow = { row: number; source: Record<string, unknown> } | { row: number; reason: string };

/** A file that cannot be imported at all; `message` says why, for the person who runs the import. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
}

/** Whether a value is an object with fields, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value, a list of values or nothing, as a list. schema.org lets a property be any of the three. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The bare name of a schema.org type or value: `https://schema.org/Monday` and `schema:Monday` are `Monday`. */
export function schemaOrgName(value: unknown): string {
  return String(value).replace(/^.*[/:]/, '');
}

/** Reads JSON text; `ImportFileError` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportFileError(`The file is not JSON: ${(error as Error).message}`);
  }
}
