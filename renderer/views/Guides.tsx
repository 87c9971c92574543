import type { GapMark } from './spacing';
import type { Guide } from './snap';

/** Lines along which a dragged node is aligned, and the gaps that are equal. */
export function Guides({ guides, gaps }: { guides: readonly Guide[]; gaps: readonly GapMark[] }) {
  if (guides.length === 0 && gaps.length === 0) return null;
  return (
    <svg className="vlines" width="1" height="1" aria-hidden>
      {guides.map(({ axis, at, start, end }) => (
        <path
          key={axis}
          className="vguide"
          d={axis === 'x' ? `M${at} ${start - 20}V${end + 20}` : `M${start - 20} ${at}H${end + 20}`}
        />
      ))}
      {gaps.map((gap) => (
        <path key={`${gap.axis} ${gap.start}`} className="vgap" d={markOf(gap)} />
      ))}
    </svg>
  );
}

/** A line along the gap with a short stroke at each end. */
function markOf({ axis, start, end, at }: GapMark): string {
  return axis === 'x'
    ? `M${start} ${at}H${end}M${start} ${at - 5}v10M${end} ${at - 5}v10`
    : `M${at} ${start}V${end}M${at - 5} ${start}h10M${at - 5} ${end}h10`;
}
