// Whose a file is: one of the municipalities here, a new one, or nobody's.
import { useState } from 'react';
import { textIn } from '../../domain/text';
import type { CollectingRow } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { organisations, useModel } from '../state/selectors';
import type { CollectingChoice } from './collecting';

const ASK = '';
const NEW = '*new';
const LEAVE = '*leave';
/** Before the name of a municipality that does not exist yet. */
const NAMED = '*named ';

export function CollectingOwner(props: {
  row: CollectingRow;
  rows: readonly CollectingRow[];
  onChoose: (choice: CollectingChoice) => void;
}) {
  const { row, rows } = props;
  const { index } = useModel();
  const [naming, setNaming] = useState<string | null>(null);
  const { id, municipality, fileName } = row;
  const coming = new Set(
    rows.flatMap((one) =>
      one.municipality && one.municipality.organisationId === undefined ? [one.municipality.name] : [],
    ),
  );
  const collator = new Intl.Collator(LANGUAGE);
  const here = organisations(index)
    .map((one) => ({ id: one.id, name: textIn(one.name, LANGUAGE) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  const value =
    row.state === 'leftOut'
      ? LEAVE
      : municipality
        ? (municipality.organisationId ?? `${NAMED}${municipality.name}`)
        : ASK;
  const choose = (chosen: string): void => {
    setNaming(null);
    if (chosen === NEW) setNaming(row.title ?? '');
    else if (chosen === LEAVE) props.onChoose({ id, leaveOut: true });
    else if (chosen.startsWith(NAMED))
      props.onChoose({ id, newMunicipality: newOf(rows, chosen.slice(NAMED.length)) });
    else if (chosen !== ASK) props.onChoose({ id, organisationId: chosen });
  };
  const named = (): void => {
    const name = naming?.trim() ?? '';
    setNaming(null);
    if (name !== '') props.onChoose({ id, newMunicipality: newOf(rows, name) });
  };
  if (row.state === 'refused' && !municipality) return <span className="hint">–</span>;
  return (
    <div className="collecting-owner">
      <select
        aria-label={t('collecting.whose', { file: fileName })}
        value={naming === null ? value : NEW}
        data-ask={row.state === 'ask'}
        onChange={(event) => choose(event.target.value)}
      >
        {value === ASK ? <option value={ASK}>{t('collecting.chooseOwner')}</option> : null}
        {here.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        {[...coming].sort(collator.compare).map((name) => (
          <option key={name} value={`${NAMED}${name}`}>
            {t('collecting.new', { name })}
          </option>
        ))}
        <option value={NEW}>{t('collecting.newOther')}</option>
        <option value={LEAVE}>{t('collecting.leaveOut')}</option>
      </select>
      {naming === null ? (
        municipality && row.state !== 'leftOut' ? (
          <span className="hint">{t(`collecting.reason.${municipality.reason}`)}</span>
        ) : null
      ) : (
        <input
          type="text"
          aria-label={t('collecting.newName')}
          placeholder={t('collecting.newName')}
          value={naming}
          autoFocus
          onChange={(event) => setNaming(event.target.value)}
          onBlur={named}
          onKeyDown={(event) => {
            if (event.key === 'Enter') named();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setNaming(null);
          }}
        />
      )}
    </div>
  );
}

function newOf(rows: readonly CollectingRow[], name: string): { name: string; code?: string } {
  const code = rows.find(({ municipality }) => municipality?.name === name)?.municipality?.code;
  return code === undefined ? { name } : { name, code };
}
