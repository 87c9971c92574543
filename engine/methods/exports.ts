// Export: the file as bytes, and what it cannot hold.
import type { ModelIndex } from '../../domain/model-index';
import type { Problem } from '../../domain/problem';
import { comparedOrganisations } from '../../domain/region/region';
import { openData } from '../../domain/sharing/open-data';
import { textIn } from '../../domain/text';
import type { OpenDataFile } from '../../schemas/generated/types';
import { writeOpenData } from '../formats/open-data/write';
import { EXPORTERS } from '../formats/formats';
import { DOCUMENT_MEDIA_TYPE } from '../formats/document/media-type';
import { WORKBOOK_MEDIA_TYPE } from '../formats/spreadsheet/portfolio-workbook';
import { exportDescriptions } from '../descriptions-export';
import { exportPortfolio } from '../portfolio-export';
import { exportQuestionnaires } from '../questionnaire-export';
import { SURVEY_NAME, surveyTemplate } from '../survey';
import { modelName } from './model-name';
import { exportRegionReport } from '../region-report';
import { shareResult } from './share-result';
import { base64Of } from './base64';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import { nameOf } from '../shelf';

const PORTFOLIO_NAME = { fi: 'järjestelmäsalkku', sv: 'systemportfölj', en: 'system portfolio' } as const;
const OPEN_DATA_NAME = 'avoin data';
/** Municipalities without a permission that are named. */
const SILENT_NAMED = 12;
const SITE_NAME = { fi: ' verkkosivusto', sv: ' webbplats', en: ' site' } as const;
const TEMPLATE_NAME = { fi: 'salkkupohja', sv: 'portföljmall', en: 'portfolio template' } as const;

const DESCRIPTION_FILES = {
  descriptions: { ending: 'xlsx', mediaType: WORKBOOK_MEDIA_TYPE },
  'descriptions-page': { ending: 'html', mediaType: 'text/html' },
  'descriptions-document': { ending: 'docx', mediaType: DOCUMENT_MEDIA_TYPE },
  'descriptions-pdf': { ending: 'pdf', mediaType: 'application/pdf' },
} as const;

const REPORT_FILES = {
  region: DESCRIPTION_FILES.descriptions,
  'region-page': DESCRIPTION_FILES['descriptions-page'],
  'region-document': DESCRIPTION_FILES['descriptions-document'],
  'region-pdf': DESCRIPTION_FILES['descriptions-pdf'],
} as const;

/** What goes out of each municipality, and who does not take part. */
function toldOf(index: ModelIndex, data: OpenDataFile, all: boolean): Problem[] {
  const told = data.municipalities.map(({ municipality, level, systems }): Problem => ({
    code: `openData.${level}`,
    params: { name: municipality, count: systems },
    severity: 'info',
  }));
  const silent = all ? comparedOrganisations(index, 'fi').filter((one) => !one.openData) : [];
  if (silent.length === 0) return told;
  const names = silent.slice(0, SILENT_NAMED).map(({ name }) => textIn(name, 'fi'));
  if (silent.length > SILENT_NAMED) names.push('…');
  const params = { count: silent.length, names: names.join(', ') };
  return [...told, { code: 'openData.silent', params, severity: 'info' }];
}

export function exportMethods(session: Session): Pick<Methods, 'export.run'> {
  return {
    'export.run': async (
      {
        format,
        language,
        organisationId,
        referenceModelId,
        state,
        descriptionIds,
        questionnaire: choice,
        shareLevel,
        leaveOutFields,
      },
      call,
    ) => {
      const { workspace } = session;
      if (format === 'questionnaire') {
        const day = new Date().toISOString().slice(0, 10);
        const made = exportQuestionnaires(workspace.index, { language, organisationId, choice, day });
        const { fileName, mediaType, bytes } = made;
        return { fileName, mediaType, base64: base64Of(bytes), problems: [] };
      }
      if (format === 'portfolio' || format === 'portfolio-template') {
        const template = format === 'portfolio-template';
        const day = new Date().toISOString().slice(0, 10);
        const made = await exportPortfolio(workspace.index, { language, organisationId, template, day });
        return {
          fileName:
            `${made.name} ${template ? TEMPLATE_NAME[language] : PORTFOLIO_NAME[language]}.xlsx`.trim(),
          mediaType: WORKBOOK_MEDIA_TYPE,
          base64: base64Of(made.bytes),
          problems: made.problems,
        };
      }
      if (format === 'survey-template') {
        const bytes = await surveyTemplate(workspace.index, new Date().toISOString().slice(0, 10));
        return {
          fileName: `${SURVEY_NAME}.xlsx`,
          mediaType: WORKBOOK_MEDIA_TYPE,
          base64: base64Of(bytes),
          problems: [],
        };
      }
      if (isDescriptions(format)) {
        const { ending, mediaType } = DESCRIPTION_FILES[format];
        const day = new Date().toISOString().slice(0, 10);
        const made = await exportDescriptions(
          workspace.index,
          ending,
          { language, organisationId, state: state ?? 'current', day, ids: descriptionIds },
          { progress: (share) => call.progress(share, 'write'), signal: call.signal },
        );
        return {
          fileName: `${made.name}.${ending}`,
          mediaType,
          base64: base64Of(made.bytes),
          problems: [...made.problems],
        };
      }
      if (format === 'share')
        return shareResult(session, {
          organisationId,
          level: shareLevel ?? 'names',
          leaveOutFields: leaveOutFields ?? [],
        });
      if (format === 'open-data') {
        const day = new Date().toISOString().slice(0, 10);
        const data = openData(workspace.index, { organisationId, day, language });
        const bytes = writeOpenData(data);
        return {
          fileName: `${OPEN_DATA_NAME} ${day}.zip`,
          mediaType: 'application/zip',
          base64: base64Of(bytes),
          problems: toldOf(workspace.index, data, organisationId === undefined),
        };
      }
      if (isRegionReport(format)) {
        const { ending, mediaType } = REPORT_FILES[format];
        const made = await exportRegionReport(
          workspace.index,
          ending,
          {
            language,
            state: state ?? 'current',
            day: new Date().toISOString().slice(0, 10),
            referenceModelId,
          },
          { progress: (share) => call.progress(share, 'write'), signal: call.signal },
        );
        const { name, bytes, problems } = made;
        return { fileName: `${name}.${ending}`, mediaType, base64: base64Of(bytes), problems: [...problems] };
      }
      const exporter = EXPORTERS[format];
      const workspaceName = modelName(workspace.index, nameOf(workspace.file), organisationId);
      const { bytes, problems } = exporter.write(workspace.index, {
        language,
        workspaceName,
        progress: (share) => call.progress(share, 'write'),
        ...(organisationId === undefined ? {} : { organisationId }),
        ...(referenceModelId === undefined ? {} : { referenceModelId }),
      });
      return {
        fileName: `${workspaceName}${format === 'site' ? SITE_NAME[language] : ''}.${exporter.extension.replace(/^\./u, '')}`,
        mediaType: exporter.mediaType,
        base64: base64Of(bytes),
        problems,
      };
    },
  };
}

function isRegionReport(format: string): format is keyof typeof REPORT_FILES {
  return Object.hasOwn(REPORT_FILES, format);
}

function isDescriptions(format: string): format is keyof typeof DESCRIPTION_FILES {
  return Object.hasOwn(DESCRIPTION_FILES, format);
}
