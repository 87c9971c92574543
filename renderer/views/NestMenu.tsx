import { MenuItem } from 'react-aria-components';
import { nestingOffers } from '../../domain/nesting';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useEditState, useModel } from '../state/selectors';
import { PointMenu } from '../ui/PointMenu';
import { useDraft, type NestQuestion } from './draft';
import { LinePicture } from './LinePicture';
import { relationshipName, relationshipPhrase } from './relationship-words';

/** A node was dropped into another: which relationship does that mean, if any? */
export function NestMenu({ question }: { question: NestQuestion }) {
  const { index } = useModel();
  const state = useEditState();
  const outer = index.find('viewItem', question.parentId);
  const inner = index.find('viewItem', question.id);
  const outerName = textIn(index.find('element', outer?.subjectId)?.name, LANGUAGE);
  const innerName = textIn(index.find('element', inner?.subjectId)?.name, LANGUAGE);
  const offers = nestingOffers(index, outer?.subjectId ?? '', inner?.subjectId ?? '');
  const { id, parentId, x, y, frame } = question;
  const place = { id, parentId, x, y, ...(frame ? { frame } : {}) };
  // Closing without a choice leaves the node where it was dropped.
  const close = (): void => {
    if (useDraft.getState().nest !== question) return;
    useDraft.setState({ nest: null });
    void run('viewItem.nest', place);
  };
  const choose = (key: string): void => {
    const offer = offers[Number(key)];
    useDraft.setState({ nest: null });
    void run('viewItem.nest', {
      ...place,
      ...(offer === undefined
        ? {}
        : offer.relationshipId !== undefined
          ? { relationshipId: offer.relationshipId }
          : {
              create: { type: offer.type, ...(offer.reverse ? { reverse: true } : {}) },
              ...(state ? { stateId: state.id } : {}),
            }),
    });
  };
  return (
    <PointMenu
      label={t('nest.label')}
      heading={t('nest.question', { inner: innerName, outer: outerName })}
      at={question.screen}
      onChoose={choose}
      onClose={close}
    >
      {[
        ...offers.map((offer, place) => (
          <MenuItem
            key={`${offer.type} ${offer.reverse} ${offer.relationshipId ?? ''}`}
            id={String(place)}
            className="menu-item connect-item"
            textValue={relationshipName(offer.type)}
          >
            <LinePicture type={offer.type} />
            <span>
              {offer.reverse ? innerName : outerName} {relationshipPhrase(offer.type)}{' '}
              {offer.reverse ? outerName : innerName}
            </span>
            {offer.relationshipId === undefined ? null : (
              <span className="connect-name">{t('nest.known')}</span>
            )}
          </MenuItem>
        )),
        <MenuItem key="none" id="none" className="menu-item ruled">
          {t('nest.none')}
        </MenuItem>,
      ]}
    </PointMenu>
  );
}
