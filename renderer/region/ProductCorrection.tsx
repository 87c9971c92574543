// "This is another product": a system is told to be a product of the catalogue, or its spelling is, for all municipalities.
import { useId, useMemo, useState } from 'react';
import type { CellSystem } from '../../domain/region/comparison';
import { productList } from '../../domain/region/product-list';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { useModel } from '../state/selectors';

export function ProductCorrection({ system }: { system: CellSystem }) {
  const [open, setOpen] = useState(false);
  return open ? (
    <Form system={system} onClose={() => setOpen(false)} />
  ) : (
    <button type="button" className="button" onClick={() => setOpen(true)}>
      {t('region.correct')}
    </button>
  );
}

function Form({ system, onClose }: { system: CellSystem; onClose: () => void }) {
  const { index } = useModel();
  const id = useId();
  const [name, setName] = useState('');
  const names = useMemo(
    () =>
      productList(index).flatMap(({ product }) =>
        product.unnamed || product.id === system.match.product.id ? [] : [product.name],
      ),
    [index, system],
  );
  const { match, element } = system;
  const wanted = name.trim();
  const done = (ok: unknown): void => {
    if (ok) onClose();
  };
  const everywhere = (): void => {
    void run('catalogue.decide', {
      decisions: [{ of: 'product', same: true, names: [wanted, match.spelled], name: wanted }],
    }).then(done);
  };
  const here = (): void => {
    void run('catalogue.assign', { elementIds: [element.id], name: wanted }).then(done);
  };
  const release = (): void => {
    void run('catalogue.assign', { elementIds: [element.id] }).then(done);
  };
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') (match.product.unnamed ? here : everywhere)();
      }}
    >
      <label htmlFor={id}>{t('region.correctTo')}</label>
      <input
        id={id}
        list={`${id}-names`}
        value={name}
        autoFocus
        maxLength={500}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      <datalist id={`${id}-names`}>
        {names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div className="evidence-buttons">
        {match.product.unnamed ? null : (
          <button type="submit" className="button primary" disabled={wanted === ''}>
            {t('region.correctAll', { spelled: match.spelled })}
          </button>
        )}
        <button type="button" className="button" disabled={wanted === ''} onClick={here}>
          {t('region.correctThis')}
        </button>
        {match.reason === 'assigned' ? (
          <button type="button" className="button" onClick={release}>
            {t('region.release')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onClose}>
          {t('region.cancel')}
        </button>
      </div>
    </form>
  );
}
