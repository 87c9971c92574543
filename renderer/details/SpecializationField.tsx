import { useId, useState } from 'react';
import { Pencil } from 'lucide-react';
import { textIn } from '../../domain/text';
import type { Element, Relationship } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { DefinitionForm } from './DefinitionForm';
import { IconButton } from '../ui/IconButton';

const NEW = '+';

/** The own kind of an element or relationship ("Pilvipalvelu"): choose one of its type, or make a new one by name. */
export function SpecializationField({ concept }: { concept: Element | Relationship }) {
  const { index } = useModel();
  const id = useId();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [editing, setEditing] = useState(false);
  const choices = index
    .all('specialization')
    .filter(({ conceptType }) => conceptType === concept.type)
    .map((each) => ({ id: each.id, name: textIn(each.name, LANGUAGE) }))
    .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE));
  const [first = '', ...rest] = concept.specializationIds ?? [];
  const choose = (chosen: string): void => {
    const specializationIds = chosen === '' ? rest : [chosen, ...rest.filter((other) => other !== chosen)];
    const ids = [concept.id];
    if (concept.kind === 'element') void run('element.update', { ids, specializationIds });
    else void run('relationship.update', { ids, specializationIds });
  };
  const create = async (): Promise<void> => {
    setNaming(false);
    if (name.trim() === '') return;
    await run('specialization.create', {
      ownerId: concept.ownerId,
      conceptType: concept.type,
      name: { language: LANGUAGE, text: name.trim() },
      applyToIds: [concept.id],
    });
    setName('');
  };
  const chosen = index.find('specialization', first);
  const field = (
    <div className="field-row">
      <label htmlFor={id}>{t('special.label')}</label>
      {naming ? (
        <input
          id={id}
          // The choice "new" has just been made: its name is typed here.
          ref={(input) => input?.focus()}
          type="text"
          value={name}
          placeholder={t('special.newName')}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => void create()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            else if (event.key === 'Escape') {
              setName('');
              setNaming(false);
            }
          }}
        />
      ) : (
        <select
          id={id}
          value={first}
          data-empty={first === ''}
          onChange={(event) => (event.target.value === NEW ? setNaming(true) : choose(event.target.value))}
        >
          <option value="">{t('special.none')}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
          <option value={NEW}>{t('special.new')}</option>
        </select>
      )}
    </div>
  );
  if (!chosen) return field;
  const chosenName = textIn(chosen.name, LANGUAGE);
  return (
    <>
      <div className="property-row">
        {field}
        <IconButton
          label={t('special.edit', { name: chosenName })}
          className="icon-button small"
          onPress={() => setEditing(!editing)}
        >
          <Pencil size={13} aria-hidden />
        </IconButton>
      </div>
      {editing ? (
        <DefinitionForm
          key={chosen.id}
          nameLabel={t('special.newName')}
          name={chosenName}
          hint={t('special.editHint')}
          onSave={async (text) => {
            const done = await run('specialization.update', {
              id: chosen.id,
              name: { language: LANGUAGE, text },
            });
            return done !== null;
          }}
          onDelete={() => void run('specialization.delete', { ids: [chosen.id] })}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
