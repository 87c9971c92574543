import { Component, type ReactNode } from 'react';
import { t } from '../i18n/translate';

/** A fault of the page itself: everything that was saved is on disk, so starting the page again loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: string | null }> {
  override state = { failed: null as string | null };

  static getDerivedStateFromError(error: unknown): { failed: string } {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return (
      <div className="failed" role="alert">
        <h1>{t('app.failed.title')}</h1>
        <p>{t('app.failed.text')}</p>
        <p className="failed-detail">{this.state.failed}</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {t('app.failed.again')}
        </button>
      </div>
    );
  }
}
