// Aluekartta: the systems of the region by purpose, with who has what, and the base volumes.
import { useEffect, useMemo, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { laySystems, systemsScene } from '../../domain/region/drawing/systems-scene';
import { LANGUAGE, t } from '../i18n/translate';
import { useRegionView } from '../state/region-view';
import { useShownTheme } from '../stage/use-shown-theme';
import { allRows, useColumns } from './comparison';
import { useLookContext } from './ComparisonPart';
import { Evidence } from './Evidence';
import { PictureBar } from './PictureBar';
import { SceneView } from './SceneView';
import { useRoom } from './use-room';

const SCALES = [0.4, 0.55, 0.7, 0.85, 1, 1.25, 1.6] as const;

export function SystemsPart({ comparison }: { comparison: Comparison }) {
  const theme = useShownTheme();
  const columns = useColumns(comparison);
  const shown = useRegionView((view) => view.shown);
  const chosen = useRegionView((view) => view.chosen);
  const { set } = useRegionView.getState();
  const context = useLookContext(comparison);
  const [zoom, setZoom] = useState(3);
  const all = allRows(comparison, 'component');
  const rows = useMemo(
    () =>
      shown === 'paying' ? all.filter(({ paying }) => paying) : all.filter(({ cells }) => cells.size > 0),
    [all, shown],
  );
  useEffect(() => set({ pivot: 'component', shownOrder: columns.map(({ id }) => id) }), [set, columns]);
  const [area, room] = useRoom();
  const scale = SCALES[zoom] ?? 1;
  const width = Math.max((room - 18) / scale, 780);
  const layout = useMemo(
    () => laySystems(rows, columns, LANGUAGE, room === 0 ? undefined : width),
    [rows, columns, room, width],
  );
  const scene = useMemo(
    () =>
      systemsScene(
        layout,
        columns,
        { comparison, rows: all, today: context.today, months: context.months },
        { theme, language: LANGUAGE, title: t('region.part.systems') },
      ),
    [layout, columns, comparison, all, context, theme],
  );
  const box = layout.boxes.find(({ row }) => row.id === chosen?.rowId);
  return (
    <div className="comparison">
      <div className="comparison-main" ref={area}>
        <PictureBar>
          <label className="quality-choice">
            <input
              type="checkbox"
              checked={shown === 'paying'}
              onChange={({ target }) => set({ shown: target.checked ? 'paying' : 'all' })}
            />
            {t('region.onlyPaying')}
          </label>
          <span className="hint">
            {t('region.payingCount', { count: all.filter(({ paying }) => paying).length })}
          </span>
        </PictureBar>
        {rows.length === 0 ? (
          <p className="quality-empty">{t('region.nothing')}</p>
        ) : (
          <SceneView
            label={t('region.part.systems')}
            scene={scene}
            scale={scale}
            chosen={box}
            onPress={({ x, y }) => {
              const hit = layout.boxes.find(
                (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
              );
              set({ chosen: hit ? { rowId: hit.row.id, organisationId: null } : null });
            }}
            onZoom={(by) => setZoom((now) => Math.max(0, Math.min(SCALES.length - 1, now + by)))}
          />
        )}
      </div>
      <Evidence comparison={comparison} context={context} />
    </div>
  );
}
