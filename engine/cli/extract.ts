// kokonaiskuva extract: a part of a workspace as a new file, with names masked or fields left out.
import { EXTRACT_PARTS } from '../../domain/extract/leave-out';
import { extname, resolve } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import { textIn } from '../../domain/text';
import type { Element, ExtractChoice, ModelRecord, View } from '../../schemas/generated/types';
import { appVersion } from '../app-folders';
import { extractFiles } from '../extracting';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { exporterFor } from './exporter-for';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

export function extractCommand(positionals: readonly string[], values: Values): Output {
  const [path, out, ...extra] = positionals;
  if (path === undefined || out === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila ja otteen tiedosto.');
  const exporter = exporterFor(out, values);
  if (!exporter) throw new WrongUsage(`Otteen pääte ei ole tuettu: ${extname(out) || out}.`);
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const choice = choiceOf(workspace, values);
    const { newId } = workspace.context();
    const { bytes, key, problems } = extractFiles(workspace.index, choice, exporter.id, 'fi', newId);
    writeWhole(resolve(out), bytes);
    const keyFile = values['key'];
    if (key && typeof keyFile === 'string') writeWhole(resolve(keyFile), key);
    return {
      lines: [`Ote kirjoitettiin: ${out} (${bytes.length} tavua).`],
      data: { ok: true, file: out, bytes: bytes.length, problems },
      complaints: complaintsOf(problems),
    };
  } finally {
    workspace.close();
  }
}

function choiceOf(workspace: Workspace, values: Values): ExtractChoice {
  const { index } = workspace;
  const organisation = named(index.all('organisation'), values['organisation'], 'organisation');
  const owner = organisation ?? index.all('organisation')[0];
  if (!owner) throw new Refused(refusal('extract.empty'));
  const leaveOut = listOf(values['leave-out']);
  const unknown = leaveOut.find((name) => !EXTRACT_PARTS.some((part) => part === name));
  if (unknown !== undefined)
    throw new WrongUsage(`--leave-out ei tunne osaa ${unknown}. Osat: ${EXTRACT_PARTS.join(', ')}.`);
  return {
    organisationId: owner.id,
    extent: extentOf(workspace, values, owner.id),
    state: stateOf(values['state']),
    leaveOut: EXTRACT_PARTS.filter((part) => leaveOut.includes(part)),
    leaveOutFields: listOf(values['without-fields']),
    leaveOutProperties: index
      .all('propertyDefinition')
      .filter(({ name }) => listOf(values['without-properties']).includes(textIn(name, 'fi')))
      .map(({ id }) => id),
    maskNames: values['mask'] === true,
    maskOrganisation: values['mask-organisation'] === true,
  };
}

function extentOf({ index }: Workspace, values: Values, ownerId: string): ExtractChoice['extent'] {
  const { view, components, elements, steps } = values;
  if ([view, components, elements].filter((one) => one !== undefined).length > 1)
    throw new WrongUsage('Anna vain yksi valinnoista --view, --components ja --elements.');
  if (view !== undefined) {
    const found: View | undefined = named(index.pointing('view', 'owner', ownerId), view, 'view');
    return { kind: 'view', ids: found ? [found.id] : [] };
  }
  const all = (names: Values[string], from: readonly Element[]): string[] =>
    listOf(names).flatMap((name) => named(from, name, 'element')?.id ?? []);
  if (components !== undefined) {
    const parts = index.all('element').filter(({ reference }) => reference !== undefined);
    return { kind: 'components', ids: all(components, parts) };
  }
  if (elements === undefined) return { kind: 'all' };
  const count = steps === undefined ? 0 : Number(steps);
  if (!Number.isInteger(count) || count < 0 || count > 5)
    throw new WrongUsage('--steps on kokonaisluku 0–5.');
  return { kind: 'elements', ids: all(elements, index.pointing('element', 'owner', ownerId)), steps: count };
}

function stateOf(given: Values[string]): ExtractChoice['state'] {
  if (given === undefined) return 'all';
  if (given === 'current' || given === 'target' || given === 'all') return given;
  throw new WrongUsage('--state on current, target tai all.');
}

function listOf(given: Values[string]): string[] {
  if (typeof given !== 'string') return [];
  return given
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The record of that identifier or name. */
function named<R extends ModelRecord & { readonly name: object }>(
  records: readonly R[],
  given: Values[string],
  kind: string,
): R | undefined {
  if (typeof given !== 'string') return undefined;
  const wanted = given.trim();
  const found =
    records.find(({ id }) => id === wanted) ??
    records.find(({ name }) => Object.values(name).some((text) => text === wanted));
  if (!found) throw new Refused(refusal('extract.unknownName', { kind, name: wanted }));
  return found;
}
