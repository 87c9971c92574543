import { useMemo } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { fateIn, type FateKind } from '../../domain/states';
import { textIn } from '../../domain/text';
import type { Element, Relationship, State } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { Segmented } from '../ui/Segmented';
import { namedElements } from './concept-names';
import { FateNote } from './FateNote';

const FATES: readonly FateKind[] = ['keep', 'change', 'replace', 'retire', 'new'];

/** What happens on the way to the target: chosen by word, with the replacement, the date and the note. */
export function FateEditor({
  state,
  subjects,
}: {
  state: State;
  subjects: readonly (Element | Relationship)[];
}) {
  const { index } = useModel();
  const fates = subjects.map((subject) => fateIn(index, state.id, subject.id));
  const first = fates[0];
  const same = fates.every((fate) => fate?.fate === first?.fate);
  const subjectIds = subjects.map(({ id }) => id);
  const isFlow = subjects.some((subject) => subject.kind === 'relationship');
  const choices = FATES.filter((fate) => !isFlow || fate !== 'replace');
  const name = textIn(state.name, LANGUAGE);
  return (
    <section className="panel-section fate-editor">
      <h3>{t('fate.title', { state: name })}</h3>
      <Segmented
        className="fates"
        label={t('fate.title', { state: name })}
        value={same ? (first?.fate ?? null) : null}
        options={choices.map((fate) => ({
          value: fate,
          label: (
            <span className="fate-chip" data-fate={fate}>
              {t(`fate.${fate}`)}
            </span>
          ),
        }))}
        onChange={(fate) => void run('fate.set', { stateId: state.id, subjectIds, fate })}
      />
      {same && first === undefined ? <p className="hint">{t('fate.undecided')}</p> : null}
      {same && first?.fate === 'replace' && !isFlow ? (
        <Replacement state={state} subjects={subjects} replacedByIds={first.replacedByIds ?? []} />
      ) : null}
      {same && first && subjects.length === 1 && first.fate !== 'keep' ? <FateNote fate={first} /> : null}
      {first ? (
        <button
          type="button"
          className="text-button"
          onClick={() => void run('fate.set', { stateId: state.id, subjectIds, fate: null })}
        >
          {t('fate.clear')}
        </button>
      ) : null}
    </section>
  );
}

function Replacement({
  state,
  subjects,
  replacedByIds,
}: {
  state: State;
  subjects: readonly (Element | Relationship)[];
  replacedByIds: readonly string[];
}) {
  const { index } = useModel();
  const subjectIds = subjects.map(({ id }) => id);
  const ownerId = subjects[0]?.ownerId ?? '';
  const named = useMemo(() => namedElements(index, ownerId), [index, ownerId]);
  const options = named.filter(({ id }) => !subjectIds.includes(id));
  const set = (ids: string[]): void =>
    void run('fate.set', { stateId: state.id, subjectIds, fate: 'replace', replacedByIds: ids });
  return (
    <div className="replacement">
      {replacedByIds.map((id) => (
        <p key={id} className="replacement-row">
          <span>
            {t('fate.replacedBy')} <strong>{textIn(index.find('element', id)?.name, LANGUAGE)}</strong>
          </span>
          <button
            type="button"
            className="text-button"
            onClick={() => set(replacedByIds.filter((other) => other !== id))}
          >
            {t('fate.removeReplacement')}
          </button>
        </p>
      ))}
      <ComboBox
        // A new one after each choice, so that the field is empty again.
        key={replacedByIds.join(' ')}
        className="combo"
        aria-label={t('fate.chooseReplacement')}
        allowsCustomValue
        menuTrigger="focus"
        defaultItems={options}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null && !replacedByIds.includes(String(key))) set([...replacedByIds, String(key)]);
        }}
      >
        <div className="combo-field">
          <Input
            placeholder={replacedByIds.length === 0 ? t('fate.chooseReplacement') : t('fate.chooseAnother')}
            onKeyDown={(event) => {
              const text = event.currentTarget.value.trim();
              const known = options.some(
                (option) => option.name.toLocaleLowerCase(LANGUAGE) === text.toLocaleLowerCase(LANGUAGE),
              );
              const pointed = event.currentTarget.getAttribute('aria-activedescendant');
              if (event.key !== 'Enter' || text === '' || known || pointed) return;
              void run('fate.set', {
                stateId: state.id,
                subjectIds,
                fate: 'replace',
                replacedByIds: [...replacedByIds],
                replacedByName: { language: LANGUAGE, text },
              });
            }}
          />
          <Button aria-label={t('combo.open')}>
            <ChevronDown size={14} aria-hidden />
          </Button>
        </div>
        <Popover className="menu-popover">
          <ListBox
            className="menu"
            renderEmptyState={() => <p className="command-empty">{t('fate.enterCreates')}</p>}
          >
            {(item: { id: string; name: string }) => (
              <ListBoxItem id={item.id} className="menu-item">
                {item.name}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
