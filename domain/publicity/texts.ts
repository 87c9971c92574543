// The municipality's own words in its publicity description (asiakirjajulkisuuskuvaus; tiedonhallintalaki 906/2019 § 28).
import type { AssessmentField } from '../assessment/fields';
import { valuesTable } from '../assessment/tables';
import type { Present } from '../descriptions/scope';
import type { DescriptionTable } from '../descriptions/table';
import type { PublicityTexts } from '../../schemas/generated/types';
import fields from './fields.json';

/** What is written, in the order of the document; all of it is needed. */
export const PUBLICITY_FIELDS = fields as readonly AssessmentField<keyof PublicityTexts>[];

/** A row for each text. `subjectId` of a row is the field. */
export function publicityTable({ scope }: Present): DescriptionTable {
  const { index, organisationId, language } = scope;
  return valuesTable(
    PUBLICITY_FIELDS,
    index.find('organisation', organisationId)?.publicityTexts ?? {},
    language,
  );
}
