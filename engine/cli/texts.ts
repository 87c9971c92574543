// Sentences of the command line.
import problems from '../../domain/problem-sentences/fi.json';
import type { Problem } from '../../schemas/generated/types';

export const USAGE = `kokonaiskuva – kunnan kokonaisarkkitehtuuri komentoriviltä

  kokonaiskuva new <tiedosto.kokonaiskuva> --organisation <nimi|kuntanumero> --reference <viitemalli>
  kokonaiskuva new <tiedosto.kokonaiskuva> --from <vienti.json>
  kokonaiskuva info <tiedosto>
  kokonaiskuva import <tiedosto> <lähde …> [--organisation <nimi>] [--dry-run]
  kokonaiskuva export <tiedosto> <kohde.json|kohde.xml> [--organisation <nimi>] [--lang fi|sv|en]
  kokonaiskuva validate <tiedosto tai työtila>
  kokonaiskuva serve [<tiedosto>] [--port <n>]

  --json    tulos koneelle
  --help    tämä ohje
  --version ohjelman versio

Viitemallit: avoin-kunta, kunta-akkuna, kpk-ict.
Paluuarvo: 0 valmis, 1 ei onnistunut (syyt tulostetaan), 2 väärä käyttö.`;

/** The Finnish sentence of a problem with its place. */
export function sentence(problem: Problem): string {
  const known = (problems as Record<string, string>)[problem.code] ?? `${problem.code} {{params}}`;
  const params: Record<string, string | number> = {
    params: JSON.stringify(problem.params),
    line: problem.line ?? '',
    column: problem.column ?? '',
    ...problem.params,
  };
  const text = known.replace(/\{\{(\w+)\}\}/gu, (_match, name: string) => String(params[name] ?? ''));
  const place = problem.line === undefined || known.includes('{{line}}') ? '' : `rivi ${problem.line}: `;
  return `${place}${text}`;
}
