import { useState, type ReactNode } from 'react';
import { ArrowLeft, PencilRuler } from 'lucide-react';
import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import type { Direction, GeneratedSpec } from '../../../domain/generated-views/spec';
import { t } from '../../i18n/translate';
import {
  backToGenerated,
  changeGenerated,
  generatedTitle,
  openGenerated,
  useGenerated,
} from '../../state/generated';
import { useViewportLink } from '../../state/viewport-link';
import { useModel } from '../../state/selectors';
import { useUi } from '../../state/ui-store';
import { FindField } from '../../ui/FindField';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import { relationshipName } from '../relationship-words';
import { GeneratedCanvas } from './GeneratedCanvas';
import { MatrixTable } from './MatrixTable';
import { RowTable } from './RowTable';
import { makeFreeView } from './make-free-view';

type Shown = 'picture' | 'matrix' | 'table';
/** More integrations than this are a matrix at first: as lines they would cover each other. */
const DENSE = 160;
/** A matrix has a cell for each pair: of more elements than this it is not made. */
const MOST_SQUARE = 200;

/** A view made of the model: its bar with what it shows, and the picture, the matrix or the table of it. */
export function GeneratedPane({ spec }: { spec: GeneratedSpec }) {
  const { index } = useModel();
  const generated = useGenerated();
  const [asked, setAsked] = useState<Shown | null>(null);
  if (!generated) return null;
  const dense = spec.kind === 'integrations' && generated.rows.length > DENSE;
  const square = spec.kind === 'integrations' && generated.elements.length <= MOST_SQUARE;
  const shown = asked ?? (!dense ? 'picture' : square ? 'matrix' : 'table');
  const title = generatedTitle(index, spec);
  const goOn = (elementId: string): void => openGenerated('around', elementId, { follow: true });
  const empty = spec.kind === 'around' ? generated.elements.length < 2 : generated.elements.length === 0;
  return (
    <div className="view-pane">
      <div className="view-bar generated-bar" role="toolbar" aria-label={title}>
        <Back />
        <h2 className="generated-title">{title}</h2>
        <span className="view-space" />
        <Filters
          spec={spec}
          relationshipTypes={[...new Set(generated.rows.map(({ relationship }) => relationship.type))]}
        />
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
        <button
          type="button"
          className="bar-button"
          disabled={empty}
          aria-label={t('generated.makeFree')}
          title={t('generated.makeFree')}
          onClick={() => void makeFreeView(generated, spec, title)}
        >
          <PencilRuler size={16} aria-hidden />
          <span className="bar-word">{t('generated.makeFree')}</span>
        </button>
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
        ) : (
          <Scrolled>
            {shown === 'matrix' ? (
              <MatrixTable generated={generated} label={title} />
            ) : (
              <RowTable generated={generated} label={title} />
            )}
          </Scrolled>
        )}
      </div>
    </div>
  );
}

function Scrolled({ children }: { children: ReactNode }) {
  return (
    // Scrolled by keys too.
    <div className="generated-scroll" tabIndex={-1}>
      {children}
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

const DIRECTIONS: readonly Direction[] = ['both', 'out', 'in'];

/** What narrows the view: steps and direction round an element, words and personal data of integrations. */
function Filters({ spec, relationshipTypes }: { spec: GeneratedSpec; relationshipTypes: readonly string[] }) {
  if (spec.kind === 'around') {
    const types = [
      ...new Set([...relationshipTypes, ...(spec.relationshipType ? [spec.relationshipType] : [])]),
    ];
    return (
      <>
        <Segmented
          label={t('generated.depth')}
          value={String(spec.depth ?? 1)}
          options={['1', '2', '3'].map((value) => ({
            value,
            label: value,
          }))}
          onChange={(value) => changeGenerated({ depth: Number(value) as 1 | 2 | 3 })}
        />
        <select
          className="view-kind"
          aria-label={t('generated.direction')}
          value={spec.direction ?? 'both'}
          onChange={(event) => changeGenerated({ direction: event.target.value as Direction })}
        >
          {DIRECTIONS.map((one) => (
            <option key={one} value={one}>
              {t(`generated.direction.${one}`)}
            </option>
          ))}
        </select>
        <select
          className="view-kind"
          aria-label={t('generated.relationship')}
          value={spec.relationshipType ?? ''}
          onChange={(event) =>
            changeGenerated({
              relationshipType: (event.target.value || undefined) as GeneratedSpec['relationshipType'],
            } as Partial<GeneratedSpec>)
          }
        >
          <option value="">{t('generated.relationshipAny')}</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {relationshipName(type as NonNullable<GeneratedSpec['relationshipType']>)}
            </option>
          ))}
        </select>
      </>
    );
  }
  if (spec.kind !== 'integrations' && spec.kind !== 'cooperation') return null;
  return (
    <>
      <label className="check generated-check">
        <input
          type="checkbox"
          checked={spec.personalData ?? false}
          onChange={(event) => changeGenerated({ personalData: event.target.checked })}
        />
        {t('generated.personalOnly')}
      </label>
      <span className="generated-find">
        <FindField
          label={t('generated.find')}
          value={spec.words ?? ''}
          onChange={(words) => changeGenerated({ words })}
        />
      </span>
    </>
  );
}

function ZoomReporter() {
  useViewportLink(useReactFlow(), useStoreApi());
  return null;
}
