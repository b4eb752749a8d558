/** How a file links to a line of another one, from 0 on: `../src/cache.ts#L12`, as VS Code and Git's web pages name it. */
export function placeLink(path: string, line: number): string {
  return `${path.replace(/[%#?\s]/g, encodeURIComponent)}#L${line + 1}`;
}

/** The line that a link's fragment names, from 0 on: `L12`, or the first one of `L12-L20`. */
export function lineNamed(fragment: string): number | undefined {
  const [, line] = /^L([1-9]\d{0,8})(?:[-,].*)?$/.exec(fragment) ?? [];
  return line === undefined ? undefined : Number(line) - 1;
}

const marks = /(?<![\p{L}\p{N}_])(?:TODO|FIXME|HACK|XXX)(?![\p{L}\p{N}_])(?:\([^()]*\))?:?(.*)/u;

/** What a line of a program says that is still to be done, without the marks around it. */
export function todoIn(line: string): string | undefined {
  const [, said] = marks.exec(line.slice(0, LONGEST)) ?? [];
  return said
    ?.trim()
    .replace(/(?:\*\/|-->)$/, '')
    .trim();
}

/** Of a longer line nobody wrote all by hand. */
const LONGEST = 1000;
