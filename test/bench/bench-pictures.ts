// Pictures of a layer map as files: SVG, PNG and PDF, without a window, from the laid-out model to the bytes.
import { join } from 'node:path';
import type { PictureChoice } from '../../schemas/generated/types';
import { pictureOf } from '../../domain/pictures/picture';
import { fileOptions } from '../../engine/pictures/choice';
import { paintAside } from '../../engine/pictures/paint-aside';
import type { BenchContext } from './bench-main';
import { makeWorkspace } from './models';
import { median, row, type Row } from './timing';

/** What a person waits for without looking away. */
const PATIENCE = 10_000;
const DATE = '2026-01-01T00:00:00.000Z';
const CHOICE: Omit<PictureChoice, 'format'> = {
  theme: 'light',
  legend: true,
  titleBlock: true,
  scale: 1,
  paper: 'A0',
  orientation: 'auto',
  embedFont: true,
};

export async function benchPictures(context: BenchContext): Promise<Row[]> {
  const rows: Row[] = [];
  for (const cards of context.quick ? [100] : [100, 1000, 5000]) {
    const file = join(context.folder, `pictures-${cards}.kokonaiskuva`);
    const { workspace, model } = makeWorkspace(file, context.referenceFolder, cards, 1, 1);
    const { index } = workspace;
    const subject = {
      kind: 'map' as const,
      organisationId: model.organisationIds[0] ?? '',
      referenceModelId: index.all('referenceModel')[0]?.id ?? '',
      mode: 'diff' as const,
    };
    for (const format of ['svg', 'png', 'pdf'] as const) {
      const times: number[] = [];
      for (let i = 0; i < (context.quick ? 2 : 4); i += 1) {
        const start = performance.now();
        const how = { theme: 'light', legend: true, titleBlock: true, language: 'fi', date: DATE } as const;
        const picture = pictureOf(index, { ...how, subject, tool: 'Kokonaiskuva' });
        const options = fileOptions({ ...CHOICE, format }, DATE, 'Kokonaiskuva');
        await paintAside(picture, options, { script: context.paintingScript });
        if (i > 0) times.push(performance.now() - start);
      }
      rows.push(
        row(
          `picture: layer map as ${format.toUpperCase()}`,
          `${cards} cards`,
          median(times),
          'patience of',
          PATIENCE,
        ),
      );
    }
    workspace.close();
  }
  return rows;
}
