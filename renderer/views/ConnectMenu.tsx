import { useMemo } from 'react';
import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { textIn } from '../../domain/text';
import type { ViewItem } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { useEditState, useModel } from '../state/selectors';
import { chooseItems } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { PointMenu } from '../ui/PointMenu';
import { connectOffers, type ConnectOffer } from './connect-offers';
import { useDraft, type ConnectQuestion } from './draft';
import { LinePicture } from './LinePicture';
import { relationshipName, relationshipPhrase } from './relationship-words';

/** Which relationship a drawn line is: only what the language allows, the likeliest first. */
export function ConnectMenu({ question }: { question: ConnectQuestion }) {
  const { index } = useModel();
  const state = useEditState();
  const source = index.find('viewItem', question.sourceItemId);
  const target = index.find('viewItem', question.targetItemId);
  const offers = useMemo(
    () => (source && target ? connectOffers(index, source, target) : []),
    [index, source, target],
  );
  const close = (): void => useDraft.setState({ connect: null });
  if (!source || !target) return null;
  const choose = (key: string): void => {
    const offer = offers.find((one) => one.key === key);
    close();
    if (offer) void connect(source, target, offer, state?.id);
  };
  const groups: [string, ConnectOffer[]][] = [
    [t('connect.known'), offers.filter(({ known }) => known)],
    [sentence(source, target), offers.filter(({ known, reverse }) => !known && !reverse)],
    [sentence(target, source), offers.filter(({ known, reverse }) => !known && reverse)],
  ];
  return (
    <PointMenu
      label={t('connect.label')}
      at={question.screen}
      onChoose={choose}
      onClose={close}
      {...(offers.length === 0 ? { heading: t('connect.none') } : {})}
    >
      {groups
        .filter(([, list]) => list.length > 0)
        .map(([heading, list]) => (
          <MenuSection key={heading} className="menu-section">
            <Header className="menu-heading">{heading}</Header>
            {list.map((offer) => (
              <MenuItem
                key={offer.key}
                id={offer.key}
                className="menu-item connect-item"
                textValue={relationshipName(offer.type)}
              >
                <LinePicture type={offer.type} />
                <span>{relationshipPhrase(offer.type)}</span>
                <span className="connect-name">{relationshipName(offer.type)}</span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
    </PointMenu>
  );

  function sentence(from: ViewItem, to: ViewItem): string {
    return t('connect.direction', { from: nameOf(from), to: nameOf(to) });
  }
}

function nameOf(item: ViewItem): string {
  const { index } = useWorkspace.getState();
  const subject = index.get(item.subjectId ?? '');
  if (subject?.kind === 'relationship')
    return textIn(subject.name, LANGUAGE) || relationshipName(subject.type);
  if (subject?.kind === 'element') return textIn(subject.name, LANGUAGE) || typeName(subject.type);
  return textIn(item.label, LANGUAGE);
}

async function connect(
  source: ViewItem,
  target: ViewItem,
  offer: ConnectOffer,
  stateId: string | undefined,
): Promise<void> {
  const [from, to] = offer.reverse ? [target, source] : [source, target];
  const created = await run('view.connect', {
    viewId: source.viewId,
    sourceItemId: from.id,
    targetItemId: to.id,
    type: offer.type,
    ...(stateId === undefined ? {} : { stateId }),
  });
  const { index } = useWorkspace.getState();
  const line = created?.find((id) => index.find('viewItem', id));
  if (line !== undefined) chooseItems([line]);
}

/** What drawing a line between two items leads to: a question, or a plain line where one of them is only drawn. */
export function askOrDraw(sourceId: string, targetId: string, screen: { x: number; y: number }): void {
  const { index } = useWorkspace.getState();
  const source = index.find('viewItem', sourceId);
  const target = index.find('viewItem', targetId);
  if (!source || !target || source.id === target.id) return;
  const concept = (item: ViewItem): boolean =>
    item.subjectId !== undefined && (item.itemType === 'element' || item.itemType === 'relationship');
  if (concept(source) && concept(target))
    useDraft.setState({ connect: { sourceItemId: sourceId, targetItemId: targetId, screen } });
  else
    void run('viewItem.add', {
      viewId: source.viewId,
      items: [{ itemType: 'line', sourceItemId: sourceId, targetItemId: targetId }],
    });
}
