import { useEffect, useRef } from 'react';
import type { Rect } from '../../domain/drawing/layer-map-layout';
import type { Sheets } from '../../domain/pictures/paper';
import type { Picture } from '../../domain/pictures/picture';
import { writeSvg } from '../../domain/pictures/svg';
import { t } from '../i18n/translate';

/** The picture as it will be, drawn by the writer of SVG files; with sheets, how it lies on paper. */
export function PicturePreview({ picture, sheets }: { picture: Picture; sheets: Sheets | null }) {
  const place = useRef<SVGGElement>(null);
  useEffect(() => {
    const { scene, background } = picture;
    const drawn = new DOMParser().parseFromString(writeSvg(scene, { background }), 'image/svg+xml');
    const { x, y, width, height } = scene.bounds;
    const root = document.importNode(drawn.documentElement, true);
    for (const [name, value] of Object.entries({ x, y, width, height }))
      root.setAttribute(name, String(value));
    root.removeAttribute('role');
    place.current?.replaceChildren(root);
  }, [picture]);
  const { bounds } = picture.scene;
  const papers = sheets === null ? [] : sheets.pages.map((page) => paperOf(page.part, sheets));
  const around = union([bounds, ...papers]);
  const line = Math.max(around.width, around.height) / 400;
  const many = papers.length > 1;
  return (
    <figure className="picture-preview" data-paper={sheets !== null}>
      <svg
        viewBox={`${around.x - 2 * line} ${around.y - 2 * line} ${around.width + 4 * line} ${around.height + 4 * line}`}
        role="img"
        aria-label={t('picture.preview', { name: picture.title })}
      >
        {papers.map(({ x, y, width, height }, at) => (
          <rect key={at} className="picture-paper" x={x} y={y} width={width} height={height} />
        ))}
        <g ref={place} />
        {many
          ? sheets?.pages.map(({ part }, at) => (
              <g key={at}>
                <rect
                  className="picture-page"
                  x={part.x}
                  y={part.y}
                  width={part.width}
                  height={part.height}
                  strokeWidth={line}
                  strokeDasharray={`${4 * line} ${3 * line}`}
                />
                {papers.length <= 40 ? <PageNumber part={part} number={at + 1} size={10 * line} /> : null}
              </g>
            ))
          : null}
      </svg>
    </figure>
  );
}

function PageNumber({ part, number, size }: { part: Rect; number: number; size: number }) {
  const x = part.x + part.width / 2;
  const y = part.y + part.height / 2;
  return (
    <g className="picture-number">
      <circle cx={x} cy={y} r={size} />
      <text x={x} y={y + size * 0.36} fontSize={size} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

/** The sheet around its part of the picture, in pixels of the scene. */
function paperOf(part: Rect, sheets: Sheets): Rect {
  const width = sheets.width / sheets.scale;
  const height = sheets.height / sheets.scale;
  const margin = sheets.margin / sheets.scale;
  const x = sheets.pages.length > 1 ? part.x - margin : part.x - (width - part.width) / 2;
  return { x, y: part.y - margin, width, height };
}

function union(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
}
