import type { TextEdit, TextRange } from '../../base/edit.ts';
import { t } from '../../base/words.ts';
import { writeFlow } from '../../yaml/flow.ts';
import { gluedComment } from '../../yaml/glued-comment.ts';
import type { Fix } from './fix.ts';

/** What may mend a line of the front matter that YAML does not take, or the value in it. */
export function fixesOfLine(text: string, at: TextRange): Fix[] {
  const written = text.slice(at.start, at.end);
  const before =
    text
      .slice(0, at.start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  if (/^\p{Cc}/u.test(written))
    return [textFix(t('Remove what nobody can see'), { ...at, end: at.start + 1, text: '' })];
  const glued = gluedComment(written);
  if (glued !== undefined) {
    const start = at.start + glued;
    return [textFix(t('Put a blank before the comment'), { start, end: start, text: ' ' }), quoted(written, at)];
  }
  if (/[:-][ \t]+$/.test(before)) return [quoted(written, at)];
  // What looks like a blank may be none.
  const [, key, unseen = ''] = /^([\p{L}_][\p{L}\p{N}_-]*:)([^\S \t]*)(?=[^\s/])/u.exec(written) ?? [];
  if (key === undefined) return [];
  const start = at.start + key.length;
  return [textFix(t('Put a blank after the colon'), { start, end: start + unseen.length, text: ' ' })];
}

function quoted(written: string, at: TextRange): Fix {
  const [, item] = /^- (.*)$/.exec(written) ?? [];
  return item === undefined
    ? textFix(t('Put it in quotes'), { ...at, text: writeFlow(written, '"') })
    : textFix(t('Put it in brackets'), { ...at, text: writeFlow([item.trim()]) });
}

/** What may mend a comment that is glued to what stands before it, where that is no value of one line. */
export function fixesOfComment(text: string, { start }: TextRange): Fix[] {
  const isGlued = text.charAt(start) === '#' && /\S/.test(text.charAt(start - 1));
  return isGlued ? [textFix(t('Put a blank before the comment'), { start, end: start, text: ' ' })] : [];
}

/** What may mend front matter that does not begin or end where it should. */
export function fixesOfFences(text: string, { start, end }: TextRange): Fix[] {
  const written = text.slice(start, end);
  if (written === '...') return [textFix(t('End it with `---`'), { start, end, text: '---' })];
  const hides = /^\ufeff*$/.test(text.slice(0, start)) && written !== '---' && written.endsWith('---');
  return hides ? [textFix(t('Remove what stands before it'), { start, end: end - '---'.length, text: '' })] : [];
}

function textFix(title: string, edit: TextEdit): Fix {
  return { title, certainty: 'likely', repair: { kind: 'text', edit } };
}
