// Files of municipalities as they were chosen or dropped: with the folders they were in.

export interface DeliveredFile {
  /** Parted by slashes. */
  readonly path: string;
  readonly file: File;
}

/** More files than any region sends: a whole disk that was dropped by mistake is not walked through. */
const MOST = 2000;
const READABLE = /\.(json|xml|archimate|csv|tsv|txt|xlsx|xlsm|xls|ods|kokonaiskuva|zip)$/iu;
const LEFT_BEHIND = /(^|\/)(__MACOSX\/|\.|~\$)/iu;
/** The CSV files of one model of Archi. */
const ARCHI_TABLE = /(elements|relations|properties)\.(csv|tsv)$/iu;
/** What the beginning of a file of answers to a questionnaire has in it. */
const ANSWERS = 'kokonaiskuva-questionnaire-answers';

/** Chosen files; those of a chosen folder bring their paths. What cannot be read is left alone. */
export function chosenFiles(files: readonly File[]): DeliveredFile[] {
  const all = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return all.length === 1 ? all : inOrder(all.filter(({ path }) => isReadable(path)));
}

/** What was dropped, folders with what is in them. Call while the event is handled; the answer comes later. */
export async function droppedFiles(
  transfer: DataTransfer,
): Promise<{ files: DeliveredFile[]; folder: boolean }> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory))
    return { files: plain.map((file) => ({ path: file.name, file })), folder: false };
  const files: DeliveredFile[] = [];
  for (const entry of entries) if (entry) await walk(entry, files);
  return { files: inOrder(files), folder: true };
}

/** True where the files are many municipalities' rather than one model, its tables, or answers to a questionnaire. */
export async function areMany(files: readonly DeliveredFile[]): Promise<boolean> {
  const [only, ...others] = files;
  if (!only) return false;
  if (others.length === 0) return /\.kokonaiskuva$/iu.test(only.path) || holdsFiles(only.file);
  if (files.every(({ path }) => ARCHI_TABLE.test(path))) return false;
  const heads = await Promise.all(files.map(({ file }) => file.slice(0, 4096).text()));
  return !heads.every((head) => head.includes(ANSWERS));
}

/** True for an archive of other files than the tables of one model. */
async function holdsFiles(file: File): Promise<boolean> {
  if (!/\.zip$/iu.test(file.name)) return false;
  // The name of the first file stands in the archive's first bytes (APPNOTE 6.3 §4.3.7).
  const head = new Uint8Array(await file.slice(0, 600).arrayBuffer());
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  const first = new TextDecoder().decode(head.subarray(30, 30 + length));
  return !/\.(csv|tsv)$/iu.test(first) || !ARCHI_TABLE.test(first);
}

/** The same files in the same order, however the system tells them. */
function inOrder(files: readonly DeliveredFile[]): DeliveredFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isReadable(path: string): boolean {
  return READABLE.test(path) && !LEFT_BEHIND.test(path);
}

async function walk(entry: FileSystemEntry, files: DeliveredFile[]): Promise<void> {
  if (files.length >= MOST) return;
  if (entry.isFile) {
    const path = entry.fullPath.replace(/^\//u, '');
    if (!isReadable(path)) return;
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    files.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is told a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const one of some) await walk(one, files);
  }
}
