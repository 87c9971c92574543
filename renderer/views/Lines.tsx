import { memo, type CSSProperties } from 'react';
import type { FreeConnection } from '../../domain/drawing/free-view-content';
import { t, type TextKey } from '../i18n/translate';
import { Words } from './NodeView';
import { relationshipName } from './relationship-words';

/** The connections of a view over its nodes; each is chosen by a click. */
export const Lines = memo(function Lines(props: {
  connections: readonly FreeConnection[];
  selected: ReadonlySet<string>;
  /** Those that stand back. */
  faint: ReadonlySet<string>;
  nameOf: (itemId: string) => string;
  onChoose: (id: string, add: boolean) => void;
}) {
  return (
    <svg className="vlines" width="1" height="1" aria-hidden>
      {props.connections.map((line) => (
        <Line
          key={line.id}
          line={line}
          selected={props.selected.has(line.id)}
          faint={props.faint.has(line.id)}
          title={lineTitle(line, props.nameOf)}
          onChoose={props.onChoose}
        />
      ))}
    </svg>
  );
});

/** What a connection says: its type and ends, and what happens to it. */
export function lineTitle(line: FreeConnection, nameOf: (itemId: string) => string): string {
  const words = t('view.connection', {
    type: line.name || (line.type === undefined ? t('view.line') : relationshipName(line.type)),
    from: nameOf(line.sourceItemId),
    to: nameOf(line.targetItemId),
  });
  const fate = line.mark?.fate;
  return fate === undefined ? words : `${words}, ${t(`view.fate.${fate}` as TextKey)}`;
}

const Line = memo(function Line(props: {
  line: FreeConnection;
  selected: boolean;
  faint: boolean;
  title: string;
  onChoose: (id: string, add: boolean) => void;
}) {
  const { line, selected, faint, title, onChoose } = props;
  const style: Record<string, string> = {};
  if (line.paint.line !== undefined) style['--line-own'] = line.paint.line;
  if (line.paint.ink !== undefined) style['--ink-own'] = line.paint.ink;
  if (line.paint.lineWidth !== 1) style['--line-width'] = String(line.paint.lineWidth);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- by keyboard: the action "next line"
    <g
      className="vline"
      data-line={line.id}
      data-selected={selected}
      data-dimmed={faint}
      data-fate={line.mark?.fate ?? 'none'}
      data-absent={line.mark?.absent ?? false}
      data-crowded={line.crowded ?? false}
      style={style as CSSProperties}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(line.id, event.ctrlKey || event.metaKey);
      }}
    >
      <title>{title}</title>
      <path className="vline-hit" d={line.path} />
      <path className="vline-path" d={line.path} data-dash={line.paint.dash} />
      {line.heads.map((head, at) => (
        <path key={at} className="vline-head" d={head.path} data-fill={head.fill} />
      ))}
      {line.text ? <Words text={line.text} className="vline-words" /> : null}
    </g>
  );
});
