// The region's catalogue of products and suppliers: which spellings mean the same, decided once for all municipalities.
import type { CatalogueEntry, CommandArgs } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import { textIn } from '../text';
import type { Plan, Planned } from './plan';

type Of = CatalogueEntry['of'];

/**
 * catalogue.decide: spellings that mean the same come into one entry, which is made where there is none; entries that held some
 * of them become one. Spellings that mean something else than the first one are noted there.
 */
export function decideCatalogue(plan: Plan, args: CommandArgs['catalogue.decide']): Planned {
  const entries = new Entries(plan);
  const touched = args.decisions.map((decision) =>
    decision.same ? entries.join(decision) : entries.part(decision),
  );
  return plan.done('catalogue.decide', touched, { count: args.decisions.length });
}

/** catalogue.assign: systems that are a product whatever their names say; each is in one entry at most. */
export function assignCatalogue(plan: Plan, args: CommandArgs['catalogue.assign']): Planned {
  for (const id of args.elementIds) plan.need('element', id);
  const entries = new Entries(plan);
  const moving = new Set(args.elementIds);
  for (const entry of entries.all('product')) {
    const left = entry.elementIds?.filter((id) => !moving.has(id));
    if (left && left.length !== entry.elementIds?.length) entries.put({ ...entry, elementIds: left });
  }
  const chosen =
    args.entryId !== undefined
      ? plan.need('catalogueEntry', args.entryId)
      : args.name !== undefined
        ? (entries.holding('product', args.name)[0] ?? entries.made('product', args.name))
        : undefined;
  if (chosen) entries.put({ ...chosen, elementIds: [...(chosen.elementIds ?? []), ...args.elementIds] });
  return plan.done(chosen ? 'catalogue.assign' : 'catalogue.release', [
    chosen ?? plan.need('element', args.elementIds[0] ?? ''),
  ]);
}

/** catalogue.update: null clears. */
export function updateCatalogue(plan: Plan, args: CommandArgs['catalogue.update']): Planned {
  const before = plan.need('catalogueEntry', args.id);
  const next: CatalogueEntry = { ...before };
  if (args.name !== undefined) {
    next.name = { und: args.name.trim() };
    next.names = spellings([...(before.names ?? []), textIn(before.name, 'fi')]);
  }
  if (args.supplier === null || args.supplier === '') delete next.supplier;
  else if (args.supplier !== undefined) next.supplier = args.supplier.trim();
  if (args.note === null || args.note === '') delete next.note;
  else if (args.note !== undefined) next.note = args.note;
  if (args.takeOut) next.names = without(next.names, args.takeOut);
  if (args.forget) next.notNames = without(next.notNames, args.forget);
  new Entries(plan).put(next);
  return plan.done('catalogue.update', [before]);
}

/** catalogue.delete: names are compared as they are written again. */
export function deleteCatalogue(plan: Plan, args: CommandArgs['catalogue.delete']): Planned {
  const entries = args.ids.map((id) => plan.need('catalogueEntry', id));
  for (const { id } of entries) plan.edits.remove(id);
  return plan.done('catalogue.delete', entries);
}

interface Decision {
  readonly of: Of;
  readonly names: readonly string[];
  readonly name?: string;
  readonly note?: string;
}

/** The entries as they are with the edits so far. */
class Entries {
  constructor(private readonly plan: Plan) {}

  all(of: Of): CatalogueEntry[] {
    const ids = new Set([
      ...this.plan.index.all('catalogueEntry').map(({ id }) => id),
      ...this.plan.createdIds,
    ]);
    return [...ids]
      .map((id) => this.plan.edits.get(id))
      .filter((record): record is CatalogueEntry => record?.kind === 'catalogueEntry' && record.of === of);
  }

  /** Entries that a spelling means. */
  holding(of: Of, spelled: string): CatalogueEntry[] {
    const key = normalisedName(spelled);
    return this.all(of).filter((entry) =>
      [textIn(entry.name, 'fi'), ...(entry.names ?? [])].some((name) => normalisedName(name) === key),
    );
  }

  made(of: Of, name: string): CatalogueEntry {
    const entry: CatalogueEntry = {
      kind: 'catalogueEntry',
      id: this.plan.context.newId(),
      of,
      name: { und: name.trim() },
    };
    this.plan.create(entry);
    return entry;
  }

  put(entry: CatalogueEntry): CatalogueEntry {
    const next: CatalogueEntry = { ...entry, decidedOn: this.plan.context.now };
    for (const key of ['names', 'notNames', 'elementIds'] as const)
      if (next[key]?.length === 0) delete next[key];
    this.plan.edits.put(next);
    return next;
  }

  join({ of, names, name, note }: Decision): CatalogueEntry {
    const found = [...new Set(names.flatMap((spelled) => this.holding(of, spelled)))];
    const wanted = name ?? (found[0] ? textIn(found[0].name, 'fi') : (names[0] ?? ''));
    const kept = found[0] ?? this.made(of, wanted);
    const others = found.slice(1);
    for (const { id } of others) this.plan.edits.remove(id);
    const own = normalisedName(wanted);
    const all = spellings([
      ...found.flatMap((entry) => [textIn(entry.name, 'fi'), ...(entry.names ?? [])]),
      ...names,
    ]).filter((spelled) => normalisedName(spelled) !== own);
    const now = new Set([own, ...all.map(normalisedName)]);
    const supplier = found.find((entry) => entry.supplier !== undefined)?.supplier;
    return this.put({
      ...kept,
      name: { und: wanted.trim() },
      names: all,
      notNames: spellings(found.flatMap((entry) => entry.notNames ?? [])).filter(
        (spelled) => !now.has(normalisedName(spelled)),
      ),
      elementIds: [...new Set(found.flatMap((entry) => entry.elementIds ?? []))],
      ...(supplier === undefined ? {} : { supplier }),
      ...(note?.trim() ? { note: note.trim() } : {}),
    });
  }

  part({ of, names, note }: Decision): CatalogueEntry {
    const [first = '', ...others] = names;
    const entry = this.holding(of, first)[0] ?? this.made(of, first);
    return this.put({
      ...entry,
      names: without(entry.names, others),
      notNames: spellings([...(entry.notNames ?? []), ...others]),
      ...(note?.trim() ? { note: note.trim() } : {}),
    });
  }
}

/** Each spelling once, compared as people compare names. */
function spellings(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names
    .map((name) => name.trim())
    .filter((name) => {
      const key = normalisedName(name);
      if (key === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function without(names: readonly string[] | undefined, gone: readonly string[]): string[] {
  const keys = new Set(gone.map(normalisedName));
  return (names ?? []).filter((name) => !keys.has(normalisedName(name)));
}
