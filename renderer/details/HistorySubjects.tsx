import { useEffect, useState } from 'react';
import type { HistorySubject, HistorySubjectsResult } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import { report } from '../engine-client/commands';
import { historySubjects } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { chooseConcept } from '../state/choose';
import { useModel } from '../state/selectors';
import { openView } from '../state/views';

/** Subjects shown of one change. */
const MOST = 30;

interface Row {
  readonly id: string;
  readonly name: string;
  /** Goes to it; absent where it is not in the model now. */
  readonly go: (() => void) | undefined;
}

/** What a change was about: what came, what changed and what left, each with a way to it where it still exists. */
export function HistorySubjects({ seq }: { seq: number }) {
  const { index } = useModel();
  const [result, setResult] = useState<HistorySubjectsResult | null>(null);
  useEffect(() => {
    let stale = false;
    void historySubjects(seq, MOST)
      .then((found) => {
        if (!stale) setResult(found);
      })
      .catch(report);
    return () => {
      stale = true;
    };
  }, [seq]);
  if (!result) return <div className="history-subjects" aria-busy />;
  const acts = (['added', 'changed', 'removed'] as const)
    .map((act) => ({ act, rows: rowsOf(index, result.subjects, act) }))
    .filter(({ rows }) => rows.length > 0);
  const more = result.total - result.subjects.length;
  return (
    <div className="history-subjects">
      {acts.length === 0 ? <p className="hint">{t('history.subjects.none')}</p> : null}
      {acts.map(({ act, rows }) => (
        <div key={act}>
          <span className="hint">{t(`history.subjects.${act}`)}</span>
          <ul className="plain-list">
            {rows.map(({ id, name, go }) => (
              <li key={id}>
                {go ? (
                  <button type="button" className="link-button" onClick={go}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more > 0 ? <p className="hint">{t('history.subjects.more', { count: more })}</p> : null}
    </div>
  );
}

function rowsOf(index: ModelIndex, subjects: readonly HistorySubject[], act: HistorySubject['act']): Row[] {
  const seen = new Map<string, Row>();
  for (const subject of subjects) {
    const row = subject.act === act ? rowOf(index, subject) : undefined;
    if (row && !seen.has(row.id)) seen.set(row.id, row);
  }
  return [...seen.values()];
}

/** Name and way of a subject; undefined where it is gone and had no name. */
function rowOf(index: ModelIndex, { id, name }: HistorySubject): Row | undefined {
  // The fate of a placement is told of the system in the box.
  const element = index.find('element', index.find('placement', id)?.elementId ?? id);
  if (element) {
    const text = textIn(element.name, LANGUAGE) || typeName(element.type);
    return { id: element.id, name: text, go: () => chooseConcept(element.id) };
  }
  const relationship = index.find('relationship', id);
  if (relationship) {
    const end = (of: string): string => textIn(index.find('element', of)?.name, LANGUAGE);
    const between = `${end(relationship.sourceId)} → ${end(relationship.targetId)}`;
    return {
      id,
      name: textIn(relationship.name, LANGUAGE) || between,
      go: () => chooseConcept(id),
    };
  }
  const view = index.find('view', id);
  if (view) return { id, name: textIn(view.name, LANGUAGE), go: () => openView(id) };
  const text = textIn(name, LANGUAGE);
  return text === '' ? undefined : { id, name: text, go: undefined };
}
