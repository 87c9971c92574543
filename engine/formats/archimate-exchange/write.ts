// Records → ArchiMate Model Exchange File 3.x, valid against archimate3_Diagram.xsd. Sections stand in the order that
// the schema fixes; empty ones are left out; two exports of one model are the same bytes.
import { textIn } from '../../../domain/text';
import type { LocalisedText } from '../../../schemas/generated/types';
import type { Exporter, WriteOptions } from '../format';
import { printXml } from '../xml/serialise';
import { xmlNode, type XmlNode } from '../xml/tree';
import { ExchangeWriter } from './write-sections';
import { writeNames } from './texts';
import { SCHEMA_LOCATION, ARCHIMATE, DUBLIN_CORE } from './vocabulary';
import { XSI } from '../xml/parse';

/** Writes exchange files. Nothing of ours is lost: reading the file back gives the same records. */
export const archimateExporter: Exporter = {
  id: 'archimate-exchange',
  extension: 'xml',
  mediaType: 'application/xml',
  write: (index, options) => {
    const writer = new ExchangeWriter(index, options);
    const model = modelNode(writer, options);
    const out = ['<?xml version="1.0" encoding="UTF-8"?>'];
    printXml(model, out);
    options.progress?.(1);
    return { bytes: new TextEncoder().encode(`${out.join('\n')}\n`), problems: writer.losses() };
  },
};

function modelNode(writer: ExchangeWriter, options: WriteOptions): XmlNode {
  const { progress } = options;
  const sections = writer.run((share) => progress?.(share * 0.8));
  const organisation = writer.onlyOrganisation();
  const name: unknown = organisation?.foreign?.['modelName'] ?? {
    und:
      options.workspaceName.trim() ||
      (organisation ? textIn(organisation.name, options.language) : '') ||
      'Kokonaiskuva',
  };
  const version: unknown = organisation?.foreign?.['version'];
  const attributes = {
    xmlns: ARCHIMATE,
    'xmlns:xsi': XSI,
    ...(sections.some((section) => section.name === 'metadata') ? { 'xmlns:dc': DUBLIN_CORE } : {}),
    'xsi:schemaLocation': SCHEMA_LOCATION,
    identifier: writer.modelId(),
    ...(typeof version === 'string' ? { version } : {}),
  };
  return xmlNode('model', attributes, [...writeNames(isLocalisedText(name) ? name : undefined), ...sections]);
}

/** What an organisation keeps of its source is not checked by the record's schema. */
function isLocalisedText(value: unknown): value is LocalisedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([language, text]) => /^[A-Za-z-]{2,40}$/.test(language) && typeof text === 'string',
    )
  );
}
