// kokonaiskuva compare: the municipalities of a workspace compared, for people, for machines, and as files.
import { extname, resolve } from 'node:path';
import { normalisedName } from '../../domain/names';
import { refusal, Refused } from '../../domain/problem';
import { matrixCell } from '../../domain/region/matrix';
import { evidenceTable } from '../../domain/region/report/evidence-tables';
import { reportScope, type ReportScope } from '../../domain/region/report/report';
import { textIn } from '../../domain/text';
import { appVersion } from '../app-folders';
import type { DescriptionsFormat } from '../description-files';
import { csvOf } from '../formats/spreadsheet/plain-csv';
import { exportRegionReport } from '../region-report';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

const REPORTS: readonly DescriptionsFormat[] = ['xlsx', 'html', 'docx', 'pdf'];
const LANGUAGES = ['fi', 'sv', 'en'] as const;

export async function compareCommand(positionals: readonly string[], values: Values): Promise<Output> {
  const [path, ...extra] = positionals;
  if (path === undefined || extra.length > 0) throw new WrongUsage('Anna yksi työtila.');
  const { state = 'current', out } = values;
  if (state !== 'current' && state !== 'target') throw new WrongUsage('--state on current tai target.');
  const language = LANGUAGES.find((one) => one === (values['lang'] ?? 'fi'));
  if (!language) throw new WrongUsage('--lang on fi, sv tai en.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const { index } = workspace;
    const referenceModelId = referenceOf(workspace, values['reference']);
    const today = new Date().toISOString().slice(0, 10);
    const scope = reportScope(index, { referenceModelId, state, language, today });
    if (scope.comparison.organisations.length < 2) throw new Refused(refusal('region.few'));
    if (typeof out !== 'string') return { lines: linesOf(scope), data: dataOf(scope) };
    const ending = extname(out).toLowerCase().slice(1);
    if (ending === 'json' || ending === 'csv') {
      const bytes =
        ending === 'csv'
          ? csv(scope)
          : new TextEncoder().encode(`${JSON.stringify(dataOf(scope), null, 2)}\n`);
      writeWhole(resolve(out), bytes);
      return written(out, bytes.length);
    }
    const format = REPORTS.find((one) => one === ending);
    if (!format) throw new WrongUsage('--out on .xlsx, .csv, .json, .html, .docx tai .pdf.');
    const made = await exportRegionReport(index, format, { language, state, day: today, referenceModelId });
    writeWhole(resolve(out), made.bytes);
    return { ...written(out, made.bytes.length), complaints: complaintsOf(made.problems) };
  } finally {
    workspace.close();
  }
}

function written(out: string, bytes: number): Output {
  return { lines: [`Vietiin ${out} (${bytes} tavua).`], data: { ok: true, file: out, bytes } };
}

/** The reference model that is asked for by its identifier, key or name; the first one where none is. */
function referenceOf({ index }: Workspace, asked: Values[string]): string {
  const models = index.all('referenceModel').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const wanted = typeof asked === 'string' ? normalisedName(asked) : undefined;
  const found =
    wanted === undefined
      ? models[0]
      : models.find(({ id, key, name }) =>
          [id, key, ...Object.values(name)].some((one) => normalisedName(one) === wanted),
        );
  if (found) return found.id;
  if (wanted === undefined) throw new Refused(refusal('region.noReference'));
  throw new WrongUsage(`Viitearkkitehtuuria ”${String(asked)}” ei ole työtilassa.`);
}

function linesOf({ rows, comparison, language }: ReportScope): string[] {
  const { organisations, systemCount } = comparison;
  const widest = Math.max(...rows.map(({ name }) => name.length));
  return [
    `${organisations.length} kuntaa, ${systemCount} järjestelmää: ${organisations.map(({ name }) => textIn(name, language)).join(', ')}`,
    ...rows
      .filter(({ products }) => products.length > 0)
      .map(({ name, different, unnamed, products, paying }) => {
        const told = products
          .filter(({ product }) => !product.unnamed)
          .map(({ product, organisationIds }) => `${product.name} ${organisationIds.length}`);
        const rest = unnamed > 0 ? [`tuotetta ei tiedetä ${unnamed}`] : [];
        return `${paying ? '*' : ' '} ${name.padEnd(widest)}  ${String(different).padStart(3)} eri: ${[...told, ...rest].join(', ')}`;
      }),
    '* yhteinen ratkaisu kannattaisi',
  ];
}

function dataOf(scope: ReportScope): unknown {
  const { rows, comparison, language } = scope;
  return {
    ok: true,
    state: comparison.scope.state,
    municipalities: comparison.organisations.map(({ id, name, municipalityCode }) => ({
      id,
      name: textIn(name, language),
      ...(municipalityCode === undefined ? {} : { municipalityCode }),
    })),
    components: rows.map((row) => ({
      id: row.id,
      name: row.name,
      layer: row.under,
      different: row.different,
      unnamed: row.unnamed,
      paying: row.paying,
      cost: row.cost,
      products: row.products.map(({ product, organisationIds }) => ({
        name: product.name,
        known: !product.unnamed,
        municipalities: organisationIds,
      })),
      cells: comparison.organisations.map(({ id }) => {
        const { status, systems, reason } = matrixCell(row, id);
        return {
          municipality: id,
          status,
          ...(reason === '' ? {} : { reason }),
          systems: systems.map(({ element, match }) => ({
            id: element.id,
            name: textIn(element.name, language),
            compared: match.spelled,
            ...(match.product.unnamed ? {} : { product: match.product.name }),
            because: match.reason,
            without: match.without,
          })),
        };
      }),
    })),
  };
}

function csv(scope: ReportScope): Uint8Array {
  const { columns, rows } = evidenceTable(scope);
  return csvOf(
    columns.map(({ heading }) => heading),
    rows.map(({ cells }) => cells.map(({ text, raw }) => raw ?? text)),
  );
}
