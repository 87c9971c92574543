// Many deliveries → one undoable change: each is planned over what the ones before it made of the model.
import type {
  CollectingChoices,
  CollectingRow,
  Delivery,
  Diff,
  ImportOptions,
  Organisation,
  Problem,
} from '../../schemas/generated/types';
import { createOrganisation } from '../../domain/commands/organisations';
import { Plan } from '../../domain/commands/plan';
import { DiffBuilder, emptyDiff } from '../../domain/diff';
import type { ModelIndex } from '../../domain/model-index';
import { refusal, Refused, warning } from '../../domain/problem';
import type { PlanContext } from '../../domain/records';
import { outcomeOf, systemsOf, withDelivery } from '../../domain/region/collecting-outcome';
import { recogniseOwner, type RecognisedOwner } from '../../domain/region/collecting-owner';
import { municipalityRecords, organisationWithFacts } from '../../domain/region/collecting-records';
import { namedIn, sameMunicipality } from '../../domain/region/municipality-names';
import { tableFragment } from '../../domain/tables/table-fragment';
import { textIn } from '../../domain/text';
import { DEFAULT_NAMES } from '../default-names';
import { chosenImport, importParams } from '../import-choice';
import { planImport, type ReadFile } from '../importing';
import { KNOWN_MUNICIPALITIES } from '../municipalities';
import { idsOf, type LoggedImport } from '../store/import-log';
import type { PlannedChange, Workspace } from '../store/workspace';
import type { Part } from './parts';

/** What is written with the change of each file, for the next delivery of the same (engine/store/import-log.ts). */
interface Collected {
  readonly params: Record<string, string>;
  readonly ids: ReadonlySet<string>;
}

export interface CollectingPlan {
  readonly change: PlannedChange;
  readonly rows: readonly CollectingRow[];
  /** Municipalities that something was written to. */
  readonly municipalities: number;
}

/** Formats whose files hold whole records of ours. */
const OWN: ReadonlySet<string> = new Set(['json', 'workspace']);

/** Plans the parts in their order. `between` is called before each with the share done; it may throw to stop. */
export async function planCollecting(
  workspace: Workspace,
  parts: readonly Part[],
  choices: CollectingChoices,
  between: (share: number) => Promise<void>,
): Promise<CollectingPlan> {
  const collecting = new Collecting(workspace, choices);
  for (const [at, part] of parts.entries()) {
    await between(at / parts.length);
    collecting.take(part);
  }
  return collecting.done();
}

class Collecting {
  /** The model as the deliveries so far have made it. */
  private readonly index: ModelIndex;
  private readonly total: DiffBuilder;
  private readonly context: PlanContext;
  private readonly imports: readonly LoggedImport[];
  private readonly rows: CollectingRow[] = [];
  private readonly collected: Collected[] = [];
  private readonly touched = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly choices: CollectingChoices,
  ) {
    this.index = workspace.index.copy();
    this.total = new DiffBuilder((id) => workspace.index.get(id));
    this.context = workspace.context();
    this.imports = [...workspace.log.imports()].map((one) => ({ ...one, ids: once(one.ids) }));
  }

  take(part: Part): void {
    const base = {
      id: part.id,
      fileName: part.path,
      format: part.format,
      problems: [...part.problems],
      ...(part.clues.organisation ? { title: textIn(part.clues.organisation.name, 'fi') } : {}),
    };
    if (!part.content) {
      this.rows.push({ ...base, state: 'refused' });
      return;
    }
    const choice = this.choices.rows?.find(({ id }) => id === part.id);
    const owner = this.ownerOf(part, choice);
    const municipality = owner && {
      name: owner.name,
      reason: owner.reason,
      ...(owner.code === undefined ? {} : { code: owner.code }),
      ...(this.workspace.index.find('organisation', owner.organisationId)
        ? { organisationId: owner.organisationId }
        : {}),
    };
    if (choice?.leaveOut === true) {
      this.rows.push({ ...base, state: 'leftOut', ...(municipality ? { municipality } : {}) });
      return;
    }
    if (!owner || !municipality) {
      this.rows.push({ ...base, state: 'ask' });
      return;
    }
    try {
      this.rows.push({ ...base, municipality, ...this.planned(part, owner, choice?.by) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.rows.push({
        ...base,
        municipality,
        state: 'refused',
        problems: [...base.problems, ...error.problems],
      });
    }
  }

  done(): CollectingPlan {
    const diff = this.total.build();
    const at = new Map(idsOf(diff, null).map((id, position) => [id, position]));
    const collected = this.collected.map(({ params, ids }) => ({
      ...params,
      ids: ranges([...ids].flatMap((id) => at.get(id) ?? [])),
    }));
    const [only, ...others] = [...this.touched];
    const name = only !== undefined && others.length === 0 ? nameIn(this.index, only) : '';
    return {
      change: {
        diff,
        labelKey: 'collecting',
        labelParams: { count: this.touched.size, name, collected: JSON.stringify(collected) },
      },
      rows: this.rows,
      municipalities: this.touched.size,
    };
  }

  private ownerOf(
    part: Part,
    choice: NonNullable<CollectingChoices['rows']>[number] | undefined,
  ): RecognisedOwner | undefined {
    if (choice?.organisationId !== undefined) {
      const { organisationId } = choice;
      if (!this.index.find('organisation', organisationId))
        throw new Refused(refusal('import.organisationUnknown', { id: organisationId }));
      return { name: nameIn(this.index, organisationId), organisationId, reason: 'chosen' };
    }
    const given = choice?.newMunicipality;
    if (given) {
      const here = this.index
        .all('organisation')
        .find(
          ({ name, municipalityCode }) =>
            sameMunicipality(textIn(name, 'fi'), given.name) ||
            (given.code !== undefined && given.code === municipalityCode),
        );
      return { ...given, ...(here ? { organisationId: here.id } : {}), reason: 'chosen' };
    }
    return recogniseOwner(this.index, part.clues, KNOWN_MUNICIPALITIES);
  }

  private planned(
    part: Part,
    owner: RecognisedOwner,
    by: string | undefined,
  ): Pick<CollectingRow, 'state' | 'problems'> & Partial<CollectingRow> {
    const known = this.index.find('organisation', owner.organisationId);
    const again = known?.deliveries?.findLast(({ sha256 }) => sha256 === part.sha256);
    if (known && again)
      return {
        state: 'same',
        lastDelivery: again.at,
        systems: systemsOf(this.index, known.id),
        problems: [...part.problems],
      };
    // A file that is refused half way must leave nothing behind.
    const steps = new Steps(this.index);
    try {
      const organisation = known ?? this.newOrganisation(owner, steps);
      const before = organisation.deliveries?.at(-1);
      const { read, problems } = this.read(part, organisation);
      const asked = this.optionsFor(part, organisation.id, read.fragment.source);
      const { choice, options } = chosenImport({ index: this.index, log: asked.log }, read.fragment, {
        choice: { organisationId: organisation.id },
        options: asked.options,
      });
      const { planned, report } = planImport(
        this.index,
        read,
        { ...choice, ...(part.content?.kind === 'organisation' ? { conventions: [] } : {}) },
        this.context,
      );
      steps.apply(planned.diff);
      const outcome = outcomeOf(planned.diff, report);
      const delivery: Delivery = {
        at: this.context.now,
        fileName: part.path.slice(-500),
        format: part.format,
        sha256: part.sha256,
        added: outcome.added,
        changed: outcome.changed,
        disappeared: outcome.disappeared,
        systems: systemsOf(this.index, organisation.id),
        ...(by?.trim() ? { by: by.trim() } : {}),
      };
      const here = this.index.find('organisation', organisation.id) ?? organisation;
      const facts = part.clues.organisation ? organisationWithFacts(here, part.clues.organisation) : here;
      steps.apply({ ...emptyDiff(), changed: [{ before: here, after: withDelivery(facts, delivery) }] });
      this.keep(steps, part, organisation.id, importParams(read.fragment, choice, options));
      return {
        state: 'ready',
        ...outcome,
        addedNames: [...outcome.addedNames],
        changedNames: outcome.changedNames.map(({ name, fields }) => ({ name, fields: [...fields] })),
        disappearedNames: [...outcome.disappearedNames],
        systems: delivery.systems,
        suggestions: report.suggestionCount ?? 0,
        ...(before ? { lastDelivery: before.at } : {}),
        problems: [...problems, ...report.problems],
      };
    } catch (error) {
      steps.takeBack();
      throw error;
    }
  }

  /** Writes what one file did into the whole. */
  private keep(steps: Steps, part: Part, organisationId: string, params: Record<string, string>): void {
    const ids = new Set<string>();
    for (const diff of steps.diffs) {
      for (const { id } of diff.removed) this.total.remove(id);
      for (const { after } of diff.changed) this.total.put(after);
      for (const record of diff.added) this.total.put(record);
      for (const id of idsOf(diff, null)) ids.add(id);
    }
    ids.delete(organisationId);
    this.touched.add(organisationId);
    this.collected.push({ params: { ...params, format: family(part.format) }, ids });
  }

  private newOrganisation(owner: RecognisedOwner, steps: Steps): Organisation {
    const plan = new Plan(this.index, this.context);
    const names = DEFAULT_NAMES.fi;
    const { diff, createdIds } = createOrganisation(plan, {
      name: { fi: owner.name },
      currentName: { fi: names.current },
      targetName: { fi: names.target },
      ...(owner.code === undefined ? {} : { municipalityCode: owner.code }),
    });
    steps.apply(diff);
    const made = this.index.find('organisation', createdIds[0]);
    if (!made) throw new Error('an organisation was planned and not made');
    return made;
  }

  private read(part: Part, organisation: Organisation): { read: ReadFile; problems: readonly Problem[] } {
    const { content, path, format, problems } = part;
    const fileName = path.replace(/^.*\//u, '');
    if (content?.kind === 'model')
      return { read: { fragment: content.fragment, format, problems: [] }, problems };
    if (content?.kind === 'organisation') {
      const { id, name } = content.organisation;
      const own = municipalityRecords(this.index, content.records, id, organisation.id);
      // Where other sources tell of the municipality too, what this file says nothing about stays.
      const alone = (organisation.deliveries ?? []).every((one) => OWN.has(one.format ?? ''));
      const empty = this.index.pointing('element', 'owner', organisation.id).length === 0;
      const matching = alone && (empty || organisation.deliveries) ? 'replace' : 'merge';
      const fragment = {
        records: own.records,
        modelName: name,
        source: `${id} ${textIn(name, 'fi')}`,
        matching,
      } as const;
      return { read: { fragment, format, problems: [] }, problems: [...problems, ...own.problems] };
    }
    if (content?.kind !== 'list') throw new Refused(refusal('import.unknownFormat', { name: path }));
    // Lists of the same name come from many: each is known by whose it is.
    const name = textIn(organisation.name, 'fi');
    const told = namedIn(fileName, [{ name }]).length > 0;
    const known = told ? fileName : fileName.replace(/(\.[^.]*)?$/u, ` – ${name}$1`);
    const list = tableFragment({
      index: this.index,
      sheet: content.sheet,
      mapping: content.mapping,
      fileName: known,
      language: 'fi',
      organisationId: organisation.id,
    });
    const fragment = {
      records: list.records,
      source: list.source,
      modelName: { und: fileName },
      matching: 'merge' as const,
    };
    const nothing = list.records.every(({ kind }) => kind !== 'element' && kind !== 'relationship');
    return {
      read: { fragment, format, problems: list.problems },
      problems: nothing ? [...problems, warning('collecting.nothing', { name: path })] : problems,
    };
  }

  /**
   * By name beside identifiers. A file of a new name is compared with the last one of its kind: next year's list has
   * next year in its name.
   */
  private optionsFor(
    part: Part,
    organisationId: string,
    source: string,
  ): { options: ImportOptions; log: { imports: () => Iterable<LoggedImport> } } {
    const options: ImportOptions = {
      matching: { by: 'name' },
      disappeared: this.choices.disappeared ?? 'keep',
    };
    const own = this.imports.filter(({ params }) => params['organisationId'] === organisationId);
    const last = own.find(({ params }) => params['format'] === family(part.format));
    const lastSource = last?.params['source'];
    const known = own.some(({ params }) => params['source'] === source);
    const imports =
      known || lastSource === undefined
        ? this.imports
        : this.imports.map((one) =>
            one.params['source'] === lastSource ? { ...one, params: { ...one.params, source } } : one,
          );
    return { options, log: { imports: () => imports } };
  }
}

/** Diffs applied to a model one after another, that can be taken back together. */
class Steps {
  readonly diffs: Diff[] = [];

  constructor(private readonly index: ModelIndex) {}

  apply(diff: Diff): void {
    this.index.apply(diff);
    this.diffs.push(diff);
  }

  takeBack(): void {
    for (const { added, changed, removed } of this.diffs.toReversed())
      this.index.apply({
        added: removed,
        changed: changed.map(({ before, after }) => ({ before: after, after: before })),
        removed: added,
      });
    this.diffs.length = 0;
  }
}

/** Files of ours are one kind, whether they hold one municipality or a whole workspace. */
function family(format: string): string {
  return OWN.has(format) ? 'json' : format;
}

function nameIn(index: ModelIndex, organisationId: string): string {
  return textIn(index.find('organisation', organisationId)?.name ?? {}, 'fi');
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** `0-4,7` for 0, 1, 2, 3, 4 and 7. */
function ranges(positions: readonly number[]): string {
  const out: [number, number][] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[1] === position - 1) last[1] = position;
    else out.push([position, position]);
  }
  return out.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}
