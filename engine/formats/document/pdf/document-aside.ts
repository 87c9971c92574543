// Writes descriptions as a PDF in a thread of its own, so that the engine goes on answering and a cancel ends it at once.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from '../../../../domain/problem';
import { doneAside, type AsideCall } from '../../../pictures/aside';
import type { PdfFile, PdfOrder } from './descriptions-pdf';

export interface DocumentCall extends AsideCall {
  /** Bundle of the thread. Where there is none (the engine runs from its sources) the document is written here. */
  readonly script?: string;
}

/** Writes as descriptionsPdf does. Refuses what takes too much memory (`document.tooMuchMemory`). */
export async function pdfAside(
  order: PdfOrder,
  { script = join(__dirname, 'document-worker.cjs'), ...call }: DocumentCall = {},
): Promise<PdfFile> {
  if (!existsSync(script)) {
    // Loaded when the first document is written.
    const { descriptionsPdf } = await import('./descriptions-pdf');
    return descriptionsPdf(order, call.progress);
  }
  return doneAside(script, order, call, [refusal('document.tooMuchMemory')]);
}
