// A line of time: a bar from the first end of contract to the last, a dot for each contract, and the day by which to decide.
import { daysBetween } from '../../domain/region/assumptions';
import type { CalendarGroup } from '../../domain/region/calendar';
import { formatDate } from '../i18n/format';
import { t } from '../i18n/translate';

/** The days that the lines are drawn over. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Where a day stands, in per cents from the left, within the space that dots need. */
function at(day: string, { from, to }: Span): string {
  const share = daysBetween(from, day) / Math.max(1, daysBetween(from, to));
  return `${1.5 + Math.min(1, Math.max(0, share)) * 97}%`;
}

function years({ from, to }: Span): number[] {
  const first = Number(from.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(0, Number(to.slice(0, 4)) - first + 1) }, (_, i) => first + i);
}

export function CalendarScale({ span }: { span: Span }) {
  const all = years(span);
  // Years that would stand on each other are passed by.
  const step = Math.ceil(all.length / 8);
  return (
    <svg className="calendar-scale" aria-hidden>
      {all.map((year, i) =>
        i % step === 0 ? (
          <text key={year} x={at(`${year}-01-01`, span)} y="14">
            {year}
          </text>
        ) : null,
      )}
    </svg>
  );
}

export function CalendarLine({ group, span }: { group: CalendarGroup; span: Span }) {
  const words = t('calendar.line', {
    from: formatDate(group.from),
    to: formatDate(group.to),
    day: formatDate(group.decideBy),
  });
  return (
    <svg className="calendar-line" role="img" aria-label={words}>
      <title>{words}</title>
      {years(span).map((year) => (
        <line
          key={year}
          className="calendar-year"
          x1={at(`${year}-01-01`, span)}
          x2={at(`${year}-01-01`, span)}
          y1="0"
          y2="100%"
        />
      ))}
      <line className="calendar-bar" x1={at(group.from, span)} x2={at(group.to, span)} y1="14" y2="14" />
      {group.contracts.map(({ element, until }) => (
        <circle key={element.id} cx={at(until, span)} cy="14" r="4.5" />
      ))}
      <line
        className="calendar-decide"
        x1={at(group.decideBy, span)}
        x2={at(group.decideBy, span)}
        y1="3"
        y2="25"
      />
    </svg>
  );
}
