import { refused, type TextEdit } from '../base/edit.ts';
import { t } from '../base/words.ts';
import { readingOf, type SectionReading } from '../markdown/section-reading.ts';
import { scanFrontMatter } from '../yaml/front-matter.ts';
import type { Plan, Snapshot } from './snapshot.ts';

/**
 * Edits of the markdown below the front matter, where its sections then read as was meant; else they are refused. What
 * is a heading or a task depends on all that stands above it: only reading it again tells. `meant` is asked about the
 * text after the edits.
 */
export function verifiedBody(
  snapshot: Snapshot,
  edits: readonly TextEdit[],
  meant: (after: Snapshot) => readonly SectionReading[],
): Plan {
  const after = snapshot.edited(edits);
  const [before, now] = [scanFrontMatter(snapshot.text), scanFrontMatter(after.text)];
  const isBelow = before.kind === 'closed' && edits.every(({ start }) => start >= before.block.bodyStart);
  if (!isBelow || now.kind !== 'closed' || now.block.text !== before.block.text) return unsafe();
  const read = after.sections.map(section => readingOf(after.text, section));
  return JSON.stringify(read) === JSON.stringify(meant(after)) ? { kind: 'edits', edits, after } : unsafe();
}

function unsafe(): Plan {
  return refused(t('The text is written in a way that cannot be edited safely.'));
}
