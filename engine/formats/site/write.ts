// The published site as one zip file: unpacked into a folder it is a site, on a disk or on an intranet.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { makeSite } from '../../../domain/site/make-site';
import type { Exporter } from '../format';
import { siteFonts } from './fonts';

export const siteExporter: Exporter = {
  id: 'site',
  extension: '.zip',
  mediaType: 'application/zip',
  write: (index, { language, organisationId, referenceModelId, progress }) => {
    const files = makeSite(index, {
      language,
      organisationId,
      referenceModelId,
      day: new Date().toISOString().slice(0, 10),
      progress,
    });
    const fonts = siteFonts();
    const packed: Zippable = {
      ...Object.fromEntries(
        files.map(({ name, text }) => [name, strToU8(name === 'tyyli.css' ? fonts.style + text : text)]),
      ),
      // Fonts are packed already.
      ...Object.fromEntries(
        Object.entries(fonts.files).map(([name, bytes]) => [name, [bytes, { level: 0 as const }]]),
      ),
    };
    return { bytes: zipSync(packed, { level: 6 }), problems: [] };
  },
};
