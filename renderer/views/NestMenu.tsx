import { MenuItem } from 'react-aria-components';
import type { ModelIndex } from '../../domain/model-index';
import { nestingOffers, newNestingOffers, type NestingOffer } from '../../domain/nesting';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { relationshipName, relationshipPhrase } from '../i18n/type-names';
import { currentEditState } from '../state/current';
import { useModel } from '../state/selectors';
import { PointMenu } from '../ui/PointMenu';
import { drawElement } from './draw-elements';
import { useDraft, type NestQuestion } from './draft';
import { LinePicture } from './LinePicture';
import { makeNode } from './new-node';

/** Nodes came into another one, or a new one is made there: which relationship does that mean, if any? */
export function NestMenu({ question }: { question: NestQuestion }) {
  const { index } = useModel();
  const outer = index.find('element', index.find('viewItem', question.parentId)?.subjectId);
  const outerName = textIn(outer?.name, LANGUAGE);
  const innerIds = question.added
    ? [question.added.elementId]
    : question.nodes.flatMap(({ id }) => index.find('viewItem', id)?.subjectId ?? []);
  const offers = offersOf(index, question, outer?.id ?? '', innerIds);
  const [first] = innerIds;
  const innerName =
    question.fresh?.name ??
    (innerIds.length > 1
      ? t('nest.several', { count: innerIds.length })
      : textIn(index.find('element', first)?.name, LANGUAGE));
  // Closing without a choice leaves the nodes where they were dropped.
  const close = (): void => {
    if (useDraft.getState().nest === question) answer(question, undefined);
  };
  return (
    <PointMenu
      label={t('nest.label')}
      heading={
        question.fresh || question.added
          ? t('nest.questionNew', { inner: innerName, outer: outerName })
          : innerIds.length > 1
            ? t('nest.questionMany', { count: innerIds.length, outer: outerName })
            : t('nest.question', { inner: innerName, outer: outerName })
      }
      at={question.screen}
      onChoose={(key) => answer(question, offers[Number(key)])}
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
              {offer.reverse ? innerName : outerName} {relationshipPhrase({ type: offer.type }, true)}
              {innerIds.length > 1 && !offer.reverse ? ': ' : ' '}
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

/** One node: what it and the other one allow. Several: each meaning that one of them allows, in one row. */
function offersOf(
  index: ModelIndex,
  { fresh }: NestQuestion,
  outerId: string,
  innerIds: readonly string[],
): NestingOffer[] {
  const outerType = index.find('element', outerId)?.type ?? '';
  if (fresh) return newNestingOffers(outerType, fresh.node.type);
  if (innerIds.length === 1) return nestingOffers(index, outerId, innerIds[0] ?? '');
  const all = innerIds.flatMap((id) => nestingOffers(index, outerId, id));
  return [
    ...new Map(all.map(({ type, reverse }) => [`${type} ${reverse}`, { type, reverse }] as const)).values(),
  ];
}

/** Writes what was asked about: one change, with the meaning or without. */
function answer(
  { parentId, nodes, frame, added, fresh }: NestQuestion,
  offer: NestingOffer | undefined,
): void {
  useDraft.setState({ nest: null });
  const meaning = offer && { type: offer.type, ...(offer.reverse ? { reverse: true } : {}) };
  if (fresh) {
    void makeNode(fresh.node, fresh.name, meaning);
    return;
  }
  const state = currentEditState();
  const inState = meaning && state ? { stateId: state.id } : {};
  const place = { parentId, ...(frame ? { frame } : {}) };
  if (added) {
    void drawElement(added.elementId, added, {
      parentId,
      ...(meaning ? { nesting: meaning } : {}),
      ...inState,
    });
    return;
  }
  const [only] = nodes;
  if (only && nodes.length === 1)
    void run('viewItem.nest', {
      ...only,
      ...place,
      ...(offer?.relationshipId !== undefined
        ? { relationshipId: offer.relationshipId }
        : meaning
          ? { create: meaning, ...inState }
          : {}),
    });
  else
    void run('viewItem.move', {
      items: [...nodes],
      ...place,
      ...(meaning ? { nesting: meaning, ...inState } : {}),
    });
}
