import { useMemo } from 'react';
import { suspectedDuplicates, type SuspectedDuplicates } from '../../domain/duplicates';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { useModel, useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';

const SHOWN = 100;

/** Elements that may be one and the same, with the reason; each is merged or marked as different. */
export function DuplicatesDialog() {
  const { index } = useModel();
  const organisation = useOrganisation();
  const close = (): void => useUi.getState().set({ dialog: null });
  const groups = useMemo(
    () => (organisation ? suspectedDuplicates(index, organisation.id) : []),
    [index, organisation],
  );
  return (
    <Dialog title={t('duplicates.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      <div className="dialog-body">
        {groups.length === 0 ? (
          <p>{t('duplicates.none')}</p>
        ) : (
          <>
            <p className="hint">{t('duplicates.intro', { count: groups.length })}</p>
            <ul className="duplicate-list">
              {groups.slice(0, SHOWN).map((group) => (
                <Group key={group.elementIds.join(' ')} group={group} index={index} />
              ))}
            </ul>
            {groups.length > SHOWN ? (
              <p className="hint">{t('duplicates.more', { count: groups.length - SHOWN })}</p>
            ) : null}
          </>
        )}
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {t('dialog.close')}
        </button>
      </footer>
    </Dialog>
  );
}

function Group({ group, index }: { group: SuspectedDuplicates; index: ModelIndex }) {
  const elements = group.elementIds.flatMap((id) => index.find('element', id) ?? []);
  const names = elements.map(({ name }) => textIn(name, LANGUAGE) || t('element.unnamed'));
  const [first] = elements;
  return (
    <li>
      <div>
        <strong>{names.join(' – ')}</strong>
        <span className="hint">
          {first ? `${typeName(first.type)} · ` : ''}
          {t(`duplicates.${group.reason}`)}
        </span>
      </div>
      <button
        type="button"
        className="button"
        aria-label={t('duplicates.apartLabel', { names: names.join(', ') })}
        onClick={() => void run('element.setDifferent', { ids: [...group.elementIds] })}
      >
        {t('duplicates.apart')}
      </button>
      <button
        type="button"
        className="button primary"
        aria-label={t('duplicates.mergeLabel', { names: names.join(', ') })}
        onClick={() => useUi.getState().set({ dialog: 'merge', merging: [...group.elementIds] })}
      >
        {t('duplicates.merge')}
      </button>
    </li>
  );
}
