// What a change of the history was about, by both ways in.
import { removeFolders } from '../engine/support/folders';
import { surroundings, WAYS } from './support/ways-in';

afterAll(removeFolders);

it.each(WAYS)('history.subjects tells what came and left, with the name it had (%s)', async (way) => {
  const around = await surroundings(way);
  const client = await around.connect();
  const organisation = { name: 'Mallila', municipalityCode: '999', population: 20_000 };
  await client.call('workspace.create', { fileName: 'Mallila', organisation, language: 'fi' });
  const ownerId = (await client.records()).find(({ kind }) => kind === 'organisation')?.id ?? '';
  const [id = ''] = await client.run('element.create', {
    ownerId,
    type: 'ApplicationComponent',
    names: ['Taloushallinto'],
    language: 'fi',
  });
  const seq = (await client.call('history.list', { limit: 1 })).entries[0]?.seq ?? 0;
  expect(await client.call('history.subjects', { seq })).toEqual({
    subjects: [{ id, act: 'added', name: { fi: 'Taloushallinto' } }],
    total: 1,
  });
  await client.run('element.delete', { ids: [id] });
  expect(await client.call('history.subjects', { seq: seq + 1, limit: 1 })).toMatchObject({
    subjects: [{ id, act: 'removed', name: { fi: 'Taloushallinto' } }],
  });
  expect(await client.call('history.subjects', { seq: 9999 })).toEqual({ subjects: [], total: 0 });
  await client.close();
  await around.stop();
});
