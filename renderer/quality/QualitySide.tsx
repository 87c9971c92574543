// The side of the quality page: how many findings of each kind there are, and how complete the data is by what is asked for.
import { useMemo, useState, type KeyboardEvent } from 'react';
import {
  completenessBy,
  COMPLETENESS_BY,
  type CompletenessBy,
  type CompletenessRow,
} from '../../domain/quality/completeness';
import { percent } from '../../domain/descriptions/table';
import { QUALITY_GROUPS, type QualityScope } from '../../domain/quality/finding';
import { t } from '../i18n/translate';
import { Meter } from '../ui/Meter';
import { Segmented } from '../ui/Segmented';
import { isAside, type WorkPart, type WorkRow } from './work-rows';

/** Elements that the list is narrowed to, and by what. */
export interface Narrowed {
  readonly title: string;
  readonly elementIds: ReadonlySet<string>;
}

const PARTS: readonly WorkPart[] = ['', ...QUALITY_GROUPS, 'aside'];

export function QualitySide(props: {
  scope: QualityScope;
  rows: readonly WorkRow[];
  part: WorkPart;
  narrowed: Narrowed | null;
  onPart: (part: WorkPart) => void;
  onNarrow: (narrowed: Narrowed | null) => void;
}) {
  const { scope, rows, part, narrowed } = props;
  const [by, setBy] = useState<CompletenessBy>('kind');
  const complete = useMemo(() => completenessBy(scope, by), [scope, by]);
  const counts = new Map<WorkPart, number>();
  const count = (key: WorkPart): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of rows) {
    if (isAside(row)) count('aside');
    else {
      count('');
      count(row.finding.group);
    }
  }
  return (
    <nav className="quality-side" aria-label={t('page.quality')}>
      <h2>{t('quality.findings')}</h2>
      <ul>
        {PARTS.map((one) => (
          <li key={one}>
            <button
              type="button"
              className="quality-part"
              aria-current={one === part ? 'page' : undefined}
              title={t(`quality.part.${one === '' ? 'all' : one}.hint`)}
              onClick={() => props.onPart(one)}
              onKeyDown={walk}
            >
              <span>{t(`quality.part.${one === '' ? 'all' : one}`)}</span>
              <span className="quality-count">{t('quality.count', { number: counts.get(one) ?? 0 })}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>{t('quality.completeness')}</h2>
      <p className="hint">{t('quality.completenessHint')}</p>
      <Segmented
        label={t('quality.by')}
        value={by}
        options={COMPLETENESS_BY.map((value) => ({ value, label: t(`quality.by.${value}`) }))}
        onChange={setBy}
      />
      {complete.length === 0 ? <p className="hint">{t('quality.nothingToCount')}</p> : null}
      <ul>
        {complete.map((row) => {
          const title = row.title === '' ? t(`quality.unknown.${by}`) : row.title;
          const chosen = narrowed?.title === title;
          return (
            <li key={row.title}>
              <button
                type="button"
                className="quality-part"
                aria-pressed={chosen}
                title={t('quality.knownOf', { known: row.known, needed: row.needed })}
                onClick={() => props.onNarrow(chosen ? null : { title, elementIds: idsOf(row) })}
                onKeyDown={walk}
              >
                <span>{title}</span> <Meter share={percent(row)} />
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function idsOf({ elementIds }: CompletenessRow): ReadonlySet<string> {
  return new Set(elementIds);
}

/** Up and down go from row to row. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rows = [
    ...(event.currentTarget.closest('.quality-side')?.querySelectorAll<HTMLElement>('.quality-part') ?? []),
  ];
  const at = rows.indexOf(event.currentTarget);
  if (by === 0 || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  rows[at + by]?.focus();
}
