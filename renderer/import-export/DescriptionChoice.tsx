// Which descriptions go out and in which language.
import { descriptionName, DESCRIPTION_AREAS, DESCRIPTIONS } from '../../domain/descriptions/catalogue';
import type { ExportRunParams } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';

/** The set (planned, or the basic set), every one, or the identifier of one. */
export type ChosenDescriptions = string;
export type ExportLanguage = ExportRunParams['language'];

export const PLANNED = 'planned';
export const EVERY = 'every';
const LANGUAGES: readonly ExportLanguage[] = ['fi', 'sv', 'en'];

/** The identifiers that the engine is asked for; undefined for the planned set. */
export function idsOf(chosen: ChosenDescriptions): string[] | undefined {
  if (chosen === PLANNED) return undefined;
  return chosen === EVERY ? DESCRIPTIONS.map(({ id }) => id) : [chosen];
}

export function DescriptionChoice(props: {
  chosen: ChosenDescriptions;
  language: ExportLanguage;
  onChoose: (chosen: ChosenDescriptions) => void;
  onLanguage: (language: ExportLanguage) => void;
}) {
  return (
    <div className="export-choice">
      <label className="form-field">
        <span>{t('export.which')}</span>
        <select value={props.chosen} onChange={(event) => props.onChoose(event.target.value)}>
          <option value={PLANNED}>{t('export.which.planned')}</option>
          <option value={EVERY}>{t('export.which.every')}</option>
          {DESCRIPTION_AREAS.map((area) => (
            <optgroup key={area} label={t(`descriptions.area.${area}`)}>
              {DESCRIPTIONS.filter((kind) => kind.area === area).map((kind) => (
                <option key={kind.id} value={kind.id}>
                  {descriptionName(kind, LANGUAGE)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <LanguageChoice language={props.language} onLanguage={props.onLanguage} />
    </div>
  );
}

/** The language of a document. */
export function LanguageChoice(props: {
  language: ExportLanguage;
  onLanguage: (language: ExportLanguage) => void;
  /** What is in the language, where it is no description. */
  label?: string;
}) {
  return (
    <label className="form-field">
      <span>{props.label ?? t('export.language')}</span>
      <select
        value={props.language}
        onChange={(event) => {
          const language = LANGUAGES.find((one) => one === event.target.value);
          if (language) props.onLanguage(language);
        }}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {t(`export.language.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
