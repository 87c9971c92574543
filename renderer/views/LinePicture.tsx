import type { Relationship } from '../../schemas/generated/types';
import { drawnHead, notationOf } from '../../domain/drawing/connection-notation';

const START = { x: 2, y: 8 };
const END = { x: 42, y: 8 };

/** A relationship type as it is drawn: a short line with its ends; turned, it comes from the right. */
export function LinePicture({ type, turned = false }: { type: Relationship['type']; turned?: boolean }) {
  const notation = notationOf({
    kind: 'relationship',
    id: '',
    ownerId: '',
    sourceId: '',
    targetId: '',
    type,
  });
  const heads = [
    notation.source ? drawnHead(notation.source, START, END) : null,
    notation.target ? drawnHead(notation.target, END, START) : null,
  ];
  return (
    <svg className="line-picture" data-turned={turned} width="44" height="16" viewBox="0 0 44 16" aria-hidden>
      <path d="M2 8H42" data-dash={notation.dash} />
      {heads.map((head, at) => (head ? <path key={at} d={head.path} data-fill={head.fill} /> : null))}
    </svg>
  );
}
