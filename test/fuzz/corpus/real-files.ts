import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** A markdown file of a repository, with its text. */
export interface RealFile {
  readonly path: string;
  readonly text: string;
}

/** The markdown files below a folder that begin with a fence; where there are more than `most`, evenly chosen. */
export function* realFiles(folder: string, most: number): Generator<RealFile> {
  const options = { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false };
  const paths = globSync('**/*.{md,mdx,markdown}', options).sort();
  const step = Math.max(1, paths.length / most);
  for (let at = 0; at < paths.length; at += step) {
    const path = paths[Math.floor(at)] ?? '';
    const text = readFileSync(path, 'utf8');
    if (/^\ufeff?---/.test(text)) yield { path, text };
  }
}
