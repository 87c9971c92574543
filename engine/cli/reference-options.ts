// What the options of `kokonaiskuva reference` mean: which part of a source, which installed model.
import { basename } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import { draftReference } from '../../domain/reference-from-model';
import { outlineOf, type ReferenceSource } from '../../domain/reference-source';
import { textIn } from '../../domain/text';
import type {
  ReferenceChoice,
  ReferenceLeftOut,
  ReferenceModel,
  ReferenceModelFile,
} from '../../schemas/generated/types';
import { openReferenceFile } from '../reference-source';
import type { Workspace } from '../store/workspace';
import { readWhole } from '../whole-files';
import { WrongUsage, type Values } from './command';

const LAYERS = ['folder', 'type', 'parent'] as const;

/** The reference model that a source file gives with the options of the command line. */
export function fileFrom(
  workspace: Pick<Workspace, 'context'>,
  from: string,
  values: Values,
  upgraded?: ReferenceModel,
): { file: ReferenceModelFile; leftOut: ReferenceLeftOut[] } {
  const opened = openReferenceFile(readWhole(from), basename(from), workspace.context());
  if (opened.file) return { file: opened.file, leftOut: [] };
  const asked = ['folder', 'view', 'types', 'layers', 'where'].some((option) => values[option] !== undefined);
  const choice = !asked && upgraded?.origin ? upgraded.origin.choice : choiceOf(opened.source, values);
  const { file, leftOut } = draftReference(opened.source, choice, upgraded?.id);
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const name = text('name');
  return {
    file: {
      ...file,
      ...(upgraded ? { key: upgraded.key, name: upgraded.name, licence: upgraded.licence ?? '' } : {}),
      ...(name === undefined ? {} : { name: { fi: name } }),
      version: text('model-version') ?? file.version,
      ...(text('licence') === undefined ? {} : { licence: text('licence') ?? '' }),
    },
    leftOut,
  };
}

function choiceOf(source: ReferenceSource, values: Values): ReferenceChoice {
  const outline = outlineOf(source);
  const { folder, view, types, layers, where } = values;
  const given = [folder, view].filter((value) => value !== undefined).length;
  if (given > 1 || (given === 0 && types === undefined && where === undefined && layers === undefined))
    throw new WrongUsage('Anna --folder, --view tai --types (taikka --where tai --layers).');
  const [property = '', value] = String(where ?? '').split(/=(.*)/su);
  if (where !== undefined && value === undefined) throw new WrongUsage('--where on muotoa ominaisuus=arvo.');
  const common: Omit<ReferenceChoice, 'by'> = {
    ...(typeof types === 'string' ? { types: types.split(',').map((type) => type.trim()) } : {}),
    ...(value === undefined ? {} : { where: { property, value } }),
    ...(values['rest'] === true ? { rest: true } : {}),
    ...(values['nested'] === true ? { nested: true } : {}),
  };
  if (typeof folder === 'string')
    return { by: 'folder', id: named(outline.folders, folder, '--folder'), ...common };
  if (typeof view === 'string') return { by: 'view', id: named(outline.views, view, '--view'), ...common };
  const kind = LAYERS.find((one) => one === layers);
  if (kind || layers === undefined) return { by: 'elements', layers: kind ?? 'type', ...common };
  return { by: 'elements', layers: 'property', property: String(layers), ...common };
}

function named(all: readonly { id: string; name: string }[], given: string, option: string): string {
  const known = all.filter(({ id, name }) => id === given || name === given);
  const [only, ...others] = known;
  if (!only) throw new WrongUsage(`${option}: lähteessä ei ole nimeä tai tunnusta ${given}.`);
  if (others.length > 0)
    throw new WrongUsage(
      `${option}: nimi ${given} on monella; anna tunnus: ${known.map(({ id }) => id).join(', ')}.`,
    );
  return only.id;
}

/** The installed model of this identifier, key or name. */
export function modelNamed(workspace: Pick<Workspace, 'index'>, given: string): ReferenceModel {
  const known = workspace.index
    .all('referenceModel')
    .find((model) => model.id === given || model.key === given || textIn(model.name, 'fi') === given);
  if (!known) throw new Refused(refusal('reference.notInstalled', { name: given }));
  return known;
}
