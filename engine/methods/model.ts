// Changing the model, its history, and its reference models.
import type { CommandName } from '../../schemas/generated/types';
import { commandValidators } from '../../schemas/generated/validators.js';
import { refusal, Refused } from '../../domain/problem';
import { isInstalled } from '../../domain/reference-models';
import { planInstall } from '../../domain/reference-install';
import { readReferenceModel, readReferenceModels } from '../reference-folder';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';

const DEFAULT_ENTRIES = 100;

type Own =
  'model.apply' | 'history.list' | 'history.undo' | 'history.redo' | 'reference.list' | 'reference.install';

export function modelMethods(session: Session): Pick<Methods, Own> {
  const folder = session.options.referenceFolder;
  return {
    'model.apply': ({ command, args }, call) => {
      const name: CommandName = command;
      const validate = commandValidators[name];
      if (!validate(args)) {
        const error = validate.errors?.[0];
        const where = `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
        throw new Refused(refusal('BAD_PARAMS', { method: name, where }));
      }
      const createdIds = session.command(name, args as never, call.client);
      return { revision: session.workspace.revision, createdIds };
    },
    'history.list': ({ limit = DEFAULT_ENTRIES }) => ({ entries: session.workspace.log.list(limit) }),
    'history.undo': (_params, call) => {
      const done = session.step('undo', call.client);
      return { revision: session.workspace.revision, step: done?.step ?? null };
    },
    'history.redo': (_params, call) => {
      const done = session.step('redo', call.client);
      return { revision: session.workspace.revision, step: done?.step ?? null };
    },
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
  };
}
