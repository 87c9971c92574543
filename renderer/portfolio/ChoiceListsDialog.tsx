// The lists of choices of the organisation: own choices, what each is called, their order, and which are offered.
import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import { choiceListsOf, EDITABLE_LISTS, type ListName } from '../../domain/portfolio/choice-lists';
import { choiceUses } from '../../domain/portfolio/choice-uses';
import { sameValue } from '../../domain/records';
import { textIn } from '../../domain/text';
import type { Organisation } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useChoiceDialog } from '../state/choice-dialog';
import { say } from '../state/messages';
import { useModel, useOrganisation } from '../state/selectors';
import { Dialog } from '../ui/Dialog';
import {
  choiceArgs,
  choiceRows,
  CHOICE_LANGUAGES,
  movedRow,
  rowName,
  standardRows,
  type ChoiceRow,
} from './choice-rows';
import { ChoiceLine } from './ChoiceLine';

export function ChoiceListsDialog() {
  const list = useChoiceDialog((state) => state.list);
  const organisation = useOrganisation();
  return list && organisation ? (
    <OpenDialog key={`${list} ${organisation.id}`} list={list} organisation={organisation} />
  ) : null;
}

function OpenDialog({ list, organisation }: { list: ListName; organisation: Organisation }) {
  const { index, revision } = useModel();
  const known = EDITABLE_LISTS.find((one) => one.list === list);
  const before = useMemo(() => choiceRows(list, choiceListsOf(organisation)[list]), [list, organisation]);
  const [edited, setRows] = useState<readonly ChoiceRow[] | null>(null);
  const [count, setCount] = useState(0);
  const rows = edited ?? before;
  const uses = useMemo(
    () =>
      new Map(
        before.map(({ code = '' }) => [code, choiceUses(index, organisation.id, list, code).length] as const),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the model changes without a new index
    [before, index, revision, organisation.id, list],
  );
  const close = (): void => useChoiceDialog.setState({ list: null });
  const set = (key: string, change: Partial<ChoiceRow>): void =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const changed = !sameValue(rows as ChoiceRow[], before as ChoiceRow[]);
  const nameless = rows.some((row) => !row.gone && rowName(row) === '');
  const undecided = rows.some(
    ({ code, gone }) => gone && gone.by === undefined && (uses.get(code ?? '') ?? 0) > 0,
  );
  const left = rows.filter(({ gone }) => !gone);
  const save = async (): Promise<void> => {
    if (await run('choices.set', { organisationId: organisation.id, list, ...choiceArgs(rows) })) {
      say('info', 'choices.saved', { name: textIn(known?.words, LANGUAGE) });
      close();
    }
  };
  const remove = (row: ChoiceRow): void => {
    if (row.code === undefined) setRows(rows.filter((one) => one !== row));
    else set(row.key, { gone: { by: undefined } });
  };
  return (
    <Dialog title={t('choices.title')} closeLabel={t('choices.close')} onClose={close} wide>
      <div className="dialog-body">
        <p className="hint">{t('choices.hint')}</p>
        <label className="form-field">
          <span>{t('choices.list')}</span>
          <select
            value={list}
            disabled={changed}
            aria-describedby={changed ? 'choices-busy' : undefined}
            onChange={(event) => {
              const next = EDITABLE_LISTS.find((one) => one.list === event.target.value);
              if (next) useChoiceDialog.setState({ list: next.list });
            }}
          >
            {EDITABLE_LISTS.map((one) => (
              <option key={one.list} value={one.list}>
                {textIn(one.words, LANGUAGE)}
              </option>
            ))}
          </select>
        </label>
        {changed ? (
          <p className="hint" id="choices-busy">
            {t('choices.busy')}
          </p>
        ) : null}
        {known?.closed ? <p className="hint">{t('choices.closed')}</p> : null}
        <div className="choice-table" role="table" aria-label={textIn(known?.words, LANGUAGE)}>
          <div role="row" className="choice-row choice-heads">
            <span role="columnheader">{t('choices.offered')}</span>
            {CHOICE_LANGUAGES.map((language) => (
              <span key={language} role="columnheader">
                {t(`choices.in.${language}`)}
              </span>
            ))}
            <span role="columnheader">{t('choices.uses')}</span>
            <span role="columnheader">{t('choices.order')}</span>
          </div>
          {rows.map((row, at) => (
            <ChoiceLine
              key={row.key}
              list={list}
              row={row}
              at={at}
              count={rows.length}
              uses={uses.get(row.code ?? '') ?? 0}
              others={left}
              onChange={(change) => set(row.key, change)}
              onMove={(by) => setRows(movedRow(rows, at, by))}
              onRemove={() => remove(row)}
              onKeep={() => {
                const { gone: _gone, ...kept } = row;
                setRows(rows.map((one) => (one === row ? kept : one)));
              }}
            />
          ))}
        </div>
        {known?.closed ? null : (
          <button
            type="button"
            className="button choice-add"
            onClick={() => {
              setCount(count + 1);
              setRows([...rows, { key: `new ${count}`, words: {}, hidden: false, own: true }]);
            }}
          >
            <Plus size={16} aria-hidden /> {t('choices.add')}
          </button>
        )}
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={() => setRows(standardRows(list, rows))}>
          {t('choices.standard')}
        </button>
        <span className="portfolio-space" />
        {undecided || nameless ? (
          <span className="hint" role="status">
            {t(undecided ? 'choices.sayInstead' : 'choices.sayName')}
          </span>
        ) : null}
        <button type="button" className="button" onClick={close}>
          {t('choices.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!changed || nameless || undecided}
          onClick={() => void save()}
        >
          {t('choices.save')}
        </button>
      </footer>
    </Dialog>
  );
}
