// Tables of the report about services that several organisations share, and about the survey of development needs.
import { textIn } from '../../text';
import { regionOf } from '../region';
import { sharedServices } from '../shared-services';
import { column, number, text } from './cells';
import { namesText } from './paper';
import type { ReportScope, ReportTable } from './report';
import { reportWord } from './words';

/** National services, in-house companies and neighbours, with who uses them; `whole`: every one of them by name. */
export function servicesTable({ comparison, language }: ReportScope, whole: boolean): ReportTable {
  const names = new Map(comparison.organisations.map(({ id, name }) => [id, textIn(name, language)]));
  const services = sharedServices(comparison);
  return {
    columns: [
      column('h.service', language),
      column('h.kind', language),
      column('h.provider', language),
      column('h.count', language, 'integer'),
      column('h.flows', language, 'integer'),
      column('h.municipalities', language),
    ],
    rows: services.map(({ id, name, kind, provider, users }) => ({
      subjectId: id,
      cells: [
        text(name),
        text(reportWord(`kind.${kind}`, language)),
        text(provider),
        number(users.size, language),
        number(
          [...users.values()].reduce((sum, { flows }) => sum + flows.length, 0),
          language,
        ),
        text(
          namesText(
            [...users.keys()].map((user) => names.get(user) ?? ''),
            whole,
            language,
          ),
        ),
      ],
    })),
    known: services.length,
    needed: services.length,
  };
}

/** Targets of the survey by their weighted mean; a missing answer is not zero. */
export function surveyTable({ comparison, language }: ReportScope): ReportTable {
  const survey = regionOf(comparison.scope.index)?.survey;
  const here = new Set(comparison.organisations.map(({ id }) => id));
  const answers = (survey?.answers ?? []).filter(({ organisationId }) => here.has(organisationId));
  const rows = (survey?.targets ?? []).map((target) => {
    const own = answers.filter(({ targetId }) => targetId === target.id);
    const mean = own.length === 0 ? undefined : own.reduce((sum, { value }) => sum + value, 0) / own.length;
    return { target, mean, count: own.length };
  });
  rows.sort((a, b) => (b.mean ?? -1) * (b.target.weight ?? 1) - (a.mean ?? -1) * (a.target.weight ?? 1));
  return {
    columns: [
      column('h.target', language),
      column('h.group', language),
      column('h.weight', language),
      column('h.mean', language),
      column('h.answers', language),
    ],
    rows: rows.map(({ target, mean, count }) => ({
      subjectId: target.id,
      cells: [
        text(target.name),
        text(target.group ?? ''),
        number(target.weight ?? 1, language),
        number(mean, language),
        text(`${count}/${here.size}`),
      ],
    })),
    known: answers.length,
    needed: rows.length * here.size,
  };
}
