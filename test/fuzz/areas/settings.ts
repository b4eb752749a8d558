import fc from 'fast-check';
import manifest from '../../../package.json' with { type: 'json' };
import { settingsOf } from '../../../src/cli/settings.ts';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { severities } from '../../../src/core/checks/finding.ts';
import { checks } from '../../../src/core/checks/rules/table.ts';
import { checkSettings } from '../../../src/core/checks/settings.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { type Area, Fault } from '../area.ts';
import { oddTexts, oddValues } from '../odd.ts';
import { stamp } from '../product.ts';
import { tidyTexts } from '../random-text.ts';
import { timed } from '../timed.ts';

interface Written {
  readonly text: string;
  /** Pairs, as they stand in the file: a key may be one that no object can be written with. */
  readonly settings: readonly (readonly [string, unknown])[];
}

const properties: Readonly<Record<string, { readonly type: string }>> = manifest.contributes.configuration.properties;
const prefix = 'continualImprovement.';
const keys = [...Object.keys(properties), 'files.exclude'];
const ids = checks.map(({ id }) => id);

const severity = fc.oneof(fc.constantFrom<unknown>(...severities, 'off'), oddValues);
const fitting = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom<unknown>('**/*.md', ''), oddValues), { maxLength: 4 }),
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...ids), oddTexts), severity), { maxLength: 4 })
    .map(pairs => JSON.parse(`{${pairs.map(jsonOf).join()}}`) as unknown),
);

/** Settings as the command line and the editor read them, and what the checks make of them. */
export const settings: Area<Written> = {
  name: 'settings',
  inputs: fc.record({
    text: tidyTexts,
    settings: fc.array(
      fc.tuple(
        fc.oneof({ arbitrary: fc.constantFrom(...keys), weight: 5 }, { arbitrary: oddTexts, weight: 1 }),
        fc.oneof(oddValues, fitting),
      ),
      { maxLength: 8 },
    ),
  }),
  check: ({ text, settings }) => {
    const written = JSON.parse(`{${settings.map(jsonOf).join()}}`) as Readonly<Record<string, unknown>>;
    const { include, exclude, models, defaultModel, author, checks } = timed('settingsOf', () => settingsOf(written));
    if (![include, exclude].every(globs => globs.every(glob => typeof glob === 'string')))
      throw new Fault('globs are texts');
    if (![models, defaultModel, author].every(value => typeof value === 'string'))
      throw new Fault('what is to be a text is one');
    const inEditor = checkSettings(key => (Object.hasOwn(written, prefix + key) ? written[prefix + key] : undefined));
    for (const asked of [checks, inEditor]) assertChecks(text, asked, defaultModel);
  },
  text: { of: input => input.text, with: (input, text) => ({ ...input, text }) },
};

function jsonOf([key, value]: readonly [string, unknown]): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}

function assertChecks(text: string, asked: ReturnType<typeof checkSettings>, defaultModel: string): void {
  const models = new Models([], defaultModel);
  const read = timed('readInitiative', () => readInitiative(text, models));
  if (read.kind === 'initiative' && read.model.steps.length === 0) throw new Fault('a model has steps');
  const findings = timed('checkText', () => checkInitiative(new Snapshot(text, models), { today: stamp.on, ...asked }));
  for (const { id, severity, message } of findings) {
    if (!severities.includes(severity)) throw new Fault('a finding has a severity', id, String(severity));
    const wanted = Object.hasOwn(asked.severities ?? {}, id) ? asked.severities?.[id] : undefined;
    if (wanted !== undefined && wanted !== severity) throw new Fault('a finding is as serious as was set', id, wanted);
    if (/undefined|NaN|\[object/.test(message) && !/undefined|NaN|\[object/.test(text + defaultModel))
      throw new Fault('a message is in words', '', message);
  }
}
