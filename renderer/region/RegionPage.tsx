// The region: many municipalities compared, in parts. Where there are fewer than two, it says what to do.
import type { ComponentType } from 'react';
import { FileText } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Comparison } from '../../domain/region/comparison';
import { sentence, t, type TextKey } from '../i18n/translate';
import { openPage } from '../state/places';
import { useUi } from '../state/ui-store';
import { useComparison } from './comparison';
import { CalendarPart } from './CalendarPart';
import { ComparisonPart } from './ComparisonPart';
import { JoinPart } from './JoinPart';
import { MultiplesPart } from './MultiplesPart';
import { DeliveriesPart } from './DeliveriesPart';
import { OpenDataPart } from './OpenDataPart';
import { ProductsPart } from './ProductsPart';
import { ScenarioPart } from './ScenarioPart';
import { ServicesPart } from './ServicesPart';
import { SettingsPart } from './SettingsPart';
import { SuppliersPart } from './SuppliersPart';
import { SurveyPart } from './SurveyPart';
import { SynergyPart } from './SynergyPart';
import { SystemsPart } from './SystemsPart';
import { TilesPart } from './TilesPart';
import { VolumesPart } from './VolumesPart';

interface Part {
  readonly id: string;
  readonly label: TextKey;
  /** A new group of parts begins: what can be done together, what it is all based on. */
  readonly begins?: boolean;
  readonly show: ComponentType<{ comparison: Comparison }>;
}

/** The parts of the page in their order. */
const PARTS: readonly Part[] = [
  { id: 'comparison', label: 'region.part.comparison', show: ComparisonPart },
  { id: 'multiples', label: 'region.part.multiples', show: MultiplesPart },
  { id: 'systems', label: 'region.part.systems', show: SystemsPart },
  { id: 'tiles', label: 'region.part.tiles', show: TilesPart },
  { id: 'synergy', label: 'region.part.synergy', show: SynergyPart, begins: true },
  { id: 'calendar', label: 'region.part.calendar', show: CalendarPart },
  { id: 'scenarios', label: 'region.part.scenarios', show: ScenarioPart },
  { id: 'joining', label: 'region.part.joining', show: JoinPart },
  { id: 'services', label: 'region.part.services', show: ServicesPart },
  { id: 'products', label: 'region.part.products', show: ProductsPart, begins: true },
  { id: 'suppliers', label: 'region.part.suppliers', show: SuppliersPart },
  { id: 'volumes', label: 'region.part.volumes', show: VolumesPart },
  { id: 'survey', label: 'region.part.survey', show: SurveyPart },
  { id: 'deliveries', label: 'region.part.deliveries', show: DeliveriesPart },
  { id: 'openData', label: 'region.part.openData', show: OpenDataPart },
  { id: 'settings', label: 'region.part.settings', show: SettingsPart },
];

export function RegionPage({ part: asked }: { part: string }) {
  const comparison = useComparison();
  const part = PARTS.find(({ id }) => id === asked) ?? PARTS[0];
  if (!comparison || !part) return <p className="quality-empty">{sentence('region.noReference')}</p>;
  if (comparison.organisations.length < 2 && part.id === 'comparison')
    return <p className="quality-empty">{sentence('region.few')}</p>;
  const Show = part.show;
  return (
    <Tabs
      className="region"
      selectedKey={part.id}
      onSelectionChange={(key) => openPage('region', String(key))}
    >
      <div className="region-head">
        <TabList className="region-tabs" aria-label={t('page.region')}>
          {PARTS.map(({ id, label, begins }) => (
            <Tab key={id} id={id} className="region-tab" data-begins={begins}>
              {t(label)}
            </Tab>
          ))}
        </TabList>
        <button
          type="button"
          className="button region-report"
          onClick={() => useUi.getState().set({ dialog: 'export', exporting: 'region' })}
        >
          <FileText size={15} aria-hidden /> {t('region.report')}
        </button>
      </div>
      <TabPanel key={part.id} id={part.id} className="region-body">
        <Show comparison={comparison} />
      </TabPanel>
    </Tabs>
  );
}
