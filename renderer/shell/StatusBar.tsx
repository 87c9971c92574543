import { Minus, Plus, Maximize } from 'lucide-react';
import { useMemo } from 'react';
import { LookControls } from '../looks/LookMenu';
import { useZoom } from '../state/map-view';
import { isSystemType } from '../../domain/notation/element-types';
import { fateIn } from '../../domain/states';
import { formatTime } from '../i18n/format';
import { t } from '../i18n/translate';
import { useFlows, useLayout, useModel, useOrganisation, useStates } from '../state/selectors';
import { useView } from '../state/views';
import { isNodeItem } from '../views/edits';
import { useUi, type FlowFilter } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { runAction } from './actions';
import { IconButton } from '../ui/IconButton';

/** The status line: saved or not, what there is, what is covered, what happens, and the zoom. */
export function StatusBar() {
  const savedAt = useWorkspace((state) => state.savedAt);
  const flows = useUi((state) => state.flows);
  const view = useView();
  const page = useUi((state) => state.page !== null);
  const region = useUi((state) => state.page?.page === 'region');
  return (
    <footer className="status-bar">
      <span className="saved" role="status">
        <span className="saved-dot" aria-hidden />
        {savedAt ? t('status.savedAt', { time: formatTime(savedAt) }) : t('status.saved')}
      </span>
      {region ? <RegionCounts /> : view ? <ViewCounts viewId={view.id} /> : <Counts />}
      <span className="status-space" />
      {page ? null : <LookControls />}
      {view || page ? null : (
        <label className="status-field">
          {t('status.flows')}
          <select
            value={flows}
            onChange={(event) => useUi.getState().set({ flows: event.target.value as FlowFilter })}
          >
            <option value="selected">{t('status.flows.selected')}</option>
            <option value="all">{t('status.flows.all')}</option>
            <option value="none">{t('status.flows.none')}</option>
          </select>
        </label>
      )}
      {page ? null : <ZoomControls />}
    </footer>
  );
}

function ZoomControls() {
  const zoom = useZoom();
  return (
    <span className="zoom">
      <IconButton label={t('action.zoomOut')} onPress={() => runAction('view.zoomOut')}>
        <Minus size={15} aria-hidden />
      </IconButton>
      <span className="zoom-share">{t('status.zoom', { percent: Math.round(zoom * 100) })}</span>
      <IconButton label={t('action.zoomIn')} onPress={() => runAction('view.zoomIn')}>
        <Plus size={15} aria-hidden />
      </IconButton>
      <IconButton label={t('action.fit')} onPress={() => runAction('view.fit')}>
        <Maximize size={15} aria-hidden />
      </IconButton>
    </span>
  );
}

function RegionCounts() {
  const { index } = useModel();
  return <span>{t('status.organisations', { count: index.count('organisation') })}</span>;
}

function ViewCounts({ viewId }: { viewId: string }) {
  const { index } = useModel();
  const items = index.pointing('viewItem', 'view', viewId);
  const nodes = items.filter(isNodeItem).length;
  const lines = items.filter((item) => item.itemType === 'relationship').length;
  return (
    <span>
      {t('view.count', { count: nodes })} · {t('status.viewLines', { count: lines })}
    </span>
  );
}

function Counts() {
  const { index } = useModel();
  const organisation = useOrganisation();
  const layout = useLayout();
  const flows = useFlows();
  const mode = useUi((state) => state.mode);
  const { target } = useStates();
  const fates = useMemo(() => {
    const counts = { new: 0, change: 0, replace: 0, retire: 0 };
    if (!organisation || !target) return counts;
    for (const element of index.pointing('element', 'owner', organisation.id)) {
      const fate = fateIn(index, target.id, element.id)?.fate;
      if (fate && fate !== 'keep') counts[fate] += 1;
    }
    return counts;
  }, [index, organisation, target]);
  if (!layout || !organisation) return null;
  const shown = layout.cards.filter((card) => !card.card.slim);
  const systems = new Set(
    shown.filter((card) => isSystemType(card.card.element.type)).map((card) => card.elementId),
  ).size;
  const others = new Set(shown.map((card) => card.elementId)).size - systems;
  const covered = layout.lanes.reduce((sum, lane) => sum + lane.coveredCount, 0);
  const all = layout.lanes.reduce((sum, lane) => sum + lane.componentCount, 0);
  return (
    <>
      <span>
        {t('status.systems', { count: systems })}
        {others > 0 ? ` · ${t('status.others', { count: others })}` : ''} ·{' '}
        {t('status.flowCount', { count: flows.filter((flow) => !flow.gone).length })}
      </span>
      <span>{t('status.covered', { covered, count: all })}</span>
      {mode === 'current' ? null : (
        <span>
          {t('status.new', { count: fates.new })} · {t('status.change', { count: fates.change })} ·{' '}
          {t('status.replace', { count: fates.replace })} · {t('status.retire', { count: fates.retire })}
        </span>
      )}
    </>
  );
}
