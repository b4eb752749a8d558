import { dirname, join, resolve } from 'node:path';
import { type Elsewhere, isAddress, LARGEST_SERIES, noText, notFetched, outside } from '../core/initiative/series.ts';
import { readSeries } from '../core/measures/import/series.ts';
import { reasonOf } from './outcome.ts';
import { isInside, leadsOut } from './places.ts';
import { disk } from './whole.ts';
import type { Workspace } from './workspace.ts';

type Place = Pick<Workspace, 'root'>;

/** The series that an initiative names, each read when it is asked for, once for all that is in it. */
export function elsewhereOf(initiative: string, { root }: Place): Elsewhere {
  const texts = new Map<string, string | { readonly reason: string }>();
  return (series, measure) => {
    const text = texts.get(series.file) ?? textOf(series.file, initiative, root);
    texts.set(series.file, text);
    if (typeof text === 'string') return readSeries(text, series, measure);
    return { readings: [], problems: [text.reason] };
  };
}

/** Where a series is kept; or why it is not read: only what is in the workspace is. */
export function placeOfSeries(file: string, initiative: string, root: string): string | { readonly reason: string } {
  if (isAddress(file)) return { reason: notFetched(file) };
  const place = file.startsWith('/') ? join(root, file) : resolve(dirname(initiative), file);
  if (!isInside(root, place) || leadsOut(place, root, file)) return { reason: outside(file) };
  return place;
}

function textOf(file: string, initiative: string, root: string): string | { readonly reason: string } {
  const place = placeOfSeries(file, initiative, root);
  if (typeof place !== 'string') return place;
  try {
    const read = disk.readHeadNow(place, LARGEST_SERIES);
    return !read || read.size > LARGEST_SERIES ? { reason: noText(file) } : read.text;
  } catch (error) {
    return { reason: `${file}: ${reasonOf(error)}.` };
  }
}
