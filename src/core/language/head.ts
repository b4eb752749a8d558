import type { TextRange } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { isTitle } from '../initiative/title.ts';
import type { Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { scanFrontMatter } from '../yaml/front-matter.ts';
import { slotsOf } from '../yaml/slots/block.ts';
import { nameOf, type Slot } from '../yaml/slots/slot.ts';
import type { YamlPath } from '../yaml/tree.ts';

/** The front matter of a text as far as it is written. What stands in it is looked at when somebody asks. */
export interface Head {
  readonly text: string;
  readonly at: TextRange;
  slots(): readonly Slot[];
}

/** Finds the front matter of a text, closed or not; nothing where the text begins with something else. */
export function headOf(text: string): Head | undefined {
  const scan = scanFrontMatter(text);
  if (scan.kind !== 'closed' && scan.kind !== 'unclosed') return undefined;
  const at = scan.kind === 'closed' ? rangeOf(scan.block) : unclosed(text, scan.at.end);
  return { text, at, slots: once(() => slotsOf(text, at)) };
}

/** The values that are written in the front matter at a key of its top, without their quotes. */
export function valuesAt({ text, slots }: Head, ...path: YamlPath): string[] {
  return slots()
    .filter(slot => slot.part === 'value' && slot.holds === 'scalar' && isBelow(slot.path, path))
    .map(({ at }) => nameOf(text.slice(at.start, at.end)));
}

/** Where the title of an initiative stands. */
export function titleAt(text: string): TextRange | undefined {
  return headOf(text)
    ?.slots()
    .find(({ part, path }) => part === 'value' && path.length === 1 && path[0] === 'initiative')?.at;
}

export function keysOf({ slots }: Head, map: YamlPath): string[] {
  return slots().flatMap(({ part, path }) =>
    part === 'key' && path.length === map.length + 1 && isBelow(path, map) ? [String(path.at(-1))] : [],
  );
}

/** Whether a front matter is an initiative's, or may become one while its title is being written. */
export function isInitiative({ text, slots }: Head): boolean {
  const top = slots().filter(({ path }) => path.length === 1);
  const keys = top.flatMap(({ part, holds, path }) => (part === 'key' && holds === 'colon' ? [String(path[0])] : []));
  if (!keys.includes('initiative')) return false;
  if (keys.some(key => tellingKeys.has(key))) return true;
  return top
    .filter(({ part, path, holds }) => part === 'value' && path[0] === 'initiative' && holds !== 'nothing')
    .every(({ at, holds }) => holds === 'scalar' && isTitle(nameOf(text.slice(at.start, at.end)), () => keys));
}

/** Where one of these stands, the file tells where an initiative is, whatever its title is. */
const tellingKeys: ReadonlySet<string> = new Set(['steps', 'history', 'measures']);

/** The model that a file names; the default one where it names none, or one that is not known. */
export function modelOf(head: Head, models: Models): Model {
  return models.find(valuesAt(head, 'model')[0]) ?? models.default;
}

/** The slot at an offset: the innermost one whose room it is in, or whose text it touches. */
export function slotAt({ slots }: Head, offset: number): Slot | undefined {
  return slots().findLast(({ room, holds }) => room.start <= offset && offset <= room.end && holds !== 'collection');
}

export function isBelow(path: YamlPath, above: YamlPath): boolean {
  return path.length >= above.length && above.every((segment, index) => path[index] === segment);
}

function rangeOf({ start, text }: { readonly start: number; readonly text: string }): TextRange {
  return { start, end: start + text.length };
}

/** Without a closing fence the front matter ends where the text plainly does not belong to it any more. */
function unclosed(text: string, from: number): TextRange {
  const start = from + (/^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(from))?.[0].length ?? 0);
  const body = text.slice(start).search(/^(?:#{2,6} |```|~~~)/m);
  return { start, end: body === -1 ? text.length : start + body };
}
