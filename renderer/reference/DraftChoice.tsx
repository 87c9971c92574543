import { useState } from 'react';
import type { ReferenceChoice, ReferenceOutline } from '../../schemas/generated/types';
import { t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { Segmented } from '../ui/Segmented';
import { firstPlace } from './first-choice';
import { FindField } from '../ui/FindField';

type Change = (choice: ReferenceChoice) => void;

/** What the layers and components are taken from: a folder, a drawing, or the elements by what they say. */
export function DraftChoice({
  outline,
  choice,
  onChange,
}: {
  outline: ReferenceOutline;
  choice: ReferenceChoice;
  onChange: Change;
}) {
  const { types, where } = choice;
  const common = { ...(types ? { types } : {}), ...(where ? { where } : {}) };
  const turnTo = (by: ReferenceChoice['by']): void => {
    if (by === 'elements') return onChange({ by, layers: 'type', ...common });
    const id = firstPlace(outline, by);
    onChange({ by, ...(id === undefined ? {} : { id }), ...common });
  };
  return (
    <div className="draft-choice">
      <div className="form-field">
        <span>{t('draft.by')}</span>
        <Segmented
          label={t('draft.by')}
          value={choice.by}
          options={(['view', 'folder', 'elements'] as const).map((by) => ({
            value: by,
            label: t(`draft.by.${by}`),
          }))}
          onChange={turnTo}
        />
        <span className="hint">{t(`draft.by.${choice.by}.text`)}</span>
      </div>
      {choice.by === 'folder' ? (
        <PlaceList
          key="folder"
          label={t('draft.folder')}
          places={outline.folders.map(({ id, name, depth, layers, elements }) => ({
            id,
            name,
            depth,
            hint:
              layers > 0
                ? t('draft.placeLayers', { count: layers, elements })
                : t('draft.place', { elements }),
          }))}
          value={choice.id ?? ''}
          onChange={(id) => onChange({ ...choice, id })}
        />
      ) : null}
      {choice.by === 'view' ? (
        <>
          <PlaceList
            key="view"
            label={t('draft.view')}
            places={outline.views.map(({ id, name, frames, elements }) => ({
              id,
              name,
              depth: 0,
              hint:
                frames > 0
                  ? t('draft.placeLayers', { count: frames, elements })
                  : t('draft.place', { elements }),
            }))}
            value={choice.id ?? ''}
            onChange={(id) => onChange({ ...choice, id })}
          />
          <Check
            label={t('draft.nested')}
            checked={choice.nested ?? false}
            onChange={(nested) => onChange({ ...choice, nested })}
          />
        </>
      ) : null}
      {choice.by === 'elements' ? (
        <LayerChoice outline={outline} choice={choice} onChange={onChange} />
      ) : null}
      <Limits outline={outline} choice={choice} onChange={onChange} />
    </div>
  );
}

/** Folders or views to choose one of; a word narrows the list. */
function PlaceList({
  label,
  places,
  value,
  onChange,
}: {
  label: string;
  places: readonly { id: string; name: string; depth: number; hint: string }[];
  value: string;
  onChange: (id: string) => void;
}) {
  const [word, setWord] = useState('');
  const wanted = word.trim().toLocaleLowerCase('fi');
  const shown = places.filter(
    ({ id, name }) => id === value || name.toLocaleLowerCase('fi').includes(wanted),
  );
  if (places.length === 0) return <p className="hint">{t('draft.noPlaces')}</p>;
  return (
    <div className="form-field">
      <span>{label}</span>
      {places.length > 8 ? <FindField label={t('draft.find')} value={word} onChange={setWord} /> : null}
      <select
        size={Math.min(8, Math.max(3, places.length))}
        className="place-list"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {shown.map(({ id, name, depth, hint }) => (
          <option key={id} value={id} title={`${name} – ${hint}`}>
            {'\u2003'.repeat(wanted === '' ? depth : 0)}
            {name} – {hint}
          </option>
        ))}
      </select>
    </div>
  );
}

function LayerChoice({
  outline,
  choice,
  onChange,
}: {
  outline: ReferenceOutline;
  choice: ReferenceChoice;
  onChange: Change;
}) {
  const value =
    choice.layers === 'property' ? `property ${choice.property ?? ''}` : (choice.layers ?? 'type');
  const choose = (next: string): void => {
    const { property: _old, ...rest } = choice;
    if (next.startsWith('property ')) onChange({ ...rest, layers: 'property', property: next.slice(9) });
    else onChange({ ...rest, layers: next === 'folder' || next === 'parent' ? next : 'type' });
  };
  return (
    <>
      <label className="form-field">
        <span>{t('draft.layers')}</span>
        <select value={value} onChange={(event) => choose(event.target.value)}>
          <option value="type">{t('draft.layers.type')}</option>
          <option value="folder">{t('draft.layers.folder')}</option>
          <option value="parent">{t('draft.layers.parent')}</option>
          {outline.properties.map(({ name }) => (
            <option key={name} value={`property ${name}`}>
              {t('draft.layers.property', { name })}
            </option>
          ))}
        </select>
      </label>
      <Check
        label={t('draft.rest')}
        checked={choice.rest ?? false}
        onChange={(rest) => onChange({ ...choice, rest })}
      />
    </>
  );
}

/** Only some types, only those with a value of a property. */
function Limits({
  outline,
  choice,
  onChange,
}: {
  outline: ReferenceOutline;
  choice: ReferenceChoice;
  onChange: Change;
}) {
  const { types = [], where } = choice;
  const toggle = (type: string): void => {
    const { types: _old, ...rest } = choice;
    const next = types.includes(type) ? types.filter((one) => one !== type) : [...types, type];
    onChange(next.length === 0 ? rest : { ...rest, types: next });
  };
  const limit = (property: string, value?: string): void => {
    const { where: _old, ...rest } = choice;
    const values = outline.properties.find(({ name }) => name === property)?.values ?? [];
    const [first] = values;
    if (property === '' || first === undefined) onChange(rest);
    else onChange({ ...rest, where: { property, value: value ?? first } });
  };
  const values = outline.properties.find(({ name }) => name === where?.property)?.values ?? [];
  return (
    <details className="draft-limits" open={types.length > 0 || where !== undefined}>
      <summary>{t('draft.limits')}</summary>
      <fieldset>
        <legend>{t('draft.types')}</legend>
        <div className="type-list">
          {outline.types.map(({ type, elements }) => (
            <Check
              key={type}
              label={t('draft.type', { name: typeName(type), count: elements })}
              checked={types.includes(type)}
              onChange={() => toggle(type)}
            />
          ))}
        </div>
      </fieldset>
      {outline.properties.length > 0 ? (
        <label className="form-field">
          <span>{t('draft.where')}</span>
          <select value={where?.property ?? ''} onChange={(event) => limit(event.target.value)}>
            <option value="">{t('draft.whereNone')}</option>
            {outline.properties.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {where ? (
        <label className="form-field">
          <span>{t('draft.whereValue')}</span>
          <select value={where.value} onChange={(event) => limit(where.property, event.target.value)}>
            {[...new Set([...values, where.value])].map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </details>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="check-row">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
