import { capitalized } from '../base/capitalized.ts';
import { linksOf } from '../markdown/link.ts';
import { seen } from '../markdown/seen.ts';

/**
 * What a text that may lead somewhere is called: “Releases people can trust” for `../vision.md#releases-people-can-trust`,
 * the file's name where it leads to no place in it, and otherwise what a reader sees of it.
 */
export function referenceInWords(written: string): string {
  const [link, ...others] = linksOf(written);
  const isAll = link && others.length === 0 && written.slice(link.at.start, link.at.end) === written.trim();
  if (!isAll || link.target.kind === 'web') return seen(written);
  const { path, fragment } = link.target;
  return fragment ? capitalized(fragment.replaceAll('-', ' ')) : path.slice(path.lastIndexOf('/') + 1);
}
