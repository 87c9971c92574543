// The presentation's own part of the screen: which step it is, the buttons, the light, and the keys.
import { useEffect, useRef } from 'react';
import { ChevronLeft, ChevronRight, Flashlight, X } from 'lucide-react';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { moveView } from '../state/map-view';
import { endPresentation, goToStep, usePresentation } from '../state/presentation';
import { useModel, useStates } from '../state/selectors';
import { speak } from '../state/spoken';
import { placeTitle } from './place-title';

export function Presentation() {
  const { index } = useModel();
  const steps = usePresentation((state) => state.steps) ?? [];
  const at = usePresentation((state) => state.at);
  const light = usePresentation((state) => state.light);
  const { current, target } = useStates();
  const bar = useRef<HTMLDivElement>(null);
  const step = steps[at];
  const title = step ? placeTitle(step.place, index) : '';
  const state =
    step?.mode === 'diff'
      ? t('mode.diff')
      : step?.mode === 'target'
        ? textIn(target?.name, LANGUAGE) || t('mode.target')
        : textIn(current?.name, LANGUAGE) || t('mode.current');
  const place = t('present.place', { at: at + 1, count: steps.length });

  useEffect(() => speak(`${title}, ${state}, ${place}`), [title, state, place]);
  useFullScreen();
  useEffect(() => {
    window.addEventListener('keydown', onKey, true);
    bar.current?.querySelector<HTMLElement>('[data-next]')?.focus();
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);

  return (
    <>
      {light ? <Light /> : null}
      <header>
        <div className="present-bar" role="toolbar" aria-label={t('present.label')} ref={bar}>
          <span className="present-title">{title}</span>
          <span className="present-state">{state}</span>
          <span className="present-space" />
          <button
            type="button"
            aria-label={t('present.before')}
            title={t('present.before')}
            disabled={at === 0}
            onClick={() => goToStep(at - 1)}
          >
            <ChevronLeft size={24} aria-hidden />
          </button>
          <span className="present-place">{place}</span>
          <button
            type="button"
            data-next
            aria-label={t('present.next')}
            title={t('present.next')}
            aria-disabled={at === steps.length - 1}
            onClick={() => goToStep(at + 1)}
          >
            <ChevronRight size={24} aria-hidden />
          </button>
          <button
            type="button"
            aria-pressed={light}
            aria-label={t('present.light')}
            title={t('present.light')}
            onClick={toggleLight}
          >
            <Flashlight size={22} aria-hidden />
          </button>
          <button
            type="button"
            aria-label={t('present.end')}
            title={t('present.end')}
            onClick={endPresentation}
          >
            <X size={24} aria-hidden />
          </button>
        </div>
      </header>
    </>
  );
}

function toggleLight(): void {
  usePresentation.setState(({ light }) => ({ light: !light }));
}

const KEYS: Record<string, () => void> = {
  ArrowRight: () => goToStep(usePresentation.getState().at + 1),
  PageDown: () => goToStep(usePresentation.getState().at + 1),
  ' ': () => goToStep(usePresentation.getState().at + 1),
  ArrowLeft: () => goToStep(usePresentation.getState().at - 1),
  PageUp: () => goToStep(usePresentation.getState().at - 1),
  Home: () => goToStep(0),
  End: () => goToStep(Infinity),
  l: toggleLight,
  L: toggleLight,
  '+': () => moveView('in'),
  '-': () => moveView('out'),
  '0': () => moveView('fit'),
  Escape: endPresentation,
  F5: endPresentation,
};

/** While something is presented no key may change the model: only these and moving between the buttons. */
function onKey(event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key === 'Enter' || event.key === 'F11') return;
  event.stopImmediatePropagation();
  event.preventDefault();
  KEYS[event.key]?.();
}

/** Full screen for as long as the presentation lasts; leaving it ends the presentation. */
function useFullScreen(): void {
  useEffect(() => {
    const ended = (): void => {
      if (!document.fullscreenElement) endPresentation();
    };
    document.addEventListener('fullscreenchange', ended);
    // Where full screen is refused the presentation fills the window.
    void document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', ended);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}

/** Darkens all but a circle round the pointer. */
function Light() {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (event: PointerEvent): void => {
      layer.current?.style.setProperty('--light-x', `${event.clientX}px`);
      layer.current?.style.setProperty('--light-y', `${event.clientY}px`);
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <div className="present-light" aria-hidden ref={layer} />;
}
