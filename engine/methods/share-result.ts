// A municipality's data to be given away, as an export: the signed file, and what leaves the house told before it is saved.
import { textIn } from '../../domain/text';
import { fieldOf, fieldWord } from '../../domain/portfolio/fields';
import { refusal, Refused, type Problem } from '../../domain/problem';
import type { ShareLevel } from '../../domain/sharing/share';
import type { ExportRunResult } from '../../schemas/generated/types';
import { fingerprint } from '../formats/json/signature';
import type { Session } from '../session';
import { sharedFileOf } from '../sharing';
import { base64Of } from './base64';

/** Parts of records in words, for those that are no fields of the portfolio. */
const WORDS: Readonly<Record<string, string>> = {
  'element.name': 'Järjestelmien nimet',
  'element.type': 'Lajit',
  'element.jhsKind': 'JHS 179 -lajit',
  'element.documentation': 'Kuvaukset',
  'element.aliases': 'Muut nimet',
  'element.properties': 'Omat ominaisuudet',
  'element.anonymous': 'Nimettömiä',
  'organisation.name': 'Kunnan nimi',
  'organisation.population': 'Asukasluku',
  'organisation.municipalityCode': 'Kuntanumero',
  'organisation.region': 'Maakunta',
  'placement.degree': 'Sijoitusten aste',
  'placement.reason': 'Sijoitusten perustelut',
  'fate.fate': 'Tavoitetilan päätökset',
  'fate.note': 'Päätösten kuvaukset',
  'fate.date': 'Päätösten päivät',
  'applicability.status': 'Ei koske ja ei ole -merkinnät',
  'applicability.reason': 'Merkintöjen perustelut',
  'state.name': 'Tilat',
  'state.date': 'Tilojen päivät',
  'state.documentation': 'Tilojen kuvaukset',
  'organisation.staff': 'Henkilöstö',
  'organisation.volumes': 'Perusvolyymit',
  'organisation.documentation': 'Kunnan kuvaus',
  'relationship.name': 'Yhteyksien nimet',
  'relationship.documentation': 'Yhteyksien kuvaukset',
  'element.facts': 'Tietojen lähteet ja varmuus',
  'element.externalIds': 'Tunnisteet muissa lähteissä',
  'view.documentation': 'Näkymien kuvaukset',
  'folder.name': 'Kansiot',
  'viewItem.label': 'Näkymien tekstit',
  'relationship.type': 'Yhteydet',
  'relationship.flow': 'Liittymien tiedot',
  'view.name': 'Näkymät',
};
/** What holds no fact of anybody. */
const PLAIN = new Set([
  'state.type',
  'order',
  'x',
  'y',
  'width',
  'height',
  'locked',
  'key',
  'version',
  'itemType',
]);

export function shareResult(
  session: Session,
  choice: {
    readonly organisationId: string | undefined;
    readonly level: ShareLevel;
    readonly leaveOutFields: readonly string[];
  },
): ExportRunResult {
  const { index } = session.workspace;
  const all = index.all('organisation');
  const organisation =
    choice.organisationId === undefined && all.length === 1
      ? all[0]
      : index.find('organisation', choice.organisationId);
  if (!organisation) throw new Refused(refusal('share.whose'));
  const name = textIn(organisation.name, 'fi');
  const { newId, now } = session.workspace.context();
  const { level, leaveOutFields } = choice;
  const file = sharedFileOf(
    index,
    { organisationId: organisation.id, level, leaveOutFields },
    { folder: session.options.dataFolder, now, newId, name },
  );
  const told = Object.entries(file.statement.values).flatMap(([key, count]): Problem[] => {
    const last = key.split('.').at(-1) ?? '';
    const word = WORDS[key] ?? (fieldOf(last) ? fieldWord(last, 'fi') : undefined);
    if (word === undefined && (PLAIN.has(last) || PLAIN.has(key))) return [];
    return [{ code: 'share.leaves', params: { what: word ?? key, count }, severity: 'info' }];
  });
  return {
    fileName: `${name}.jako.json`,
    mediaType: 'application/json',
    base64: base64Of(new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`)),
    problems: [
      { code: 'share.signing', params: { fingerprint: fingerprint(file.signature) }, severity: 'info' },
      ...told,
      ...(level === 'full' && leaveOutFields.length > 0
        ? [
            {
              code: 'share.home',
              params: { names: leaveOutFields.map((name) => fieldWord(name, 'fi')).join(', ') },
              severity: 'info',
            } as const,
          ]
        : []),
    ],
  };
}
