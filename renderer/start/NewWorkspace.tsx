import { useEffect, useState, type FormEvent } from 'react';
import type { ListedReferenceModel } from '../../schemas/generated/types';
import { textIn } from '../../domain/text';
import { report } from '../engine-client/commands';
import { createWorkspace, listReferences } from '../engine-client/engine';
import { parseNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { TextField } from '../ui/TextField';

const OWN = '';

/** Begins a workspace: whose it is, and on which reference architecture it is drawn. */
export function NewWorkspace({
  busy,
  during,
}: {
  busy: boolean;
  during: (work: () => Promise<void>) => Promise<void>;
}) {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [population, setPopulation] = useState('');
  const [reference, setReference] = useState('avoin-kunta');
  const [models, setModels] = useState<ListedReferenceModel[]>([]);
  const [wrong, setWrong] = useState<'name' | 'code' | 'population' | null>(null);
  useEffect(() => {
    listReferences().then(setModels, report);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const residents = population.trim() === '' ? undefined : parseNumber(population);
    if (name.trim() === '') setWrong('name');
    else if (code.trim() !== '' && !/^\d{1,3}$/u.test(code.trim())) setWrong('code');
    else if (population.trim() !== '' && residents === undefined) setWrong('population');
    else {
      setWrong(null);
      void during(() =>
        createWorkspace({
          fileName: name.trim(),
          language: 'fi',
          organisation: {
            name: name.trim(),
            ...(code.trim() === '' ? {} : { municipalityCode: code.trim().padStart(3, '0') }),
            ...(residents === undefined ? {} : { population: residents }),
          },
          ...(reference === OWN ? {} : { referenceKey: reference }),
        }),
      );
    }
  };
  return (
    <form className="start-card" aria-labelledby="start-new" onSubmit={submit} noValidate>
      <h2 id="start-new">{t('start.new')}</h2>
      <TextField
        label={t('start.name')}
        value={name}
        placeholder={t('start.namePlaceholder')}
        error={wrong === 'name' ? t('start.nameMissing') : undefined}
        onChange={setName}
      />
      <div className="form-row">
        <TextField
          label={t('start.code')}
          value={code}
          numeric
          error={wrong === 'code' ? t('start.codeWrong') : undefined}
          onChange={setCode}
        />
        <TextField
          label={t('start.population')}
          value={population}
          numeric
          error={wrong === 'population' ? t('field.wrongNumber') : undefined}
          onChange={setPopulation}
        />
      </div>
      <fieldset className="reference-choice">
        <legend>{t('start.reference')}</legend>
        {models.map((model) => (
          <label key={model.key} className="reference-option" data-chosen={reference === model.key}>
            <input
              type="radio"
              name="reference"
              value={model.key}
              checked={reference === model.key}
              onChange={() => setReference(model.key)}
            />
            <span>
              <strong>{textIn(model.name, LANGUAGE)}</strong>
              <span className="hint">
                {t('reference.size', { layers: model.layers, components: model.components })}{' '}
                {textIn(model.description, LANGUAGE)}
              </span>
            </span>
          </label>
        ))}
        <label className="reference-option" data-chosen={reference === OWN}>
          <input
            type="radio"
            name="reference"
            value={OWN}
            checked={reference === OWN}
            onChange={() => setReference(OWN)}
          />
          <span>
            <strong>{t('start.ownReference')}</strong>
            <span className="hint">{t('start.ownReferenceText')}</span>
          </span>
        </label>
      </fieldset>
      <button type="submit" className="button primary large" disabled={busy}>
        {t('start.create')}
      </button>
    </form>
  );
}
