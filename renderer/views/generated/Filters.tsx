// What narrows a generated view: steps, direction, relationships and elements round one, words and personal data of integrations.
import { useEffect, useState } from 'react';
import type { Relationship } from '../../../schemas/generated/types';
import type { Direction, GeneratedSpec } from '../../../domain/generated-views/spec';
import { layerOf, type Layer } from '../../../domain/notation/element-types';
import { t } from '../../i18n/translate';
import { typeName } from '../../i18n/type-names';
import { changeGenerated } from '../../state/generated';
import names from '../../../domain/notation/names.fi.json';
import { FindField } from '../../ui/FindField';
import { Segmented } from '../../ui/Segmented';
import { relationshipName } from '../relationship-words';

const DIRECTIONS: readonly Direction[] = ['both', 'out', 'in'];

/** What narrows the view: steps and direction round an element, words and personal data of integrations. */
export function Filters(props: {
  spec: GeneratedSpec;
  /** ArchiMate types that are shown now: what one can narrow to. */
  relationshipTypes: readonly string[];
  elementTypes: readonly string[];
  pinned: boolean;
}) {
  const { spec, relationshipTypes, elementTypes, pinned } = props;
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
              relationshipType: event.target.value || undefined,
            } as Partial<GeneratedSpec>)
          }
        >
          <option value="">{t('generated.relationshipAny')}</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {relationshipName(type as Relationship['type'])}
            </option>
          ))}
        </select>
        <select
          className="view-kind"
          aria-label={t('generated.elements')}
          value={spec.elementType ?? (spec.layer === undefined ? '' : `layer ${spec.layer}`)}
          onChange={(event) => changeGenerated(narrowedTo(event.target.value))}
        >
          <option value="">{t('generated.elementsAny')}</option>
          <optgroup label={t('generated.layer')}>
            {layersOf(elementTypes, spec.layer).map((layer) => (
              <option key={layer} value={`layer ${layer}`}>
                {names.layers[layer]}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('generated.elementType')}>
            {[...new Set([...elementTypes, ...(spec.elementType ? [spec.elementType] : [])])].map((type) => (
              <option key={type} value={type}>
                {typeName(type)}
              </option>
            ))}
          </optgroup>
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
        <WordsField words={spec.words ?? ''} pinned={pinned} />
      </span>
    </>
  );
}

/** The layer or the type that was chosen; neither where the choice is empty. */
function narrowedTo(value: string): Partial<GeneratedSpec> {
  const layer = /^layer (.+)$/u.exec(value)?.[1];
  const none = { layer: undefined, elementType: undefined };
  return (
    layer === undefined ? { ...none, elementType: value || undefined } : { ...none, layer }
  ) as Partial<GeneratedSpec>;
}

function layersOf(types: readonly string[], chosen: string | undefined): Layer[] {
  const layers = types.flatMap((type) => layerOf(type) ?? []);
  return [...new Set<Layer>([...layers, ...(chosen === undefined ? [] : [chosen as Layer])])];
}

const TYPING_MS = 500;

/** Narrows at every letter; a pinned view when one stops typing, since each change of it is one that can be undone. */
function WordsField({ words, pinned }: { words: string; pinned: boolean }) {
  const [typed, setTyped] = useState(words);
  useEffect(() => {
    if (typed === words) return undefined;
    const timer = setTimeout(() => changeGenerated({ words: typed }), pinned ? TYPING_MS : 0);
    return () => clearTimeout(timer);
  }, [typed, words, pinned]);
  // Another view, or the change was undone.
  useEffect(() => setTyped(words), [words]);
  return <FindField label={t('generated.find')} value={typed} onChange={setTyped} />;
}
