// kokonaiskuva export to documents: the portfolio as a workbook, the descriptions as a workbook, a page, or a Word or PDF document.
import { extname, resolve } from 'node:path';
import { descriptionName, DESCRIPTIONS } from '../../domain/descriptions/catalogue';
import { likeliestNames } from '../../domain/likely-names';
import { normalisedName } from '../../domain/names';
import { refusal, Refused } from '../../domain/problem';
import type { Problem } from '../../schemas/generated/types';
import { appVersion } from '../app-folders';
import type { DescriptionsFormat } from '../description-files';
import { exportDescriptions } from '../descriptions-export';
import { exportPortfolio } from '../portfolio-export';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

const ENDINGS: readonly DescriptionsFormat[] = ['xlsx', 'html', 'docx', 'pdf'];

export interface DocumentChoice {
  readonly language: 'fi' | 'sv' | 'en';
  /** Identifier of the organisation; refuses one that is not there. */
  readonly organisation: (workspace: Workspace) => string | undefined;
}

/** The ending where the file is a document; a PDF is one only where descriptions are asked for, else it is a picture. */
export function documentEnding(out: string, descriptions: boolean): DescriptionsFormat | undefined {
  const ending = ENDINGS.find((one) => `.${one}` === extname(out).toLowerCase());
  return ending === 'pdf' && !descriptions ? undefined : ending;
}

/** The portfolio as an Excel workbook; `template`: an empty one. */
export async function exportPortfolioFile(
  path: string,
  out: string,
  { language, organisation, template }: DocumentChoice & { readonly template: boolean },
): Promise<Output> {
  return written(path, out, (workspace) =>
    exportPortfolio(workspace.index, {
      language,
      organisationId: organisation(workspace),
      template,
      day: today(),
    }),
  );
}

/** The descriptions; `which`: names or identifiers, by commas; absent: those that are planned, or the basic set. */
export async function exportDescriptionsFile(
  path: string,
  out: string,
  format: DescriptionsFormat,
  {
    language,
    organisation,
    state = 'current',
    which,
  }: DocumentChoice & { readonly state: Values[string]; readonly which: Values[string] },
): Promise<Output> {
  if (state !== 'current' && state !== 'target') throw new WrongUsage('--state on current tai target.');
  return written(path, out, (workspace) =>
    exportDescriptions(workspace.index, format, {
      language,
      organisationId: organisation(workspace),
      state,
      day: today(),
      ...(typeof which === 'string' ? { ids: idsOf(which) } : {}),
    }),
  );
}

async function written(
  path: string,
  out: string,
  make: (workspace: Workspace) => Promise<{
    readonly bytes: Uint8Array;
    readonly problems: readonly Problem[];
    readonly pages?: number;
  }>,
): Promise<Output> {
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const { bytes, problems, pages } = await make(workspace);
    writeWhole(resolve(out), bytes);
    const sheets = pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'sivu' : 'sivua'}`;
    return {
      lines: [`Vietiin ${out} (${bytes.length} tavua${sheets}).`],
      data: { ok: true, file: out, bytes: bytes.length, ...(pages === undefined ? {} : { pages }), problems },
      complaints: complaintsOf(problems),
    };
  } finally {
    workspace.close();
  }
}

/** Identifiers of descriptions by their names in any language or identifiers; refuses with the likeliest names. */
function idsOf(given: string): string[] {
  // A name may have a comma in it.
  const whole = idOf(given);
  if (whole !== undefined) return [whole];
  const parts = given
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new WrongUsage('Anna --description: kuvauksen nimi tai tunnus (esim. A4).');
  return parts.map((part) => {
    const found = idOf(part);
    if (found !== undefined) return found;
    const names = DESCRIPTIONS.map((kind) => descriptionName(kind, 'fi'));
    const likely = likeliestNames(part, names);
    const shown = (likely.length > 0 ? likely : names.slice(0, 3)).map((name) => `”${name}”`).join(', ');
    throw new Refused(refusal('description.unknownName', { name: part, names: shown }));
  });
}

function idOf(given: string): string | undefined {
  const wanted = normalisedName(given);
  return DESCRIPTIONS.find(
    ({ id, words }) =>
      normalisedName(id) === wanted || Object.values(words).some((name) => normalisedName(name) === wanted),
  )?.id;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
