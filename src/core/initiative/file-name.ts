/**
 * A file name for a title, which every system takes: its letters and digits, in lower case, joined by hyphens. Two titles
 * may have the same one.
 */
export function fileNameFor(title: string): string {
  const words = title
    .slice(0, LONGEST)
    .toLowerCase()
    .normalize('NFKD')
    // Elsewhere than in these scripts a mark is no accent, but part of what is written.
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = [...words.replace(/^-/, '')].slice(0, MOST).join('').replace(/-$/, '');
  return `${reserved.test(name) ? `${name}-initiative` : name || 'initiative'}.md`;
}

/** Of a longer title nothing more would be in its name. */
const LONGEST = 500;

/** Characters of which each takes four bytes at most, of the 255 that a name may have. */
const MOST = 50;

/** Windows takes these for devices, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
