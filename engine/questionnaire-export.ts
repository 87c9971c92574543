// Questionnaires as files: one page of HTML, or several in a ZIP archive, one for each unit or responsible person.
import { randomUUID } from 'node:crypto';
import type { ModelIndex } from '../domain/model-index';
import { elementsOfKind } from '../domain/portfolio/rows';
import { refusal, Refused } from '../domain/problem';
import { questionnairePage } from '../domain/questionnaire/page';
import { questionnaireParts } from '../domain/questionnaire/parts';
import { questionnaireOf, questionWord, type QuestionnaireLanguage } from '../domain/questionnaire/questions';
import { textIn } from '../domain/text';
import type { QuestionnaireChoice } from '../schemas/generated/types';
import { writeZip } from './formats/zip/write';

export interface QuestionnaireExport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  /** Questionnaires in the file. */
  readonly count: number;
}

/** Writes the questionnaires; all systems in one where nothing is chosen. Refuses where there is nothing to ask about. */
export function exportQuestionnaires(
  index: ModelIndex,
  options: {
    readonly language: QuestionnaireLanguage;
    readonly organisationId?: string | undefined;
    readonly choice?: QuestionnaireChoice | undefined;
    /** ISO day. */
    readonly day: string;
  },
): QuestionnaireExport {
  const { language, day } = options;
  const organisation = index.find('organisation', options.organisationId) ?? index.all('organisation')[0];
  const organisationId = organisation?.id ?? '';
  const choice = options.choice ?? {
    elementIds: elementsOfKind({ index, organisationId, language }, 'system').map(({ id }) => id),
    per: 'one' as const,
  };
  const parts = questionnaireParts(index, choice, language);
  if (parts.length === 0) throw new Refused(refusal('questionnaire.nothing'));
  const pages = parts.map(({ name, elements }) => {
    const id = `k${randomUUID()}`;
    const questionnaire = questionnaireOf({
      index,
      organisationId,
      language,
      choice,
      elements,
      part: name,
      id,
      day,
    });
    return { name, bytes: new TextEncoder().encode(questionnairePage(questionnaire)) };
  });
  const word = questionWord('questionnaire', language);
  const whose = textIn(organisation?.name, language);
  const [only, ...others] = pages;
  if (only && others.length === 0)
    return {
      bytes: only.bytes,
      fileName: `${plainName(`${word} ${only.name || whose}`)}.html`,
      mediaType: 'text/html',
      count: 1,
    };
  const used = new Set<string>();
  const files = pages.map(
    ({ name, bytes }) => [`${unused(plainName(`${word} ${name}`), used)}.html`, bytes] as const,
  );
  return {
    bytes: writeZip(files),
    fileName: `${plainName(`${word} ${whose}`)}.zip`,
    mediaType: 'application/zip',
    count: pages.length,
  };
}

/** A name that every file system takes. */
function plainName(text: string): string {
  const plain = text.replace(/[^\p{Letter}\p{Mark}\p{Number} .,_-]+/gu, ' ').replace(/\s+/gu, ' ');
  return plain.slice(0, 100).replace(/^[ .]+|[ .]+$/gu, '');
}

/** The name, or with a number where another has it already; case makes no difference to some file systems. */
function unused(name: string, used: Set<string>): string {
  let tried = name;
  for (let number = 2; used.has(tried.toLowerCase()); number += 1) tried = `${name} ${number}`;
  used.add(tried.toLowerCase());
  return tried;
}
