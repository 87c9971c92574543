// The JHS 179 descriptions of the organisation: which there are, how complete each is, and the one that is looked at.
import { useDeferredValue, useMemo, useState } from 'react';
import { describeAll } from '../../domain/descriptions/describe';
import type { DescriptionScope } from '../../domain/descriptions/scope';
import { LANGUAGE } from '../i18n/translate';
import { useMode } from '../state/pane';
import { openPage } from '../state/places';
import { useModel, useOrganisation, useReferenceModel } from '../state/selectors';
import { DescriptionList, type Shown } from './DescriptionList';
import { DescriptionSheet } from './DescriptionSheet';

/** The page at a description; at the first one where none is named. */
export function DescriptionsPage({ part }: { part: string }) {
  const { index } = useModel();
  const organisation = useOrganisation();
  const model = useReferenceModel();
  const mode = useMode();
  const state = mode === 'target' ? 'target' : 'current';
  const asked = useMemo(
    (): DescriptionScope | undefined =>
      organisation && {
        index,
        organisationId: organisation.id,
        state,
        language: LANGUAGE,
        ...(model ? { referenceModelId: model.id } : {}),
      },
    [index, organisation, model, state],
  );
  // Counting all of them may wait for what is being typed.
  const scope = useDeferredValue(asked);
  const all = useMemo(() => (scope ? describeAll(scope) : []), [scope]);
  const planned = useMemo(
    () => new Map((organisation?.descriptionPlan ?? []).map((one) => [one.id, one])),
    [organisation],
  );
  const [shown, setShown] = useState<Shown>(() =>
    [...planned.values()].some(({ needed }) => needed) ? 'planned' : 'base',
  );
  const open = all.find(({ kind }) => kind.id === part) ?? all.find(({ kind }) => kind.id === 'A4');
  if (!organisation || !open) return null;
  return (
    <div className="descriptions">
      <DescriptionList
        descriptions={all}
        planned={planned}
        shown={shown}
        openId={open.kind.id}
        organisationId={organisation.id}
        onShow={setShown}
        onOpen={(id) => openPage('descriptions', id)}
      />
      <DescriptionSheet
        key={open.kind.id}
        description={open}
        plan={planned.get(open.kind.id)}
        organisationId={organisation.id}
      />
    </div>
  );
}
