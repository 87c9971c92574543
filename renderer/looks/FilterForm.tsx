import { useState } from 'react';
import { X } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import {
  aspectKey,
  aspectOfKey,
  ASPECT_GROUPS,
  sameAspect,
  usedDefinitions,
} from '../../domain/looks/aspects';
import type { LookAspect } from '../../schemas/generated/types';
import { formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { aspectName } from '../state/look-words';
import { chooseClasses, chosenClasses, currentLook, setLook, useLook } from '../state/looks';
import { useModel } from '../state/selectors';
import { useClasses, useShownElements } from '../state/shown-looks';
import { Segmented } from '../ui/Segmented';
import { heatStyle } from '../ui/heat-style';

/** Conditions: words, and for each aspect the classes that are shown. What colours the canvas is filtered in its legend. */
export function FilterForm() {
  const { index } = useModel();
  const look = useLook();
  const [added, setAdded] = useState<readonly LookAspect[]>([]);
  const elements = useShownElements();
  const aspects = [
    ...(look.filters ?? []).map(({ aspect }) => aspect).filter((one) => !sameAspect(one, look.colourBy)),
    ...added.filter((one) => !look.filters?.some(({ aspect }) => sameAspect(aspect, one))),
  ].filter((one, at, all) => all.findIndex((other) => sameAspect(other, one)) === at);
  const free = [
    ...ASPECT_GROUPS.flat().map((by): LookAspect => ({ by })),
    ...usedDefinitions(index, elements, LANGUAGE).map(({ id }): LookAspect => ({
      by: 'property',
      definitionId: id,
    })),
  ].filter((one) => !sameAspect(one, look.colourBy) && !aspects.some((other) => sameAspect(other, one)));
  return (
    <div className="look-filters">
      <input
        type="text"
        className="look-text"
        aria-label={t('look.text')}
        placeholder={t('look.text')}
        maxLength={200}
        value={look.text ?? ''}
        onChange={(event) => setLook({ ...currentLook(), text: event.target.value })}
      />
      {aspects.map((aspect) => (
        <Condition
          key={aspectKey(aspect)}
          aspect={aspect}
          onRemove={() => {
            chooseClasses(aspect, []);
            setAdded((now) => now.filter((one) => !sameAspect(one, aspect)));
          }}
        />
      ))}
      <select
        className="look-add"
        aria-label={t('look.add')}
        value=""
        onChange={(event) => setAdded((now) => [...now, aspectOfKey(event.target.value)])}
      >
        <option value="" disabled>
          {t('look.add')}
        </option>
        {free.map((aspect) => (
          <option key={aspectKey(aspect)} value={aspectKey(aspect)}>
            {aspectName(index, aspect)}
          </option>
        ))}
      </select>
      <div className="look-others">
        <span>{t('look.others')}</span>
        <Segmented
          label={t('look.others')}
          value={look.others ?? 'dim'}
          options={[
            { value: 'dim', label: t('look.others.dim') },
            { value: 'hide', label: t('look.others.hide') },
          ]}
          onChange={(others) => setLook({ ...currentLook(), others })}
        />
      </div>
    </div>
  );
}

function Condition({ aspect, onRemove }: { aspect: LookAspect; onRemove: () => void }) {
  const { index } = useModel();
  const look = useLook();
  const rows = useClasses(aspect);
  const name = aspectName(index, aspect);
  return (
    <div className="look-condition">
      <div className="look-condition-head">
        <h3>{name}</h3>
        <button
          type="button"
          className="icon-button"
          aria-label={t('look.remove', { name })}
          onClick={onRemove}
        >
          <X size={14} aria-hidden />
        </button>
      </div>
      <CheckboxGroup
        aria-label={t('look.classes', { name })}
        className="look-choices"
        value={[...chosenClasses(look, aspect)]}
        onChange={(keys) => chooseClasses(aspect, keys)}
      >
        {rows.map(({ key, label, count, tone }) => (
          <Checkbox key={key} value={key} className="look-choice">
            <span className="look-tick" style={heatStyle(tone)} aria-hidden />
            <span className="look-label">{label}</span>
            <span className="look-number">{formatNumber(count)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}
