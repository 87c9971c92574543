// The layer map as a view: lanes around boxes around cards, with integrations as lines. It is drawn anew from the model
// on each export, so reading it back makes no view of it.
import { showIn, mapStates, type MapMode } from '../../../domain/drawing/layer-map-content';
import { layoutLayerMap, type LayerMapLayout, type Rect } from '../../../domain/drawing/layer-map-layout';
import type { ModelIndex } from '../../../domain/model-index';
import { textIn } from '../../../domain/text';
import type { LocalisedText, Organisation, ReferenceModel, State } from '../../../schemas/generated/types';
import type { WriteOptions } from '../format';
import { xmlNode, type XmlNode } from '../xml/tree';
import { mapStyle } from './layer-map-colours';
import { propertiesNode } from './properties';
import { writeStyle } from './styles';
import { writeNames } from './texts';
import type { Writing } from './writing';

/** Hue of a layer. */
type Hue = Parameters<typeof mapStyle>[1];

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/**
 * One view for each reference model, organisation and state (current and target). `holding` gives the relationship that
 * says that a component is part of its layer.
 */
export function layerMapViews(
  index: ModelIndex,
  options: WriteOptions,
  writing: Writing,
  holding: ReadonlyMap<string, string>,
): XmlNode[] {
  const organisations = index.all('organisation').sort(byId);
  const models = index.all('referenceModel').sort(byId);
  const out: XmlNode[] = [];
  for (const organisation of organisations) {
    for (const model of models) {
      if (options.referenceModelId !== undefined && model.id !== options.referenceModelId) continue;
      if (organisations.length > 1 && !isPlaced(index, organisation.id, model.id)) continue;
      const states = mapStates(index, organisation.id);
      for (const mode of ['current', 'target'] as const) {
        const state = states[mode];
        if (!state && mode === 'target') continue;
        out.push(new MapView(index, options, writing, holding, { organisation, model, mode, state }).node());
      }
    }
  }
  return out;
}

function isPlaced(index: ModelIndex, organisationId: string, modelId: string): boolean {
  return index
    .pointing('element', 'owner', modelId)
    .some(({ id }) =>
      index
        .pointing('placement', 'placedIn', id)
        .some(({ elementId }) => index.find('element', elementId)?.ownerId === organisationId),
    );
}

interface MapSubject {
  readonly organisation: Organisation;
  readonly model: ReferenceModel;
  readonly mode: Extract<MapMode, 'current' | 'target'>;
  readonly state: State | undefined;
}

class MapView {
  private readonly name: string;
  private readonly layout: LayerMapLayout;
  private readonly connections: XmlNode[] = [];
  /** Element → its first card: where integrations are drawn to. */
  private readonly cardOf = new Map<string, string>();

  constructor(
    private readonly index: ModelIndex,
    options: WriteOptions,
    private readonly writing: Writing,
    private readonly holding: ReadonlyMap<string, string>,
    private readonly subject: MapSubject,
  ) {
    const { organisation, model, mode } = subject;
    this.name = `map-${organisation.id}-${model.id}-${mode}`;
    this.layout = layoutLayerMap(index, {
      organisationId: organisation.id,
      referenceModelId: model.id,
      mode,
      language: options.language,
    });
  }

  node(): XmlNode {
    const { layout, writing } = this;
    const identifier = writing.generatedId(this.name);
    const groups = layout.userGroups.map((group) =>
      this.box(group.id, group.id, group, writeStyle(mapStyle('component'))),
    );
    const lanes = layout.lanes.map((lane) => {
      const id = this.place(lane.id);
      const hue = lane.layer.reference?.hue;
      const boxes = layout.components
        .filter((component) => component.laneId === lane.id)
        .map((box) => this.component(box, id, hue));
      return this.box(lane.id, lane.id, lane, [...writeStyle(mapStyle('lane', hue)), ...boxes], id);
    });
    this.integrations();
    const attributes = { identifier, 'xsi:type': 'Diagram', viewpoint: 'Layered' };
    return xmlNode('view', attributes, [
      ...writeNames(this.title()),
      ...propertiesNode([writing.jsonNode({ generated: true })]),
      ...groups,
      ...lanes,
      ...this.connections,
    ]);
  }

  private title(): LocalisedText {
    const { organisation, model, state } = this.subject;
    return Object.fromEntries(
      LANGUAGES.map((language) => {
        const parts = [organisation.name, model.name, state?.name].map((text) => textIn(text, language));
        return [language, parts.filter(Boolean).join(' – ')];
      }),
    );
  }

  private component(box: LayerMapLayout['components'][number], laneNode: string, hue: Hue): XmlNode {
    const id = this.place(box.id);
    this.nesting(this.holding.get(box.id), laneNode, id);
    const cards = this.layout.cards
      .filter(({ componentId, card }) => componentId === box.id && !card.slim)
      .map((card) => {
        const cardNode = this.place(card.placementId);
        if (!this.cardOf.has(card.elementId)) this.cardOf.set(card.elementId, cardNode);
        this.nesting(card.placementId, cardNode, id);
        return this.box(card.placementId, card.elementId, card, writeStyle(mapStyle('card', hue)), cardNode);
      });
    return this.box(box.id, box.id, box, [...writeStyle(mapStyle('component', hue)), ...cards], id);
  }

  private nesting(relationship: string | undefined, source: string, target: string): void {
    if (relationship !== undefined) this.connect('NestingRelationship', relationship, source, target);
  }

  private integrations(): void {
    const { organisation, mode } = this.subject;
    const states = mapStates(this.index, organisation.id);
    const flows = this.index
      .pointing('relationship', 'owner', organisation.id)
      .filter(({ type }) => type === 'Flow');
    for (const flow of flows.sort(byId)) {
      const [source, target] = [this.cardOf.get(flow.sourceId), this.cardOf.get(flow.targetId)];
      if (source === undefined || target === undefined) continue;
      const { shown, gone } = showIn(this.index, states, mode, flow.id);
      if (shown && !gone) this.connect('Relationship', flow.id, source, target);
    }
  }

  private connect(type: string, relationshipRef: string, source: string, target: string): void {
    const identifier = this.place(`line-${relationshipRef}`);
    this.connections.push(
      xmlNode('connection', { identifier, 'xsi:type': type, relationshipRef, source, target }),
    );
  }

  private place(id: string): string {
    return this.writing.generatedId(`${this.name}-${id}`);
  }

  private box(
    id: string,
    elementRef: string,
    rect: Rect,
    inner: XmlNode[] = [],
    identifier = this.place(id),
  ): XmlNode {
    const { x, y, width, height } = rect;
    const attributes = {
      identifier,
      'xsi:type': 'Element',
      elementRef,
      x: Math.max(0, Math.round(x)),
      y: Math.max(0, Math.round(y)),
      w: Math.max(1, Math.round(width)),
      h: Math.max(1, Math.round(height)),
    };
    return xmlNode('node', attributes, inner);
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
