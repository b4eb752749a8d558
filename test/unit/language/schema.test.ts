import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import fc from 'fast-check';
import { isRecord } from '../../../src/core/base/is-record.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { initiativeSchema, type Schema } from '../../../src/core/language/schema.ts';
import { Models } from '../../../src/core/model/models.ts';
import { randomInitiative } from '../initiative/random-initiative.ts';
import { runs, tapes } from '../tape.ts';

const models = new Models();
const schema = initiativeSchema();
const ajv = new Ajv({ allErrors: true, format: 'full' });
const validate = ajv.compile(schema);

/** What the schema says of front matter: where it is wrong, and how. */
function faults(data: unknown): string[] {
  return validate(data) ? [] : (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

/** The same without blanks around texts, by which a schema cannot pass. */
function trimmed(data: unknown): unknown {
  if (typeof data === 'string') return data.trim() || null;
  if (Array.isArray(data)) return data.map(trimmed);
  return isRecord(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)])) : data;
}

function dataOf(frontMatter: string): unknown {
  const read = readInitiative(`---\n${frontMatter}\n---\n`, models);
  assert.equal(read.kind, 'initiative');
  return read.kind === 'initiative' ? read.data : undefined;
}

/** The mistakes that no model has to be known for. */
const mistakes = new Set([
  'wrong-type',
  'unknown-status',
  'unknown-level',
  'unknown-state',
  'unknown-move',
  'impossible-date',
]);

const root = new URL('../../../', import.meta.url).pathname;
const files = globSync(['test/workspace/**/*.md', 'test/unit/fixtures/**/*.md'], { cwd: root });

describe('the JSON Schema of the front matter', () => {
  it('is one', () => assert.equal(ajv.validateSchema(schema), true));

  it('takes each file of the demonstration and of the fixtures as the reader does', () => {
    const seen = { valid: 0, invalid: 0 };
    for (const file of files) {
      const read = readInitiative(readFileSync(join(root, file), 'utf8').replace(/[«»]/g, ''), models);
      if (read.kind !== 'initiative') continue;
      const ids = read.problems.filter(({ severity }) => severity === 'error').map(({ id }) => id);
      const found = faults(read.data);
      if (ids.length === 0) assert.deepEqual(found, [], file);
      if (ids.some(id => mistakes.has(id))) assert.notDeepEqual(found, [], `${file}: ${ids}`);
      seen[found.length === 0 ? 'valid' : 'invalid']++;
    }
    assert.ok(seen.valid > 100 && seen.invalid >= 5, JSON.stringify(seen));
  });

  it('takes what a random file holds wherever the reader has no word against it', () => {
    const property = fc.property(tapes.map(randomInitiative), text => {
      const read = readInitiative(text, models);
      if (read.kind === 'initiative' && read.problems.length === 0) assert.deepEqual(faults(trimmed(read.data)), []);
    });
    fc.assert(property, runs(40));
  });

  it('allows what is written short, or not yet, and keys of one’s own', () => {
    for (const frontMatter of [
      'initiative: x\nbudget: 300\nsteps:\nmeasures:\n  -\nhistory: []\ndepartment: { name: IT, seats: [1, 2] }',
      'initiative: 1.10',
      'initiative: x\nagreed: Tom\nlessons: 7\nsustain: 2027-01-15\nnext: false\nparent: false',
      'initiative: x\nmeasures: [{ name: a, baseline: 2, target: { value: 1, mood: good }, role: leading, team: [a] }]',
      'initiative: x\nverdict: { value: met, why: so }',
    ])
      assert.deepEqual(faults(dataOf(frontMatter)), [], frontMatter);
  });

  const wrong: readonly (readonly [frontMatter: string, place: string])[] = [
    ['status: running', '.status'],
    ['level: galaxy', '.level'],
    ['cycle: 0', '.cycle'],
    ['cycle: 1.5', '.cycle'],
    ['impact: 6', '.impact'],
    ['owner: [Priya]', '.owner'],
    ['owner: true', '.owner'],
    ['raised: yesterday', '.raised'],
    ['every: now and then', '.every'],
    ['every: 2', '.every'],
    ['raised-by: [Ana]', "['raised-by']"],
    ['measures: [{ how: true }]', '.measures[0].how'],
    ['measures: [{ baseline: { value: 2, over: { days: 30 } } }]', '.measures[0].baseline.over'],
    ['history: [{ did: hand-over, to: [Ann] }]', '.history[0].to'],
    ['raised: 2026-02-30', '.raised'],
    ['steps: { vision: finished }', ".steps['vision']"],
    ['steps: [vision]', '.steps'],
    ['agreed: { by: [Tom] }', '.agreed'],
    ['agreed: [[Tom]]', '.agreed'],
    ['measures: none', '.measures'],
    ['measures: [7]', '.measures[0]'],
    ['measures: [{ limit: "3" }]', '.measures[0].limit'],
    ['measures: [{ better: smaller }]', '.measures[0].better'],
    ['measures: [{ baseline: "22 min" }]', '.measures[0].baseline'],
    ['measures: [{ target: { value: soon } }]', '.measures[0].target.value'],
    ['measures: [{ readings: [{ on: 2026-13-01, value: 4 }] }]', '.measures[0].readings[0].on'],
    ['history: [{ did: begin }]', '.history[0].did'],
    ['history: [{ did: start, on: yesterday }]', '.history[0].on'],
    ['verdict: great', '.verdict'],
    ['verdict: { why: so }', '.verdict'],
    ['next: [7]', '.next'],
    ['ignore: no-owner', '.ignore'],
  ];
  for (const [frontMatter, place] of wrong)
    it(`refuses what the reader does not understand: ${frontMatter}`, () => {
      const text = `---\ninitiative: x\n${frontMatter}\n---\n`;
      const read = readInitiative(text, models);
      assert.ok(read.kind === 'initiative' && read.problems.some(({ id }) => mistakes.has(id)));
      assert.ok(
        faults(read.data).some(fault => fault.startsWith(place)),
        faults(read.data).join('\n'),
      );
    });

  it('refuses front matter without a title', () =>
    assert.deepEqual(faults({ status: 'active' }), [" should have required property 'initiative'"]));

  it('says what each key means, at any depth', () => {
    const silent: string[] = [];
    const visit = (part: unknown, path: string) => {
      if (Array.isArray(part)) for (const item of part) visit(item, path);
      if (!isRecord(part)) return;
      for (const [name, property] of Object.entries((part.properties ?? {}) as Schema)) {
        const at = `${path}.${name}`;
        if (!isRecord(property) || !property.description || !String(property.markdownDescription).includes('```yaml'))
          silent.push(at);
      }
      for (const [name, inside] of Object.entries(part)) visit(inside, `${path}/${name}`);
    };
    visit(schema, '');
    assert.deepEqual(silent, []);
  });
});
