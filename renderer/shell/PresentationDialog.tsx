// The course of a presentation: which views are shown, in which state and order, and from which one it begins.
import { useState } from 'react';
import { Play, Trash2 } from 'lucide-react';
import { GENERATED_KINDS } from '../../domain/generated-views/spec';
import type { MapMode } from '../../domain/drawing/layer-map-content';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { placeName, placeOf, usePlaces } from '../state/places';
import { present, usePresentation } from '../state/presentation';
import { hasTarget, movedStop, placeOfName, planStops, stops, type Stop } from '../state/presentation-plan';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';
import { OrderButtons } from '../ui/OrderButtons';
import { placeTitle } from './place-title';

const MODES: readonly MapMode[] = ['current', 'diff', 'target'];

export function PresentationDialog() {
  const { index } = useModel();
  const planned = usePresentation((state) => state.plan !== null);
  // Both tell of the stops.
  usePresentation((state) => state.plan);
  const all = stops();
  const keys = keysOf(all);
  const set = (at: number, change: Partial<Stop>): void =>
    planStops(all.map((stop, place) => (place === at ? { ...stop, ...change } : stop)));
  const shown = all.filter((stop) => stop.shown);
  return (
    <Dialog title={t('present.plan')} closeLabel={t('present.plan.close')} onClose={close} wide>
      <div className="dialog-body">
        <p className="hint">{t(all.length === 0 ? 'present.plan.none' : 'present.plan.hint')}</p>
        <ol className="plan-stops" aria-label={t('present.plan.stops')}>
          {all.map((stop, at) => {
            const name = placeTitle(stop.place, index);
            return (
              <li key={keys[at]} data-shown={stop.shown}>
                <input
                  type="checkbox"
                  checked={stop.shown}
                  aria-label={t('present.plan.show', { name })}
                  onChange={(event) => set(at, { shown: event.target.checked })}
                />
                <span className="plan-number">{stop.shown ? `${shown.indexOf(stop) + 1}.` : '–'}</span>
                <span className="plan-name">{name}</span>
                <StateChoice name={name} mode={stop.mode} onChoose={(mode) => set(at, { mode })} />
                <OrderButtons
                  up={t('present.plan.up')}
                  down={t('present.plan.down')}
                  at={at}
                  count={all.length}
                  onMove={(by) => planStops(movedStop(all, at, at + by))}
                />
                <IconButton
                  label={t('present.plan.remove', { name })}
                  onPress={() => planStops(all.filter((_, place) => place !== at))}
                >
                  <Trash2 size={15} aria-hidden />
                </IconButton>
                <IconButton
                  label={t('present.plan.from', { name })}
                  disabled={!stop.shown}
                  onPress={() => start(shown, shown.indexOf(stop))}
                >
                  <Play size={15} aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ol>
        <AddStop onAdd={(place) => planStops([...all, { place, mode: 'current', shown: true }])} />
      </div>
      <footer className="dialog-foot">
        <button
          type="button"
          className="button"
          disabled={!planned}
          onClick={() => usePresentation.setState({ plan: null })}
        >
          {t('present.plan.reset')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={shown.length === 0}
          onClick={() => start(shown, 0)}
        >
          {t('present.plan.start')}
        </button>
      </footer>
    </Dialog>
  );
}

function StateChoice(props: { name: string; mode: MapMode; onChoose: (mode: MapMode) => void }) {
  return (
    <select
      aria-label={t('present.plan.state', { name: props.name })}
      value={props.mode}
      onChange={(event) => props.onChoose(event.target.value as MapMode)}
    >
      {(hasTarget() ? MODES : MODES.slice(0, 1)).map((mode) => (
        <option key={mode} value={mode}>
          {t(`mode.${mode}`)}
        </option>
      ))}
    </select>
  );
}

/** Every place that can be shown: the map, the views, the generated views and the surroundings that stand in a tab. */
function AddStop({ onAdd }: { onAdd: (place: Stop['place']) => void }) {
  const { index } = useModel();
  const tabs = usePlaces((state) => state.tabs);
  const views = index
    .all('view')
    .map(({ id, name }) => ({ id, name: textIn(name, LANGUAGE) }))
    .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE));
  const names = [
    'map',
    ...views.map(({ id }) => id),
    ...GENERATED_KINDS.filter((kind) => kind !== 'around').map((kind) => `generated ${kind} `),
    ...tabs.map(({ place }) => placeName(place)).filter((name) => name.startsWith('generated around ')),
  ];
  const [chosen, setChosen] = useState('map');
  const place = placeOfName(chosen, index);
  return (
    <div className="plan-add">
      <select
        aria-label={t('present.plan.place')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {names.map((name) => {
          const one = placeOfName(name, index);
          return one ? (
            <option key={name} value={name}>
              {placeTitle(one, index)}
            </option>
          ) : null;
        })}
      </select>
      <button type="button" className="button" disabled={!place} onClick={() => place && onAdd(place)}>
        {t('present.plan.add')}
      </button>
    </div>
  );
}

/** A name for each row that goes with it when it is moved; the same stop may stand there several times. */
function keysOf(all: readonly Stop[]): string[] {
  const counts = new Map<string, number>();
  return all.map(({ place, mode }) => {
    const name = `${placeName(place)} ${mode}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  });
}

function close(): void {
  useUi.getState().set({ dialog: null });
}

function start(steps: readonly Stop[], at: number): void {
  const ui = useUi.getState();
  close();
  present(steps, at, { place: placeOf(ui), mode: ui.mode });
}
