import { useState } from 'react';
import { ArrowLeft, PencilRuler, Pin } from 'lucide-react';
import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import type { View } from '../../../schemas/generated/types';
import type { GeneratedSpec } from '../../../domain/generated-views/spec';
import { textIn } from '../../../domain/text';
import { LANGUAGE, t } from '../../i18n/translate';
import {
  backToGenerated,
  generatedTitle,
  openGenerated,
  pinGenerated,
  useGenerated,
} from '../../state/generated';
import { useViewportLink } from '../../state/viewport-link';
import { useModel } from '../../state/selectors';
import { useUi } from '../../state/ui-store';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import { Filters } from './Filters';
import { GeneratedCanvas } from './GeneratedCanvas';
import { MatrixTable } from './MatrixTable';
import { RowTable } from './RowTable';
import { makeFreeView } from './make-free-view';

type Shown = 'picture' | 'matrix' | 'table';
/** More integrations than this are a matrix at first: as lines they would cover each other. */
const DENSE = 160;
/** A matrix has a cell for each pair: of more elements than this it is not made. */
const MOST_SQUARE = 200;

/** A view made of the model, pinned in the list of views or not: its bar with what it shows, and the picture, the matrix or the table of it. */
export function GeneratedPane({ spec, pinned }: { spec: GeneratedSpec; pinned: View | undefined }) {
  const { index } = useModel();
  const generated = useGenerated();
  const [asked, setAsked] = useState<Shown | null>(null);
  if (!generated) return null;
  const dense = spec.kind === 'integrations' && generated.rows.length > DENSE;
  const square = spec.kind === 'integrations' && generated.elements.length <= MOST_SQUARE;
  const shown = asked ?? (!dense ? 'picture' : square ? 'matrix' : 'table');
  const title = textIn(pinned?.name, LANGUAGE) || generatedTitle(index, spec);
  const goOn = (elementId: string): void => openGenerated('around', elementId, { follow: true });
  const empty = spec.kind === 'around' ? generated.elements.length < 2 : generated.elements.length === 0;
  return (
    <div className="view-pane">
      <div className="view-bar generated-bar" role="toolbar" aria-label={title}>
        <Back />
        {pinned ? <Pin size={16} aria-label={t('generated.pinned')} className="generated-pin" /> : null}
        <h2 className="generated-title">{title}</h2>
        <span className="view-space" />
        <Filters
          spec={spec}
          pinned={pinned !== undefined}
          relationshipTypes={[...new Set(generated.rows.map(({ relationship }) => relationship.type))]}
          elementTypes={[...new Set(generated.elements.map(({ type }) => type))]}
        />
        <span className="generated-tools">
          <Segmented<Shown>
            label={t('generated.shownAs')}
            value={shown}
            options={[
              { value: 'picture', label: t('generated.picture') },
              ...(square ? [{ value: 'matrix' as const, label: t('generated.matrix') }] : []),
              { value: 'table', label: t('generated.table') },
            ]}
            onChange={setAsked}
          />
          {pinned ? null : (
            <button
              type="button"
              className="bar-button"
              aria-label={t('generated.pin')}
              title={t('generated.pinHelp')}
              onClick={() => void pinGenerated(spec, title)}
            >
              <Pin size={16} aria-hidden />
              <span className="bar-word">{t('generated.pin')}</span>
            </button>
          )}
          <button
            type="button"
            className="bar-button"
            disabled={empty}
            aria-label={t('generated.makeFree')}
            title={t('generated.makeFree')}
            onClick={() => void makeFreeView(generated, spec, title, pinned?.id)}
          >
            <PencilRuler size={16} aria-hidden />
            <span className="bar-word">{t('generated.makeFree')}</span>
          </button>
        </span>
      </div>
      <div className="view-canvas" data-generated={spec.kind}>
        {empty ? (
          <div className="view-empty">
            <h2>{t(`generated.empty.${spec.kind}`)}</h2>
            <p>{t(`generated.emptyHint.${spec.kind}`)}</p>
          </div>
        ) : shown === 'picture' ? (
          <ReactFlowProvider key={`${spec.kind} ${spec.elementId ?? ''}`}>
            <ZoomReporter />
            <GeneratedCanvas
              generated={generated}
              placeKey={`${spec.kind} ${spec.elementId ?? ''} ${spec.depth ?? 1}`}
              label={title}
              onGoOn={goOn}
            />
          </ReactFlowProvider>
        ) : shown === 'matrix' ? (
          <MatrixTable generated={generated} label={title} />
        ) : (
          <RowTable generated={generated} label={title} />
        )}
      </div>
    </div>
  );
}

function Back() {
  const trail = useUi((state) => state.generatedTrail);
  if (trail.length === 0) return null;
  return (
    <IconButton label={t('generated.back')} onPress={() => void backToGenerated()}>
      <ArrowLeft size={17} aria-hidden />
    </IconButton>
  );
}

function ZoomReporter() {
  useViewportLink(useReactFlow(), useStoreApi());
  return null;
}
