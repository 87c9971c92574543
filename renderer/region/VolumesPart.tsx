// Perusvolyymit: residents, staff and the base volumes of IT of each municipality, edited in place, with sums that tell how many are known.
import { useMemo, useState } from 'react';
import type { Organisation, Volumes } from '../../schemas/generated/types';
import type { Comparison } from '../../domain/region/comparison';
import { figureOf, figureTotal, VOLUMES, type Figure, type FigureScope } from '../../domain/region/figures';
import { figureText } from '../../domain/region/drawing/numbers';
import { regionWord } from '../../domain/region/drawing/words';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { formatNumber, parseNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { allRows } from './comparison';
import { useLookContext } from './ComparisonPart';

const EDITED = ['population', 'staff', ...VOLUMES] as const satisfies readonly Figure[];
const COUNTED = [
  'itCostPerResident',
  'systems',
  'cost',
  'shared',
  'told',
] as const satisfies readonly Figure[];
type Edited = (typeof EDITED)[number];

export function VolumesPart({ comparison }: { comparison: Comparison }) {
  const context = useLookContext(comparison);
  const rows = allRows(comparison, 'component');
  const scope = useMemo(
    (): FigureScope => ({ comparison, rows, today: context.today, months: context.months }),
    [comparison, rows, context],
  );
  const { organisations } = comparison;
  return (
    <div className="volumes-box">
      <table className="volumes">
        <thead>
          <tr>
            <th scope="col">{t('region.municipality')}</th>
            {[...EDITED, ...COUNTED].map((figure) => (
              <th key={figure} scope="col">
                {regionWord(`figure.${figure}`, LANGUAGE)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {organisations.map((organisation) => (
            <tr key={organisation.id}>
              <th scope="row">{textIn(organisation.name, LANGUAGE)}</th>
              {EDITED.map((figure) => (
                <td key={figure}>
                  <VolumeCell
                    organisation={organisation}
                    figure={figure}
                    value={figureOf(figure, organisation, scope)}
                  />
                </td>
              ))}
              {COUNTED.map((figure) => {
                const value = figureOf(figure, organisation, scope);
                return (
                  <td key={figure} className="volume-counted">
                    {value === undefined ? '–' : figureText(figure, value, LANGUAGE)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('region.total')}</th>
            {[...EDITED, ...COUNTED].map((figure) => {
              const { sum, known } = figureTotal(figure, organisations, scope);
              const summed = figure !== 'shared' && figure !== 'told' && figure !== 'itCostPerResident';
              return (
                <td key={figure}>
                  {summed && known > 0 ? <strong>{figureText(figure, sum, LANGUAGE)}</strong> : null}
                  <span className="hint">
                    {regionWord('known', LANGUAGE, { known, all: organisations.length })}
                  </span>
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function VolumeCell(props: { organisation: Organisation; figure: Edited; value: number | undefined }) {
  const { organisation, figure, value } = props;
  const written = value === undefined ? '' : formatNumber(value);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    setDraft(null);
    if (draft === null || draft.trim() === written) return;
    const number = draft.trim() === '' ? null : parseNumber(draft);
    if (number === undefined || (number !== null && number < 0)) {
      say('error', 'region.volumeWrong', { text: draft });
      return;
    }
    void run('organisation.update', { id: organisation.id, ...change(organisation, figure, number) });
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={`${textIn(organisation.name, LANGUAGE)}: ${regionWord(`figure.${figure}`, LANGUAGE)}`}
      placeholder={t('region.notKnown')}
      value={draft ?? written}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
        if (event.key !== 'Enter') return;
        const cell = event.currentTarget.closest('td');
        const below = cell?.parentElement?.nextElementSibling?.children[cell.cellIndex];
        const next = below?.querySelector('input');
        if (next) next.focus();
        else event.currentTarget.blur();
      }}
    />
  );
}

function change(
  { volumes }: Organisation,
  figure: Edited,
  value: number | null,
): { population?: number | null; staff?: number | null; volumes?: Volumes | null } {
  if (figure === 'population') return { population: value };
  if (figure === 'staff') return { staff: value };
  const next: Volumes = { ...volumes };
  if (value === null) delete next[figure];
  else next[figure] = value;
  return { volumes: Object.keys(next).length > 0 ? next : null };
}
