import { useEffect } from 'react';
import { ReactFlowProvider, useOnViewportChange } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useLayout } from '../state/selectors';
import { EmptyMap } from './EmptyMap';
import { LayerMap } from './LayerMap';
import { viewMoved } from './view';

/** The canvas, or what to do where there is no reference model yet. */
export function MapPane() {
  const layout = useLayout();
  if (!layout) return <EmptyMap />;
  return (
    <ReactFlowProvider>
      <ZoomReporter />
      <LayerMap layout={layout} />
    </ReactFlowProvider>
  );
}

function ZoomReporter() {
  useOnViewportChange({ onChange: ({ zoom }) => viewMoved(zoom) });
  useEffect(() => () => viewMoved(1), []);
  return null;
}
