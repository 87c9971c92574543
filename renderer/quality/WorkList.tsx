// The list of work: a row for each finding, narrowed, sorted and chosen; below the tools, what can be done with the chosen ones.
import { useMemo, useState } from 'react';
import { X } from 'lucide-react';
import { t } from '../i18n/translate';
import { FindField } from '../ui/FindField';
import type { Narrowed } from './QualitySide';
import { WorkActions } from './WorkActions';
import { WorkTable } from './WorkTable';
import { narrowedRows, sortedWork, type WorkPart, type WorkRow, type WorkSorting } from './work-rows';

const ALL = '*';

export function WorkList(props: {
  rows: readonly WorkRow[];
  part: WorkPart;
  organisationId: string;
  narrowed: Narrowed | null;
  onNarrow: (narrowed: Narrowed | null) => void;
}) {
  const { rows, part, narrowed } = props;
  const [words, setWords] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [responsible, setResponsible] = useState<string | null>(null);
  const [sorting, setSorting] = useState<WorkSorting | null>(null);
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(new Set());
  const units = useMemo(() => namesOf(rows, ({ unit: name }) => name), [rows]);
  const people = useMemo(() => namesOf(rows, ({ work }) => work?.responsible ?? ''), [rows]);
  const shown = useMemo(() => {
    const elementIds = narrowed?.elementIds ?? null;
    return sortedWork(narrowedRows(rows, { part, words, unit, responsible, elementIds }), sorting);
  }, [rows, part, words, unit, responsible, narrowed, sorting]);
  const chosen = shown.filter(({ finding }) => chosenKeys.has(finding.key));
  return (
    <section className="quality-work" aria-label={t('quality.work')}>
      <div className="quality-bar">
        <h1>{t(`quality.part.${part === '' ? 'all' : part}`)}</h1>
        <FindField label={t('quality.find')} value={words} onChange={setWords} />
        <NameChoice
          label={t('quality.unit')}
          names={units}
          value={unit}
          none="quality.unit.none"
          onChange={setUnit}
        />
        <NameChoice
          label={t('quality.responsible')}
          names={people}
          value={responsible}
          none="quality.responsible.none"
          onChange={setResponsible}
        />
        {narrowed ? (
          <button
            type="button"
            className="bar-button"
            aria-label={t('quality.narrowedOff', { title: narrowed.title })}
            onClick={() => props.onNarrow(null)}
          >
            {narrowed.title} <X size={14} aria-hidden />
          </button>
        ) : null}
        <span className="hint" role="status">
          {t('quality.rows', { count: shown.length })}
        </span>
      </div>
      <WorkActions
        rows={shown}
        chosen={chosen}
        people={people}
        organisationId={props.organisationId}
        onDone={() => setChosenKeys(new Set())}
      />
      {shown.length === 0 ? (
        <p className="quality-empty">{t(emptyWords(rows, part))}</p>
      ) : (
        <WorkTable
          rows={shown}
          chosenKeys={chosenKeys}
          sorting={sorting}
          onChoose={setChosenKeys}
          onSort={setSorting}
        />
      )}
    </section>
  );
}

function emptyWords(
  rows: readonly WorkRow[],
  part: WorkPart,
): 'quality.nothing' | 'quality.nothingFound' | 'quality.nothingAside' {
  if (part === 'aside' && !rows.some(({ work }) => work?.setAside !== undefined))
    return 'quality.nothingAside';
  return rows.length === 0 ? 'quality.nothing' : 'quality.nothingFound';
}

function namesOf(rows: readonly WorkRow[], nameOf: (row: WorkRow) => string): readonly string[] {
  return [...new Set(rows.map(nameOf))].filter((name) => name !== '').sort(new Intl.Collator('fi').compare);
}

function NameChoice(props: {
  label: string;
  names: readonly string[];
  value: string | null;
  none: 'quality.unit.none' | 'quality.responsible.none';
  onChange: (value: string | null) => void;
}) {
  return (
    <label className="quality-choice">
      {props.label}
      <select
        value={props.value ?? ALL}
        onChange={({ target }) => props.onChange(target.value === ALL ? null : target.value)}
      >
        <option value={ALL}>{t('quality.everyone')}</option>
        <option value="">{t(props.none)}</option>
        {props.names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
