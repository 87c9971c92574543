// The report of an import as text, to be kept or sent to whoever made the file.
import { textIn } from '../../domain/text';
import type { ImportReport, Problem } from '../../schemas/generated/types';
import { LANGUAGE, sentence, t, type TextKey } from '../i18n/translate';
import { typeName } from '../i18n/type-names';

/** The sentence of a problem with its line in the file. */
export function problemLine(problem: Problem): string {
  const text = sentence(problem.code, problem.params);
  return problem.line === undefined ? text : `${t('import.line', { line: problem.line })} ${text}`;
}

/** What an import would do and what was noticed, every problem on a line of its own; lines end with a line feed. */
export function reportText(fileName: string, report: ImportReport): string {
  const counts = Object.entries(report.counts).flatMap(([kind, count]) =>
    count && count.added + count.changed + count.unchanged > 0
      ? [t('import.reportCount', { kind: t(`kind.${kind}` as TextKey), ...count })]
      : [],
  );
  const types = Object.entries(report.elementTypes)
    .sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0))
    .map(([type, count]) => `${typeName(type)} ${count ?? 0}`);
  const renamed = (report.renamed ?? []).map(({ from, to }) => t('import.renamed.one', { from, to }));
  const lines = [
    fileName,
    textIn(report.modelName, LANGUAGE),
    '',
    ...counts,
    ...(types.length > 0 ? ['', ...types] : []),
    '',
    t('import.problems', { count: report.problems.length }),
    ...(report.problems.length === 0 ? [t('import.noProblems')] : report.problems.map(problemLine)),
    ...(renamed.length > 0 ? ['', t('import.renamed', { count: renamed.length }), ...renamed] : []),
  ];
  return `${lines.join('\n')}\n`;
}
