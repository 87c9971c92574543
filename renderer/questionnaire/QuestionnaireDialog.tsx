// Making a questionnaire: what is asked about, which facts, of whom, and into how many files.
import { useState } from 'react';
import { kindCounts, elementsOfKind } from '../../domain/portfolio/rows';
import { kindWord, portfolioKind, PORTFOLIO_KINDS, type PortfolioKind } from '../../domain/portfolio/kinds';
import { parseDate } from '../../domain/portfolio/typed';
import { questionnaireParts, unitOf } from '../../domain/questionnaire/parts';
import { usualFields } from '../../domain/questionnaire/questions';
import type { Element, QuestionnaireChoice } from '../../schemas/generated/types';
import { report } from '../engine-client/commands';
import { cancelJob, runExport } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { saveToFile } from '../state/save-file';
import { useModel, useOrganisation, useSelectedElements } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { bytesOf } from '../ui/base64';
import { TextField } from '../ui/TextField';
import { FieldChoice } from './FieldChoice';

const SELECTED = 'selected';
const ALL = '*';
const LANGUAGES = ['fi', 'sv', 'en'] as const;
const PER = ['one', 'unit', 'owner'] as const;
const RETURN_TO = 300;
const GREETING = 4000;

/** Tee kysely: one page, or a page for each unit or responsible person in a ZIP archive. */
export function QuestionnaireDialog() {
  const { index } = useModel();
  const organisationId = useOrganisation()?.id ?? '';
  const selected = useSelectedElements().filter(({ reference }) => !reference);
  const scope = { index, organisationId, language: LANGUAGE };
  const counts = kindCounts(scope);
  const kinds = PORTFOLIO_KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0);
  const [what, setWhat] = useState<PortfolioKind | typeof SELECTED>(
    selected.length > 0 ? SELECTED : (kinds[0] ?? 'system'),
  );
  const [unit, setUnit] = useState(ALL);
  const [per, setPer] = useState<QuestionnaireChoice['per']>('one');
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>('fi');
  const [fields, setFields] = useState<readonly string[] | null>(null);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [returnTo, setReturnTo] = useState('');
  const [answerBy, setAnswerBy] = useState('');
  const [greeting, setGreeting] = useState('');
  const [jobId, setJobId] = useState<string | null>(null);

  const all = what === SELECTED ? selected : elementsOfKind(scope, what);
  const askedKinds = [...new Set(all.map(portfolioKind))];
  const asked = fields ?? [...new Set(askedKinds.flatMap(usualFields))];
  const units = new Map<string, number>();
  for (const element of all) {
    const name = unitOf(index, element, LANGUAGE);
    units.set(name, (units.get(name) ?? 0) + 1);
  }
  const shownUnit = unit === ALL || units.has(unit) ? unit : ALL;
  const elementIds = all
    .filter((element) => shownUnit === ALL || unitOf(index, element, LANGUAGE) === shownUnit)
    .filter((element) => !onlyMissing || lacksSome(element, fields))
    .map(({ id }) => id);
  const parts = questionnaireParts(index, { elementIds, per }, language);
  const day = parseDate(answerBy);
  const wrongDay = answerBy.trim() !== '' && day?.length !== 'yyyy-mm-dd'.length;
  const close = (): void => useUi.getState().set({ dialog: null });
  const save = async (): Promise<void> => {
    try {
      const made = await runExport(
        {
          format: 'questionnaire',
          language,
          organisationId,
          questionnaire: {
            elementIds,
            per,
            ...(fields ? { fields: [...fields] } : {}),
            ...(returnTo.trim() === '' ? {} : { returnTo: returnTo.trim() }),
            ...(day !== undefined && !wrongDay ? { answerBy: day } : {}),
            ...(greeting.trim() === '' ? {} : { greeting: greeting.trim() }),
          },
        },
        setJobId,
      );
      if (await saveToFile(made.fileName, made.mediaType, bytesOf(made.base64))) close();
    } catch (error) {
      report(error);
    } finally {
      setJobId(null);
    }
  };
  return (
    <Dialog title={t('questionnaire.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      <div className="dialog-body">
        <p className="hint">{t('questionnaire.lead')}</p>
        <div className="form-row">
          <Choice
            label={t('questionnaire.what')}
            value={what}
            onChange={(value) => {
              setWhat(value as PortfolioKind);
              setFields(null);
            }}
            options={[
              ...(selected.length > 0
                ? [[SELECTED, t('questionnaire.selected', { count: selected.length })] as const]
                : []),
              ...kinds.map(
                (kind) =>
                  [
                    kind,
                    t('questionnaire.kind', { name: kindWord(kind, LANGUAGE), count: counts.get(kind) ?? 0 }),
                  ] as const,
              ),
            ]}
          />
          <Choice
            label={t('questionnaire.unit')}
            value={shownUnit}
            onChange={setUnit}
            options={[
              [ALL, t('questionnaire.allUnits')],
              ...[...units]
                .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, LANGUAGE))
                .map(
                  ([name, count]) =>
                    [
                      name,
                      t('questionnaire.kind', {
                        name: name === '' ? t('questionnaire.noUnit') : name,
                        count,
                      }),
                    ] as const,
                ),
            ]}
          />
        </div>
        <div className="form-row">
          <Choice
            label={t('questionnaire.per')}
            value={per}
            onChange={(value) => setPer(value as QuestionnaireChoice['per'])}
            options={PER.map((one) => [one, t(`questionnaire.per.${one}`)] as const)}
          />
          <Choice
            label={t('questionnaire.language')}
            value={language}
            onChange={(value) => setLanguage(value as typeof language)}
            options={LANGUAGES.map((one) => [one, t(`questionnaire.language.${one}`)] as const)}
          />
        </div>
        <label className="check-row">
          <input
            type="checkbox"
            checked={onlyMissing}
            onChange={(event) => setOnlyMissing(event.target.checked)}
          />
          <span>{t('questionnaire.onlyMissing')}</span>
        </label>
        <FieldChoice kinds={askedKinds} asked={asked} onChange={setFields} />
        <div className="form-row">
          <TextField
            label={t('questionnaire.returnTo')}
            value={returnTo}
            maxLength={RETURN_TO}
            onChange={setReturnTo}
          />
          <TextField
            label={t('questionnaire.answerBy')}
            value={answerBy}
            onChange={setAnswerBy}
            error={wrongDay ? t('questionnaire.wrongDay') : undefined}
          />
        </div>
        <label className="form-field">
          <span>{t('questionnaire.greeting')}</span>
          <textarea
            rows={3}
            maxLength={GREETING}
            value={greeting}
            onChange={(event) => setGreeting(event.target.value)}
          />
        </label>
        {parts.length > 1 ? (
          <details>
            <summary>{t('questionnaire.parts')}</summary>
            <ul className="plain-list">
              {parts.map(({ name, elements }) => (
                <li key={name}>{t('questionnaire.part', { name, count: elements.length })}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <footer className="dialog-foot">
        <p className="foot-note" role="status">
          {parts.length === 0
            ? t('questionnaire.none')
            : parts.length === 1
              ? t('questionnaire.size.one', { elements: elementIds.length })
              : t('questionnaire.size', { elements: elementIds.length, files: parts.length })}
        </p>
        {jobId ? (
          <button type="button" className="button" onClick={() => void cancelJob(jobId)}>
            {t('dialog.cancel')}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={parts.length === 0 || wrongDay}
            onClick={() => void save()}
          >
            {t(parts.length > 1 ? 'questionnaire.saveMany' : 'questionnaire.save')}
          </button>
        )}
      </footer>
    </Dialog>
  );
}

/** True where some of what is asked is not known. */
function lacksSome(element: Element, fields: readonly string[] | null): boolean {
  const own = usualFields(portfolioKind(element));
  const known = new Set(Object.keys(element.fields ?? {}));
  return (fields ?? own).some((key) => key !== 'documentation' && !known.has(key));
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, text: string])[];
}) {
  return (
    <label className="form-field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
