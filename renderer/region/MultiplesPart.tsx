// Comparison as a picture: the reference architecture with every municipality in every box, from the whole region to one cell.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { colours } from '../../domain/drawing/colours';
import type { Comparison } from '../../domain/region/comparison';
import {
  hitMultiples,
  layMultiples,
  multiplesScene,
  rectOf,
  type Detail,
} from '../../domain/region/drawing/multiples-scene';
import { multiplesLegend } from '../../domain/region/drawing/region-picture';
import { Suppliers } from '../../domain/region/suppliers';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { useRegionView } from '../state/region-view';
import { useShownTheme } from '../stage/use-shown-theme';
import { allRows, useColumns } from './comparison';
import { useLookContext } from './ComparisonPart';
import { Evidence } from './Evidence';
import { PictureBar, PictureLegend } from './PictureBar';
import { SceneView } from './SceneView';
import { useRoom } from './use-room';

/** From far to near: how much is told, and how large. */
const ZOOMS: readonly (readonly [Detail, number])[] = [
  [0, 0.6],
  [0, 0.8],
  [0, 1],
  [1, 0.85],
  [1, 1.05],
  [2, 0.85],
  [2, 1.05],
  [2, 1.35],
];

export function MultiplesPart({ comparison }: { comparison: Comparison }) {
  const theme = useShownTheme();
  const columns = useColumns(comparison);
  const comparedId = useRegionView((view) => view.comparedId);
  const chosen = useRegionView((view) => view.chosen);
  const { set } = useRegionView.getState();
  const context = useLookContext(comparison);
  const rows = allRows(comparison, 'component');
  const [zoom, setZoom] = useState(() => (columns.length > 40 ? 1 : 2));
  const [detail, scale] = ZOOMS[zoom] ?? [0, 1];
  const whose = comparison.organisations.some(({ id }) => id === comparedId) ? comparedId : null;
  useEffect(() => set({ detail, shownOrder: columns.map(({ id }) => id) }), [set, detail, columns]);
  useEffect(() => set({ pivot: 'component' }), [set]);
  const [box, room] = useRoom();
  // At least two boxes side by side, also where they are larger than the room.
  const width = Math.max((room - 18) / scale, detail === 2 ? 980 : 640);
  const layout = useMemo(
    () => layMultiples(rows, columns, detail, room === 0 ? undefined : width),
    [rows, columns, detail, room, width],
  );
  const scene = useMemo(
    () =>
      multiplesScene(layout, new Suppliers(comparison.scope.index), {
        theme,
        language: LANGUAGE,
        detail,
        title: t('region.part.multiples'),
        ...(whose === null ? {} : { comparedId: whose }),
      }),
    [layout, comparison, theme, detail, whose],
  );
  const onZoom = useCallback(
    (by: 1 | -1) => setZoom((now) => Math.max(0, Math.min(ZOOMS.length - 1, now + by))),
    [],
  );
  const onStep = (by: 'left' | 'right' | 'up' | 'down'): void => {
    const row = Math.max(
      0,
      rows.findIndex(({ id }) => id === chosen?.rowId),
    );
    const column = columns.findIndex(({ id }) => id === chosen?.organisationId);
    const nextRow = row + (by === 'down' ? 1 : by === 'up' ? -1 : 0);
    const nextColumn = column + (by === 'right' ? 1 : by === 'left' ? -1 : 0);
    set({
      chosen: {
        rowId: rows[Math.max(0, Math.min(rows.length - 1, nextRow))]?.id ?? null,
        organisationId: columns[Math.max(-1, Math.min(columns.length - 1, nextColumn))]?.id ?? null,
      },
    });
  };
  const rect = chosen?.rowId ? rectOf(layout, chosen.rowId, chosen.organisationId) : undefined;
  return (
    <div className="comparison">
      <div className="comparison-main" ref={box}>
        <PictureBar>
          <label className="quality-choice">
            {t('region.comparedTo')}
            <select
              value={whose ?? ''}
              onChange={({ target }) => set({ comparedId: target.value === '' ? null : target.value })}
            >
              <option value="">{t('region.comparedCommonest')}</option>
              {comparison.organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {textIn(name, LANGUAGE)}
                </option>
              ))}
            </select>
          </label>
          <span className="hint">{t('region.multiplesHint')}</span>
        </PictureBar>
        <SceneView
          label={t('region.part.multiples')}
          scene={scene}
          scale={scale}
          chosen={rect}
          onPress={({ x, y }) => set({ chosen: hitMultiples(layout, x, y) ?? null })}
          onZoom={onZoom}
          onStep={onStep}
        />
        <PictureLegend entries={multiplesLegend(colours(theme), LANGUAGE)} />
      </div>
      <Evidence comparison={comparison} context={context} />
    </div>
  );
}
