import type { CommandArgs, Element } from '../../schemas/generated/types';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { useStates } from '../state/selectors';
import { FateEditor } from './FateEditor';
import { FIELD_GROUPS } from './fields';
import { FieldRow } from './FieldRow';

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
      {FIELD_GROUPS.map((group) => (
        <section key={group.id} className="panel-section">
          <h3>{t(`fields.${group.id}`)}</h3>
          {group.fields.map((spec) => {
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
    </>
  );
}
