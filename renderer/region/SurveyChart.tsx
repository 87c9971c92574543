// The survey as a picture: a bar to the mean of each target, a dot for each municipality's answer. The numbers stand in the table.
import type { Organisation } from '../../schemas/generated/types';
import type { SurveyResult } from '../../domain/region/survey';
import { textIn } from '../../domain/text';
import { wrapText, textWidth } from '../../domain/drawing/text-width';
import { formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi, type TextSize } from '../state/ui-store';
import { one } from './survey-numbers';
import { useRoom } from './use-room';

const ROW = 40;
const TOP = 26;
const BAR = 16;
const DOT = 4;
/** Dots over each other in a row. */
const HIGH = 3;
/** Room for the mean at the right. */
const RIGHT = 112;
const FONT = 14;
/** The picture grows with the letters of the page (styles/theme.css). */
const LETTERS: Readonly<Record<TextSize, number>> = { normal: 1, large: 1.2, huge: 1.6 };

export function SurveyChart(props: {
  results: readonly SurveyResult[];
  scale: number;
  highlight: Organisation | undefined;
}) {
  const { results, scale, highlight } = props;
  const [box, room] = useRoom();
  const size = LETTERS[useUi((state) => state.textSize)];
  const width = Math.max(420, room / size);
  const longest = Math.max(60, ...results.map(({ target }) => textWidth(target.name, FONT, 'regular')));
  const left = Math.min(longest + 14, width * 0.38);
  const plot = width - left - RIGHT;
  const x = (value: number): number => left + (plot * value) / scale;
  const height = TOP + results.length * ROW + 8;
  const first = results[0]?.target.name ?? '';
  return (
    <figure className="survey-chart" ref={box}>
      {room === 0 ? null : (
        <svg
          role="img"
          aria-label={t('survey.chart', { count: results.length, first })}
          width={width * size}
          height={height * size}
          viewBox={`0 0 ${width} ${height}`}
        >
          {ticksOf(scale).map((value) => (
            <g key={value} className="survey-tick">
              <line x1={x(value)} x2={x(value)} y1={TOP - 4} y2={height - 4} />
              <text x={x(value)} y={TOP - 10} textAnchor="middle">
                {formatNumber(value)}
              </text>
            </g>
          ))}
          {results.map((result, at) => (
            <Target
              key={result.target.id}
              result={result}
              x={x}
              y={TOP + at * ROW + ROW / 2}
              left={left}
              right={width - RIGHT}
              highlightId={highlight?.id}
            />
          ))}
        </svg>
      )}
      <figcaption className="hint survey-legend">
        <span data-mark="mean">{t('survey.legend.mean')}</span>
        <span data-mark="dot">{t('survey.legend.dot')}</span>
        {highlight ? <span data-mark="highlight">{textIn(highlight.name, LANGUAGE)}</span> : null}
      </figcaption>
    </figure>
  );
}

function Target(props: {
  result: SurveyResult;
  x: (value: number) => number;
  y: number;
  left: number;
  right: number;
  highlightId: string | undefined;
}) {
  const { result, x, y, left, right, highlightId } = props;
  const { target, mean, answers } = result;
  const lines = wrapText(target.name, left - 14, FONT, 'regular', 2);
  return (
    <g>
      <text className="survey-name" textAnchor="end">
        {lines.map((line, at) => (
          <tspan key={at} x={left - 12} y={y + 5 + (at - (lines.length - 1) / 2) * 16}>
            {line}
          </tspan>
        ))}
        <title>{target.name}</title>
      </text>
      {mean === undefined ? (
        <text className="survey-value" x={left + 8} y={y + 5}>
          {t('survey.noAnswers')}
        </text>
      ) : (
        <>
          <rect
            className="survey-bar"
            x={left}
            y={y - BAR / 2}
            width={Math.max(0, x(mean) - left)}
            height={BAR}
            rx={3}
          />
          <line className="survey-mean" x1={x(mean)} x2={x(mean)} y1={y - BAR / 2 - 4} y2={y + BAR / 2 + 4} />
          <text className="survey-value" x={right + 32} y={y + 5}>
            {one(mean)}
            <tspan className="survey-count"> ({answers.length})</tspan>
          </text>
        </>
      )}
      {lastOnTop(placed(result, (x(1) - x(0)) * 0.7), highlightId).map(({ id, name, value, dx, dy }) => (
        <circle
          key={id}
          className="survey-dot"
          data-highlight={id === highlightId}
          cx={x(value) + dx}
          cy={y + dy}
          r={id === highlightId ? DOT + 2 : DOT}
        >
          <title>{t('survey.dot', { name, value: formatNumber(value) })}</title>
        </circle>
      ))}
    </g>
  );
}

interface Dot {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly dx: number;
  readonly dy: number;
}

/** What is drawn last is not covered. */
function lastOnTop(dots: readonly Dot[], id: string | undefined): Dot[] {
  return [...dots.filter((dot) => dot.id !== id), ...dots.filter((dot) => dot.id === id)];
}

/** Dots of one value stand three over each other, further ones beside them; very many share the `room` of their value. */
function placed({ answers }: SurveyResult, room: number): Dot[] {
  const groups = new Map<number, (typeof answers)[number][]>();
  for (const answer of answers) {
    const list = groups.get(answer.value);
    if (list) list.push(answer);
    else groups.set(answer.value, [answer]);
  }
  return [...groups].flatMap(([value, list]) => {
    const columns = Math.ceil(list.length / HIGH);
    const step = columns > 1 ? Math.min(2 * DOT + 1.5, room / (columns - 1)) : 0;
    return list.map(({ organisation }, at) => {
      const column = Math.floor(at / HIGH);
      const inColumn = Math.min(HIGH, list.length - column * HIGH);
      return {
        id: organisation.id,
        name: textIn(organisation.name, LANGUAGE),
        value,
        dx: (column - (columns - 1) / 2) * step,
        dy: ((at % HIGH) - (inColumn - 1) / 2) * (2 * DOT + 1.5),
      };
    });
  });
}

/** Round values from nought to the largest answer. */
function ticksOf(scale: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((one) => scale / one <= 10) ?? scale / 5;
  return Array.from({ length: Math.floor(scale / step) + 1 }, (_, at) => at * step);
}
