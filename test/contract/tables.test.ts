// Lists in spreadsheets by both ways in.
import { removeFolders } from '../engine/support/folders';
import { surroundings, WAYS } from './support/ways-in';

afterAll(removeFolders);

it.each(WAYS)(
  'table.read tells a list, which import.preview plans as it is said to mean (%s)',
  async (way) => {
    const around = await surroundings(way);
    const client = await around.connect();
    const other = await around.connect();
    try {
      const organisation = { name: 'Mallila' };
      await client.call('workspace.create', { fileName: 'Mallila', organisation, language: 'fi' });
      const base64 = Buffer.from('Nimi;Toimittaja\nAlfa;Numero Oy\n').toString('base64');
      const { model, token, sheets } = await client.call('table.read', {
        file: { name: 'lista.csv', base64 },
      });
      expect([model, sheets[0]?.rowCount, sheets[0]?.mapping.columns]).toEqual([
        false,
        2,
        ['name', 'supplier'],
      ]);
      const mapping = sheets[0]!.mapping;
      const table = { token: token ?? '', mapping };
      const { report } = await client.call('import.preview', { table, language: 'fi' });
      expect(report.counts['element']?.added).toBe(1);
      expect((await other.refused('import.preview', { table, language: 'fi' })).code).toBe('table.gone');
      const elsewhere = { ...mapping, sheet: 'Muu' };
      const gone = await client.refused('import.preview', {
        table: { ...table, mapping: elsewhere },
        language: 'fi',
      });
      expect(gone.code).toBe('table.noSheet');
      const triple = Buffer.from('"ID","Type","Name","Documentation"\n').toString('base64');
      const archi = await client.call('table.read', { file: { name: 'malli-elements.csv', base64: triple } });
      expect(archi).toEqual({ model: true, sheets: [] });
    } finally {
      await client.close();
      await other.close();
      await around.stop();
    }
  },
);
