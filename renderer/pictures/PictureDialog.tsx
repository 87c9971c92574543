import { useMemo, useState } from 'react';
import { pictureOf } from '../../domain/pictures/picture';
import type { PictureChoice, PictureSubject } from '../../schemas/generated/types';
import { cancelOf } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { currentPicture, withLooks } from '../state/picture-subject';
import { useLooks } from '../state/shown-looks';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { Working } from '../ui/Working';
import { PictureOptions } from './PictureOptions';
import { PicturePreview } from './PicturePreview';
import { useAppVersion } from './app-version';
import { sheetsOf } from './sheets';
import { usePictureWork } from './work';

/** A picture of what is on the canvas: its form on the right, what it will look like on the left. */
export function PictureDialog() {
  const [subject] = useState<PictureSubject | null>(currentPicture);
  const close = (): void => useUi.getState().set({ dialog: null });
  return (
    <Dialog title={t('picture.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      {subject ? (
        <Maker subject={subject} onClose={close} />
      ) : (
        <div className="dialog-body">
          <p>{t('picture.nothing')}</p>
        </div>
      )}
    </Dialog>
  );
}

function Maker({ subject: given, onClose }: { subject: PictureSubject; onClose: () => void }) {
  const { index, revision } = useModel();
  const choice = useUi((state) => state.picture);
  const [lines, setLines] = useState(given.flowIds?.length !== 0);
  const change = (more: Partial<PictureChoice>): void =>
    useUi.getState().set({ picture: { ...choice, ...more } });
  const { theme, legend, titleBlock } = choice;
  const tool = useAppVersion();
  const looks = useLooks();
  const drawn = useMemo<PictureSubject>(() => {
    if (given.kind === 'view' || !lines) return given.kind === 'view' ? given : { ...given, flowIds: [] };
    if (given.flowIds?.length !== 0) return given;
    const { flowIds: _none, ...all } = given;
    return all;
  }, [given, lines]);
  const subject = useMemo(() => withLooks(drawn, looks, theme), [drawn, looks, theme]);
  const picture = useMemo(
    () =>
      pictureOf(index, {
        subject,
        theme,
        legend,
        titleBlock,
        language: LANGUAGE,
        date: new Date().toISOString(),
        tool,
      }),
    // The index is changed in place: the revision is an input.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [index, revision, subject, theme, legend, titleBlock, tool],
  );
  const sheets = useMemo(() => sheetsOf(picture.scene.bounds, choice), [picture, choice]);
  const work = usePictureWork(subject);
  const refused = choice.format === 'pdf' && sheets === null;
  return (
    <>
      <div className="dialog-body picture-body">
        <PicturePreview picture={picture} sheets={choice.format === 'pdf' ? sheets : null} />
        <PictureOptions
          choice={choice}
          bounds={picture.scene.bounds}
          sheets={sheets}
          lines={subject.kind === 'map' ? lines : null}
          onLines={setLines}
          onChange={change}
        />
      </div>
      {work.problem ? (
        <p className="problem picture-problem" role="alert">
          {work.problem}
        </p>
      ) : null}
      {work.busy ? (
        <Working text={t('picture.painting')} share={work.busy.share} onCancel={cancelOf(work.busy.jobId)} />
      ) : (
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={() => void work.copy(choice)}>
            {t('picture.copy')}
          </button>
          <span className="foot-space" />
          <button type="button" className="button" onClick={onClose}>
            {t('dialog.cancel')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={refused}
            onClick={() =>
              void work.save(choice).then((saved) => {
                if (saved) onClose();
              })
            }
          >
            {t('export.save')}
          </button>
        </footer>
      )}
    </>
  );
}
