import type { ImportOptions, ImportReport, ImportSuggestion } from '../../schemas/generated/types';
import { t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';

interface ListProps {
  readonly report: ImportReport;
  readonly options: ImportOptions;
  readonly onChange: (more: Partial<ImportOptions>) => void;
}

const OPEN = '';
const OTHER = '*other';

/** Elements of the file that look like one that is here: the same, something else, or left as new for now. */
export function SuggestionList({ report, options, onChange }: ListProps) {
  const suggestions = report.suggestions ?? [];
  const pairs = options.pairs ?? [];
  if (suggestions.length === 0 && pairs.length === 0) return null;
  const decide = (fileId: string, value: string): void => {
    const others = pairs.filter((pair) => pair.fileId !== fileId);
    onChange({
      pairs: value === OPEN ? others : [...others, { fileId, elementId: value === OTHER ? null : value }],
    });
  };
  const all = (): void =>
    onChange({
      pairs: [
        ...pairs,
        ...suggestions.flatMap(({ fileId, candidates: [first] }) =>
          first ? [{ fileId, elementId: first.elementId }] : [],
        ),
      ],
    });
  return (
    <section className="import-ask">
      <h3>
        {suggestions.length > 0
          ? t('import.suggestions', { count: report.suggestionCount ?? suggestions.length })
          : t('import.suggestions.decided')}
      </h3>
      {suggestions.length > 0 ? (
        <>
          <p className="hint">{t('import.suggestions.text')}</p>
          <ul className="ask-list">
            {suggestions.map((suggestion) => (
              <Suggestion
                key={suggestion.fileId}
                suggestion={suggestion}
                onDecide={(value) => decide(suggestion.fileId, value)}
              />
            ))}
          </ul>
        </>
      ) : null}
      <p className="ask-actions">
        {suggestions.length > 1 ? (
          <button type="button" className="button" onClick={all}>
            {t('import.suggestions.all')}
          </button>
        ) : null}
        {pairs.length > 0 ? (
          <button type="button" className="button" onClick={() => onChange({ pairs: [] })}>
            {t('import.suggestions.undo', { count: pairs.length })}
          </button>
        ) : null}
      </p>
    </section>
  );
}

function Suggestion({
  suggestion,
  onDecide,
}: {
  suggestion: ImportSuggestion;
  onDecide: (value: string) => void;
}) {
  return (
    <li>
      <span>
        <strong>{suggestion.name}</strong> <span className="hint">{typeName(suggestion.type)}</span>
      </span>
      <select
        aria-label={t('import.suggestions.label', { name: suggestion.name })}
        value={OPEN}
        onChange={(event) => onDecide(event.target.value)}
      >
        <option value={OPEN}>{t('import.suggestions.new')}</option>
        {suggestion.candidates.map(({ elementId, name, reason }) => (
          <option key={elementId} value={elementId}>
            {t('import.suggestions.same', { name, reason: t(`duplicates.${reason}`) })}
          </option>
        ))}
        <option value={OTHER}>{t('import.suggestions.other')}</option>
      </select>
    </li>
  );
}
