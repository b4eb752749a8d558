import { useMemo, useState } from 'preact/hooks';
import type { Row } from '../../core/register/row.ts';

/** Which of the rows that are shown are selected, for what is done to several at once. */
export interface Selection {
  /** In the order in which they are shown. */
  readonly files: readonly string[];
  readonly has: (file: string) => boolean;
  readonly toggle: (file: string) => void;
  /** Selects all between the one that was selected last and this one. */
  readonly extend: (file: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** What is not shown any more is not selected any more; a file that cannot be read never is. */
export function useSelection(rows: readonly Row[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const files = useMemo(
    () =>
      chosen.size === 0
        ? []
        : rows.filter(({ kind, file }) => kind === 'initiative' && chosen.has(file)).map(({ file }) => file),
    [rows, chosen],
  );
  const readable = () => rows.filter(({ kind }) => kind === 'initiative').map(({ file }) => file);
  return {
    files,
    has: file => chosen.has(file),
    toggle: file => {
      setLast(file);
      setChosen(chosen.has(file) ? new Set(files.filter(other => other !== file)) : new Set([...files, file]));
    },
    extend: file => {
      const all = readable();
      const [from, to] = [all.indexOf(last ?? file), all.indexOf(file)];
      if (to === -1) return;
      const between = from === -1 ? [file] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen(new Set([...files, ...between]));
      setLast(file);
    },
    all: () => setChosen(new Set(readable())),
    clear: () => setChosen(new Set()),
  };
}
