// The survey of development needs: what the region needs most, by target, with every municipality's answer.
import { useMemo, useState } from 'react';
import { FileDown, FileUp } from 'lucide-react';
import { regionOf } from '../../domain/region/region';
import { surveySummary, type SurveyWeighing } from '../../domain/region/survey';
import { textIn } from '../../domain/text';
import type { Survey } from '../../schemas/generated/types';
import { report, run } from '../engine-client/commands';
import { runExport } from '../engine-client/engine';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { saveToFile } from '../state/save-file';
import { useModel } from '../state/selectors';
import { bytesOf } from '../ui/base64';
import { Segmented } from '../ui/Segmented';
import { SurveyChart } from './SurveyChart';
import { SurveyDialog } from './SurveyDialog';
import { SurveyTable } from './SurveyTable';

export function SurveyPart() {
  const { index } = useModel();
  const [reading, setReading] = useState(false);
  const survey = regionOf(index)?.survey;
  return (
    <div className="survey">
      <div className="region-bar">
        <h2>{survey?.name ?? t('survey.title')}</h2>
        {survey?.fileName === undefined ? null : (
          <p className="hint">
            {t('survey.source', { file: survey.fileName, day: formatDate(survey.importedOn ?? '') })}
          </p>
        )}
        <span className="region-space" />
        <button type="button" className="button" onClick={() => void saveTemplate()}>
          <FileDown size={16} aria-hidden /> {t('survey.template')}
        </button>
        <button type="button" className="button" onClick={() => setReading(true)}>
          <FileUp size={16} aria-hidden /> {t('survey.import')}
        </button>
        {survey ? (
          <button type="button" className="button" onClick={() => void run('region.set', { survey: null })}>
            {t('survey.remove')}
          </button>
        ) : null}
      </div>
      {survey ? (
        <Results survey={survey} />
      ) : (
        <div className="survey-none">
          <p>{t('survey.none')}</p>
          <p className="hint">{t('survey.none.hint')}</p>
        </div>
      )}
      {reading ? <SurveyDialog before={survey} onClose={() => setReading(false)} /> : null}
    </div>
  );
}

function Results({ survey }: { survey: Survey }) {
  const { index, revision } = useModel();
  const [group, setGroup] = useState('');
  const [weighing, setWeighing] = useState<SurveyWeighing>('equal');
  const [highlightId, setHighlightId] = useState('');
  const summary = useMemo(
    () => ({ ...surveySummary(index, survey, LANGUAGE, weighing), revision }),
    [index, revision, survey, weighing],
  );
  const shown = summary.groups.includes(group)
    ? summary.results.filter(({ target }) => target.group === group)
    : summary.results;
  const highlight = summary.answered.find(({ id }) => id === highlightId);
  return (
    <>
      <div className="region-bar">
        <p className="hint" role="status">
          {t('survey.answered', { answered: summary.answered.length, all: summary.organisations.length })}
        </p>
        {summary.groups.length > 1 ? (
          <label>
            <span className="visually-hidden">{t('survey.group')}</span>
            <select value={group} onChange={(event) => setGroup(event.target.value)}>
              <option value="">{t('survey.group.all')}</option>
              {summary.groups.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label>
          <span className="visually-hidden">{t('survey.highlight')}</span>
          <select value={highlight?.id ?? ''} onChange={(event) => setHighlightId(event.target.value)}>
            <option value="">{t('survey.highlight.none')}</option>
            {summary.answered.map((one) => (
              <option key={one.id} value={one.id}>
                {textIn(one.name, LANGUAGE)}
              </option>
            ))}
          </select>
        </label>
        <Segmented
          label={t('survey.weighing')}
          value={weighing}
          options={(['equal', 'population'] as const).map((value) => ({
            value,
            label: t(`survey.weighing.${value}`),
          }))}
          onChange={setWeighing}
        />
      </div>
      <div className="survey-results">
        <SurveyChart results={shown} scale={summary.scale} highlight={highlight} />
        <SurveyTable results={shown} weighted={summary.weighted} />
      </div>
    </>
  );
}

/** The empty survey as a workbook. */
async function saveTemplate(): Promise<void> {
  try {
    const { fileName, mediaType, base64 } = await runExport(
      { format: 'survey-template', language: 'fi' },
      () => undefined,
    );
    await saveToFile(fileName, mediaType, bytesOf(base64));
  } catch (error) {
    report(error);
  }
}
