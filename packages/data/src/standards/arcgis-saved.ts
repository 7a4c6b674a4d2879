import { notData, provenanceOf } from '../body.js';
import type { OpenedSource, StandardContext } from '../standard.js';
import { columnsOf, fieldsIn, geometryName, type EsriField } from './arcgis-columns.js';
import { geometriesOf } from './arcgis-geometry.js';
import { answerOf } from './arcgis-query.js';
import { attributesOf, type Feature } from './arcgis-rows.js';

/** A saved answer to a query. Old servers list no fields, only other names for them. */
export function openSaved({ url, transport }: StandardContext): OpenedSource {
  return {
    async read(how) {
      const body = await transport.get(url, how);
      const answer = await answerOf(body);
      const {
        features,
        fields: listed,
        fieldAliases,
        geometryType,
        spatialReference,
        exceededTransferLimit: cut,
      } = answer;
      if (!Array.isArray(features)) throw notData('an ArcGIS answer without features', body, 'arcgis');
      const given = features.map((feature) => Object(feature) as Feature);
      const aliases = new Map(Object.entries(Object(fieldAliases) as Record<string, string>));
      const names = new Set([...aliases.keys(), ...given.flatMap((feature) => Object.keys(attributesOf(feature)))]);
      const described = new Map<string, EsriField>(fieldsIn(listed)?.map((field) => [field.name, field]));
      for (const name of names) if (!described.has(name)) described.set(name, { name, alias: aliases.get(name) });
      const fields = [...described.values()];

      const warnings: string[] = [];
      const geometries = geometriesOf(
        given.map(({ geometry }) => geometry),
        spatialReference,
        warnings,
      );
      const place = geometries.some(Boolean) ? geometryName(fields) : undefined;
      const rows = given.map((feature, row) => ({
        ...attributesOf(feature),
        ...(place && { [place]: geometries[row] }),
      }));
      // A page that is full to a round number is seldom all there is, and few servers say so.
      const full = cut === undefined && rows.length > 0 && rows.length % 500 === 0;
      const more = cut === true || full;
      if (more) warnings.push(`The answer holds ${rows.length} rows, and the layer ${full ? 'may have' : 'has'} more.`);
      const point = /Point$/.test(typeof geometryType === 'string' ? geometryType : '');
      return {
        columns: columnsOf({ fields, place, point }, rows, undefined, warnings),
        rows: rows.length,
        ...(!more && { total: rows.length }),
        complete: !more,
        provenance: provenanceOf(body),
        pushed: {},
        warnings,
      };
    },
  };
}
