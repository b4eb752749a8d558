import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const source = new URL('../../../src/', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name));

/** Tables with the program's own names as keys, which only a name of their type leads into. */
const tables = /^(?:columns|groupings|sortings|colours|fonts|marks|stops|options|a|b|lines|HTMLElementTagNameMap)$/;

/** Numbers, by the names that they have here. */
const places = /\[(?:index|at|nth|place|depth|number)\b/;

/** A copy whose own keys are gone through. */
const copies = /^parts$/;

/** What is no lookup by a name that a file, a setting, an argument or a message may have chosen. */
function lookups(text: string): string[] {
  // A string index needs a record of this type: a lookup in a file without one is held to its names by the compiler.
  const records = /Record<string|\[\w+: string\]/.test(text)
    ? [...text.matchAll(/(?<=[\s(!.[{])(\w+)\??\.?\[[a-z_]\w*(?:\.\w+)*(?: \+ \w+)?\](?!\))/gi)]
        .filter(
          ([, object = '']) =>
            !tables.test(object) && !copies.test(object) && !/^(?:readonly|keyof|typeof|T)$/.test(object),
        )
        .map(([lookup]) => lookup)
        .filter(lookup => !places.test(lookup))
    : [];
  const ins = text
    .split('\n')
    .filter(line => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
    .flatMap(line => [
      ...line
        .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g, "''")
        .matchAll(/(?<![\w.]\s)\b(?!const|let)\w+(?:\.\w+)* in (?!''|keyof )\w+(?:\.\w+)*(?=[\s)&|?:;,])/g),
    ])
    .map(([lookup]) => lookup);
  return [...records, ...ins];
}

describe('a name that somebody else has chosen', () => {
  it('is looked up in no plain object, but through `own`', () => {
    const found = files
      .filter(name => name !== join('core', 'base', 'own.ts'))
      .flatMap(name => lookups(readFileSync(join(source, name), 'utf8')).map(lookup => `${name}: ${lookup}`));
    assert.deepEqual(found, []);
  });

  it('would be found where it were', () => {
    const text = "const table: Record<string, number> = {};\nreturn table[name] ?? (name in table ? 'x in y' : 0);";
    assert.deepEqual(lookups(text), ['table[name]', 'name in table']);
  });
});
