import { applyEdits, type TextEdit } from '../../../src/core/base/edit.ts';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import type { Finding } from '../../../src/core/checks/finding.ts';
import { planAllFixes } from '../../../src/core/checks/fix-all.ts';
import type { Fix, Repair } from '../../../src/core/checks/fixes/fix.ts';
import type { FixEdit } from '../../../src/core/checks/fixes/placeholder.ts';
import { planFix } from '../../../src/core/checks/fixes/plan-fix.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Fault, faultOf } from '../area.ts';
import { type Allowed, compare } from '../comparison.ts';
import { call, edited, models, modelsAfter, options, stamp } from '../product.ts';
import { keysOf } from '../promise-of-move.ts';
import { randomTexts } from '../random-text.ts';
import { textArea } from './text-area.ts';

/** Every fix of every finding, and those that are made without a question. */
export const fixes = textArea('fixes', randomTexts, text => {
  const findings = checkInitiative(new Snapshot(text, models), options);
  for (const finding of findings) for (const fix of finding.fixes) assertFix(text, findings, finding, fix);
  assertAllFixes(text);
});

/** Makes one fix; returns how many edits were made, or why none was. */
export function assertFix(text: string, findings: readonly Finding[], finding: Finding, fix: Fix): number | string {
  const what = `${finding.id}, ${fix.repair.kind}`;
  const planned = call('planFix', () => planFix(new Snapshot(text, models), fix, stamp));
  if (planned.kind !== 'edits') return planned.kind === 'refused' ? planned.reason : 0;
  // What is there stands as the suggestion where only the writer knows what should be there.
  if (
    planned.edits.every(
      ({ start, end, text: now, placeholders }) => placeholders.length > 0 && text.slice(start, end) === now,
    )
  )
    return 0;
  const allowed = allowedBy(fix.repair);
  if (allowed) edited(what, text, planned, allowed);
  else if (applyEdits(text, planned.edits) === text) throw new Fault('a fix changes something', what);
  const isGone = filledIn(planned.edits).some(
    edits =>
      saying(checkInitiative(new Snapshot(applyEdits(text, edits), modelsAfter), options), finding) <
      saying(findings, finding),
  );
  if (!isGone) throw new Fault('a finding is gone after its fix', what, `“${fix.title}”, ${finding.message}`);
  return 1;
}

/** The edits as they are suggested, and with other numbers where the writer is asked for one. */
function filledIn(edits: readonly FixEdit[]): (readonly TextEdit[])[] {
  const withNumber = (number: string) =>
    edits.map(({ placeholders, ...edit }) => ({
      ...edit,
      text: placeholders.length === 0 ? edit.text : edit.text.replace(/(?<=value: )-?[\d.]+/g, number),
    }));
  return [edits, withNumber('1000000'), withNumber('-1000000')];
}

/** How often the same is said: another one of the kind may be left. */
function saying(findings: readonly Finding[], { id, message }: Finding): number {
  return findings.filter(other => other.id === id && other.message === message).length;
}

/** What a fix may change; nothing where the front matter could not be read before it. */
export function allowedBy(repair: Repair): Allowed | undefined {
  switch (repair.kind) {
    case 'change': {
      const { change } = repair;
      const keys = change.kind === 'set' ? change.entries.map(([key]) => key) : [];
      return { keys: change.path.length > 0 ? [String(change.path[0])] : keys, removes: change.kind === 'remove' };
    }
    case 'changes':
      return { keys: repair.changes.map(({ path }) => String(path[0])), removes: true };
    case 'rename':
      return { keys: repair.paths.flatMap(path => [String(path[0]), ...(path.length === 1 ? [repair.to] : [])]) };
    case 'detail':
      return { keys: [String(repair.path[0])] };
    case 'replace':
      return { keys: [keyOf(repair.at)] };
    case 'redirect':
      return { keys: ['vision', 'from', 'next', 'parent'] };
    case 'record':
    case 'put-before':
      return { keys: ['history'] };
    case 'move':
      return keysOf(repair.move);
    case 'section':
      return { keys: [], body: true };
    case 'create':
    case 'merge':
    case 'text':
      return undefined;
  }
}

function keyOf(at: Extract<Repair, { kind: 'replace' }>['at']): string {
  switch (at.kind) {
    case 'value':
    case 'key':
      return String(at.path[0]);
    case 'state':
      return 'steps';
    case 'entry':
      return 'history';
    case 'reading':
      return 'measures';
    case 'date':
      return at.key;
  }
}

/** Makes all fixes that are certain; returns how many were made. */
export function assertAllFixes(text: string): number {
  const { edits, made } = call('planAllFixes', () => planAllFixes(new Snapshot(text, models), options));
  if (made.length === 0) return 0;
  const result = applyEdits(text, edits);
  const kinds = made.map(({ fix }) => allowedBy(fix.repair));
  if (kinds.every(allowed => allowed !== undefined)) {
    const keys = kinds.flatMap(allowed => allowed.keys);
    const comparison = compare(text, result, edits, { keys, removes: kinds.some(allowed => allowed.removes) });
    if (comparison.kind === 'wrong')
      throw faultOf('all fixes change what they mean to, and nothing else', '', comparison.what);
  }
  if (planAllFixes(new Snapshot(result, modelsAfter), options).made.length > 0)
    throw new Fault('all fixes are made at once', '', made.map(({ fix }) => fix.title).join(', '));
  return made.length;
}
