import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { commandOf, moveKinds } from '../../src/core/model/move.ts';

interface Item {
  readonly command?: string;
  readonly when?: string;
}

const root = new URL('../../', import.meta.url);
const { contributes } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const { menus, keybindings, viewsWelcome } = contributes as {
  readonly menus: Readonly<Record<string, readonly Item[]>>;
  readonly keybindings: readonly Item[];
  readonly viewsWelcome: readonly Item[];
};
const clauses = [...Object.values(menus).flat(), ...keybindings, ...viewsWelcome].flatMap(({ when }) => when ?? []);

/** What the pattern of each `=~` asks for between semicolons. */
function asked(key: string): string[] {
  const patterns = clauses.flatMap(clause => [...clause.matchAll(new RegExp(`${key} =~ /(.*?)/(?= |$)`, 'g'))]);
  return patterns.flatMap(([, pattern = '']) => pattern.match(/[a-z-]+(?=;\/?|$)/g) ?? []);
}

// VS Code drops a clause that it does not understand without a word, and shows what it should hide.
describe('the when clauses of package.json', () => {
  it('have no text on the left of an “in”, which VS Code does not understand', () => {
    assert.deepEqual(
      clauses.filter(clause => /['"]\s*(?:not\s+)?in\b/.test(clause)),
      [],
    );
  });

  it('are made of keys, operators, plain words and patterns only', () => {
    const operand = String.raw`!?[a-zA-Z][\w.]*(?: (?:==|!=) [\w.]+| =~ /[^/]+/)?`;
    const whole = new RegExp(`^${operand}(?: (?:&&|\\|\\|) ${operand})*$`);
    assert.deepEqual(
      clauses.filter(clause => !whole.test(clause)),
      [],
    );
  });

  it('ask only for keys of this extension that it sets', () => {
    const source = globSync('src/editor/**/*.ts', { cwd: root }).map(path => readFileSync(new URL(path, root), 'utf8'));
    const set = new Set(
      source.flatMap(text => [...text.matchAll(/\bsetContext(?:', |\()'(.*?)'/g)].map(([, key]) => key)),
    );
    const views = ['continualImprovement.initiatives'];
    const keys = clauses.flatMap(clause => clause.match(/continualImprovement\.\w+/g) ?? []);
    assert.ok(keys.length > 0);
    assert.deepEqual(
      keys.filter(key => !set.has(key) && !views.includes(key)),
      [],
    );
  });

  it('offer each move in the palette where it is allowed', () => {
    const inPalette = (menus.commandPalette ?? []).flatMap(({ command, when = '' }) => {
      const kind = /continualImprovement\.moves =~ \/;(.*);\//.exec(when)?.[1];
      return kind === undefined ? [] : [[command, kind]];
    });
    const expected = moveKinds.map(kind => [`continualImprovement.${commandOf(kind)}`, kind]);
    assert.deepEqual(inPalette.toSorted(), expected.toSorted());
  });

  it('ask of an item in the tree only for what one can be', () => {
    const words = asked('viewItem');
    assert.ok(words.includes('advance'));
    assert.deepEqual(
      words.filter(word => ![...moveKinds, 'initiative', 'step', 'broken', 'findings'].includes(word)),
      [],
    );
  });
});
