import { useState, type KeyboardEvent } from 'react';
import { Trash2 } from 'lucide-react';
import { componentsOf, layersOf } from '../../domain/reference-models';
import { textIn, withText } from '../../domain/text';
import type { Element } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { OrderButtons } from '../ui/OrderButtons';
import { IconButton } from '../ui/IconButton';

/** Layers and components of an own model: names in place, order by buttons, Enter adds the next. */
export function OwnModelEditor({ modelId }: { modelId: string }) {
  const { index } = useModel();
  const model = index.find('referenceModel', modelId);
  const layers = layersOf(index, modelId);
  if (!model) return null;
  return (
    <div className="dialog-body own-model">
      <label className="form-field">
        <span>{t('reference.name')}</span>
        <Name
          key={textIn(model.name, LANGUAGE)}
          label={t('reference.name')}
          name={textIn(model.name, LANGUAGE)}
          onChange={(text) =>
            void run('referenceModel.update', { id: modelId, name: withText(model.name, LANGUAGE, text) })
          }
        />
      </label>
      {layers.map((layer, i) => (
        <section key={layer.id} className="own-layer" data-hue={layer.reference?.hue ?? 'slate'}>
          <Part part={layer} siblings={layers} position={i} />
          <label className="check-row">
            <input
              type="checkbox"
              checked={layer.reference?.area === 'column'}
              onChange={(event) =>
                void run('referencePart.update', {
                  id: layer.id,
                  area: event.target.checked ? 'column' : 'lane',
                })
              }
            />
            {t('reference.asColumn')}
          </label>
          <ul>
            {componentsOf(index, layer.id).map((component, at, all) => (
              <li key={component.id}>
                <Part part={component} siblings={all} position={at} />
              </li>
            ))}
            <li>
              <NewPart
                label={t('reference.newComponent', { layer: textIn(layer.name, LANGUAGE) })}
                onAdd={(name) =>
                  run('referencePart.create', {
                    ownerId: modelId,
                    role: 'component',
                    parentId: layer.id,
                    name: { fi: name },
                  })
                }
              />
            </li>
          </ul>
        </section>
      ))}
      <NewPart
        label={t('reference.newLayer')}
        onAdd={(name) => run('referencePart.create', { ownerId: modelId, role: 'layer', name: { fi: name } })}
      />
    </div>
  );
}

function Part({
  part,
  siblings,
  position,
}: {
  part: Element;
  siblings: readonly Element[];
  position: number;
}) {
  const name = textIn(part.name, LANGUAGE);
  const move = (beforeId: string | undefined): void =>
    void run('referencePart.move', { id: part.id, ...(beforeId ? { beforeId } : {}) });
  return (
    <div className="own-part">
      <Name
        key={name}
        label={t('reference.partName')}
        name={name}
        onChange={(text) =>
          void run('referencePart.update', { id: part.id, name: withText(part.name, LANGUAGE, text) })
        }
      />
      <OrderButtons
        up={t('reference.up', { name })}
        down={t('reference.down', { name })}
        at={position}
        count={siblings.length}
        onMove={(by) => move(siblings[by < 0 ? position - 1 : position + 2]?.id)}
      />
      <IconButton
        label={t('reference.deletePart', { name })}
        onPress={() => void run('referencePart.delete', { id: part.id })}
      >
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

function Name({ label, name, onChange }: { label: string; name: string; onChange: (name: string) => void }) {
  const [text, setText] = useState(name);
  const commit = (): void => {
    if (text.trim() === '') setText(name);
    else if (text.trim() !== name) onChange(text.trim());
  };
  return (
    <input
      type="text"
      value={text}
      aria-label={label}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

function NewPart({ label, onAdd }: { label: string; onAdd: (name: string) => Promise<unknown> }) {
  const [text, setText] = useState('');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || text.trim() === '') return;
    event.preventDefault();
    void onAdd(text.trim());
    setText('');
  };
  return (
    <input
      type="text"
      className="new-part"
      value={text}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
