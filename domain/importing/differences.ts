// Field by field, where the file and the workspace say different things of one element or relationship, and whose value
// is taken. Fields are named `type`, `name.fi`, `documentation.und`, `fields.supplier`, `flow.data`, `property.<id>`.
import type {
  Element,
  ImportDifference,
  ImportOptions,
  ImportRenaming,
  LocalisedText,
  ModelRecord,
  Property,
  Relationship,
} from '../../schemas/generated/types';
import { valuesByDefinition } from '../property-values';
import { sameValue } from '../records';
import { textIn } from '../text';

type Concept = Element | Relationship;
type Values = { [key: string]: unknown };

const SHOWN = 500;
const PARTS = ['name', 'documentation', 'fields', 'flow'] as const;
const WHOLE = ['type', 'jhsKind', 'accessType', 'influenceStrength', 'directed'] as const;

/** Collects the differences of one import and undoes those where the own value counts. */
export class Differences {
  readonly list: ImportDifference[] = [];
  readonly renamed: ImportRenaming[] = [];
  count = 0;
  private readonly except: ReadonlySet<string>;

  constructor(private readonly options: ImportOptions) {
    this.except = new Set((options.except ?? []).map(({ id, field }) => `${id}\n${field}`));
  }

  /**
   * The merged record with the own values where they count. An element that takes another name keeps the old one as an
   * alias, so that who knew it by that finds it.
   */
  settle(here: ModelRecord, merged: ModelRecord): ModelRecord {
    if (!isConcept(here) || !isConcept(merged)) return merged;
    const out = this.settled(here, merged);
    return out.kind === 'element' && here.kind === 'element' ? this.named(here, out) : out;
  }

  private settled(here: Concept, merged: Concept): Concept {
    let out: Values | undefined;
    const put = (change: (values: Values) => void): void => {
      out ??= { ...merged };
      change(out);
    };
    for (const key of WHOLE) {
      const [own, file] = [(here as unknown as Values)[key], (merged as unknown as Values)[key]];
      if (this.keepsOwn(here, key, own, file)) put((values) => (values[key] = own));
    }
    for (const part of PARTS) {
      const own = (here as unknown as Values)[part] as Values | undefined;
      const file = (merged as unknown as Values)[part] as Values | undefined;
      for (const key of Object.keys(file ?? {}))
        if (this.keepsOwn(here, `${part}.${key}`, own?.[key], file?.[key]))
          put((values) => (values[part] = { ...(values[part] as Values), [key]: own?.[key] }));
    }
    const ownProperties = valuesByDefinition(here.properties);
    for (const [definitionId, file] of valuesByDefinition(merged.properties)) {
      const own = ownProperties.get(definitionId);
      if (own && this.keepsOwn(here, `property.${definitionId}`, own, file))
        put(
          (values) =>
            (values['properties'] = replaced(values['properties'] as Property[], definitionId, own)),
        );
    }
    return (out ?? merged) as unknown as Concept;
  }

  /** Notes a difference; true where the own value is to stay. */
  private keepsOwn(here: Concept, field: string, own: unknown, file: unknown): boolean {
    if (own === undefined || file === undefined || own === '' || sameValue(own, file)) return false;
    const preferred = this.options.prefer ?? 'file';
    const other = preferred === 'file' ? 'own' : 'file';
    const taken = this.except.has(`${here.id}\n${field}`) ? other : preferred;
    this.count += 1;
    if (this.list.length < SHOWN) {
      const name = textIn(here.name, 'fi');
      this.list.push({ id: here.id, name, field, own: shown(own), file: shown(file), taken });
    }
    return taken === 'own';
  }

  private named(here: Element, out: Element): Element {
    const [from, to] = [textIn(here.name, 'fi'), textIn(out.name, 'fi')];
    const now = new Set(Object.values(out.name));
    const lost = Object.values(here.name).filter((name) => name.trim() !== '' && !now.has(name));
    if (lost.length === 0) return out;
    if (from !== to) this.renamed.push({ id: here.id, from, to });
    const aliases = [...new Set([...(out.aliases ?? []), ...lost])].filter((name) => !now.has(name));
    return { ...out, aliases };
  }
}

function isConcept(record: ModelRecord): record is Concept {
  return (record.kind === 'element' && !record.reference) || record.kind === 'relationship';
}

function replaced(
  properties: readonly Property[],
  definitionId: string,
  own: readonly LocalisedText[],
): Property[] {
  const at = properties.findIndex((property) => property.definitionId === definitionId);
  const others = properties.filter((property) => property.definitionId !== definitionId);
  return [...others.slice(0, at), ...own.map((value) => ({ definitionId, value })), ...others.slice(at)];
}

/** A value as text of bounded length. */
function shown(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map((one) => textIn(one as LocalisedText, 'fi')).join('; ')
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : JSON.stringify(value);
  return text.slice(0, 500);
}
