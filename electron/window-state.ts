// Where the window was and which theme it had: a small file of its own, because the engine's settings come too late.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState {
  box?: Box;
  maximized?: boolean;
  theme?: 'system' | 'light' | 'dark';
  language?: 'fi' | 'sv' | 'en';
}

/** The remembered state; an empty one where the file is missing or damaged. */
export function readWindowState(file: string): WindowState {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? checked(value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Failing to remember a position is not worth a word to the user. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error(error);
  }
}

/** The box if enough of it lies on one of the screens to be grasped: a screen may have been unplugged. */
export function visibleBox(box: Box | undefined, screens: readonly Box[]): Box | undefined {
  const grasp = 100;
  const seen = screens.some(
    (screen) =>
      box !== undefined &&
      Math.min(box.x + box.width, screen.x + screen.width) - Math.max(box.x, screen.x) >= grasp &&
      box.y >= screen.y &&
      box.y + grasp <= screen.y + screen.height,
  );
  return seen ? box : undefined;
}

function checked(value: Record<string, unknown>): WindowState {
  const box = value.box as Record<string, unknown> | undefined;
  const whole =
    typeof box === 'object' &&
    box !== null &&
    ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(box[side]));
  return {
    ...(whole ? { box: box as unknown as Box } : {}),
    maximized: value.maximized === true,
    theme: oneOf(['system', 'light', 'dark'] as const, value.theme) ?? 'system',
    language: oneOf(['fi', 'sv', 'en'] as const, value.language) ?? 'fi',
  };
}

/** The value where it is one of those allowed. */
export function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}
