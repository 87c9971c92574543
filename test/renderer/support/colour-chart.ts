// A chart of hues, fates and heat colours in every theme, as SVG.
import { COLOUR_THEMES, colours, LANE_HUES, type ColourTheme } from '../../../domain/drawing/colours';
import {
  categoricalColours,
  divergingColours,
  PATTERN_PATHS,
  PATTERN_TILE,
  sequentialColours,
  type HeatColour,
} from '../../../domain/drawing/heat-colours';

const WIDTH = 690;
const HEIGHT = 188;
const CELL = 58;
const LABEL = 176;
const FONT = 'font-family="\'Source Sans 3\', sans-serif"';

/** The text of docs/images/colours.svg. */
export function colourChart(): string {
  const parts = COLOUR_THEMES.map((theme, at) => themeChart(theme, at * (HEIGHT + 10)));
  const height = COLOUR_THEMES.length * (HEIGHT + 10) - 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">\n${parts.join('')}</svg>\n`;
}

function themeChart(theme: ColourTheme, top: number): string {
  const palette = colours(theme);
  const label = (row: number, text: string): string =>
    `<text x="14" y="${top + 30 + row * 34}" ${FONT} font-size="13" fill="${palette.ink2}">${text}</text>\n`;
  const hues = LANE_HUES.map((hue, at) => {
    const x = LABEL + at * (CELL + 4);
    const y = top + 12;
    return (
      `<rect x="${x + 0.5}" y="${y + 0.5}" width="${CELL}" height="27" rx="5" fill="${palette[`${hue}Ground`]}" stroke="${palette[`${hue}Edge`]}"/>` +
      `<text x="${x + CELL / 2}" y="${y + 18}" ${FONT} font-size="12" font-weight="600" text-anchor="middle" fill="${palette[hue]}">${hue}</text>\n`
    );
  });
  const fates = (['fateNew', 'fateChange', 'fateReplace', 'fateRetire'] as const).map(
    (name, at) =>
      `<text x="${LABEL + at * 2 * (CELL + 4)}" y="${top + 64}" ${FONT} font-size="13" font-weight="700" fill="${palette[name]}">${name.slice(4).toLowerCase()}</text>\n`,
  );
  return [
    `<rect x="0" y="${top}" width="${WIDTH}" height="${HEIGHT}" rx="8" fill="${palette.paper}" stroke="${palette.lineStrong}"/>\n`,
    label(0, `${theme}: hues`),
    ...hues,
    label(1, 'fates'),
    ...fates,
    label(2, 'little → much'),
    ...row(sequentialColours(theme), top + 80, theme),
    label(3, 'below ← even → above'),
    ...row(divergingColours(theme), top + 114, theme),
    label(4, 'kinds'),
    ...row(categoricalColours(theme), top + 148, theme),
  ].join('');
}

function row(steps: readonly HeatColour[], y: number, theme: ColourTheme): string[] {
  return steps.map((step, at) => {
    const x = LABEL + at * (CELL + 4);
    const id = `${theme}-${step.pattern}`;
    const pattern =
      step.pattern === 'plain'
        ? ''
        : `<pattern id="${id}" width="${PATTERN_TILE}" height="${PATTERN_TILE}" patternUnits="userSpaceOnUse"><path d="${PATTERN_PATHS[step.pattern]}" fill="none" stroke="${step.text}" stroke-width="1.5"/></pattern>` +
          `<rect x="${x}" y="${y}" width="14" height="28" fill="url(#${id})"/>`;
    return (
      `<rect x="${x + 0.5}" y="${y + 0.5}" width="${CELL}" height="27" fill="${step.fill}" stroke="${step.edge}"/>${pattern}` +
      `<text x="${x + CELL / 2 + 6}" y="${y + 18}" ${FONT} font-size="13" text-anchor="middle" fill="${step.text}">Aa ${at + 1}</text>\n`
    );
  });
}
