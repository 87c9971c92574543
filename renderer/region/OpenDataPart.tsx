// Avoin data: what each municipality lets out, edited in place, and the way to save it.
import { useState } from 'react';
import { Download } from 'lucide-react';
import { parseDate } from '../../domain/portfolio/typed';
import { dateText } from '../../domain/portfolio/values';
import { fieldWord } from '../../domain/portfolio/fields';
import type { Comparison } from '../../domain/region/comparison';
import { currentSystems, OPEN_FIELDS, OPEN_LICENCE } from '../../domain/sharing/open-data';
import { textIn } from '../../domain/text';
import type { OpenPermission, Organisation } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { FindField } from '../ui/FindField';

const COLUMNS = ['municipality', 'level', 'fields', 'licence', 'decidedOn', 'systems'] as const;
/** More municipalities than this can be searched. */
const MANY = 12;

export function OpenDataPart({ comparison }: { comparison: Comparison }) {
  const [sought, setSought] = useState('');
  const { organisations } = comparison;
  const { index } = useModel();
  const allowing = organisations.filter(({ openData }) => openData).length;
  const wanted = sought.trim().toLocaleLowerCase(LANGUAGE);
  const shown = organisations.filter(({ name }) =>
    textIn(name, LANGUAGE).toLocaleLowerCase(LANGUAGE).includes(wanted),
  );
  return (
    <div className="deliveries open-data">
      <div className="region-bar">
        <h2>{t('openData.title')}</h2>
        <p className="hint">{t('openData.summary', { count: allowing, all: organisations.length })}</p>
        {organisations.length > MANY ? (
          <FindField label={t('openData.find')} value={sought} onChange={setSought} />
        ) : null}
        <button
          type="button"
          className="button"
          disabled={allowing === 0}
          onClick={() => useUi.getState().set({ dialog: 'export', exporting: 'open-data' })}
        >
          <Download size={18} aria-hidden />
          {t('openData.save')}
        </button>
      </div>
      <p className="hint deliveries-none">{t('openData.hint')}</p>
      <table className="collecting-table" aria-label={t('openData.table')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-number={column === 'systems'}>
                {t(`openData.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((organisation) => (
            <Row
              key={organisation.id}
              organisation={organisation}
              systems={currentSystems(index, organisation.id, LANGUAGE).length}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ organisation, systems }: { organisation: Organisation; systems: number }) {
  const { id, openData: permission } = organisation;
  const name = textIn(organisation.name, LANGUAGE);
  const set = (openData: OpenPermission | null): void => void run('organisation.update', { id, openData });
  return (
    <tr data-state={permission ? 'ready' : 'same'}>
      <th scope="row">{name}</th>
      <td>
        <select
          aria-label={t('openData.level.of', { name })}
          value={permission?.level ?? 'none'}
          onChange={({ target: { value } }) => {
            if (value === 'none') set(null);
            else
              set({
                licence: OPEN_LICENCE,
                fields: [],
                ...permission,
                level: value === 'names' ? 'names' : 'counts',
              });
          }}
        >
          {(['none', 'counts', 'names'] as const).map((level) => (
            <option key={level} value={level}>
              {t(`openData.level.${level}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        {permission?.level === 'names' ? <Fields name={name} permission={permission} onSet={set} /> : null}
      </td>
      <td>
        {permission ? (
          <TextCell
            label={t('openData.licence.of', { name })}
            value={permission.licence}
            onCommit={(licence) => {
              if (licence !== '') set({ ...permission, licence });
            }}
          />
        ) : null}
      </td>
      <td>
        {permission ? (
          <TextCell
            label={t('openData.decidedOn.of', { name })}
            placeholder={t('openData.decidedOn.example')}
            value={permission.decidedOn === undefined ? '' : dateText(permission.decidedOn, LANGUAGE)}
            onCommit={(text) => {
              const { decidedOn: _before, ...rest } = permission;
              const day = parseDate(text);
              if (text === '') set(rest);
              else if (day === undefined) say('error', 'openData.decidedOn.wrong', { text });
              else set({ ...rest, decidedOn: day });
            }}
          />
        ) : null}
      </td>
      <td data-number>{formatNumber(systems)}</td>
    </tr>
  );
}

function Fields(props: {
  name: string;
  permission: OpenPermission;
  onSet: (permission: OpenPermission) => void;
}) {
  const { name, permission, onSet } = props;
  const chosen = new Set(permission.fields);
  return (
    <details className="open-data-fields">
      <summary>
        {chosen.size === 0 ? t('openData.fields.none') : t('openData.fields.count', { count: chosen.size })}
        <span className="visually-hidden">, {t('openData.fields.of', { name })}</span>
      </summary>
      <div>
        {OPEN_FIELDS.map((key) => (
          <label key={key} className="check-row">
            <input
              type="checkbox"
              checked={chosen.has(key)}
              onChange={({ target }) =>
                onSet({
                  ...permission,
                  fields: OPEN_FIELDS.filter((one) => (one === key ? target.checked : chosen.has(one))),
                })
              }
            />
            {fieldWord(key, LANGUAGE)}
          </label>
        ))}
      </div>
      <p className="hint">{t('openData.fields.kept')}</p>
    </details>
  );
}

function TextCell(props: {
  label: string;
  value: string;
  placeholder?: string;
  onCommit: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    setDraft(null);
    if (draft !== null && draft.trim() !== props.value) props.onCommit(draft.trim());
  };
  return (
    <input
      type="text"
      maxLength={200}
      aria-label={props.label}
      placeholder={props.placeholder}
      value={draft ?? props.value}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
