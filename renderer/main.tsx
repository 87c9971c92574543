// Composition: choose the host, open the line, mount the window.
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import './styles/colours.css';
import './styles/theme.css';
import './styles/shell.css';
import './styles/canvas.css';
import './styles/panel.css';
import './styles/history.css';
import './styles/outline.css';
import './styles/language.css';
import './styles/dialogs.css';
import './styles/import-export.css';
import './styles/pictures.css';
import './styles/merge-extract.css';
import './styles/reference.css';
import './styles/views.css';
import './styles/view-canvas.css';
import './styles/minimap.css';
import './styles/far-layer.css';
import './styles/looks.css';
import './styles/places.css';
import './styles/presentation.css';
import './styles/start.css';
import './styles/small-window.css';
import './styles/generated.css';
import './styles/descriptions.css';
import './styles/portfolio.css';
import './styles/quality.css';
import './styles/region.css';
import './styles/region-synergy.css';
import './styles/collecting.css';
import './styles/exchange.css';
import './styles/survey.css';
import { report } from './engine-client/commands';
import { appInfo, engineClient, host, openWorkspace, reload } from './engine-client/engine';
import { sentence } from './i18n/translate';
import { App } from './shell/App';
import { menuAction } from './shell/actions';
import { useTheme } from './shell/theme';
import { prepareFarPainter } from './stage/far-painter';
import { startRemembering } from './state/remember';
import { useWorkspace } from './state/workspace-store';

function Root() {
  const [connected, setConnected] = useState(false);
  const [begun, setBegun] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useTheme();
  useEffect(() => {
    const client = engineClient();
    client.onConnection((open) => {
      setConnected(open);
      if (open)
        void begin()
          .catch(report)
          .finally(() => setBegun(true));
    });
    client.start();
    const stops = [
      host.onMenu(menuAction),
      host.onFault(({ code, params }) =>
        setFault(code === 'ENGINE_RESTARTED' ? null : sentence(code, params)),
      ),
      host.onOpenWorkspace((id) => void openWorkspace(id).catch(report)),
      client.on('engine.fault', ({ code, params }) => setFault(sentence(code, params))),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  return <App connected={connected} begun={begun} fault={fault} />;
}

/** First connection: settings and the workspace that is open in the engine. Later ones: the same workspace again. */
async function begin(): Promise<void> {
  const info = await appInfo();
  await startRemembering();
  const before = useWorkspace.getState().info;
  if (info.open) {
    if (!before) useWorkspace.getState().opening(info.open);
    await reload();
  } else if (before) await openWorkspace(before.id);
}

// A model of so many records has views that are painted as one picture.
const MANY_RECORDS = 1500;
useWorkspace.subscribe(({ total }, before) => {
  if (total !== before.total && total > MANY_RECORDS) prepareFarPainter();
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
