import { useEffect, useRef, useState } from 'react';
import { layersOf } from '../../domain/reference-models';
import { textIn } from '../../domain/text';
import type {
  Element,
  ReferenceChoice,
  ReferenceDraftResult,
  ReferenceModel,
  ReferenceModelFile,
  ReferenceOutline,
} from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { draftReference } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { TextField } from '../ui/TextField';
import { fileAdjusted, type Adjustments } from './draft-adjustments';
import { DraftChoice } from './DraftChoice';
import { DraftPreview } from './DraftPreview';
import { firstChoice } from './first-choice';

/** Chooses which part of a model becomes a reference model; the layer map that comes of it shows at once. */
export function DraftScreen({
  outline,
  model,
  onBack,
  onDone,
}: {
  outline: ReferenceOutline;
  /** The model that this is the next version of. */
  model?: ReferenceModel;
  onBack: () => void;
  onDone: (file: ReferenceModelFile) => void;
}) {
  const { index } = useModel();
  const [choice, setChoice] = useState<ReferenceChoice>(() => firstChoice(outline, model?.origin?.choice));
  const [draft, setDraft] = useState<ReferenceDraftResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [named, setNamed] = useState(model !== undefined);
  const [adjustments, setAdjustments] = useState<Adjustments>({
    name: textIn(model?.name, LANGUAGE),
    version: model ? nextVersion(model.version) : '1',
    source: model?.source ?? outline.name,
    licence: model?.licence ?? '',
    ...lookOf(model ? layersOf(index, model.id) : []),
    leaveOut: new Set(model?.origin?.choice.leaveOut),
  });
  const asked = useRef(0);
  const modelId = model?.id;
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    draftReference({ token: outline.token, choice, ...(modelId === undefined ? {} : { modelId }) }).then(
      (result) => {
        if (mine !== asked.current) return;
        setDraft(result);
        setProblem(null);
      },
      (error: unknown) => {
        if (mine !== asked.current) return;
        setDraft(null);
        setProblem(refusalSentence(error));
      },
    );
  }, [outline.token, choice, modelId]);
  // The name follows the chosen part until the user has typed one.
  const proposed = textIn(draft?.file.name, LANGUAGE);
  const shown = named ? adjustments : { ...adjustments, name: proposed };
  const change = (more: Partial<Adjustments>): void => {
    if (more.name !== undefined) setNamed(true);
    setAdjustments({ ...shown, ...more });
  };
  const file = draft ? fileAdjusted(draft.file, shown) : null;
  const missing = shown.name.trim() === '' || shown.version.trim() === '';
  const finish = (): void => {
    if (!file) return;
    onDone(model ? { ...file, key: model.key } : file);
  };
  return (
    <>
      <div className="dialog-body reference-draft">
        <DraftChoice outline={outline} choice={choice} onChange={setChoice} />
        <div className="draft-result">
          <div className="form-row draft-names">
            <TextField label={t('draft.name')} value={shown.name} onChange={(name) => change({ name })} />
            <TextField
              label={t('draft.version')}
              value={shown.version}
              onChange={(version) => change({ version })}
            />
            <TextField
              label={t('draft.source')}
              value={shown.source}
              onChange={(source) => change({ source })}
            />
            <TextField
              label={t('draft.licence')}
              value={shown.licence}
              onChange={(licence) => change({ licence })}
            />
          </div>
          {problem ? (
            <p className="problem" role="alert">
              {problem}
            </p>
          ) : null}
          {draft && file ? (
            <DraftPreview draft={draft} file={file} adjustments={shown} onChange={change} />
          ) : null}
        </div>
      </div>
      <footer className="dialog-foot">
        {missing && draft ? <span className="hint foot-hint">{t('draft.missing')}</span> : null}
        <button type="button" className="button" onClick={onBack}>
          {t('dialog.back')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!file || missing || file.layers.length === 0}
          onClick={finish}
        >
          {t(model ? 'draft.compare' : 'draft.install')}
        </button>
      </footer>
    </>
  );
}

/** Order, colours and places of the layers that are installed, so that the next version looks the same. */
function lookOf(layers: readonly Element[]): Pick<Adjustments, 'order' | 'hues' | 'areas'> {
  const standing = layers.filter(({ reference }) => reference?.retiredIn === undefined);
  return {
    order: standing.map(({ id }) => id),
    hues: Object.fromEntries(standing.map(({ id, reference }) => [id, reference?.hue ?? 'slate'])),
    areas: Object.fromEntries(standing.map(({ id, reference }) => [id, reference?.area ?? 'lane'])),
  };
}

/** The last number of the version raised by one; empty where there is none, so that the user says it. */
function nextVersion(version: string): string {
  const found = /^(.*?)(\d+)$/u.exec(version);
  return found ? `${found[1]}${Number(found[2]) + 1}` : '';
}
