import { useState } from 'react';
import type { CommandArgs, Element } from '../../schemas/generated/types';
import { textIn } from '../../domain/text';
import { portfolioKind } from '../../domain/portfolio/kinds';
import { run } from '../engine-client/commands';
import { groupName } from '../i18n/field-words';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { useStates } from '../state/selectors';
import { FateEditor } from './FateEditor';
import { fieldSections } from './fields';
import { FieldRow } from './FieldRow';
import { MoreFields } from './MoreFields';

/** More names than this are told as a number. */
const NAMED = 12;

function namesOf(elements: readonly Element[]): string {
  const names = elements.map((element) => textIn(element.name, LANGUAGE));
  // One more name is shorter than the words "and one other".
  if (names.length <= NAMED + 1) return names.join(', ');
  return `${names.slice(0, NAMED).join(', ')} ${t('many.others', { count: names.length - NAMED })}`;
}

/** Several systems at once: what is set here is set for all of them, as one change. */
export function ManyDetails({ elements }: { elements: readonly Element[] }) {
  const { target } = useStates();
  const ids = elements.map(({ id }) => id);
  const [first] = elements;
  const [all, setAll] = useState(false);
  // What is set here is set for all: only fields that concern each of them are asked.
  const kinds = new Set(elements.map(portfolioKind));
  const sections = fieldSections(
    kinds.size === 1 && first ? portfolioKind(first) : 'other',
    elements.map(({ fields }) => fields),
    all,
  );
  return (
    <>
      <h2 className="panel-title">{t('many.title', { count: elements.length })}</h2>
      <p className="panel-subtitle">{namesOf(elements)}</p>
      <button
        type="button"
        className="button"
        onClick={() => useUi.getState().set({ dialog: 'merge', merging: ids })}
      >
        {t('many.merge')}
      </button>
      {target ? <FateEditor state={target} subjects={elements} /> : null}
      {sections.map(({ group, fields: specs }) => (
        <section key={group} className="panel-section">
          <h3>{groupName(group)}</h3>
          {specs.map((spec) => {
            const mixed = elements.some(
              (element) => element.fields?.[spec.key] !== first?.fields?.[spec.key],
            );
            return (
              <FieldRow
                key={spec.key}
                spec={spec}
                fields={mixed ? undefined : first?.fields}
                mixed={mixed}
                onChange={(fields) =>
                  void run('element.update', {
                    ids,
                    fields: fields as CommandArgs['element.update']['fields'],
                  })
                }
              />
            );
          })}
        </section>
      ))}
      <MoreFields all={all} onChange={setAll} />
    </>
  );
}
