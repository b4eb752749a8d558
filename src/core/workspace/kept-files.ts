/** What is kept of a file: by what it is known again, and what it was; `null` for one of no kind that matters. */
export type KeptFile = readonly [name: string, stamp: string, was: unknown];

/**
 * What files were at an earlier time, by their folders: a line for each, which is read when somebody comes to that
 * folder. A text of another form is as good as none.
 */
export class KeptFiles {
  readonly #lines = new Map<string, string>();
  #folder: { readonly name: string; readonly files: ReadonlyMap<string, KeptFile> } | undefined;

  constructor(text = '') {
    for (const line of text.split('\n')) {
      const end = line.indexOf('\t');
      if (end !== -1) this.#lines.set(line.slice(0, end), line.slice(end + 1));
    }
  }

  /** What a file was that still has the same stamp. */
  find(folder: string, name: string, stamp: string): KeptFile | undefined {
    if (this.#folder?.name !== folder)
      this.#folder = { name: folder, files: filesIn(this.#lines.get(JSON.stringify(folder))) };
    const kept = this.#folder.files.get(name);
    return kept?.[1] === stamp ? kept : undefined;
  }
}

/** A folder as it is kept. */
export function lineOf(folder: string, files: readonly KeptFile[]): string {
  return `${JSON.stringify(folder)}\t${JSON.stringify(files)}\n`;
}

function filesIn(line = '[]'): Map<string, KeptFile> {
  try {
    const files: unknown = JSON.parse(line);
    return new Map(Array.isArray(files) && files.every(isKept) ? files.map(file => [file[0], file]) : []);
  } catch {
    return new Map();
  }
}

function isKept(value: unknown): value is KeptFile {
  return Array.isArray(value) && value.length === 3 && typeof value[0] === 'string' && typeof value[1] === 'string';
}
