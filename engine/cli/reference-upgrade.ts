// kokonaiskuva reference upgrade: a newer version of an installed reference model; every placement stays.
import { resolve } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import {
  compareUpgrade,
  type TouchedComponent,
  type UpgradeComparison,
} from '../../domain/reference-comparison';
import { planUpgrade } from '../../domain/reference-upgrade';
import { textIn } from '../../domain/text';
import type { Element, ReferenceModelFile, UpgradeDecision } from '../../schemas/generated/types';
import { APP_ROOT, appVersion } from '../app-folders';
import { readReferenceModel } from '../reference-folder';
import { Workspace } from '../store/workspace';
import { WrongUsage, type Output, type Values } from './command';
import { fileFrom, modelNamed } from './reference-options';

export function upgradeReference(positionals: readonly string[], values: Values): Output {
  const [path, name, from, ...extra] = positionals;
  if (path === undefined || name === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila, viitemalli ja uuden version tiedosto.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const model = modelNamed(workspace, name);
    const file = from === undefined ? supplied(model.key) : fileFrom(workspace, from, values, model).file;
    const told = compareUpgrade(workspace.index, model.id, file);
    const decisions = decisionsOf(told, values);
    const dryRun = values['dry-run'] === true;
    const planned = planUpgrade(workspace.index, model.id, file, decisions, workspace.context());
    if (!dryRun) workspace.change(planned, 'referenceModel.upgrade', 'cli');
    return {
      lines: linesOf(textIn(file.name, 'fi'), told, dryRun),
      data: { ok: true, dryRun, referenceModelId: model.id, ...dataOf(told), decisions },
    };
  } finally {
    workspace.close();
  }
}

function supplied(key: string): ReferenceModelFile {
  const file = readReferenceModel(resolve(APP_ROOT, 'reference-models'), key);
  if (!file) throw new Refused(refusal('reference.unknown', { key }));
  return file;
}

/** `--map "old=new"`, several separated by semicolons, by name or identifier; `--same` takes every proposal as the same. */
function decisionsOf(told: UpgradeComparison, values: Values): UpgradeDecision[] {
  const same =
    values['same'] === true
      ? told.uncertain.map(({ here, part }) => ({ id: here.id, partId: part.id, as: 'same' as const }))
      : [];
  const gone = [...told.removed, ...told.retired, ...told.uncertain].map(({ here }) => here);
  const coming = told.components.map(({ part }) => part);
  const pairs = typeof values['map'] === 'string' ? values['map'].split(';') : [];
  return [
    ...same,
    ...pairs.map((pair) => {
      const [old = '', next = ''] = pair.split('=').map((word) => word.trim());
      return { id: named(gone, old).id, partId: named(coming, next).id, as: 'successor' as const };
    }),
  ];
}

function named(all: readonly Element[], given: string): Element {
  const found = all.find(({ id, name }) => id === given || textIn(name, 'fi') === given);
  if (!found) throw new WrongUsage(`--map: osa-aluetta ${given} ei ole. Muoto: vanha=uusi;vanha=uusi.`);
  return found;
}

function linesOf(name: string, told: UpgradeComparison, dryRun: boolean): string[] {
  const listed = (title: string, rows: readonly string[]): string[] =>
    rows.length === 0 ? [] : [`${title} (${rows.length}):`, ...rows.map((row) => `  ${row}`)];
  const old = ({ here, uses }: TouchedComponent): string =>
    `${textIn(here.name, 'fi')}${uses.placements > 0 ? ` – sijoituksia ${uses.placements}` : ''}`;
  return [
    `${name}: ${told.from} → ${told.to}${dryRun ? ' (mitään ei kirjoitettu)' : ''}`,
    ...listed(
      'Uudet',
      told.added.map(({ part, layer }) => `${textIn(part.name, 'fi')} (${layer})`),
    ),
    ...listed(
      'Nimi muuttui',
      told.renamed.map((one) => `${old(one)} → ${one.name}`),
    ),
    ...listed(
      'Paikka muuttui',
      told.moved.map((one) => `${old(one)} → ${one.to}`),
    ),
    ...listed('Poistuneet', told.removed.map(old)),
    ...listed('Ehkä samat, tunnus eri (--same hyväksyy)', told.uncertain.map(old)),
    ...listed('Palanneet', told.returned.map(old)),
    `Ennallaan ${told.unchanged}, kuvaus muuttui ${told.described}.`,
  ];
}

function dataOf(told: UpgradeComparison): Record<string, unknown> {
  const old = ({ here, layer, uses }: TouchedComponent) => ({
    id: here.id,
    name: textIn(here.name, 'fi'),
    layer,
    uses,
  });
  return {
    from: told.from,
    to: told.to,
    added: told.added.map(({ part, layer }) => ({ id: part.id, name: textIn(part.name, 'fi'), layer })),
    renamed: told.renamed.map((one) => ({ ...old(one), newName: one.name })),
    moved: told.moved.map((one) => ({ ...old(one), how: one.how, to: one.to })),
    removed: told.removed.map(old),
    uncertain: told.uncertain.map((one) => ({ ...old(one), partId: one.part.id })),
    returned: told.returned.map(old),
    unchanged: told.unchanged,
    described: told.described,
  };
}
