import { useRef } from 'react';
import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useLayout, useReferenceModel } from '../state/selectors';
import { useColumns } from './columns';
import { EmptyMap } from './EmptyMap';
import { LayerMap } from './LayerMap';
import { useViewportLink } from '../state/viewport-link';

/** The canvas, or what to do where there is no reference model yet. */
export function MapPane() {
  const pane = useRef<HTMLDivElement>(null);
  const layout = useLayout();
  const model = useReferenceModel();
  useColumns(pane, model?.id);
  return (
    <div className="map-pane" ref={pane}>
      {layout && model ? (
        <ReactFlowProvider key={model.id}>
          <ZoomReporter />
          <LayerMap layout={layout} />
        </ReactFlowProvider>
      ) : (
        <EmptyMap />
      )}
    </div>
  );
}

function ZoomReporter() {
  useViewportLink(useReactFlow(), useStoreApi());
  return null;
}
