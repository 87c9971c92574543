import { Fragment, useMemo, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Image, Square, StickyNote, Waypoints } from 'lucide-react';
import { hueOf } from '../../domain/drawing/free-view-palette';
import names from '../../domain/notation/names.fi.json';
import { ELEMENT_TYPES, type ElementType, type Layer } from '../../domain/notation/element-types';
import { DEFAULT_VIEWPOINT, paletteOf, viewpointByName } from '../../domain/notation/viewpoints';
import { textIn } from '../../domain/text';
import type { View } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { useModel } from '../state/selectors';
import { chooseItems } from '../state/views';
import { beginNode, freePlace } from './add';
import { VIEW_METRICS } from '../../domain/drawing/free-view-metrics';
import { drawElement } from './draw-elements';
import { nodesOf } from './edits';
import { addPicture, PICTURE_TYPES } from './images';
import { DRAG_ELEMENT, DRAG_TYPE, DRAG_VIEW, GROUP, NOTE } from './palette-data';
import { viewCentre } from './place';
import { TypeIcon } from './TypeIcon';
import { FindField } from '../ui/FindField';

const MOST = 60;

/** The palette of a view: the kinds of its viewpoint, notes, groups and pictures, and what the model has already. */
export function ViewPalette({ view }: { view: View }) {
  const [query, setQuery] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const viewpoint = viewpointByName(view.viewpoint) ?? DEFAULT_VIEWPOINT;
  const words = query.toLocaleLowerCase(LANGUAGE).split(/\s+/u).filter(Boolean);
  const matches = (name: string): boolean =>
    words.every((word) => name.toLocaleLowerCase(LANGUAGE).includes(word));
  const types = paletteOf(viewpoint).filter((type) => matches(typeName(type)));
  return (
    <aside className="palette view-palette" aria-label={t('palette.label')}>
      <FindField label={t('viewPalette.search')} value={query} onChange={setQuery} />
      <h2>{viewpoint.id === 'all' ? t('viewPalette.types') : viewpoint.fi}</h2>
      {query === '' ? <p className="hint">{t('viewPalette.hint')}</p> : null}
      {typeGroups(types, viewpoint.id === 'all').map(({ heading, list }) => (
        <Fragment key={heading}>
          {heading === '' ? null : <h3 className="view-layer">{heading}</h3>}
          <ul className="view-types">
            {list.map((type) => (
              <li key={type}>
                <PaletteButton
                  drag={[DRAG_TYPE, type]}
                  hue={hueOf(type)}
                  onPress={() => beginNode('element', type)}
                  icon={<TypeIcon type={type} />}
                >
                  {typeName(type)}
                </PaletteButton>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {types.length === 0 ? <p className="hint">{t('viewPalette.noType')}</p> : null}
      {query === '' ? (
        <>
          <h2>{t('viewPalette.drawn')}</h2>
          <ul className="view-types">
            <li>
              <PaletteButton
                drag={[DRAG_TYPE, NOTE]}
                onPress={() => beginNode('label', NOTE)}
                icon={<StickyNote size={16} aria-hidden />}
              >
                {t('viewPalette.note')}
              </PaletteButton>
            </li>
            <li>
              <PaletteButton
                drag={[DRAG_TYPE, GROUP]}
                onPress={() => beginNode('container', GROUP)}
                icon={<Square size={16} aria-hidden />}
              >
                {t('viewPalette.group')}
              </PaletteButton>
            </li>
            <li>
              <PaletteButton onPress={() => file.current?.click()} icon={<Image size={16} aria-hidden />}>
                {t('viewPalette.picture')}
              </PaletteButton>
              <input
                ref={file}
                type="file"
                hidden
                accept={PICTURE_TYPES.join(',')}
                onChange={(event) => {
                  const [chosen] = event.target.files ?? [];
                  event.target.value = '';
                  if (chosen) void addPicture(chosen);
                }}
              />
            </li>
          </ul>
        </>
      ) : null}
      <ModelElements matches={matches} query={query} />
      <OtherViews view={view} matches={matches} query={query} />
    </aside>
  );
}

/** What municipalities draw most comes first. */
const LAYERS: readonly Layer[] = [
  'application',
  'business',
  'technology',
  'motivation',
  'strategy',
  'implementation',
  'physical',
  'composite',
];

/** The kinds in one list in the order of the viewpoint, or those of every layer under its name. */
function typeGroups(
  types: readonly ElementType[],
  byLayer: boolean,
): { heading: string; list: readonly ElementType[] }[] {
  if (!byLayer) return [{ heading: '', list: types }];
  return LAYERS.map((layer) => ({
    heading: names.layers[layer],
    list: types.filter((type) => ELEMENT_TYPES[type] === layer),
  })).filter(({ list }) => list.length > 0);
}

function ModelElements({ matches, query }: { matches: (name: string) => boolean; query: string }) {
  const { index } = useModel();
  const all = useMemo(
    () =>
      index
        .all('element')
        .filter((element) => !element.reference)
        .map((element) => ({ element, name: textIn(element.name, LANGUAGE) }))
        .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE)),
    [index],
  );
  const found = query === '' ? all : all.filter(({ name }) => matches(name));
  return (
    <>
      <h2>{t('viewPalette.model', { count: found.length })}</h2>
      <ul className="view-types">
        {found.slice(0, MOST).map(({ element, name }) => (
          <li key={element.id}>
            <PaletteButton
              drag={[DRAG_ELEMENT, element.id]}
              hue={hueOf(element.type)}
              onPress={() => {
                void drawElement(element.id, freePlace(viewCentre(), VIEW_METRICS.element));
              }}
              icon={<TypeIcon type={element.type} />}
            >
              {name || t('element.unnamed')}
            </PaletteButton>
          </li>
        ))}
      </ul>
      {found.length > MOST ? (
        <p className="hint">{t('palette.more', { count: found.length - MOST })}</p>
      ) : null}
    </>
  );
}

function OtherViews({
  view,
  matches,
  query,
}: {
  view: View;
  matches: (name: string) => boolean;
  query: string;
}) {
  const { index } = useModel();
  const found = index
    .all('view')
    .filter((other) => other.id !== view.id && matches(textIn(other.name, LANGUAGE)));
  if (found.length === 0) return null;
  return (
    <>
      <h2>{t('viewPalette.views')}</h2>
      <ul className="view-types">
        {found.slice(0, query === '' ? 8 : MOST).map((other) => (
          <li key={other.id}>
            <PaletteButton
              drag={[DRAG_VIEW, other.id]}
              onPress={() =>
                void addReference(view.id, other.id, freePlace(viewCentre(), VIEW_METRICS.viewReference))
              }
              icon={<Waypoints size={16} aria-hidden />}
            >
              {textIn(other.name, LANGUAGE)}
            </PaletteButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Draws a box that leads to another view. */
export async function addReference(
  viewId: string,
  linkedViewId: string,
  at: { x: number; y: number },
  parentId?: string,
): Promise<void> {
  const created = await run('viewItem.add', {
    viewId,
    items: [
      {
        itemType: 'viewReference',
        linkedViewId,
        x: Math.round(at.x),
        y: Math.round(at.y),
        ...(parentId === undefined ? {} : { parentId }),
      },
    ],
  });
  if (created) chooseItems(nodesOf(created));
}

function PaletteButton(props: {
  drag?: readonly [string, string];
  hue?: string;
  icon: ReactNode;
  onPress: () => void;
  children: ReactNode;
}) {
  const { drag } = props;
  return (
    <button
      type="button"
      className="view-type"
      data-am={props.hue}
      draggable={drag !== undefined}
      onDragStart={(event: DragEvent) => {
        if (!drag) return;
        event.dataTransfer.setData(drag[0], drag[1]);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={props.onPress}
    >
      <span className="view-type-icon">{props.icon}</span>
      <span>{props.children}</span>
    </button>
  );
}
