/** What of Node's files is needed to list a folder. */
export interface Folders {
  readdirSync(path: string, options: { withFileTypes: true }): readonly Listed[];
}

interface Listed {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** What is looked for under a folder; `S` is what is known of the way to a folder. */
export interface Sought<S> {
  readonly start: S;
  /** What is known of a folder in another one; nothing where it is not to be looked into. */
  into(from: S, name: string): S | undefined;
  takes(from: S, name: string): boolean;
  /** Folders that are gone through before those beside them, by paths as `walk` makes them: with slashes below the top. */
  readonly first?: ReadonlySet<string>;
  /** A folder cannot be listed. */
  failed(path: string, error: unknown): void;
}

/**
 * Looks for files under a folder, and yields their absolute paths in no order but that of the folders that go first;
 * nothing after each folder, so that who has others to serve can stop in between. No link is followed: what it leads to
 * may be anywhere, or is found at its own place. Whatever is neither a file nor a folder is passed by.
 */
export function* walk<S>(node: Folders, folder: string, sought: Sought<S>): Generator<string | undefined> {
  const open = [{ path: folder, known: sought.start }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, known } = next;
    const above = path.endsWith('/') ? path : `${path}/`;
    const deeper: typeof open = [];
    for (const entry of listed(node, path, sought)) {
      if (entry.isFile()) {
        if (sought.takes(known, entry.name)) yield above + entry.name;
      } else if (entry.isDirectory()) {
        const way = sought.into(known, entry.name);
        if (way !== undefined) deeper.push({ path: above + entry.name, known: way });
      }
    }
    yield undefined;
    // The last one is the next.
    const isFirst = ({ path }: { readonly path: string }) => sought.first?.has(path) === true;
    open.push(...deeper.filter(folder => !isFirst(folder)), ...deeper.filter(isFirst));
  }
}

function listed<S>(node: Folders, path: string, sought: Sought<S>) {
  try {
    return node.readdirSync(path, { withFileTypes: true });
  } catch (error) {
    sought.failed(path, error);
    return [];
  }
}
