// The list of descriptions by area, each with how complete it is.
import { useState, type KeyboardEvent } from 'react';
import { Download } from 'lucide-react';
import type { PlannedDescription } from '../../schemas/generated/types';
import { DESCRIPTION_AREAS, DESCRIPTIONS, descriptionName } from '../../domain/descriptions/catalogue';
import type { Description } from '../../domain/descriptions/describe';
import { percent } from '../../domain/descriptions/table';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { FindField } from '../ui/FindField';
import { Segmented } from '../ui/Segmented';
import { Meter } from '../ui/Meter';

export type Shown = 'planned' | 'base' | 'all';

export function DescriptionList(props: {
  descriptions: readonly Description[];
  planned: ReadonlyMap<string, PlannedDescription>;
  shown: Shown;
  openId: string;
  organisationId: string;
  onShow: (shown: Shown) => void;
  onOpen: (id: string) => void;
}) {
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const rows = props.descriptions.filter(({ kind }) => {
    if (props.shown === 'base' && !kind.base) return false;
    if (props.shown === 'planned' && props.planned.get(kind.id)?.needed !== true) return false;
    return descriptionName(kind, LANGUAGE).toLowerCase().includes(wanted);
  });
  const done = rows.filter(({ completeness }) => percent(completeness) === 100).length;
  return (
    <nav className="descriptions-list" aria-label={t('page.descriptions')}>
      <div className="descriptions-head">
        <Segmented
          label={t('descriptions.show')}
          value={props.shown}
          options={(['planned', 'base', 'all'] as const).map((value) => ({
            value,
            label: t(`descriptions.show.${value}`),
          }))}
          onChange={props.onShow}
        />
        <FindField label={t('descriptions.find')} value={find} onChange={setFind} />
        <p className="hint">{t('descriptions.summary', { done, all: rows.length })}</p>
        <button
          type="button"
          className="button"
          onClick={() => useUi.getState().set({ dialog: 'export', exporting: 'planned' })}
        >
          <Download size={16} aria-hidden />
          {t('descriptions.export')}
        </button>
      </div>
      {rows.length === 0 ? <Nothing {...props} searched={wanted !== ''} /> : null}
      {DESCRIPTION_AREAS.map((area) => {
        const here = rows.filter(({ kind }) => kind.area === area);
        if (here.length === 0) return null;
        return (
          <section key={area}>
            <h2>{t(`descriptions.area.${area}`)}</h2>
            <ul>
              {here.map(({ kind, completeness }) => {
                const name = descriptionName(kind, LANGUAGE);
                const share = percent(completeness);
                return (
                  <li key={kind.id}>
                    <button
                      type="button"
                      className="description-row"
                      aria-current={kind.id === props.openId ? 'page' : undefined}
                      onClick={() => props.onOpen(kind.id)}
                      onKeyDown={walk}
                    >
                      <span className="description-name">{name}</span> <Meter share={share} />
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function Nothing({
  searched,
  shown,
  organisationId,
}: {
  searched: boolean;
  shown: Shown;
  organisationId: string;
}) {
  if (searched || shown !== 'planned') return <p className="hint">{t('descriptions.none')}</p>;
  const ids = DESCRIPTIONS.filter(({ base }) => base).map(({ id }) => id);
  return (
    <div className="descriptions-nothing">
      <p className="hint">{t('descriptions.nonePlanned')}</p>
      <button
        type="button"
        className="button"
        onClick={() => void run('description.plan', { organisationId, ids, needed: true })}
      >
        {t('descriptions.planBase')}
      </button>
    </div>
  );
}

/** Up and down go from description to description. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rows = [
    ...(event.currentTarget
      .closest('.descriptions-list')
      ?.querySelectorAll<HTMLElement>('.description-row') ?? []),
  ];
  const at = rows.indexOf(event.currentTarget);
  if (by === 0 || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  rows[at + by]?.focus();
}
