// Brings an element with a given identifier into a workspace, as only a file can.
import type { TestClient } from '../../engine/support/client';

export async function importClash(client: TestClient, ownerId: string, id: string): Promise<void> {
  const records = await client.records();
  const organisation = records.find((record) => record.id === ownerId);
  const content = {
    format: 'kokonaiskuva',
    formatVersion: 1,
    organisations: [organisation],
    elements: [{ kind: 'element', id, ownerId, type: 'ApplicationComponent', name: { fi: 'Vieras' } }],
  };
  const base64 = Buffer.from(JSON.stringify(content)).toString('base64');
  const { token } = await client.call('import.preview', {
    files: [{ name: 'vieras.json', base64 }],
    language: 'fi',
  });
  await client.call('import.apply', { token });
}
