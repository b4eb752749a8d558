import { t } from '../../base/words.ts';
import { escapeInLine } from '../../language/markdown.ts';

/** What goes into the minutes, or on the table: initiatives under headings, each with what there is to say of it. */
export interface Paper {
  readonly title: string;
  readonly says: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly title: string;
  readonly owner?: string;
  /** The file, as the reader of the paper finds it. */
  readonly path: string;
  readonly lines: readonly string[];
}

/** A part that has nothing is left out. */
export function withoutEmpty(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ items }) => items.length > 0);
}

/** A heading with how many there are under it. */
export function headingOf({ title, items }: Part): string {
  return t('{title} ({n})', { title, n: items.length });
}

export function paperInMarkdown({ title, says, parts }: Paper): string {
  return [
    `# ${escapeInLine(title)}`,
    escapeInLine(says),
    ...parts.flatMap(part => [`## ${escapeInLine(headingOf(part))}`, part.items.map(itemInMarkdown).join('\n')]),
  ]
    .join('\n\n')
    .concat('\n');
}

function itemInMarkdown({ title, owner, path, lines }: Item): string {
  const link = `[${escapeInLine(title)}](<${path.replaceAll(/[<>\\]/g, '\\$&')}>)`;
  const head = owner === undefined ? link : `${link} (${escapeInLine(owner)})`;
  return [`- ${head}`, ...lines.map(line => `  - ${escapeInLine(line)}`)].join('\n');
}
