import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseGlob, problemsOfExcluding, problemsOfGlobs } from '../../../src/core/base/glob.ts';
import { GlobMatcher } from '../../../src/core/base/glob-matcher.ts';

function matches(glob: string, path: string): boolean {
  const matcher = new GlobMatcher([parseGlob(glob)]);
  const { isMatch } = matcher.after(matcher.start, path);
  const name = path.lastIndexOf('/') + 1;
  assert.equal(matcher.takes(matcher.after(matcher.start, path.slice(0, name)), path.slice(name)), isMatch);
  return isMatch;
}

describe('a glob', () => {
  for (const [glob, paths, others] of [
    ['**/*.md', ['a.md', 'x/a.md', 'x/y/.a.md'], ['a.mdx', 'x/a.md/b', 'md']],
    ['*.md', ['a.md', '.md'], ['x/a.md']],
    ['docs/**', ['docs/a', 'docs/a/b', 'docs/'], ['docs', 'docsa/b']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab']],
    ['**', ['a', 'a/b'], []],
    ['a**b', ['ab', 'axxb'], ['a/b', 'ax/b']],
    ['?.md', ['a.md', 'ä.md', '😀.md'], ['.md', 'ab.md', '/.md']],
    ['[a-c0]x', ['ax', 'cx', '0x'], ['dx', 'x']],
    ['[!a]x', ['bx'], ['ax', '/x']],
    ['{a,b/**}/c.md', ['a/c.md', 'b/x/c.md', 'b/x/y/c.md'], ['c.md', 'x/c.md']],
    ['{**/a,b}.md', ['a.md', 'x/y/a.md', 'b.md'], ['x/b.md']],
    ['x{a,{b,c}}.md', ['xa.md', 'xc.md'], ['xd.md']],
    ['./a/', ['a'], ['./a']],
    // What is not closed, and what follows a backslash, stands for itself.
    ['{a,b', ['{a,b'], ['a']],
    ['[a', ['[a'], ['a']],
    ['a\\*b', ['a*b'], ['axb']],
    ['a.b+(c)', ['a.b+(c)'], ['axb+(c)', 'a.bc']],
  ] as const)
    it(glob, () => {
      for (const path of paths) assert.ok(matches(glob, path), path);
      for (const path of others) assert.ok(!matches(glob, path), path);
    });

  it('is matched with the others, a folder at a time', () => {
    const matcher = new GlobMatcher([parseGlob('docs/*.md'), parseGlob('notes/**')]);
    const docs = matcher.after(matcher.start, 'docs/');
    assert.deepEqual(
      [docs.isOver, matcher.after(docs, 'a.md').isMatch, matcher.after(docs, 'a.txt').isMatch],
      [false, true, false],
    );
    assert.ok(matcher.after(matcher.start, 'src/').isOver);
  });
});

describe('a glob that a stranger wrote', () => {
  // Regular expressions take minutes for the first of them.
  for (const [what, glob, path] of [
    ['many stars', `${'*a'.repeat(20)}*b`, 'a'.repeat(250)],
    ['any depth, again and again', '**/a/'.repeat(20), `${'a/'.repeat(1000)}c`],
    ['choices', '{a,aa}'.repeat(100), `${'a'.repeat(250)}c`],
    ['choices in choices', '{a,'.repeat(1000) + '}'.repeat(1000), 'ab'],
    ['choices that are not closed', '{a,'.repeat(3000), 'ab'],
    ['classes that are not closed', '['.repeat(9000), 'ab'],
  ] as const)
    it(`is soon tried: ${what}`, () => assert.ok(!matches(glob, path)));
});

describe('globs of a setting', () => {
  const problem = (...globs: string[]) => problemsOfGlobs('models', globs).join('\n');

  for (const glob of [
    '**/*.md',
    '*-*-*.md',
    '{*.md,*.txt,*.mdx,*.markdown}',
    '{docs,notes}/**/*.md',
    '**/a/**/b/**',
    'a..b/..c/*.md',
    '',
  ])
    it(`“${glob}” is fine`, () => assert.equal(problem(glob), ''));

  for (const [glob, reason] of [
    ['/**/*', /^models cannot have the glob “\/\*\*\/\*”: it is an absolute path, and globs count from the folder/],
    ['C:/x/*', /absolute/],
    ['c:\\x', /absolute/],
    ['\\\\server\\share', /absolute/],
    ['~/x', /absolute/],
    ['../*.md', /leads out of the folder that is open\.$/],
    ['a/../../b', /leads out/],
    ['a/{b,..}/c', /leads out/],
    ['a/..', /leads out/],
    ['*a*a*a*b', /more than 3 stars between two slashes/],
    ['{*a,b*}*c*d*', /more than 3 stars/],
    ['**/a/**/b/**/c/**', /“\*\*” more than 3 times/],
    ['{a,b}'.repeat(7), /braces stand for more than 100 globs/],
    ['x'.repeat(10_001), /^models has globs of more than 10,000 characters\.$/],
  ] as const)
    it(`“${glob.slice(0, 40)}” is told`, () => assert.match(problem(glob), reason));

  it('that leave out may be of any kind, but for their length', () => {
    assert.deepEqual(problemsOfExcluding('files.exclude', ['/x', '../y', '*a*b*c*d*e']), []);
    assert.equal(problemsOfExcluding('files.exclude', ['x'.repeat(6000), 'y'.repeat(6000)]).length, 1);
  });
});
