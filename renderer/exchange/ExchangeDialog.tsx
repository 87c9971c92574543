import { cancelOf } from '../engine-client/engine';
import { t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { Working } from '../ui/Working';
import { ArrivalTable } from './ArrivalTable';
import { DepartureTable } from './DepartureTable';
import { mayLeave, useExchange, type ExchangeTalk } from './exchange';
import { PlaceChoice } from './PlaceChoice';
import { ReadingProblems } from './ReadingProblems';

/** The shared place: what is new there is taken in, what is new here is published. */
export function ExchangeDialog() {
  const talk = useExchange();
  const { state, busy } = talk;
  return (
    <Dialog
      title={state ? `${t('exchange.title')}: ${state.place.name}` : t('exchange.title')}
      closeLabel={t('dialog.close')}
      onClose={() => useUi.getState().set({ dialog: null })}
      wide
      dismissable={busy === null}
    >
      <div className="dialog-body exchange">
        {talk.problem ? (
          <p className="problem" role="alert">
            {talk.problem}
          </p>
        ) : null}
        {busy ? (
          <Working text={busyText(busy)} share={busy.share} onCancel={cancelOf(busy.jobId)} />
        ) : state ? (
          <>
            <ReadingProblems problems={state.problems} />
            <ArrivalTable arrivals={state.arrivals} talk={talk} />
            <DepartureTable departures={state.departures} talk={talk} />
          </>
        ) : (
          <PlaceChoice talk={talk} />
        )}
      </div>
      {state && !busy ? <Foot talk={talk} /> : null}
    </Dialog>
  );
}

function busyText({ step, name }: NonNullable<ExchangeTalk['busy']>): string {
  if (step === 'look') return t('exchange.fetching', { name });
  return t(step === 'take' ? 'exchange.writing' : 'exchange.publishing');
}

function Foot({ talk }: { talk: ExchangeTalk }) {
  const { state } = talk;
  if (!state) return null;
  const taking = state.arrivals.filter(({ organisationId }) => talk.taking.has(organisationId));
  const leaving = state.departures.filter((one) => mayLeave(one) && talk.leaving.has(one.organisationId));
  const open = taking.reduce((sum, { openCount }) => sum + openCount, 0);
  return (
    <footer className="dialog-foot exchange-foot">
      <button type="button" className="button" onClick={talk.back}>
        {t('exchange.other')}
      </button>
      <button type="button" className="button" onClick={() => talk.look(state.place.id)}>
        {t('exchange.again')}
      </button>
      <span className="exchange-gap" />
      {state.departures.some(mayLeave) ? (
        <button
          type="button"
          className={state.arrivals.length === 0 ? 'button primary' : 'button'}
          disabled={leaving.length === 0}
          onClick={talk.publish}
        >
          {leaving.length === 0
            ? t('exchange.publishNone')
            : t('exchange.publish', { count: leaving.length })}
        </button>
      ) : null}
      {state.arrivals.length > 0 ? (
        <button
          type="button"
          className="button primary"
          disabled={taking.length === 0 || open > 0}
          onClick={talk.take}
        >
          {taking.length === 0
            ? t('exchange.takeNone')
            : open > 0
              ? t('exchange.unsolved', { count: open })
              : t('exchange.take', { count: taking.length })}
        </button>
      ) : null}
    </footer>
  );
}
