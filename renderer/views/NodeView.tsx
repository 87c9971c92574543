import { memo, type CSSProperties } from 'react';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import type { FreeNode } from '../../domain/drawing/free-view-content';
import { stretchedArea } from '../../domain/drawing/figures';
import { outlinePath } from '../../domain/drawing/free-view-outline';
import { dotWidth } from '../../domain/drawing/look-marks';
import type { Paint } from '../../domain/drawing/free-view-palette';
import type { TextBlock } from '../../domain/drawing/node-text';
import { symbolOf } from '../../domain/drawing/symbols';
import type { ElementLook } from '../../domain/looks/looks-of';
import { run } from '../engine-client/commands';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { useInUse } from '../state/pane';
import { useUi } from '../state/ui-store';
import { heatStyle } from '../ui/heat-style';
import { useDraft } from './draft';
import { NameInput } from './NameInput';
import { startLine } from './lines-drawing';
import type { ViewFlowNode } from './to-flow';
import { placeInWords } from './walk';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const FOLD = 14;

/** A node of a free view: outline, symbol, words and, in a state, what happens to it. */
export const NodeView = memo(function NodeView({ id, data, selected }: NodeProps<ViewFlowNode>) {
  const { node, picture, editable, alone, target, dots, look } = data;
  const inUse = useInUse();
  const renaming = useUi((state) => state.renaming === id) && inUse;
  const fate = node.mark?.fate;
  return (
    <>
      {alone && editable && node.figure !== 'junction' ? (
        <NodeResizer
          minWidth={24}
          minHeight={20}
          keepAspectRatio={node.figure === 'image'}
          lineClassName="vnode-resize-line"
          handleClassName="vnode-resize"
          onResize={(_event, { x, y, width, height }) =>
            useDraft.setState({ resize: { id, x, y, width, height } })
          }
          onResizeEnd={(_event, { x, y, width, height }) => void resized(id, x, y, width, height)}
        />
      ) : null}
      <article
        className="vnode"
        id={`item-${id}`}
        tabIndex={-1}
        title={node.name}
        aria-label={alone ? `${describe(node, look)}, ${placeInWords(id)}` : describe(node, look)}
        data-element={node.type === '' ? undefined : node.subjectId}
        data-figure={node.figure}
        data-am={node.paint.hue}
        data-selected={selected}
        data-target={target}
        data-fate={fate ?? 'none'}
        data-absent={node.mark?.absent ?? false}
        data-dimmed={look?.dimmed ?? false}
        data-heat={look?.tone}
        style={{ ...paintStyle(node.paint), ...heatPaint(look?.tone) }}
      >
        <svg
          width={node.width}
          height={node.height}
          viewBox={`${node.x} ${node.y} ${node.width} ${node.height}`}
          aria-hidden
        >
          <Body node={node} />
          {picture === undefined ? <Symbol node={node} /> : null}
          {renaming ? null : <Words text={node.text} />}
        </svg>
        {picture === undefined ? null : (
          <img
            className={node.figure === 'image' ? 'vnode-picture' : 'vnode-badge'}
            src={picture}
            alt=""
            draggable={false}
          />
        )}
        {fate && fate !== 'keep' ? (
          <span className="vnode-fate">{t(`view.fate.${fate}` as TextKey)}</span>
        ) : null}
        {look ? <LookMark look={look} /> : null}
        {renaming ? <NameInput node={node} /> : null}
        {dots
          ? SIDES.map((side) => (
              <span
                key={side}
                className="vnode-dot nodrag nopan"
                data-side={side}
                title={t('view.connectFrom')}
                onPointerDown={(event) => {
                  event.stopPropagation();
                  event.preventDefault();
                  startLine({ from: id, end: 'new' }, event);
                }}
              />
            ))
          : null}
      </article>
    </>
  );
});

/** The colour of a class takes the place of the node's own. */
function heatPaint(tone: string | undefined): CSSProperties | undefined {
  const colours = heatStyle(tone);
  if (!colours) return undefined;
  const own = { '--fill': 'var(--heat-fill)', '--fill-opacity': '1', '--ink-own': 'var(--heat-text)' };
  return { ...colours, ...own } as CSSProperties;
}

/** The value in words, and a dot whose area is the amount. */
function LookMark({ look: { text, scale, scaleText } }: { look: ElementLook }) {
  const words = [text, scaleText].filter((word) => word !== undefined).join(' · ');
  const size = scale === undefined ? 0 : dotWidth(scale);
  return (
    <>
      {words === '' ? null : <span className="vnode-value">{words}</span>}
      {size === 0 ? null : <span className="vnode-scale" style={{ width: size, height: size }} aria-hidden />}
    </>
  );
}

/** Custom properties for what the style says itself; the theme paints the rest. */
export function paintStyle(paint: Paint): CSSProperties {
  const style: Record<string, string> = {};
  if (paint.fill !== undefined) style['--fill'] = paint.fill;
  if (paint.fillOpacity !== undefined) style['--fill-opacity'] = String(paint.fillOpacity);
  if (paint.line !== undefined) style['--line-own'] = paint.line;
  const ink =
    paint.ink ??
    (paint.inkOnFill === undefined ? undefined : paint.inkOnFill === 'dark' ? '#16202e' : '#ffffff');
  if (ink !== undefined) style['--ink-own'] = ink;
  if (paint.lineWidth !== 1) style['--line-width'] = String(paint.lineWidth);
  return style as CSSProperties;
}

function Body({ node }: { node: FreeNode }) {
  const { x, y, width, height } = node;
  if (node.figure === 'image') return null;
  if (node.figure === 'symbol')
    return <rect x={x} y={y} width={width} height={height} className="vnode-catch" />;
  if (node.figure === 'note') {
    const fold = Math.min(FOLD, width / 3, height / 3);
    return (
      <>
        <path
          className="vnode-body"
          data-dash={node.paint.dash}
          d={`M${x} ${y}h${width}v${height - fold}l${-fold} ${fold}h${fold - width}z`}
        />
        <path className="vnode-fold" d={`M${x + width} ${y + height - fold}h${-fold}v${fold}`} />
      </>
    );
  }
  return <path className="vnode-body" data-dash={node.paint.dash} d={outlinePath(node)} />;
}

function Symbol({ node }: { node: FreeNode }) {
  const symbol = node.figure === 'box' || node.figure === 'symbol' ? symbolOf(node.type) : undefined;
  if (node.figure === 'reference')
    return (
      <path
        className="vnode-lines"
        transform={`translate(${node.x + node.width - 21} ${node.y + 5})`}
        d="M2 3h12v10H2zM2 6h12M5 9h6"
      />
    );
  if (!symbol || node.width < 40) return null;
  return (
    <g transform={symbolPlace(node)}>
      <path
        className={node.figure === 'symbol' ? 'vnode-lines vnode-figure' : 'vnode-lines'}
        vectorEffect="non-scaling-stroke"
        d={symbol.lines}
      />
      {symbol.solid ? <path className="vnode-solid" d={symbol.solid} /> : null}
    </g>
  );
}

/** Small in the corner; a symbol alone over the whole node, or as large as it fits above the words. */
function symbolPlace(node: FreeNode): string {
  const { x, y, width, height } = node;
  if (node.figure !== 'symbol') return `translate(${x + width - 21} ${y + 5})`;
  const area = stretchedArea(node.type);
  if (area)
    return `translate(${x} ${y}) scale(${width / area.width} ${height / area.height}) translate(${-area.x} ${-area.y})`;
  const scale = Math.max(1, Math.min(width, height - 18) / 16);
  return `translate(${x + (width - 16 * scale) / 2} ${y}) scale(${scale})`;
}

/** Lines of text in their places. */
export function Words({ text, className = 'vnode-words' }: { text: TextBlock; className?: string }) {
  if (text.lines.every((line) => line === '')) return null;
  return (
    <text
      className={className}
      textAnchor={text.anchor}
      fontSize={text.size}
      fontWeight={text.weight === 'semibold' ? 600 : 400}
      fontStyle={text.italic ? 'italic' : undefined}
      textDecoration={text.underlined ? 'underline' : undefined}
    >
      {text.lines.map((line, place) => (
        <tspan key={place} x={text.x} y={text.y + place * text.lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function describe(node: FreeNode, look: ElementLook | undefined): string {
  const kind =
    node.figure === 'note'
      ? t('view.note')
      : node.figure === 'group'
        ? t('view.group')
        : node.figure === 'image'
          ? t('view.picture')
          : node.type;
  if (node.figure === 'reference') return t('view.reference', { name: node.name });
  const type = node.type === '' ? kind : typeName(node.type);
  const words =
    node.name === '' ? type : t('view.node', { name: node.name, type: type.toLocaleLowerCase(LANGUAGE) });
  const fate = node.mark?.fate;
  const looks = [look?.text, look?.scaleText].filter((word) => word !== undefined);
  return [words, ...(fate === undefined ? [] : [t(`view.fate.${fate}` as TextKey)]), ...looks].join(', ');
}

async function resized(id: string, x: number, y: number, width: number, height: number): Promise<void> {
  await run('viewItem.resize', {
    items: [{ id, x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }],
  });
  useDraft.setState({ resize: null });
}
