// The presentation's own part of the screen: which step it is, the buttons, the light, and the keys.
import { useEffect, useRef } from 'react';
import { ChevronLeft, ChevronRight, Flashlight, X } from 'lucide-react';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { host } from '../engine-client/engine';
import { endPresentation, goToStep, usePresentation } from '../state/presentation';
import { useModel, useStates } from '../state/selectors';
import { speak } from '../state/spoken';
import { elementAt, lightElement } from '../state/spotlight';
import { placeTitle } from './place-title';
import { onPresentationKey } from './presentation-keys';

export function Presentation() {
  const { index } = useModel();
  const steps = usePresentation((state) => state.steps) ?? [];
  const at = usePresentation((state) => state.at);
  const light = usePresentation((state) => state.light);
  const black = usePresentation((state) => state.black);
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
  useLightByClick();
  useEffect(() => {
    window.addEventListener('keydown', onPresentationKey, true);
    bar.current?.querySelector<HTMLElement>('[data-next]')?.focus();
    return () => window.removeEventListener('keydown', onPresentationKey, true);
  }, []);

  return (
    <>
      {light ? <Light /> : null}
      {black ? <Black /> : null}
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

/** Full screen for as long as the presentation lasts; leaving it ends the presentation. */
function useFullScreen(): void {
  useEffect(() => {
    const stop = host.fullScreen.onLeft(endPresentation);
    host.fullScreen.enter();
    return () => {
      stop();
      host.fullScreen.leave();
    };
  }, []);
}

/** How far a click may move and still be no drag of the picture, pixels. */
const STILL = 5;

/** A click lights an element with its neighbours; on it again, or on the ground, all of them are seen. */
function useLightByClick(): void {
  useEffect(() => {
    let from = { x: 0, y: 0 };
    const down = ({ clientX, clientY }: PointerEvent): void => {
      from = { x: clientX, y: clientY };
    };
    const click = ({ clientX, clientY, target }: MouseEvent): void => {
      if (!(target instanceof Element) || !target.closest('.pane')) return;
      if (Math.hypot(clientX - from.x, clientY - from.y) > STILL) return;
      const { lit } = usePresentation.getState();
      const id = elementAt(clientX, clientY);
      if (id !== undefined && id !== lit) lightElement(id);
      else if (lit !== null) lightElement(null);
    };
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('click', click);
    return () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('click', click);
    };
  }, []);
}

/** Nothing to see, so that all look at the speaker. */
function Black() {
  return (
    <button
      type="button"
      className="present-black"
      aria-label={t('present.unblack')}
      onClick={() => usePresentation.setState({ black: false })}
    />
  );
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
