import { useCallback, useRef } from 'react';
import { Palette } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { hex } from '../../domain/drawing/free-view-palette';
import type { CommandArgs, ViewItem, ViewStyle } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { t, type TextKey } from '../i18n/translate';
import { isNodeItem } from './edits';

type Patch = NonNullable<CommandArgs['viewItem.style']['style']>;
type Swatch = readonly [colour: string, name: TextKey];
type Colour = NonNullable<ViewStyle['fillColor']>;

/** Quiet fills that black text can be read on. */
const FILLS: readonly Swatch[] = [
  ['#fff3c4', 'style.yellow'],
  ['#d7ecff', 'style.blue'],
  ['#d9f2d9', 'style.green'],
  ['#e9e0fa', 'style.violet'],
  ['#fde0d2', 'style.orange'],
  ['#e6e9ee', 'style.grey'],
  ['#ffffff', 'style.white'],
];
const LINES: readonly Swatch[] = [
  ['#1b4f9c', 'style.blue'],
  ['#b3261e', 'style.red'],
  ['#1c7a4a', 'style.green'],
  ['#94560a', 'style.brown'],
  ['#87408f', 'style.violet'],
  ['#5b6b80', 'style.grey'],
];
const SIZES = [8, 9, 10, 11, 12, 14, 18, 24] as const;

/** How the chosen nodes and connections look: fill, line, text. */
export function StylePopover({ items }: { items: readonly ViewItem[] }) {
  const [first] = items;
  const ids = items.map(({ id }) => id);
  const style = first?.style;
  const nodes = items.some(isNodeItem);
  const set = (patch: Patch | null): void => void run('viewItem.style', { ids, style: patch });
  const font = style?.font?.style?.toLowerCase() ?? '';
  const toggled = (word: string): string | null => {
    const words = font.split(/[\s,|]+/u).filter((one) => one !== '' && one !== 'plain');
    const next = words.includes(word) ? words.filter((one) => one !== word) : [...words, word];
    return next.length === 0 ? null : next.join(' ');
  };
  return (
    <DialogTrigger>
      <Button className="bar-button" isDisabled={items.length === 0} aria-label={t('style.title')}>
        <Palette size={16} aria-hidden />
        <span className="bar-word">{t('style.title')}</span>
      </Button>
      <Popover className="menu-popover style-popover" placement="bottom end">
        <Dialog aria-label={t('style.title')}>
          {nodes ? (
            <Colours
              label="style.fill"
              colours={FILLS}
              now={style?.fillColor}
              onChoose={(fillColor) => set({ fillColor })}
            />
          ) : null}
          <Colours
            label="style.line"
            colours={LINES}
            now={style?.lineColor}
            onChoose={(lineColor) => set({ lineColor })}
          />
          <Choice
            label="style.lineWidth"
            value={String(style?.lineWidth ?? 1)}
            options={['1', '2', '3', '4'].map((width) => [width, `${width} pt`])}
            onChange={(width) => set({ lineWidth: width === '1' ? null : Number(width) })}
          />
          <Choice
            label="style.lineStyle"
            value={style?.lineStyle ?? ''}
            options={[
              ['', t('style.default')],
              ['solid', t('style.solid')],
              ['dashed', t('style.dashed')],
              ['dotted', t('style.dotted')],
            ]}
            onChange={(value) => set({ lineStyle: value === '' ? null : (value as 'solid') })}
          />
          <Choice
            label="style.fontSize"
            value={String(style?.font?.size ?? '')}
            options={[
              ['', t('style.default')],
              ...[...new Set([...SIZES, ...(style?.font?.size ? [style.font.size] : [])])]
                .sort((a, b) => a - b)
                .map((size): [string, string] => [String(size), `${size} pt`]),
            ]}
            onChange={(size) => set({ font: { size: size === '' ? null : Number(size) } })}
          />
          <div className="style-row">
            <button
              type="button"
              className="button"
              aria-pressed={font.includes('bold')}
              onClick={() => set({ font: { style: toggled('bold') } })}
            >
              <strong>{t('style.bold')}</strong>
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={font.includes('italic')}
              onClick={() => set({ font: { style: toggled('italic') } })}
            >
              <em>{t('style.italic')}</em>
            </button>
          </div>
          {nodes ? (
            <>
              <Choice
                label="style.alignment"
                value={style?.textAlignment ?? ''}
                options={[
                  ['', t('style.default')],
                  ['left', t('style.left')],
                  ['center', t('style.center')],
                  ['right', t('style.right')],
                ]}
                onChange={(value) => set({ textAlignment: value === '' ? null : (value as 'left') })}
              />
              <Choice
                label="style.position"
                value={style?.textPosition ?? ''}
                options={[
                  ['', t('style.default')],
                  ['top', t('style.top')],
                  ['middle', t('style.middle')],
                  ['bottom', t('style.bottom')],
                ]}
                onChange={(value) => set({ textPosition: value === '' ? null : (value as 'top') })}
              />
              <Choice
                label="style.figure"
                value={style?.figure ?? ''}
                options={[
                  ['', t('style.figureBox')],
                  ['symbol', t('style.figureSymbol')],
                ]}
                onChange={(value) => set({ figure: value === '' ? null : 'symbol' })}
              />
            </>
          ) : null}
          <button type="button" className="button" disabled={style === undefined} onClick={() => set(null)}>
            {t('style.reset')}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Colours(props: {
  label: TextKey;
  colours: readonly Swatch[];
  now: Colour | undefined;
  onChoose: (colour: Colour | null) => void;
}) {
  const now = props.now && hex(props.now);
  return (
    <fieldset className="style-colours">
      <legend>{t(props.label)}</legend>
      <button
        type="button"
        className="style-none"
        aria-pressed={now === undefined}
        onClick={() => props.onChoose(null)}
      >
        {t('style.default')}
      </button>
      {props.colours.map(([colour, name]) => (
        <button
          key={colour}
          type="button"
          className="style-colour"
          style={{ background: colour }}
          aria-label={`${t(props.label)}: ${t(name)}`}
          title={t(name)}
          aria-pressed={now === colour}
          onClick={() => props.onChoose(colourOf(colour))}
        />
      ))}
      <OtherColour label={t('style.other', { what: t(props.label) })} now={now} onChoose={props.onChoose} />
    </fieldset>
  );
}

/** The system's colour chooser; the colour is set when the chooser closes, not at every move in it. */
function OtherColour(props: { label: string; now: string | undefined; onChoose: (colour: Colour) => void }) {
  const choose = useRef(props.onChoose);
  choose.current = props.onChoose;
  const input = useCallback((element: HTMLInputElement | null) => {
    element?.addEventListener('change', () => choose.current(colourOf(element.value)));
  }, []);
  return (
    <input
      key={props.now}
      ref={input}
      type="color"
      defaultValue={props.now ?? '#ffffff'}
      aria-label={props.label}
      title={props.label}
    />
  );
}

function Choice(props: {
  label: TextKey;
  value: string;
  options: readonly (readonly string[])[];
  onChange: (value: string) => void;
}) {
  return (
    <label className="style-row">
      <span>{t(props.label)}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map(([value = '', label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A colour from #rrggbb. */
function colourOf(text: string): Colour {
  const part = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  return { r: part(1), g: part(3), b: part(5) };
}
