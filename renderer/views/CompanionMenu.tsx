import { useMemo } from 'react';
import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { layerName, relationshipPhrase, typeName } from '../i18n/type-names';
import { useModel } from '../state/selectors';
import { currentView } from '../state/views';
import { PointMenu } from '../ui/PointMenu';
import { beginCompanion, companionGroups } from './companions';
import { useDraft, type CompanionQuestion } from './draft';
import { LinePicture } from './LinePicture';
import { TypeIcon } from './TypeIcon';

/** Which new element a line that ended on nothing leads to, in plain words: what it does to the one that is there. */
export function CompanionMenu({ question }: { question: CompanionQuestion }) {
  const { index } = useModel();
  const element = index.find('element', index.find('viewItem', question.itemId)?.subjectId);
  const viewpoint = currentView()?.viewpoint;
  const groups = useMemo(
    () => (element ? companionGroups(element.type, viewpoint) : []),
    [element, viewpoint],
  );
  if (!element) return null;
  const close = (): void => {
    if (useDraft.getState().companion === question) useDraft.setState({ companion: null });
  };
  const choose = (key: string): void => {
    useDraft.setState({ companion: null });
    const [group, place] = key.split(' ').map(Number);
    const offer = groups[group ?? 0]?.offers[place ?? 0];
    // The menu gives the focus back first; then the name field takes it.
    if (offer) requestAnimationFrame(() => beginCompanion(question, offer));
  };
  const name = textIn(element.name, LANGUAGE) || typeName(element.type);
  return (
    <PointMenu
      label={t('companion.label')}
      heading={groups.length === 0 ? t('companion.none') : t('companion.heading', { name })}
      at={question.screen}
      onChoose={choose}
      onClose={close}
    >
      {groups.map(({ layer, offers }, group) => (
        <MenuSection key={layer} className="menu-section">
          <Header className="menu-heading">
            {layer === 'likely' ? t('companion.likely') : layerName(layer)}
          </Header>
          {offers.map((offer, place) => (
            <MenuItem
              key={`${group} ${place}`}
              id={`${group} ${place}`}
              className="menu-item connect-item"
              textValue={typeName(offer.type)}
            >
              <LinePicture type={offer.relationship} turned={offer.reverse} />
              <span className="companion-phrase">
                {relationshipPhrase({ type: offer.relationship }, !offer.reverse)}
              </span>
              <span className="companion-type">
                <TypeIcon type={offer.type} />
                {typeName(offer.type)}
              </span>
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </PointMenu>
  );
}
