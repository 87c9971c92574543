// Tables of the report about joining forces: common solutions with what they would cost and save, and contracts to procure together.
import { textIn } from '../../text';
import { calendarGroups } from '../calendar';
import { bySaving, synergy } from '../synergy';
import { column, date, number, text } from './cells';
import { namesText, paperRows } from './paper';
import type { ReportScope, ReportTable } from './report';
import { reportWord } from './words';

/** Parts where joining forces would pay, those that save most first: estimates from low to high. */
export function synergyTable({ comparison, language, today, months }: ReportScope): ReportTable {
  const { rows } = synergy(comparison, { today, months });
  const paying = bySaving(rows.filter(({ paying: own }) => own.length > 0));
  const costs = paying.map(({ cost }) => cost);
  return {
    columns: [
      column('h.component', language),
      column('h.common', language),
      column('h.count', language, 'integer'),
      column('h.cost', language, 'money'),
      column('h.costUnknown', language, 'integer'),
      column('h.savingLow', language, 'money'),
      column('h.savingHigh', language, 'money'),
      column('h.moveLow', language, 'money'),
      column('h.moveHigh', language, 'money'),
      column('h.integrations', language, 'integer'),
    ],
    rows: paying.map(({ row, candidates, organisationIds, cost }) => {
      const [best] = candidates;
      const moving = best?.moving;
      const end = (value: number | undefined) =>
        value === undefined ? text('') : number(Math.round(value), language);
      return {
        subjectId: row.component.id,
        cells: [
          text(row.name),
          text(best?.use.product.name ?? ''),
          number(organisationIds.length, language),
          cost.sources.length === 0 ? text('') : number(cost.sum, language),
          number(cost.missing.length, language),
          end(moving?.saving?.low),
          end(moving?.saving?.high),
          end(moving?.move?.low),
          end(moving?.move?.high),
          number(moving?.integrationIds.length ?? 0, language),
        ],
      };
    }),
    known: costs.reduce((sum, { sources }) => sum + sources.length, 0),
    needed: costs.reduce((sum, { sources, missing }) => sum + sources.length + missing.length, 0),
  };
}

/** Contracts of several municipalities that end close to each other, in the order in which it is worth getting to work; `whole`: all of them. */
export function calendarTable(
  { comparison, language, today, months }: ReportScope,
  whole: boolean,
): ReportTable {
  const names = new Map(comparison.organisations.map(({ id, name }) => [id, textIn(name, language)]));
  const groups = calendarGroups(comparison, { today, months });
  return {
    columns: [
      column('h.component', language),
      column('h.count', language, 'integer'),
      column('h.decideBy', language, 'date'),
      column('h.first', language, 'date'),
      column('h.last', language, 'date'),
      column('h.worth', language, 'money'),
      column('h.threshold', language),
      column('h.municipalities', language),
    ],
    rows: paperRows(
      groups.map((group) => ({
        subjectId: group.row.component.id,
        cells: [
          text(group.row.name),
          number(group.organisationIds.length, language),
          date(group.decideBy, language),
          date(group.from, language),
          date(group.to, language),
          group.threshold === 'unknown' ? text('') : number(group.value, language),
          text(reportWord(`threshold.${group.threshold}`, language)),
          text(
            namesText(
              group.organisationIds.map((id) => names.get(id) ?? ''),
              whole,
              language,
            ),
          ),
        ],
      })),
      whole,
      language,
      7,
    ),
    known: groups.filter(({ threshold }) => threshold !== 'unknown').length,
    needed: groups.length,
  };
}
