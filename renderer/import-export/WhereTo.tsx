import { statesOf } from '../../domain/states';
import { textIn } from '../../domain/text';
import type { ImportOptions, ImportPreviewResult } from '../../schemas/generated/types';
import { formatDayTime } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { organisations, useModel } from '../state/selectors';
import { NEW, type Conversation } from './import-conversation';

type By = NonNullable<ImportOptions['matching']>['by'];

/** Whose model, which state, and by what the file's elements are known to be the same as those here. */
export function WhereTo({ talk, preview }: { talk: Conversation; preview: ImportPreviewResult }) {
  const { index } = useModel();
  const { choices } = talk;
  const { options, report, earlier } = preview;
  const states = choices.organisationId === NEW ? [] : statesOf(index, choices.organisationId);
  const own =
    choices.organisationId === NEW ? [] : index.pointing('element', 'owner', choices.organisationId);
  const properties = report.properties ?? [];
  const by = options.matching?.by ?? 'identifier';
  const matchBy = (next: By): void =>
    talk.setOptions({
      matching: next === 'property' ? { by: next, property: properties[0] ?? '' } : { by: next },
    });
  return (
    <section className="import-where" aria-label={t('import.where')}>
      {earlier ? <p className="hint">{t('import.earlier', { when: formatDayTime(earlier.at) })}</p> : null}
      <div className="form-row">
        <label className="form-field">
          <span>{t('import.into')}</span>
          <select
            value={choices.organisationId}
            onChange={(event) => talk.change({ organisationId: event.target.value })}
          >
            {organisations(index).map((one) => (
              <option key={one.id} value={one.id}>
                {textIn(one.name, LANGUAGE)}
              </option>
            ))}
            <option value={NEW}>{t('import.newOrganisation')}</option>
          </select>
        </label>
        {states.length > 1 ? (
          <label className="form-field">
            <span>{t('import.state')}</span>
            <select
              value={options.stateId ?? states[0]?.id ?? ''}
              onChange={(event) => talk.setOptions({ stateId: event.target.value })}
            >
              {states.map((state) => (
                <option key={state.id} value={state.id}>
                  {textIn(state.name, LANGUAGE)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      {own.length > 0 ? (
        <div className="form-row">
          <label className="form-field">
            <span>{t('import.matching')}</span>
            <select value={by} onChange={(event) => matchBy(event.target.value as By)}>
              <option value="identifier">{t('import.matching.identifier')}</option>
              <option value="name">{t('import.matching.name')}</option>
              {properties.length > 0 ? (
                <option value="property">{t('import.matching.property')}</option>
              ) : null}
            </select>
          </label>
          {by === 'property' ? (
            <label className="form-field">
              <span>{t('import.matching.which')}</span>
              <select
                value={options.matching?.property ?? ''}
                onChange={(event) =>
                  talk.setOptions({ matching: { by: 'property', property: event.target.value } })
                }
              >
                {properties.map((property) => (
                  <option key={property} value={property}>
                    {property}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
