// Changes of cells: one, a cleared or filled range, a pasted block. Each is one change of the model.
import type { CommandArgs, Element } from '../../schemas/generated/types';
import { planBlock, type BlockProblem } from '../../domain/portfolio/block';
import { cellReader } from '../../domain/portfolio/cell-reader';
import type { GridColumn } from '../../domain/portfolio/columns';
import { run } from '../engine-client/commands';
import { LANGUAGE, sentence } from '../i18n/translate';
import { say } from '../state/messages';
import { useWorkspace } from '../state/workspace-store';

/** Whose elements are changed, and in which state new ones are new. */
export interface EditTarget {
  readonly organisationId: string;
  readonly stateId?: string;
}

/**
 * Puts a block of texts on elements and columns; rows beyond the elements become elements of `newType`. What cannot be read is
 * told and the rest goes in. Resolves to the problems.
 */
export async function putBlock(
  target: EditTarget,
  block: readonly (readonly string[])[],
  elements: readonly Element[],
  columns: readonly GridColumn[],
  newType?: string,
): Promise<readonly BlockProblem[]> {
  const { edits, creates, problems } = planBlock(
    block,
    elements,
    columns,
    cellReader(useWorkspace.getState().index, target.organisationId),
    newType,
  );
  await send(target, edits, creates);
  const [first] = problems;
  if (first)
    say('error', problems.length === 1 ? 'portfolio.problem' : 'portfolio.problems', {
      count: problems.length,
      row: first.row + 1,
      heading: first.heading,
      text: first.text,
      why: sentence(first.misread),
    });
  return problems;
}

/** Gives every cell of a range the same text; empty clears. */
export async function putEverywhere(
  target: EditTarget,
  text: string,
  elements: readonly Element[],
  columns: readonly GridColumn[],
): Promise<void> {
  const editable = columns.filter((column) => column.editable && !(text === '' && column.fixed === 'name'));
  if (editable.length === 0) return;
  const row = editable.map(() => text);
  await putBlock(
    target,
    elements.map(() => row),
    elements,
    editable,
  );
}

/** Makes an element of a type with a name; false where the engine said no. */
export async function addElement(target: EditTarget, type: string, name: string): Promise<boolean> {
  return send(target, [], [{ type, name }]);
}

async function send(
  { organisationId, stateId }: EditTarget,
  edits: CommandArgs['portfolio.edit']['edits'],
  creates: CommandArgs['portfolio.edit']['creates'],
): Promise<boolean> {
  if (edits.length === 0 && creates.length === 0) return true;
  const made = await run('portfolio.edit', {
    ownerId: organisationId,
    language: LANGUAGE,
    edits,
    creates,
    ...(stateId === undefined ? {} : { stateId }),
  });
  if (made && edits.length + creates.length > 1)
    say('info', 'portfolio.changed', { count: edits.length + creates.length });
  return made !== null;
}
