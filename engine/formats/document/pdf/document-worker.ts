// The thread that writes a PDF of descriptions. Bundled on its own (scripts/build.mjs).
import { workAside } from '../../../pictures/aside';
import { descriptionsPdf, type PdfOrder } from './descriptions-pdf';

workAside((order: PdfOrder, progress) => descriptionsPdf(order, progress));
