// Collecting and the survey by both ways in: batches, choices, one change, tokens of others, a cancel.
import { writeXlsx } from 'hucre/xlsx';
import { removeFolders } from '../engine/support/folders';
import { surroundings, WAYS } from './support/ways-in';

afterAll(removeFolders);

const csv = (name: string, ...systems: string[]) => ({
  name,
  base64: Buffer.from(`Nimi;Toimittaja\n${systems.map((one) => `${one};Numero Oy\n`).join('')}`).toString(
    'base64',
  ),
});

it.each(WAYS)('files come in batches, are planned with choices and written at once (%s)', async (way) => {
  const around = await surroundings(way);
  const client = await around.connect();
  const other = await around.connect();
  try {
    const organisation = { name: 'Mallila' };
    await client.call('workspace.create', { fileName: 'Mallila', organisation, language: 'fi' });
    const { token } = await client.call('collecting.read', { files: [csv('Mallilan lista.csv', 'Alfa')] });
    const more = await client.call('collecting.read', { token, files: [csv('lista.csv', 'Beeta')] });
    expect(more).toEqual({ token, parts: 2 });
    const planned = await client.call('collecting.plan', { token, choices: {} });
    expect(planned.municipalities).toBe(1);
    expect(planned.rows.map(({ id, state }) => [id, state])).toEqual([
      ['f1', 'ready'],
      ['f2', 'ask'],
    ]);
    expect((await other.refused('collecting.plan', { token, choices: {} })).code).toBe('collecting.gone');
    const before = (await client.records()).length;
    const choices = { rows: [{ id: 'f2', newMunicipality: { name: 'Naapurila', code: '899' } }] };
    expect((await client.call('collecting.plan', { token, choices })).municipalities).toBe(2);
    expect((await client.records()).length).toBe(before);
    const strange = { rows: [{ id: 'f2', organisationId: 'poissa' }] };
    const unknown = await client.refused('collecting.plan', { token, choices: strange });
    expect(unknown.code).toBe('import.organisationUnknown');
    const stopped = client.reply('collecting.apply', { token, choices }, 900);
    await client.call('job.cancel', { jobId: '900' });
    expect(await stopped).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect((await client.records()).length).toBe(before);
    const { revision } = await client.call('collecting.apply', { token, choices });
    const [change] = (await other.news('model.changed')).slice(-1);
    expect([change?.revision, change?.labelKey, change?.labelParams['count']]).toEqual([
      revision,
      'collecting',
      2,
    ]);
    expect((await client.refused('collecting.apply', { token, choices })).code).toBe('collecting.gone');
    await client.call('history.undo', {});
    expect((await client.records()).length).toBe(before);
  } finally {
    await client.close();
    await other.close();
    await around.stop();
  }
});

it.each(WAYS)(
  'a survey is read without being written, and its empty workbook can be read (%s)',
  async (way) => {
    const around = await surroundings(way);
    const client = await around.connect();
    try {
      const organisation = { name: 'Mallila' };
      await client.call('workspace.create', { fileName: 'Mallila', organisation, language: 'fi' });
      const rows = [
        ['Kohde', 'Mallila', 'Muu'],
        ['Asiointi', 5, 3],
      ];
      const bytes = await writeXlsx({ sheets: [{ name: 'Kysely', rows }] });
      const file = { name: 'kysely.xlsx', base64: Buffer.from(bytes).toString('base64') };
      const found = await client.call('survey.read', { file });
      expect([found.form, found.targets, found.answers, found.sheets]).toEqual([
        'targetsDown',
        1,
        1,
        ['Kysely'],
      ]);
      expect(found.municipalities.map(({ organisationId }) => organisationId !== undefined)).toEqual([
        true,
        false,
      ]);
      const [mallila] = found.municipalities;
      const said = { Muu: mallila?.organisationId ?? '', Mallila: '' };
      expect(
        (await client.call('survey.read', { file, said })).survey.answers.map(({ value }) => value),
      ).toEqual([3]);
      await client.run('region.set', { survey: found.survey });
      const again = await client.call('survey.read', { file, keep: true });
      expect(again.survey.targets).toEqual(found.survey.targets);
      expect((await client.refused('survey.read', { file, sheet: 'Muu' })).code).toBe('table.noSheet');
      const empty = await client.call('export.run', { format: 'survey-template', language: 'fi' });
      const template = await client.call('survey.read', {
        file: { name: empty.fileName, base64: empty.base64 },
      });
      expect([template.sheet, template.targets, template.answers]).toEqual(['Kehittämistarvekysely', 1, 0]);
      const nothing = { name: 'muu.csv', base64: Buffer.from('yksi\nkaksi\n').toString('base64') };
      expect((await client.refused('survey.read', { file: nothing })).code).toBe('survey.nothing');
    } finally {
      await client.close();
      await around.stop();
    }
  },
);
