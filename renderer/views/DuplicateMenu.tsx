import { MenuItem } from 'react-aria-components';
import { t } from '../i18n/translate';
import { PointMenu } from '../ui/PointMenu';
import type { Point } from './draft-items';
import { useDraft } from './draft';
import { copyChosen } from './duplicate';

/** Is the duplicate the same element drawn twice, or a new element like it? */
export function DuplicateMenu({ at }: { at: Point }) {
  const close = (): void => useDraft.setState({ duplicate: null });
  return (
    <PointMenu
      label={t('duplicate.label')}
      heading={t('duplicate.heading')}
      at={at}
      onChoose={(key) => {
        close();
        void copyChosen(key === 'new');
      }}
      onClose={close}
    >
      <MenuItem id="same" className="menu-item two-lines" textValue={t('duplicate.same')}>
        <span>{t('duplicate.same')}</span>
        <span className="menu-hint">{t('duplicate.sameHint')}</span>
      </MenuItem>
      <MenuItem id="new" className="menu-item two-lines" textValue={t('duplicate.new')}>
        <span>{t('duplicate.new')}</span>
        <span className="menu-hint">{t('duplicate.newHint')}</span>
      </MenuItem>
    </PointMenu>
  );
}
