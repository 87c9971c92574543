import { t } from '../i18n/translate';

/** What is being done, how far it is (0–1), and a way to stop it while there is something to stop. */
export function Working(props: { text: string; share: number; onCancel: (() => void) | undefined }) {
  return (
    <div className="busy" role="status">
      <p>{props.text}</p>
      <progress max={1} value={props.share} aria-label={props.text} />
      {props.onCancel ? (
        <button type="button" className="button" onClick={props.onCancel}>
          {t('dialog.cancel')}
        </button>
      ) : null}
    </div>
  );
}
