import { useState, type FormEvent } from 'react';
import { textIn, withText } from '../../domain/text';
import { run } from '../engine-client/commands';
import { formatDate, parseDate, parseNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { useOrganisation, useStates } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

/** The municipality itself and the name and day of its target. */
export function OrganisationDialog() {
  const organisation = useOrganisation();
  const { target } = useStates();
  const [name, setName] = useState(textIn(organisation?.name, LANGUAGE));
  const [code, setCode] = useState(organisation?.municipalityCode ?? '');
  const [region, setRegion] = useState(organisation?.region ?? '');
  const [population, setPopulation] = useState(
    organisation?.population === undefined ? '' : String(organisation.population),
  );
  const [threshold, setThreshold] = useState(
    organisation?.procurementThreshold === undefined ? '' : String(organisation.procurementThreshold),
  );
  const [targetName, setTargetName] = useState(textIn(target?.name, LANGUAGE));
  const [targetDate, setTargetDate] = useState(target?.date ? formatDate(target.date) : '');
  const [wrong, setWrong] = useState<string | null>(null);
  const close = (): void => useUi.getState().set({ dialog: null });
  if (!organisation) return null;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const residents = population.trim() === '' ? null : parseNumber(population);
    const limit = threshold.trim() === '' ? null : parseNumber(threshold);
    const date = targetDate.trim() === '' ? null : parseDate(targetDate);
    if (name.trim() === '') return setWrong(t('start.nameMissing'));
    if (code.trim() !== '' && !/^\d{3}$/u.test(code.trim())) return setWrong(t('start.codeWrong'));
    if (residents === undefined || limit === undefined) return setWrong(t('field.wrongNumber'));
    if (date === undefined) return setWrong(t('field.wrongDate'));
    const changed =
      name.trim() !== textIn(organisation.name, LANGUAGE) ||
      (code.trim() || undefined) !== organisation.municipalityCode ||
      (region.trim() || undefined) !== organisation.region ||
      (residents ?? undefined) !== organisation.population ||
      (limit ?? undefined) !== organisation.procurementThreshold;
    if (changed) {
      await run('organisation.update', {
        id: organisation.id,
        name: withText(organisation.name, LANGUAGE, name.trim()),
        municipalityCode: code.trim() === '' ? null : code.trim(),
        region: region.trim() === '' ? null : region.trim(),
        population: residents,
        procurementThreshold: limit,
      });
    }
    if (
      target &&
      (targetName.trim() !== textIn(target.name, LANGUAGE) || (date ?? undefined) !== target.date)
    ) {
      await run('state.update', {
        id: target.id,
        name: withText(target.name, LANGUAGE, targetName.trim() || t('mode.target')),
        date,
      });
    }
    close();
  };
  return (
    <Dialog title={t('organisation.title')} closeLabel={t('dialog.close')} onClose={close}>
      <form onSubmit={(event) => void save(event)}>
        <div className="dialog-body">
          <TextField label={t('start.name')} value={name} onChange={setName} />
          <div className="form-row">
            <TextField label={t('start.code')} value={code} onChange={setCode} />
            <TextField label={t('start.population')} value={population} onChange={setPopulation} />
          </div>
          <div className="form-row">
            <TextField label={t('organisation.region')} value={region} onChange={setRegion} />
            <TextField
              label={t('organisation.threshold')}
              value={threshold}
              placeholder="60 000"
              numeric
              onChange={setThreshold}
            />
          </div>
          <div className="form-row">
            <TextField label={t('organisation.targetName')} value={targetName} onChange={setTargetName} />
            <TextField label={t('organisation.targetDate')} value={targetDate} onChange={setTargetDate} />
          </div>
          {wrong ? (
            <p className="problem" role="alert">
              {wrong}
            </p>
          ) : null}
        </div>
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            {t('dialog.cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('dialog.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
