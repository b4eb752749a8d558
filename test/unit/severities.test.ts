import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { severities } from '../../src/checks/finding.ts';
import { checks } from '../../src/checks/table.ts';

const url = new URL('../../package.json', import.meta.url);
const key = 'continualImprovement.checks.severity';

describe('the setting of severities', () => {
  it('knows every check and its severity, so that VS Code completes and explains them', () => {
    const manifest = JSON.parse(readFileSync(url, 'utf8'));
    const setting = manifest.contributes.configuration.properties[key];
    const expected = Object.fromEntries(
      checks.map(({ id, says }) => [id, { enum: [...severities, 'off'], description: says }]),
    );
    if (process.env.UPDATE_README !== undefined) {
      setting.properties = expected;
      writeFileSync(url, `${JSON.stringify(manifest, undefined, 2)}\n`);
    }
    assert.deepEqual(setting.properties, expected);
  });
});
