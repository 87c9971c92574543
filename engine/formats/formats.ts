// The formats of this release, and which of them a file is.
import { csvImporter } from './archi-csv/read';
import { csvExporter } from './archi-csv/write';
import { archiImporter } from './archi-native/read';
import { archiExporter } from './archi-native/write';
import { archimateImporter } from './archimate-exchange/read';
import { archimateExporter } from './archimate-exchange/write';
import type { Exporter, ExportId, Importer } from './format';
import { jsonImporter } from './json/read';
import { jsonExporter } from './json/write';
import { siteExporter } from './site/write';

/** Importers in the order in which they are asked. */
export const IMPORTERS: readonly Importer[] = [csvImporter, jsonImporter, archiImporter, archimateImporter];

export const EXPORTERS: { readonly [id in ExportId]: Exporter } = {
  json: jsonExporter,
  'archimate-exchange': archimateExporter,
  'archi-native': archiExporter,
  'archi-csv': csvExporter,
  site: siteExporter,
};

/** The importer for a file by its first bytes (at least 4 kB where there are so many) and its name. */
export function importerFor(head: Uint8Array, fileName: string): Importer | undefined {
  return IMPORTERS.find((importer) => importer.matches(head, fileName));
}
