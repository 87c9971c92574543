// kokonaiskuva export --questionnaire: the systems of an organisation or of one unit asked about in a page, or a page for each owner.
import { extname, resolve } from 'node:path';
import { likeliestNames } from '../../domain/likely-names';
import { elementsOfKind } from '../../domain/portfolio/rows';
import { refusal, Refused } from '../../domain/problem';
import { questionnaireParts, unitOf } from '../../domain/questionnaire/parts';
import type { QuestionnaireLanguage } from '../../domain/questionnaire/questions';
import { normalisedName } from '../../domain/names';
import { appVersion } from '../app-folders';
import { exportQuestionnaires } from '../questionnaire-export';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { WrongUsage, type Output, type Values } from './command';

const ENDINGS = ['.html', '.zip'];
const PER = ['one', 'unit', 'owner'] as const;

/** Writes one questionnaire (.html), or one for each unit or responsible person (.zip). */
export function exportQuestionnaire(
  path: string,
  out: string,
  language: QuestionnaireLanguage,
  values: Values,
  organisationOf: (workspace: Workspace) => string | undefined,
): Output {
  const ending = extname(out).toLowerCase();
  if (!ENDINGS.includes(ending))
    throw new WrongUsage('--questionnaire tekee kyselyn (.html) tai kyselyt yksiköittäin (.zip).');
  const per = PER.find((one) => one === (values['per'] ?? (ending === '.zip' ? 'unit' : 'one')));
  if (!per) throw new WrongUsage('--per on one, unit tai owner.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const { index } = workspace;
    const organisationId = organisationOf(workspace) ?? index.all('organisation')[0]?.id ?? '';
    const systems = elementsOfKind({ index, organisationId, language }, 'system');
    const unit = values['unit'];
    const elementIds = systems
      .filter(
        (element) =>
          typeof unit !== 'string' ||
          normalisedName(unitOf(index, element, language)) === normalisedName(unit),
      )
      .map(({ id }) => id);
    if (typeof unit === 'string' && elementIds.length === 0) {
      const units = [...new Set(systems.map((element) => unitOf(index, element, language)))].filter(Boolean);
      const likely = likeliestNames(unit, units);
      const names = (likely.length > 0 ? likely : units.slice(0, 3)).map((name) => `”${name}”`).join(', ');
      throw new Refused(refusal('questionnaire.unknownUnit', { name: unit, names }));
    }
    const parts = questionnaireParts(index, { elementIds, per }, language);
    if (parts.length > 1 && ending !== '.zip')
      throw new WrongUsage(`Kyselyitä tulee ${parts.length}: anna kohteeksi .zip.`);
    const made = exportQuestionnaires(index, {
      language,
      organisationId,
      choice: { elementIds, per: ending === '.zip' ? per : 'one' },
      day: new Date().toISOString().slice(0, 10),
    });
    if (parts.length === 1 && ending === '.zip')
      throw new WrongUsage('Kyselyitä tulee vain yksi: anna kohteeksi .html.');
    writeWhole(resolve(out), made.bytes);
    return {
      lines: [
        `Tehtiin ${out}: ${made.count === 1 ? 'yksi kysely' : `${made.count} kyselyä`}, ${elementIds.length} järjestelmää.`,
      ],
      data: {
        ok: true,
        file: out,
        bytes: made.bytes.length,
        questionnaires: made.count,
        elements: elementIds.length,
      },
    };
  } finally {
    workspace.close();
  }
}
