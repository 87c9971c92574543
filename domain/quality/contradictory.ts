// Facts that cannot all be true: dates in the wrong order, phases of life against dates and use, what is said of personal data,
// publicity and openness.
import type { Element, ElementFields } from '../../schemas/generated/types';
import type { Present } from '../descriptions/scope';
import type { FieldKey } from '../portfolio/fields';
import { finding, type Finding, type QualityScope } from './finding';
import { hasPassed } from './freshness';

/** The first cannot come after the second. */
const ORDERED: readonly (readonly [FieldKey, FieldKey])[] = [
  ['acquiredOn', 'inUseFrom'],
  ['inUseFrom', 'rundownFrom'],
  ['inUseFrom', 'plannedExit'],
  ['inUseFrom', 'retiredOn'],
  ['rundownFrom', 'plannedExit'],
  ['contractStart', 'contractEnd'],
];
const PERSONAL: readonly FieldKey[] = [
  'dataSubjects',
  'personalDataGroups',
  'processingGround',
  'privacyNotice',
];
const SECRET: readonly FieldKey[] = ['secrecyGround', 'securityClass'];

export function contradictory(scope: QualityScope, present: Present): Finding[] {
  return present
    .elements(({ fields }) => fields !== undefined)
    .flatMap((element) => {
      const fields = element.fields ?? {};
      return [
        ...wrongOrder(element.id, fields),
        ...lifecycle(element, fields, scope, present),
        ...protection(element, fields, present),
      ];
    });
}

/** Dates that cannot follow each other. Years and months are compared as far as both are known. */
function wrongOrder(id: string, fields: ElementFields): Finding[] {
  return ORDERED.flatMap(([first, second]) => {
    const [a, b] = [String(fields[first] ?? ''), String(fields[second] ?? '')];
    const length = Math.min(a.length, b.length);
    if (length === 0 || a.slice(0, length) <= b.slice(0, length)) return [];
    const evidence = {
      first: { field: first },
      firstDate: { date: a },
      second: { field: second },
      secondDate: { date: b },
    };
    return [finding('contradictory.dates', [id], evidence, { also: `/${first}-${second}` })];
  });
}

function lifecycle(
  element: Element,
  fields: ElementFields,
  { today }: QualityScope,
  present: Present,
): Finding[] {
  const { id } = element;
  const phase = fields.lifecycle;
  const out: Finding[] = [];
  if (phase === 'retired') {
    const flows = present
      .neighbours(element)
      .filter(({ relationship }) => relationship.type === 'Flow').length;
    if (flows > 0) out.push(finding('contradictory.retiredInUse', [id], { count: { count: flows } }));
    return out;
  }
  const date = (key: 'retiredOn' | 'plannedExit' | 'inUseFrom' | 'contractEnd'): string | undefined => {
    const value = fields[key];
    return value !== undefined && hasPassed(value, today) ? value : undefined;
  };
  const [retired, exit, started, ended] = [
    date('retiredOn'),
    date('plannedExit'),
    date('inUseFrom'),
    date('contractEnd'),
  ];
  if (retired !== undefined)
    out.push(finding('contradictory.retiredByDate', [id], { date: { date: retired } }));
  else if (exit !== undefined) out.push(finding('contradictory.exitPassed', [id], { date: { date: exit } }));
  if ((phase === 'planned' || phase === 'development') && started !== undefined)
    out.push(finding('contradictory.plannedInUse', [id], { date: { date: started } }));
  // A contract of its own may simply have ended; what is bought with it goes on.
  if (ended !== undefined && (phase === 'production' || phase === 'retiring'))
    out.push(finding('contradictory.contractEnded', [id], { date: { date: ended } }));
  return out;
}

function protection(element: Element, fields: ElementFields, present: Present): Finding[] {
  const { id } = element;
  const known = (keys: readonly FieldKey[]): FieldKey[] => keys.filter((key) => fields[key] !== undefined);
  const out: Finding[] = [];
  if (fields.personalData === 'no') {
    const told = known(PERSONAL);
    const moved = present
      .neighbours(element)
      .find(({ relationship }) => relationship.type === 'Flow' && relationship.flow?.personalData === 'yes');
    if (told.length > 0)
      out.push(
        finding('contradictory.personalData', [id], { fields: { fields: told } }, { also: '/fields' }),
      );
    if (moved)
      out.push(
        finding(
          'contradictory.personalData',
          [id],
          { other: { elementId: moved.other.id } },
          { also: '/flow', flowId: moved.relationship.id },
        ),
      );
  }
  const secret = known(SECRET);
  if (fields.publicity === 'public' && secret.length > 0)
    out.push(finding('contradictory.publicity', [id], { fields: { fields: secret } }));
  if (fields.openAccess === 'yes' && fields.opennessInterface === 'closed')
    out.push(finding('contradictory.openness', [id]));
  const { maturityNow, maturityGoal } = fields;
  if (maturityNow !== undefined && maturityGoal !== undefined && maturityGoal < maturityNow)
    out.push(
      finding('contradictory.maturity', [id], { now: { count: maturityNow }, goal: { count: maturityGoal } }),
    );
  return out;
}
