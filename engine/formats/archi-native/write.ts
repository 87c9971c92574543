// Records → a file of Archi 5, zipped where there are pictures. Two exports of one model are the same bytes.
import type { Exporter } from '../format';
import { printXml } from '../xml/serialise';
import { writeZip } from '../zip/write';
import { MODEL_FILE } from './images';
import { archiLosses } from './losses';
import { NativeWriter } from './write-model';

/** Writes Archi's own files. Nothing of ours is lost: reading the file back gives the same records. */
export const archiExporter: Exporter = {
  id: 'archi-native',
  extension: 'archimate',
  mediaType: 'application/octet-stream',
  write: (index, options) => {
    const writer = new NativeWriter(index, options);
    const out = ['<?xml version="1.0" encoding="UTF-8"?>'];
    printXml(writer.run(), out);
    const model = new TextEncoder().encode(`${out.join('\n')}\n`);
    const { images } = writer;
    const bytes = images.size > 0 ? writeZip([[MODEL_FILE, model], ...images]) : model;
    options.progress?.(1);
    return { bytes, problems: archiLosses(writer, options.language) };
  },
};
