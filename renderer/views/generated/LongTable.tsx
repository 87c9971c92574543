// A table of any length: of many rows only those in sight are in the page, each on one line.
import { useRef, type ReactNode } from 'react';
import { useVirtualRows } from '../../ui/virtual-rows';
import { Scrolled } from './Scrolled';

/** So many rows are all in the page, and their words may take several lines. */
const FEW = 300;
/** Height of a row of one line and of the head, in pixels; the style sheet has the same. */
const ROW = 38;

/** `row` gives the cells of a row: a `th` of scope row and `td`s as many as there are heads. */
export function LongTable({
  label,
  heads,
  count,
  row,
}: {
  label: string;
  heads: readonly string[];
  count: number;
  row: (index: number) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const many = count > FEW;
  const seen = useVirtualRows(box, many ? count : 0, ROW, { above: ROW, below: 0 }, -1);
  const first = seen.rows[0];
  const last = seen.rows.at(-1);
  const all = Array.from({ length: many ? 0 : count }, (_, index) => index);
  const shown = many ? seen.rows.map(({ index }) => index) : all;
  return (
    <Scrolled box={box}>
      <table className="generated-table" aria-label={label} aria-rowcount={count + 1} data-many={many}>
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {many && first ? <Gap height={first.start} columns={heads.length} /> : null}
          {shown.map((index) => (
            <tr key={index} aria-rowindex={index + 2}>
              {row(index)}
            </tr>
          ))}
          {many && last ? <Gap height={seen.height - last.start - ROW} columns={heads.length} /> : null}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="table-gap" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
