// Unfinished answers in the browser. A page opened from a file may have no such place: then nothing is kept.
import type { QuestionnaireAnswers } from '../../schemas/generated/types';

const FORMAT = 'kokonaiskuva-questionnaire-answers';

/** True where answers can be kept. */
export function canKeep(): boolean {
  try {
    localStorage.setItem('kysely', '');
    localStorage.removeItem('kysely');
    return true;
  } catch {
    return false;
  }
}

export function keep(answers: QuestionnaireAnswers): void {
  try {
    localStorage.setItem(placeOf(answers.questionnaireId), JSON.stringify(answers));
  } catch {
    // Full or forbidden: the person has been told that nothing is kept, or saves the file.
  }
}

/** What was kept of this questionnaire. */
export function kept(questionnaireId: string): QuestionnaireAnswers | undefined {
  try {
    return answersIn(localStorage.getItem(placeOf(questionnaireId)) ?? '', questionnaireId);
  } catch {
    return undefined;
  }
}

/** Answers to this questionnaire; undefined where the text is something else. */
export function answersIn(text: string, questionnaireId: string): QuestionnaireAnswers | undefined {
  try {
    const data = JSON.parse(text) as Partial<QuestionnaireAnswers> | null;
    const ours =
      data?.format === FORMAT &&
      data.questionnaireId === questionnaireId &&
      Array.isArray(data.elements) &&
      Array.isArray(data.added);
    return ours ? (data as QuestionnaireAnswers) : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(questionnaireId: string): string {
  return `kysely ${questionnaireId}`;
}
