import { useState } from 'react';
import { Pencil, X } from 'lucide-react';
import { textIn, withText } from '../../domain/text';
import type { LocalisedText, ModelRecord, Property, PropertyDefinition } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { DefinitionForm } from './DefinitionForm';
import { NewProperty, PropertyValue } from './PropertyValue';
import { IconButton } from '../ui/IconButton';

type Holder = Extract<ModelRecord, { properties?: Property[] }>;
const NEW = '+';

/** Properties of a concept by their names: change a value, take one away, add one that exists or a new one. */
export function PropertySection({ record }: { record: Holder }) {
  const { index } = useModel();
  const [adding, setAdding] = useState<PropertyDefinition | 'new' | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const properties = record.properties ?? [];
  const edited = index.find('propertyDefinition', editing ?? undefined);
  const used = new Set(properties.map(({ definitionId }) => definitionId));
  const free = index
    .all('propertyDefinition')
    .filter(({ id }) => !used.has(id))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), LANGUAGE));
  const set = (definitionId: string, values: LocalisedText[]): Promise<string[] | null> =>
    run('property.set', { ids: [record.id], definitionId, values });
  return (
    <section className="panel-section">
      <h3>{t('properties.title', { count: properties.length })}</h3>
      {properties.map((property, position) => {
        const definition = index.find('propertyDefinition', property.definitionId);
        if (!definition) return null;
        const others = properties.filter(({ definitionId }) => definitionId === definition.id);
        const replace = (value: LocalisedText | null): Promise<string[] | null> =>
          set(
            definition.id,
            others.flatMap((other) => (other === property ? (value ? [value] : []) : [other.value])),
          );
        return (
          // The same property may stand here many times: its place is its key.
          <div key={`${definition.id} ${position}`} className="property-row">
            <PropertyValue
              name={nameOf(definition)}
              type={definition.type}
              value={textIn(property.value, LANGUAGE)}
              onChange={(text) => replace(withValue(definition, property.value, text))}
            />
            <IconButton
              label={t('properties.edit', { name: nameOf(definition) })}
              className="icon-button small"
              onPress={() => setEditing(definition.id)}
            >
              <Pencil size={13} aria-hidden />
            </IconButton>
            <button
              type="button"
              className="icon-button small"
              aria-label={t('properties.remove', { name: nameOf(definition) })}
              onClick={() => void replace(null)}
            >
              <X size={13} aria-hidden />
            </button>
          </div>
        );
      })}
      {edited ? (
        <DefinitionForm
          key={edited.id}
          nameLabel={t('properties.newName')}
          name={nameOf(edited)}
          type={edited.type}
          hint={t('properties.editHint')}
          onSave={async (name, type) => {
            const done = await run('propertyDefinition.update', {
              id: edited.id,
              name: { language: LANGUAGE, text: name },
              ...(type ? { type } : {}),
            });
            return done !== null;
          }}
          onDelete={() => void run('propertyDefinition.delete', { ids: [edited.id] })}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {adding !== null && adding !== 'new' ? (
        <PropertyValue
          name={nameOf(adding)}
          type={adding.type}
          value=""
          fresh
          onChange={(text) => {
            const definition = adding;
            setAdding(null);
            return text === '' ? undefined : set(definition.id, [withValue(definition, undefined, text)]);
          }}
        />
      ) : null}
      {adding === 'new' ? (
        <NewProperty
          onClose={() => setAdding(null)}
          onAdd={async (definition, text) => {
            const values = [{ [languageOf(definition.type)]: text }];
            const done = await run('property.set', { ids: [record.id], newDefinition: definition, values });
            if (done) setAdding(null);
          }}
        />
      ) : (
        <select
          className="wide-select"
          value=""
          aria-label={t('properties.add')}
          onChange={(event) =>
            setAdding(
              event.target.value === NEW
                ? 'new'
                : (index.find('propertyDefinition', event.target.value) ?? null),
            )
          }
        >
          <option value="">{t('properties.add')}</option>
          {free.map((definition) => (
            <option key={definition.id} value={definition.id}>
              {nameOf(definition)}
            </option>
          ))}
          <option value={NEW}>{t('properties.new')}</option>
        </select>
      )}
    </section>
  );
}

function nameOf(definition: PropertyDefinition): string {
  return textIn(definition.name, LANGUAGE) || t('element.unnamed');
}

/** Only text has a language; numbers, days and the like have none. */
function languageOf(type: PropertyDefinition['type']): string {
  return type === 'string' ? LANGUAGE : 'und';
}

function withValue(
  definition: PropertyDefinition,
  value: LocalisedText | undefined,
  text: string,
): LocalisedText {
  return withText(value, languageOf(definition.type), text);
}
