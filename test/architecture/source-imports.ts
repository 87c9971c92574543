// Reads the imports of all our sources with TypeScript's own scanner, and finds what each of them means.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

export interface SourceImport {
  file: string;
  specifier: string;
  target: { file: string } | { package: string };
}

/** All .ts and .tsx files below the folders, as paths from the root. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter(
          (file) =>
            !file.includes('/node_modules/') && !/^(?:schemas|domain\/questionnaire)\/generated\//.test(file),
        ),
    );
}

/** Every import, export from, import() and require of a file, type-only ones too. */
export function importsOf(
  root: string,
  file: string,
  text = readFileSync(join(root, file), 'utf8'),
): SourceImport[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName: specifier }) => ({
    file,
    specifier,
    target: targetOf(root, file, specifier),
  }));
}

function targetOf(root: string, file: string, specifier: string): SourceImport['target'] {
  if (!specifier.startsWith('.')) return { package: specifier };
  const path = posix.normalize(posix.join(dirname(file), specifier));
  const endings = ['', '.ts', '.tsx', '.d.ts', '.js', '/index.ts'];
  const found = endings.find(
    (ending) => /\.[a-z]+$/.test(path + ending) && existsSync(join(root, path + ending)),
  );
  return { file: path + (found ?? '') };
}

/** Rings of files that import each other, each as the path round it. Type-only imports vanish and make no ring. */
export function findCycles(root: string, files: readonly string[]): string[][] {
  const graph = new Map(files.map((file) => [file, valueImportsOf(root, file)]));
  const done = new Set<string>();
  const path: string[] = [];
  const cycles: string[][] = [];
  function visit(file: string): void {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  }
  for (const file of files) visit(file);
  return cycles;
}

function valueImportsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(
    /(import|export) type [^;]*?from '[^']*';/g,
    '',
  );
  return importsOf(root, file, text).flatMap(({ target }) => ('file' in target ? [target.file] : []));
}
