// Taking in answers to a questionnaire: facts with their source, day and certainty, and new elements that wait to be confirmed.
import type { CommandArgs, Element, Fact } from '../../schemas/generated/types';
import { fieldOf } from '../portfolio/fields';
import { typesOf } from '../portfolio/kinds';
import { isDay } from '../portfolio/typed';
import {
  addedSource,
  answerSource,
  canBeTaken,
  reviewAnswers,
  type AnswerGroup,
  type AnswerLine,
} from '../questionnaire/answers';
import { refusal, Refused } from '../problem';
import { textIn, withText } from '../text';
import { patched } from './patch';
import type { Plan, Planned } from './plan';

type Args = CommandArgs['questionnaire.answer'];

/**
 * questionnaire.answer: the chosen lines of the answers. What nobody chose stays as it is. A new element comes in with its
 * name, if that was chosen. Refuses answers about another model.
 */
export function takeAnswers(plan: Plan, args: Args): Planned {
  const owner = plan.need('organisation', args.organisationId);
  const { answers } = args;
  const review = reviewAnswers(plan.index, answers, owner.id);
  if (review.otherModel)
    throw new Refused(
      refusal('questionnaire.otherModel', { title: answers.title ?? answers.questionnaireId }),
    );
  const taken = new Set(args.taken);
  const fact: Fact = {
    source: answerSource(answers).slice(0, 2000),
    ...(isDay(answers.answeredOn) ? { date: answers.answeredOn } : {}),
    confidence: args.confidence,
  };
  const subjects: Element[] = [];
  for (const group of review.groups) {
    const lines = group.lines.filter((line) => taken.has(line.key) && canBeTaken(line, group));
    const before = group.element ?? (nameTaken(lines) ? newElement(plan, group, args) : undefined);
    if (!before || lines.length === 0) continue;
    const after = lines.reduce((element, line) => withLine(element, line, answers.language, fact), before);
    const unsure: Fact = { ...fact, confidence: 'unsure' };
    if (group.element) plan.edits.put(after);
    else plan.create({ ...after, facts: { ...after.facts, name: unsure } });
    subjects.push(before);
  }
  return plan.done('questionnaire.answer', subjects, {
    name: answers.title ?? answers.questionnaireId,
    count: subjects.length,
  });
}

function nameTaken(lines: readonly AnswerLine[]): boolean {
  return lines.some(({ field }) => field === 'name');
}

function newElement(plan: Plan, group: AnswerGroup, args: Args): Element {
  const [type = 'ApplicationComponent'] = typesOf(group.kind);
  return {
    kind: 'element',
    id: plan.context.newId(),
    ownerId: args.organisationId,
    type,
    name: {},
    externalIds: [{ source: addedSource(args.answers), id: group.key.slice(1) }],
  };
}

function withLine(element: Element, line: AnswerLine, language: string, fact: Fact): Element {
  const next: Element = { ...element };
  const { field: key, value } = line;
  if (key === 'comment') {
    const before = textIn(element.documentation, language);
    next.documentation = withText(
      element.documentation,
      language,
      before === '' ? String(value) : `${before}\n\n${String(value)}`,
    );
    return next;
  }
  const facts = patched(element.facts, { [key]: value === null ? null : fact });
  if (facts) next.facts = facts;
  else delete next.facts;
  const field = fieldOf(key);
  if (key === 'name') next.name = withText(element.name, language, String(value));
  else if (key === 'documentation') {
    const documentation = withText(element.documentation, language, String(value ?? ''));
    if (Object.keys(documentation).length > 0) next.documentation = documentation;
    else delete next.documentation;
  } else if (field) {
    const fields = patched(element.fields, { [field.key]: value });
    if (fields) next.fields = fields;
    else delete next.fields;
  }
  return next;
}
