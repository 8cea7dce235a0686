/** Dealers from JSON: a list of schema.org AutoDealer objects, or a JSON-LD document with `@graph`. */
import { isFeatureCollection, readFeatures } from './geojson.ts';
import { asList, ImportFileError, isRecord, parseJson, type SourceRow, schemaOrgName } from './source-row.ts';

const DEALER_TYPES = new Set(['AutoDealer', 'AutoRepair', 'AutoBodyShop', 'AutoPartsStore', 'AutomotiveBusiness']);

// A graph also holds the organisation, the web site and the like: those are no rows.
function isDealer(node: unknown): boolean {
  return isRecord(node) && asList(node['@type']).some((type) => DEALER_TYPES.has(schemaOrgName(type)));
}

function readNode(node: unknown, row: number): SourceRow {
  return isRecord(node)
    ? { row, source: { ...node, identifier: node.identifier ?? node['@id'] } }
    : { row, reason: 'the entry must be an object' };
}

/** The rows of a `.json` file; a row's number is its place in the list, from 1. GeoJSON is taken as such. */
export function readJson(text: string): SourceRow[] {
  const value = parseJson(text);
  if (isFeatureCollection(value)) return readFeatures(value);
  if (Array.isArray(value)) return value.map((node, index) => readNode(node, index + 1));
  if (isRecord(value) && Array.isArray(value['@graph'])) {
    return value['@graph'].flatMap((node, index) => (isDealer(node) ? [readNode(node, index + 1)] : []));
  }
  if (isDealer(value)) return [readNode(value, 1)];
  throw new ImportFileError(
    'The file is neither a list of schema.org AutoDealer objects nor a document with "@graph".',
  );
}
