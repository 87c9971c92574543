// Reference models: those that come with the app, and those made of an ArchiMate model or read from a file. Installing a
// file and upgrading are commands of the model (model.apply).
import { randomUUID } from 'node:crypto';
import { refusal, Refused } from '../../domain/problem';
import { draftReference } from '../../domain/reference-from-model';
import { planInstall } from '../../domain/reference-install';
import { isInstalled } from '../../domain/reference-models';
import { outlineOf, sourceIn, type ReferenceSource } from '../../domain/reference-source';
import { readReferenceModel, readReferenceModels } from '../reference-folder';
import { readAside } from '../reading/read-aside';
import { isReferenceFile, referenceFileIn, sourceOf } from '../reference-source';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import type { Workspace } from '../store/workspace';

type Own =
  'reference.list' | 'reference.install' | 'reference.read' | 'reference.openSource' | 'reference.draft';

const MOST_BYTES = 120_000_000;

/** The model that a client chooses from. Only the newest is kept: a big model is big in memory too. */
interface Opened {
  readonly token: string;
  readonly client: string;
  readonly workspace: Workspace;
  readonly source: ReferenceSource;
}

export function referenceMethods(session: Session): Pick<Methods, Own> {
  const folder = session.options.referenceFolder;
  let opened: Opened | undefined;
  return {
    'reference.list': () => {
      const open = session.info() ? session.workspace.index : undefined;
      return {
        models: readReferenceModels(folder).map((model) => ({
          key: model.key,
          version: model.version,
          name: model.name,
          description: model.description,
          layers: model.layers.length,
          components: model.layers.reduce((sum, layer) => sum + layer.components.length, 0),
          installed: open !== undefined && isInstalled(open, model),
        })),
      };
    },
    'reference.install': ({ key, version }, call) => {
      const file = readReferenceModel(folder, key, version);
      if (!file) throw new Refused(refusal('reference.unknown', { key }));
      const { workspace } = session;
      session.apply(
        planInstall(workspace.index, file, workspace.context()),
        'reference.install',
        call.client,
      );
      return { revision: workspace.revision, referenceModelId: file.id };
    },
    'reference.read': ({ key }) => {
      const file = readReferenceModel(folder, key);
      if (!file) throw new Refused(refusal('reference.unknown', { key }));
      return { file };
    },
    'reference.openSource': async ({ name, base64, organisationId }, call) => {
      opened = undefined;
      const { workspace } = session;
      let source: ReferenceSource | undefined;
      if (name !== undefined && base64 !== undefined) {
        const bytes = Buffer.from(base64, 'base64');
        if (bytes.length > MOST_BYTES)
          throw new Refused(refusal('import.tooLarge', { name, megabytes: Math.round(MOST_BYTES / 1e6) }));
        if (isReferenceFile(bytes)) return { file: referenceFileIn(bytes, name) };
        const read = await readAside([{ name, bytes }], {
          language: 'fi',
          signal: call.signal,
          progress: (share) => call.progress(share, 'read'),
        });
        source = sourceOf(read, name, workspace.context());
      } else source = sourceIn(workspace.index, organisationId);
      if (!source) throw new Refused(refusal('reference.noElements', { name: name ?? '' }));
      opened = { token: randomUUID(), client: call.client, workspace, source };
      return { outline: { token: opened.token, ...outlineOf(source) } };
    },
    'reference.draft': ({ token, choice, modelId }, call) => {
      if (opened?.token !== token || opened.client !== call.client || opened.workspace !== session.workspace)
        throw new Refused(refusal('reference.sourceGone'));
      const { file, leftOut } = draftReference(opened.source, choice, modelId);
      return { file, leftOut };
    },
  };
}
