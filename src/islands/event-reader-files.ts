/** The files of a drop, those inside dropped folders too. Must be called while the drop event lasts: the browser forgets it then. */
export function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve([...files]);
  return walk(entries);
}

/** What was pasted as a file like any other. */
export function pastedFile(text: string, name: string): File {
  return new File([text], name, { type: 'application/json' });
}

/** Goes through folders one after the other, in the order they lie there; what can't be opened is passed over. */
async function walk(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const found: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    if (entry.isDirectory) waiting.unshift(...(await childrenOf(entry as FileSystemDirectoryEntry)));
    else found.push(...(await fileOf(entry as FileSystemFileEntry)));
  }
  return found;
}

/** A folder gives its entries in portions, and nothing when there are no more. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const next = () =>
    new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(
        (entries) => resolve(entries),
        () => resolve([]),
      ),
    );
  const all: FileSystemEntry[] = [];
  for (let some = await next(); some.length > 0; some = await next()) all.push(...some);
  return all.sort((a, b) => a.name.localeCompare(b.name));
}

function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
}
