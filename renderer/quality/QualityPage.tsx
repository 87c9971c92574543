// The quality of the organisation's data: what is missing, old, contradictory or twice, how complete everything is, and who sees to it.
import { useDeferredValue, useMemo, useState } from 'react';
import { QUALITY_GROUPS, type QualityScope } from '../../domain/quality/finding';
import { findingsOf } from '../../domain/quality/findings';
import { LANGUAGE } from '../i18n/translate';
import { openPage } from '../state/places';
import { useModel, useOrganisation, useReferenceModel } from '../state/selectors';
import { QualitySide, type Narrowed } from './QualitySide';
import { WorkList } from './WorkList';
import { workRows, type WorkPart } from './work-rows';

export function QualityPage({ part: asked }: { part: string }) {
  const { index } = useModel();
  const organisation = useOrganisation();
  const model = useReferenceModel();
  const [narrowed, setNarrowed] = useState<Narrowed | null>(null);
  const now = useMemo(
    (): QualityScope | undefined =>
      organisation && {
        index,
        organisationId: organisation.id,
        language: LANGUAGE,
        today: new Date().toISOString().slice(0, 10),
        ...(model ? { referenceModelId: model.id } : {}),
      },
    [index, organisation, model],
  );
  // Looking through everything may wait for what is being typed.
  const scope = useDeferredValue(now);
  const findings = useMemo(() => (scope ? findingsOf(scope) : []), [scope]);
  const rows = useMemo(
    () => (organisation ? workRows(index, findings, organisation) : []),
    [index, findings, organisation],
  );
  if (!organisation || !scope) return null;
  const part = [...QUALITY_GROUPS, 'aside'].find((one) => one === asked) as WorkPart | undefined;
  return (
    <div className="quality">
      <QualitySide
        scope={scope}
        rows={rows}
        part={part ?? ''}
        narrowed={narrowed}
        onPart={(next) => openPage('quality', next)}
        onNarrow={setNarrowed}
      />
      <WorkList
        key={organisation.id}
        rows={rows}
        part={part ?? ''}
        organisationId={organisation.id}
        narrowed={narrowed}
        onNarrow={setNarrowed}
      />
    </div>
  );
}
