import { EXTRACT_PARTS } from '../../domain/extract/leave-out';
import { layersOf } from '../../domain/reference-models';
import { textIn } from '../../domain/text';
import { fieldName } from '../i18n/field-words';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { useModel, useOrganisation, useReferenceModel } from '../state/selectors';
import { FIELDS, type ExtractForm } from './extract-form';

interface SectionProps {
  readonly form: ExtractForm;
  readonly onChange: (more: Partial<ExtractForm>) => void;
}

/** Which part of the model, and in which state. */
export function ExtentChoice({ form, selected, onChange }: SectionProps & { selected: number }) {
  const { index } = useModel();
  const organisation = useOrganisation();
  const model = useReferenceModel();
  const layers = model ? layersOf(index, model.id) : [];
  const views = organisation ? index.pointing('view', 'owner', organisation.id) : [];
  const kinds = [
    { kind: 'all', there: true },
    { kind: 'elements', there: selected > 0 },
    { kind: 'components', there: layers.length > 0 },
    { kind: 'view', there: views.length > 0 },
  ] as const;
  return (
    <fieldset className="extract-part">
      <legend>{t('extract.what')}</legend>
      {kinds
        .filter(({ there }) => there)
        .map(({ kind }) => (
          <label key={kind}>
            <input
              type="radio"
              name="extent"
              checked={form.extent === kind}
              onChange={() =>
                onChange({ extent: kind, ...(kind === 'view' ? { viewId: views[0]?.id ?? '' } : {}) })
              }
            />
            <span>{t(`extract.extent.${kind}`, { count: selected })}</span>
          </label>
        ))}
      {form.extent === 'elements' ? (
        <label className="form-field inset">
          <span>{t('extract.steps')}</span>
          <select value={form.steps} onChange={(event) => onChange({ steps: Number(event.target.value) })}>
            {[0, 1, 2].map((steps) => (
              <option key={steps} value={steps}>
                {t(`extract.steps.${steps}` as TextKey)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {form.extent === 'components' ? (
        <div className="check-grid inset">
          {layers.map((layer) => (
            <Check
              key={layer.id}
              label={textIn(layer.name, LANGUAGE)}
              checked={form.layerIds.includes(layer.id)}
              onChange={() => onChange({ layerIds: toggled(form.layerIds, layer.id) })}
            />
          ))}
        </div>
      ) : null}
      {form.extent === 'view' ? (
        <label className="form-field inset">
          <span>{t('extract.view')}</span>
          <select value={form.viewId} onChange={(event) => onChange({ viewId: event.target.value })}>
            {views.map((view) => (
              <option key={view.id} value={view.id}>
                {textIn(view.name, LANGUAGE)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="form-field">
        <span>{t('extract.state')}</span>
        <select
          value={form.state}
          onChange={(event) => onChange({ state: event.target.value as ExtractForm['state'] })}
        >
          {(['all', 'current', 'target'] as const).map((state) => (
            <option key={state} value={state}>
              {t(`extract.state.${state}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** Parts and fields that the receiver does not get. */
export function LeaveOutChoice({ form, onChange }: SectionProps) {
  return (
    <fieldset className="extract-part">
      <legend>{t('extract.leaveOut')}</legend>
      <div className="check-grid">
        {EXTRACT_PARTS.map((part) => (
          <Check
            key={part}
            label={t(`extract.part.${part}`)}
            checked={form.leaveOut.includes(part)}
            onChange={() => onChange({ leaveOut: toggled(form.leaveOut, part) })}
          />
        ))}
      </div>
      <h3>{t('extract.fields')}</h3>
      <div className="check-grid">
        {FIELDS.map((field) => (
          <Check
            key={field}
            label={fieldName(field)}
            checked={form.fields.includes(field)}
            onChange={() => onChange({ fields: toggled(form.fields, field) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Names that the receiver does not learn. */
export function HiddenChoice({ form, onChange }: SectionProps) {
  return (
    <fieldset className="extract-part">
      <legend>{t('extract.hide')}</legend>
      <Check
        label={t('extract.maskNames')}
        checked={form.maskNames}
        onChange={() => onChange({ maskNames: !form.maskNames })}
      />
      <Check
        label={t('extract.maskOrganisation')}
        checked={form.maskOrganisation}
        onChange={() => onChange({ maskOrganisation: !form.maskOrganisation })}
      />
      {form.maskNames || form.maskOrganisation ? (
        <Check
          label={t('extract.withKey')}
          checked={form.withKey}
          onChange={() => onChange({ withKey: !form.withKey })}
        />
      ) : null}
    </fieldset>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span>{label}</span>
    </label>
  );
}

function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
