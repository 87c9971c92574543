// Changing the model, and its history.
import type { CommandName } from '../../schemas/generated/types';
import { commandValidators } from '../../schemas/generated/validators.js';
import { subjectsOf } from '../../domain/history-subjects';
import { refusal, Refused } from '../../domain/problem';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';

const DEFAULT_ENTRIES = 100;

type Own = 'model.apply' | 'history.list' | 'history.subjects' | 'history.undo' | 'history.redo';

export function modelMethods(session: Session): Pick<Methods, Own> {
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
    'history.subjects': ({ seq, limit = DEFAULT_ENTRIES }) => {
      const diff = session.workspace.log.diffOf(seq);
      const subjects = diff ? subjectsOf(diff) : [];
      return { subjects: subjects.slice(0, limit), total: subjects.length };
    },
    'history.undo': (_params, call) => {
      const done = session.step('undo', call.client);
      return { revision: session.workspace.revision, step: done?.step ?? null };
    },
    'history.redo': (_params, call) => {
      const done = session.step('redo', call.client);
      return { revision: session.workspace.revision, step: done?.step ?? null };
    },
  };
}
