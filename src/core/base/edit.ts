/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The same stretch of a text that has `by` more characters in front. */
export function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

export function haveInCommon(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Replaces a stretch of a text. An empty range inserts, an empty `text` deletes. */
export interface TextEdit extends TextRange {
  readonly text: string;
}

/** What is planned for a text: its edits, or the reason why there are none. Nothing is written by planning. */
export type Planned = { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

export function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}

export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Applies edits that do not overlap; those that insert at one place keep the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let copied = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < copied) throw new RangeError(`Edits overlap at offset ${edit.start}.`);
    result += text.slice(copied, edit.start) + edit.text;
    copied = edit.end;
  }
  return result + text.slice(copied);
}

/** The edits that make of the edited text what it was. */
export function inverseOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let grown = 0;
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(edit => {
      const start = edit.start + grown;
      grown += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
    });
}

/** The same edits for a text that has `by` more characters in front. */
export function shiftEdits(edits: readonly TextEdit[], by: number): TextEdit[] {
  return edits.map(edit => ({ start: edit.start + by, end: edit.end + by, text: edit.text }));
}

/** Where a stretch of the edited text was before: what an edit has written stands for what it replaced. */
export function rangeBefore(edits: readonly TextEdit[], { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  let grown = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const [written, after] = [edit.start + grown, edit.start + grown + edit.text.length];
    grown += edit.text.length - (edit.end - edit.start);
    if (start >= after) from = start - grown;
    else if (start > written) from = edit.start;
    if (end >= after) to = end - grown;
    else if (end > written) to = edit.end;
  }
  return { start: from, end: to };
}
