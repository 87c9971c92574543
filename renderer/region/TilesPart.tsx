// Kuntakartta: the municipalities coloured by a figure, on tiles or on boundaries that the user has loaded.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { tilesLegend } from '../../domain/region/drawing/region-picture';
import { layTiles, tilesScene, type TilesOptions } from '../../domain/region/drawing/tiles-scene';
import { FIGURES, type Figure } from '../../domain/region/figures';
import { boundariesFromGeoJson } from '../../domain/region/geojson';
import { regionOf } from '../../domain/region/region';
import { Refused } from '../../domain/problem';
import { regionWord } from '../../domain/region/drawing/words';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { useRegionView } from '../state/region-view';
import { useShownTheme } from '../stage/use-shown-theme';
import { allRows, useColumns } from './comparison';
import { useLookContext } from './ComparisonPart';
import { Evidence } from './Evidence';
import { PictureBar, PictureLegend } from './PictureBar';
import { SceneView } from './SceneView';

const SCALES = [0.5, 0.7, 0.85, 1, 1.25, 1.6] as const;

export function TilesPart({ comparison }: { comparison: Comparison }) {
  const theme = useShownTheme();
  const columns = useColumns(comparison);
  const figure = useRegionView((view) => view.figure);
  const chosen = useRegionView((view) => view.chosen);
  const { set } = useRegionView.getState();
  const context = useLookContext(comparison);
  const [zoom, setZoom] = useState(3);
  const rows = allRows(comparison, 'component');
  const boundaries = regionOf(comparison.scope.index)?.boundaries;
  useEffect(() => set({ shownOrder: columns.map(({ id }) => id) }), [set, columns]);
  const { layout, scene, legend } = useMemo(() => {
    const options: TilesOptions = {
      theme,
      figure,
      language: LANGUAGE,
      title: t('region.part.tiles'),
      ...(boundaries ? { boundaries } : {}),
    };
    const scope = { comparison, rows, today: context.today, months: context.months };
    const laid = layTiles(columns, scope, options);
    return {
      layout: laid,
      scene: tilesScene(laid, options),
      legend: tilesLegend(laid, figure, theme, LANGUAGE),
    };
  }, [comparison, rows, columns, context, theme, figure, boundaries]);
  const tile = layout.municipalities.find(({ organisation }) => organisation.id === chosen?.organisationId);
  const drawn = useRef<HTMLCanvasElement | null>(null);
  const hit = (x: number, y: number): string | null => {
    drawn.current ??= document.createElement('canvas');
    const paper = drawn.current.getContext('2d');
    const found = layout.municipalities.find(({ rect, path }) =>
      path === undefined
        ? x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height
        : paper?.isPointInPath(new Path2D(path), x, y),
    );
    return found?.organisation.id ?? null;
  };
  return (
    <div className="comparison">
      <div className="comparison-main">
        <PictureBar>
          <label className="quality-choice">
            {t('region.figure')}
            <select value={figure} onChange={({ target }) => set({ figure: target.value as Figure })}>
              {FIGURES.map((one) => (
                <option key={one} value={one}>
                  {regionWord(`figure.${one}`, LANGUAGE)}
                </option>
              ))}
            </select>
          </label>
          <BoundaryButtons loaded={boundaries?.fileName} has={boundaries !== undefined} />
        </PictureBar>
        <SceneView
          label={t('region.part.tiles')}
          scene={scene}
          scale={SCALES[zoom] ?? 1}
          chosen={tile && tile.path === undefined ? tile.rect : undefined}
          onPress={({ x, y }) => {
            const organisationId = hit(x, y);
            set({ chosen: organisationId === null ? null : { rowId: null, organisationId } });
          }}
          onZoom={(by) => setZoom((now) => Math.max(0, Math.min(SCALES.length - 1, now + by)))}
        />
        <PictureLegend entries={legend} />
      </div>
      <Evidence comparison={comparison} context={context} />
    </div>
  );
}

function BoundaryButtons({ loaded, has }: { loaded: string | undefined; has: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const boundaries = boundariesFromGeoJson(await file.text(), file.name);
      await run('region.set', { boundaries });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const [problem] = error.problems;
      if (problem) say('error', problem.code, problem.params);
    }
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".geojson,.json"
        hidden
        aria-label={t('region.boundaries')}
        onChange={({ target }) => void load(target.files?.[0])}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('region.boundaries')}
      </button>
      {has ? (
        <>
          <span className="hint">{loaded}</span>
          <button
            type="button"
            className="button"
            onClick={() => void run('region.set', { boundaries: null })}
          >
            {t('region.boundariesOff')}
          </button>
        </>
      ) : (
        <span className="hint">{t('region.boundariesHint')}</span>
      )}
    </>
  );
}
