// kokonaiskuva import of answers to a questionnaire: what is as it was when it was asked is taken, conflicts are told.
import { planCommand } from '../../domain/commands/registry';
import { isEmptyDiff } from '../../domain/diff';
import { refusal, Refused, warning } from '../../domain/problem';
import {
  canBeTaken,
  reviewAnswers,
  takenByDefault,
  type AnswerGroup,
  type AnswerLine,
  type LineState,
} from '../../domain/questionnaire/answers';
import type { Problem, QuestionnaireAnswers } from '../../schemas/generated/types';
import type { Workspace } from '../store/workspace';

const COMMAND = 'questionnaire.answer';

export interface ImportedAnswers {
  readonly changes: boolean;
  /** Lines by what they are. */
  readonly counts: Readonly<Record<LineState, number>>;
  readonly problems: readonly Problem[];
  readonly lines: readonly string[];
}

/** Takes the answers in as one change. Refuses answers about another model. */
export function importAnswers(
  workspace: Workspace,
  answers: QuestionnaireAnswers,
  ownerId: string | undefined,
  dryRun: boolean,
): ImportedAnswers {
  const { index } = workspace;
  const owner =
    index.find('organisation', ownerId) ??
    index.find('organisation', answers.organisationId) ??
    index.all('organisation')[0];
  const review = reviewAnswers(index, answers, owner?.id ?? '');
  if (!owner || review.otherModel)
    throw new Refused(
      refusal('questionnaire.otherModel', { title: answers.title ?? answers.questionnaireId }),
    );
  const counts: Record<LineState, number> = {
    change: 0,
    conflict: 0,
    comment: 0,
    same: 0,
    unknown: 0,
    misread: 0,
  };
  const taken: string[] = [];
  const here = review.groups.filter(({ state }) => state !== 'gone');
  for (const group of here)
    for (const line of group.lines) {
      counts[line.state] += 1;
      if (canBeTaken(line, group) && takenByDefault(line)) taken.push(line.key);
    }
  const planned = planCommand(
    COMMAND,
    index,
    { answers, organisationId: owner.id, taken, confidence: 'likely' },
    workspace.context(),
  );
  if (!dryRun) workspace.change(planned, COMMAND, 'cli');
  const problems = [
    ...review.groups.flatMap(problemsOf),
    ...(review.comment === ''
      ? []
      : [warning('questionnaire.remark', { element: answers.title ?? '', text: review.comment })]),
  ];
  const told: readonly [LineState, string][] = [
    ['change', 'Muuttuvia tietoja'],
    ['conflict', 'Ristiriitoja, ei tuotu'],
    ['comment', 'Huomautuksia'],
    ['same', 'Ennallaan'],
    ['unknown', 'En tiedä -vastauksia'],
    ['misread', 'Vastauksia, joita ei ymmärretty'],
  ];
  const changes = !isEmptyDiff(planned.diff);
  return {
    changes,
    counts,
    problems,
    lines: [
      ...(changes ? [] : ['  Vastauksissa ei ole mitään uutta.']),
      ...(here.length < review.groups.length
        ? [`  Poistettuja kohteita: ${review.groups.length - here.length}`]
        : []),
      ...told.flatMap(([state, text]) => (counts[state] > 0 ? [`  ${text}: ${counts[state]}`] : [])),
    ],
  };
}

function problemsOf(group: AnswerGroup): Problem[] {
  const element = group.name;
  if (group.state === 'gone') {
    const told = group.lines.map(({ label, answer }) => `${label} ”${answer}”`).join(', ');
    return [warning('questionnaire.gone', { name: element, answers: told || '–' })];
  }
  return group.lines.flatMap((line) => problemOf(group, line));
}

function problemOf(group: AnswerGroup, line: AnswerLine): Problem[] {
  const place = { element: group.name, field: line.label };
  const { state, asked, now, answer } = line;
  if (state === 'misread')
    return [warning('questionnaire.misread', { ...place, text: answer.slice(0, 100) })];
  if (state === 'comment') return [warning('questionnaire.remark', { element: group.name, text: answer })];
  if (state !== 'conflict') return [];
  if (group.sameName && line.field === 'name')
    return [warning('questionnaire.sameName', { element: group.name })];
  return [warning('questionnaire.conflict', { ...place, asked, now, answer })];
}
