/** Dealers from GeoJSON (RFC 7946): a FeatureCollection of Points with the properties of schema.org AutoDealer. */
import { ImportFileError, isRecord, parseJson, type SourceRow } from './source-row.ts';

function readFeature(feature: unknown, row: number): SourceRow {
  if (!isRecord(feature) || feature.type !== 'Feature') return { row, reason: 'type must be "Feature"' };
  const { geometry, properties, id } = feature;
  if (!isRecord(geometry) || geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) {
    return { row, reason: 'geometry must be a Point' };
  }
  if (!isRecord(properties)) return { row, reason: 'properties are missing' };
  const [longitude, latitude] = geometry.coordinates as unknown[];
  const identifier = properties.identifier ?? properties['@id'] ?? id;
  return { row, source: { ...properties, identifier, geo: { latitude, longitude } } };
}

/** Whether a JSON value says that it is a GeoJSON FeatureCollection. */
export function isFeatureCollection(value: unknown): value is { features: unknown[] } {
  return isRecord(value) && value.type === 'FeatureCollection' && Array.isArray(value.features);
}

/** The rows of a FeatureCollection; a row's number is its place in `features`, from 1. */
export function readFeatures(collection: { features: unknown[] }): SourceRow[] {
  return collection.features.map((feature, index) => readFeature(feature, index + 1));
}

/** The rows of a `.geojson` file. */
export function readGeoJson(text: string): SourceRow[] {
  const value = parseJson(text);
  if (!isFeatureCollection(value)) throw new ImportFileError('The file is not a GeoJSON FeatureCollection (RFC 7946).');
  return readFeatures(value);
}
