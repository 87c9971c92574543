// From what a person chose to what the writers take.
import type { PictureChoice } from '../../schemas/generated/types';
import type { FileOptions } from './render';

/** How pictures name the program. */
export function madeWith(version: string): string {
  return `Kokonaiskuva ${version}`;
}

export function fileOptions(choice: PictureChoice, date: string, tool: string): FileOptions {
  const { format, scale, paper, orientation, percent, embedFont } = choice;
  return {
    format,
    scale,
    embedFont,
    date,
    tool,
    paper: { paper, orientation, ...(percent === undefined ? {} : { percent }) },
  };
}
