import { flowRuns } from './flow-run.ts';
import { plainLine } from './plain-line.ts';

/** A text with the middle of its long lists and maps made into comments and blanks. What is left stands where it stood. */
export interface Folded {
  readonly text: string;
  readonly folds: readonly Fold[];
}

/**
 * The entries of a long list or map, by the offsets at which they begin, after the dash of an item and at the key of a
 * pair: those left out, and the two around them.
 */
export interface Fold {
  readonly kind: 'item' | 'pair';
  readonly before: number;
  readonly entries: readonly number[];
  readonly after: number;
  /** Whether they stand in brackets, where commas part them. */
  readonly isFlow: boolean;
}

/** At least as many as pay for the trouble. */
const FEWEST = 32;

/**
 * Leaves out all but the first and the last of each long run of entries that are written plainly. What is edited or
 * looked for is rarely in the middle of one, and `yaml` takes half a second for 256 KB. `kept` tells the keys of those
 * pairs that stay all the same. Nothing where no run is long.
 */
export function foldLines(text: string, kept?: ReadonlySet<string>): Folded | undefined {
  const found = runsOf(text, kept).sort((a, b) => a.from - b.from || b.to - a.to);
  const folds: Fold[] = [];
  let result = '';
  let copied = 0;
  for (const { from, to, ...fold } of found) {
    // What stands in an entry that is left out goes with it.
    if (from < copied) continue;
    result += text.slice(copied, from) + (fold.isFlow ? ' '.repeat(to - from) : commentOf(text, from, to));
    copied = to;
    folds.push(fold);
  }
  return folds.length > 0 ? { text: result + text.slice(copied), folds } : undefined;
}

/** A line of a comment that takes the place of whole lines. */
function commentOf(text: string, from: number, to: number): string {
  return (text[to - 2] === '\r' ? '\r\n' : '\n').padStart(to - from, '#');
}

/** A run of entries side by side, while its lines are looked at. */
interface Run {
  readonly kind: Fold['kind'];
  readonly column: number;
  /** Where the lines begin, and what stands in them. */
  readonly lines: number[];
  readonly entries: number[];
}

/** A fold, and the stretch that it leaves out: whole lines, or in brackets what stands between two commas. */
type Stretch = Fold & { readonly from: number; readonly to: number };

function runsOf(text: string, kept: ReadonlySet<string> | undefined): Stretch[] {
  const stretches: Stretch[] = [];
  /** From the left to the right. */
  const open: Run[] = [];
  const end = ({ kind, lines, entries }: Run, upTo = entries.length) => {
    if (upTo < FEWEST) return;
    const [from, to] = [lines[1] ?? 0, lines[upTo - 1] ?? 0];
    stretches.push({
      kind,
      from,
      to,
      before: entries[0] ?? 0,
      entries: entries.slice(1, upTo - 1),
      after: entries[upTo - 1] ?? 0,
      isFlow: false,
    });
  };
  /** Ends what is further right, and what is of another kind at the same column: a list stands in a pair, not beside it. */
  const endFrom = (column: number, kind: Fold['kind'] | 'all') => {
    for (let run = open.at(-1); run && isOver(run, column, kind); run = open.at(-1)) {
      end(run);
      open.pop();
    }
  };
  const add = (kind: Fold['kind'], column: number, line: number, entry: number) => {
    endFrom(column, kind);
    const run = open.at(-1);
    if (run?.kind === kind && run.column === column) {
      run.lines.push(line);
      run.entries.push(entry);
    } else open.push({ kind, column, lines: [line], entries: [entry] });
  };

  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    const entry = plainLine(text, start);
    if (entry.open !== undefined && (entry.kind === 'other' || next - start > SHORTEST_LINE))
      stretches.push(...flowStretches(text, entry.open, kept));
    switch (entry.kind) {
      case 'blank':
        break;
      case 'item':
        add('item', entry.column, start, start + entry.content);
        if (entry.key !== undefined) {
          endFrom(entry.content, 'all');
          add('pair', entry.content, start, start + entry.content);
        }
        break;
      case 'pair':
        if (kept?.has(entry.key)) {
          endFrom(entry.column, 'all');
          // The entry stands between two runs, and in all that it is a part of.
          break;
        }
        add('pair', entry.column, start, start + entry.column);
        break;
      case 'other':
        // Whatever begins here may reach further than its line: what it stands in is not plain.
        endFrom(entry.column, 'all');
        for (const run of open.splice(0)) end(run, run.entries.length - 1);
        break;
    }
    start = next;
  }
  endFrom(-1, 'all');
  return stretches;
}

/** In a shorter line there is nothing to be gained. */
const SHORTEST_LINE = 256;

function flowStretches(text: string, open: number, kept: ReadonlySet<string> | undefined): Stretch[] {
  return flowRuns(text, open, kept).flatMap(({ kind, starts, ends }) => {
    if (starts.length < FEWEST) return [];
    const [before = 0, after = 0] = [starts[0], starts.at(-1)];
    const [first = 0, last = 0] = [ends[0], ends.at(-2)];
    return [{ kind, before, entries: starts.slice(1, -1), after, isFlow: true, from: first + 1, to: last + 1 }];
  });
}

function isOver(run: Run, column: number, kind: Fold['kind'] | 'all'): boolean {
  if (run.column !== column) return run.column > column;
  return kind === 'all' || (kind === 'pair' && run.kind === 'item');
}
