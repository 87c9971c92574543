import { PanelRightClose } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../i18n/translate';
import { useModel, useSelectedElements, useSelectedFlow } from '../state/selectors';
import { useUi, type PanelTab } from '../state/ui-store';
import { useView } from '../state/views';
import { ComponentDetails } from './ComponentDetails';
import { ElementDetails } from './ElementDetails';
import { FlowDetails } from './FlowDetails';
import { HistoryList } from './HistoryList';
import { ManyDetails } from './ManyDetails';
import { Outline } from './Outline';
import { Overview } from './Overview';
import { ItemDetails, ViewDetails } from './ViewDetails';
import { RelationshipDetails } from './RelationshipDetails';
import { IconButton } from '../ui/IconButton';

/** The panel at the right: what is chosen, or the whole; and the history. */
export function DetailsPanel() {
  const tab = useUi((state) => state.panelTab);
  return (
    <aside className="details-panel" aria-label={t('panel.label')}>
      <h2 className="visually-hidden">{t('panel.label')}</h2>
      <Tabs
        className="panel-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => useUi.getState().set({ panelTab: key as PanelTab })}
      >
        <div className="panel-bar">
          <TabList className="tab-list" aria-label={t('panel.label')}>
            <Tab id="details" className="tab">
              {t('panel.details')}
            </Tab>
            <Tab id="outline" className="tab">
              {t('panel.outline')}
            </Tab>
            <Tab id="history" className="tab">
              {t('panel.history')}
            </Tab>
          </TabList>
          <IconButton label={t('panel.close')} onPress={() => useUi.getState().set({ panelOpen: false })}>
            <PanelRightClose size={17} aria-hidden />
          </IconButton>
        </div>
        <TabPanel id="details" className="panel-body">
          <Chosen />
        </TabPanel>
        <TabPanel id="outline" className="panel-body">
          <Outline />
        </TabPanel>
        <TabPanel id="history" className="panel-body">
          <HistoryList />
        </TabPanel>
      </Tabs>
    </aside>
  );
}

function Chosen() {
  const { index } = useModel();
  const elements = useSelectedElements();
  const flow = useSelectedFlow();
  const [componentId] = useUi((state) => state.selection.componentIds);
  const component = index.find('element', componentId);
  const view = useView();
  const item = index.find('viewItem', useUi((state) => state.selection.itemIds)[0]);
  const [element] = elements;
  if (elements.length > 1) return <ManyDetails elements={elements} />;
  if (element) return <ElementDetails key={element.id} element={element} />;
  if (flow?.type === 'Flow') return <FlowDetails key={flow.id} flow={flow} />;
  if (flow) return <RelationshipDetails key={flow.id} relationship={flow} />;
  if (item?.subjectId === undefined && item) return <ItemDetails key={item.id} item={item} />;
  if (view) return <ViewDetails key={view.id} view={view} />;
  if (component) return <ComponentDetails key={component.id} component={component} />;
  return <Overview />;
}
