// Descriptions as a file by both ways in.
import { removeFolders } from '../engine/support/folders';
import { surroundings, WAYS } from './support/ways-in';

afterAll(removeFolders);

it.each(WAYS)(
  'export.run writes chosen descriptions as a PDF, in the language that was asked for (%s)',
  async (way) => {
    const around = await surroundings(way);
    const client = await around.connect();
    try {
      const organisation = { name: 'Mallila' };
      await client.call('workspace.create', { fileName: 'Mallila', organisation, language: 'fi' });
      const chosen = {
        format: 'descriptions-pdf' as const,
        language: 'sv' as const,
        descriptionIds: ['A4'],
      };
      const file = await client.call('export.run', chosen);
      expect(file).toMatchObject({ mediaType: 'application/pdf', problems: [] });
      expect(file.fileName).toMatch(/^Mallila .+\.pdf$/u);
      expect(Buffer.from(file.base64, 'base64').toString('latin1')).toContain('/Lang (sv-FI)');
      const unknown = { ...chosen, descriptionIds: ['Z9'] };
      expect((await client.refused('export.run', unknown)).code).toBe('description.unknown');
    } finally {
      await client.close();
      await around.stop();
    }
  },
);
