// The format of a file that the command line writes, by its ending.
import { extname } from 'node:path';
import type { Exporter } from '../formats/format';
import { EXPORTERS } from '../formats/formats';
import { WrongUsage, type Values } from './command';

/** Undefined where no format has the ending; a zip file holds tables, with --site a site. */
export function exporterFor(out: string, values: Values): Exporter | undefined {
  const ending = extname(out).toLowerCase();
  if (values['site'] !== true)
    return Object.values(EXPORTERS).find(
      ({ id, extension }) => id !== 'site' && `.${extension.replace(/^\./u, '')}` === ending,
    );
  if (ending !== '.zip')
    throw new WrongUsage('--site kirjoittaa verkkosivuston: anna kohteeksi .zip-tiedosto.');
  return EXPORTERS.site;
}
