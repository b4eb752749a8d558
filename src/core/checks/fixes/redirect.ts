import { refused, type TextRange } from '../../base/edit.ts';
import { t } from '../../base/words.ts';
import { planInBlock, unreadable } from '../../initiative/change.ts';
import { linksIn } from '../../initiative/links.ts';
import type { Plan, Snapshot } from '../../initiative/snapshot.ts';
import { linksOf } from '../../markdown/link.ts';
import { amendYaml } from '../../yaml/amend.ts';
import { changedAt } from '../../yaml/change.ts';
import { verified } from '../../yaml/verified.ts';

/**
 * Plans to lead the link at a place to another file, of any name. The value that holds the link is the only one that
 * reads otherwise after it, and leads there; it is written anew where the name would mean something else as it stands.
 */
export function planRedirect(snapshot: Snapshot, place: TextRange, to: string): Plan {
  const { read } = snapshot;
  if (read.kind !== 'initiative') return unreadable();
  const { block } = read;
  const links = [...linksIn(read)];
  const link = links.find(({ at }) => at.start === place.start && at.end === place.end);
  if (!link) return refused(t('The link is not there any more: the file has changed.'));
  const { at, path, value, within } = link;
  const changed = (written: string) => value.slice(0, within.start) + written + value.slice(within.end);
  const nth = links.filter(other => other.path.join() === path.join()).indexOf(link);
  const written = waysToWrite(to).find(written => {
    const target = linksOf(changed(written))[nth]?.target;
    return target?.kind === 'file' && target.path === to && target.fragment === undefined;
  });
  if (written === undefined) return refused(t('A link to “{to}” cannot be written here.', { to }));
  const meant = changed(written);
  const edit = { start: at.start - block.start, end: at.end - block.start, text: written };
  return planInBlock(snapshot, (read, reread) => {
    const inPlace = verified(
      () => [edit],
      () => changedAt(read.data, path, () => meant),
      reread,
    );
    return inPlace.kind === 'edits' ? inPlace : amendYaml(read, [{ kind: 'replace', path, value: meant }], reread);
  });
}

/** As it is, with what means something else in an address encoded, and with all that can be. */
function waysToWrite(path: string): string[] {
  return [path, path.replace(/[%#?]/g, encoded), path.replace(/[^\p{L}\p{N}\p{Cs}/._~-]/gu, encoded)];
}

/** Brackets, too, which an address may hold and markdown may not. */
function encoded(character: string): string {
  return encodeURIComponent(character).replace(/[!'()*]/, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
