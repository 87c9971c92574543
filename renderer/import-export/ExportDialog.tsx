import { useState } from 'react';
import type { ShareLevel } from '../../domain/sharing/share';
import { textIn } from '../../domain/text';
import type { ExportRunParams, ExportRunResult } from '../../schemas/generated/types';
import { LANGUAGE, sentence, t, type TextKey } from '../i18n/translate';
import { saveToFile } from '../state/save-file';
import { organisations, useModel, useReferenceModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { bytesOf } from '../ui/base64';
import { HomeFields } from './HomeFields';
import { LevelChoice } from './LevelChoice';
import { DescriptionChoice, idsOf, LanguageChoice, PLANNED, type ExportLanguage } from './DescriptionChoice';
import { ProblemGroups } from './ProblemGroups';
import { useWrittenFile } from './written-file';

/** A questionnaire has a dialog of its own. */
type Format = Exclude<ExportRunParams['format'], 'questionnaire' | 'survey-template'>;
const FORMATS: readonly Format[] = [
  'archimate-exchange',
  'archi-native',
  'archi-csv',
  'portfolio',
  'portfolio-template',
  'descriptions-pdf',
  'descriptions-document',
  'descriptions-page',
  'descriptions',
  'site',
  'json',
  'share',
  'open-data',
];
const REPORTS: readonly Format[] = ['region-pdf', 'region-document', 'region-page', 'region'];
/** Whoever comes from the region or the descriptions wants their documents and nothing else. */
const REGION = 'region';
const OPEN_DATA = 'open-data';
/** What goes out of the house is told line by line. */
const TOLD: readonly Format[] = ['share', 'open-data'];

/** Export: the format, whose model, and before anything is saved what the other side cannot hold. */
export function ExportDialog() {
  const { index } = useModel();
  const all = organisations(index);
  const { exporting } = useUi.getState();
  const reporting = exporting === REGION;
  const [formats, first, title] = waysOf(exporting);
  const [format, setFormat] = useState<Format>(first);
  const model = useReferenceModel();
  const [organisationId, setOrganisationId] = useState('');
  const [chosen, setChosen] = useState(exporting ?? PLANNED);
  const [level, setLevel] = useState<ShareLevel>('names');
  const leftAtHome = useUi((ui) => ui.leftAtHome);
  const [language, setLanguage] = useState<ExportLanguage>('fi');
  const state = useUi((ui) => (ui.mode === 'target' ? 'target' : 'current'));
  const describing = format.startsWith('descriptions');
  const descriptionIds = describing ? idsOf(chosen) : undefined;
  const written = useWrittenFile({
    format,
    language: describing || reporting ? language : 'fi',
    ...(reporting && model ? { referenceModelId: model.id } : {}),
    state,
    ...(organisationId === '' ? {} : { organisationId }),
    ...(format === 'share' ? { shareLevel: level } : {}),
    ...(format === 'share' && level === 'full' ? { leaveOutFields: [...leftAtHome] } : {}),
    ...(descriptionIds ? { descriptionIds } : {}),
  });
  const close = (): void => useUi.getState().set({ dialog: null, exporting: null });
  const save = async (result: ExportRunResult): Promise<void> => {
    if (await saveToFile(result.fileName, result.mediaType, bytesOf(result.base64))) close();
  };
  return (
    <Dialog title={t(title)} closeLabel={t('dialog.close')} onClose={close}>
      <div className="dialog-body">
        {exporting === null ? <OtherWays /> : null}
        <fieldset className="reference-choice">
          <legend>{t('export.format')}</legend>
          {formats.map((one) => (
            <label key={one} className="reference-option" data-chosen={format === one}>
              <input
                type="radio"
                name="format"
                value={one}
                checked={format === one}
                onChange={() => setFormat(one)}
              />
              <span>
                <strong>{t(`export.${one}`)}</strong>
                <span className="hint">{t(`export.${one}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {describing ? (
          <DescriptionChoice
            chosen={chosen}
            language={language}
            onChoose={setChosen}
            onLanguage={setLanguage}
          />
        ) : null}
        {format === 'share' ? <LevelChoice level={level} onLevel={setLevel} /> : null}
        {format === 'share' && level === 'full' ? <HomeFields organisationId={organisationId} /> : null}
        {reporting || format === 'share' ? (
          <LanguageChoice
            language={language}
            onLanguage={setLanguage}
            {...(format === 'share' ? { label: t('export.statement.language') } : {})}
          />
        ) : null}
        {all.length > 1 && !reporting ? (
          <label className="form-field">
            <span>{t('export.whose')}</span>
            <select value={organisationId} onChange={(event) => setOrganisationId(event.target.value)}>
              <option value="">{t('export.all')}</option>
              {all.map((one) => (
                <option key={one.id} value={one.id}>
                  {textIn(one.name, LANGUAGE)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <section className="export-losses" aria-live="polite">
          {written.problem ? (
            <p className="problem" role="alert">
              {written.problem}
            </p>
          ) : written.result === null ? (
            <Making share={written.share} />
          ) : TOLD.includes(format) ? (
            <>
              <h3>{t(format === 'share' ? 'export.leaves' : 'export.opens')}</h3>
              <ul className="share-leaves">
                {written.result.problems.map(({ code, params }, at) => (
                  <li key={at}>{sentence(code, params)}</li>
                ))}
              </ul>
            </>
          ) : written.result.problems.length === 0 ? (
            <p className="hint">{t('export.nothingLost')}</p>
          ) : (
            <>
              <h3>{t('export.willTell', { count: written.result.problems.length })}</h3>
              <ProblemGroups problems={written.result.problems} name={written.result.fileName} />
            </>
          )}
        </section>
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {t('dialog.cancel')}
        </button>
        {written.result?.statements ? (
          <button
            type="button"
            className="button"
            onClick={() => void saveStatement(written.result, language)}
          >
            {t('export.statement')}
          </button>
        ) : null}
        <button
          type="button"
          className="button primary"
          disabled={written.result === null}
          onClick={() => (written.result ? void save(written.result) : undefined)}
        >
          {t('export.save')}
        </button>
      </footer>
    </Dialog>
  );
}

/** The formats that are offered, the first choice and the title, by where one comes from. */
function waysOf(exporting: string | null): readonly [readonly Format[], Format, TextKey] {
  if (exporting === null) return [FORMATS, 'archimate-exchange', 'export.title'];
  if (exporting === REGION) return [REPORTS, 'region-pdf', 'export.regionTitle'];
  if (exporting === OPEN_DATA) return [[OPEN_DATA], OPEN_DATA, 'export.openDataTitle'];
  const descriptions = FORMATS.filter((one) => one.startsWith('descriptions'));
  return [descriptions, 'descriptions-pdf', 'export.descriptionsTitle'];
}

/** The page that goes along with a shared file; the dialog stays for the file itself. */
async function saveStatement(result: ExportRunResult | null, language: ExportLanguage): Promise<void> {
  const statement = result?.statements?.find((one) => one.language === language);
  if (statement) await saveToFile(statement.fileName, 'text/html', bytesOf(statement.base64));
}

/** How far the file is; the dialog's own button stops it. */
function Making({ share }: { share: number }) {
  return (
    <div className="export-making">
      <p className="hint">{t('export.checking')}</p>
      {share > 0 ? <progress max={1} value={share} aria-label={t('export.checking')} /> : null}
    </div>
  );
}

/** What goes out by dialogs of their own. */
function OtherWays() {
  return (
    <>
      <p className="export-picture">
        <button type="button" className="button" onClick={() => useUi.getState().set({ dialog: 'picture' })}>
          {t('export.asPicture')}
        </button>
        <span className="hint">{t('export.asPicture.text')}</span>
      </p>
      <p className="export-picture">
        <button
          type="button"
          className="button"
          onClick={() => useUi.getState().set({ dialog: 'questionnaire' })}
        >
          {t('export.asQuestionnaire')}
        </button>
        <span className="hint">{t('export.asQuestionnaire.text')}</span>
      </p>
    </>
  );
}
