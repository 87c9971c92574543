// Pictures from files: read, measured, refused with a clear sentence where they are too large or of an unknown kind.
import { run } from '../engine-client/commands';
import { say } from '../state/messages';
import { chooseItems, currentView } from '../state/views';
import { base64Of } from '../ui/base64';
import { chosenItems, nodesOf } from './edits';
import { viewCentre } from './place';

/** What the program shows as a picture. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'] as const;
type PictureType = (typeof PICTURE_TYPES)[number];
const MOST_BYTES = 5_000_000;
const WIDEST = 400;

/** Puts a picture from a file into the open view, at the point or in the middle. */
export async function addPicture(file: File, at: { x: number; y: number } = viewCentre()): Promise<void> {
  const view = currentView();
  if (!view) return;
  const read = await readPicture(file);
  if (!read) return;
  const { picture, size } = read;
  const share = Math.min(1, WIDEST / size.width);
  const width = Math.max(16, Math.round(size.width * share));
  const height = Math.max(16, Math.round(size.height * share));
  const created = await run('viewItem.add', {
    viewId: view.id,
    items: [
      {
        itemType: 'image',
        picture,
        x: Math.round(at.x - width / 2),
        y: Math.round(at.y - height / 2),
        width,
        height,
      },
    ],
  });
  if (created) chooseItems(nodesOf(created));
}

/** Asks for a file and puts its picture in the place of the chosen ones; its frame stays as it is. */
export function replacePicture(): void {
  const chosen = chosenItems().filter(({ itemType }) => itemType === 'image');
  if (chosen.length === 0) return;
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = PICTURE_TYPES.join(',');
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file)
      void replaceBy(
        file,
        chosen.map(({ id }) => id),
      );
  };
  input.click();
}

async function replaceBy(file: File, ids: string[]): Promise<void> {
  const read = await readPicture(file);
  if (read) await run('viewItem.image', { ids, picture: read.picture });
}

/** The picture of a file and its size in pixels; null where it cannot be used, which has been said. */
async function readPicture(file: File): Promise<{
  picture: { mediaType: PictureType; base64: string; path: string };
  size: { width: number; height: number };
} | null> {
  const refuse = (code: string, params: Record<string, string | number>): null => {
    say('error', code, params);
    return null;
  };
  const mediaType = PICTURE_TYPES.find((type) => type === file.type);
  if (mediaType === undefined) return refuse('views.pictureKind', { name: file.name });
  if (file.size > MOST_BYTES)
    return refuse('views.pictureLarge', { name: file.name, size: Math.round(MOST_BYTES / 1_000_000) });
  const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
  const size = await sizeOf(pictureUrl(mediaType, base64));
  if (size === null) return refuse('views.pictureBroken', { name: file.name });
  return { picture: { mediaType, base64, path: `images/${file.name}` }, size };
}

/** Address of a picture for an img element only: nothing in it is run there, not even in an SVG. */
export function pictureUrl(mediaType: string, base64: string): string {
  return `data:${mediaType};base64,${base64}`;
}

/** True where a browser shows the kind in an img element. */
export function isShowable(mediaType: string): mediaType is PictureType {
  return mediaType.startsWith('image/') && mediaType !== 'image/tiff';
}

function sizeOf(url: string): Promise<{ width: number; height: number } | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () =>
      // An SVG without a size of its own has none.
      resolve({ width: image.naturalWidth || 200, height: image.naturalHeight || 150 });
    image.onerror = () => resolve(null);
    image.src = url;
  });
}
