import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checks } from '../../src/checks/table.ts';
import { commands } from '../../src/cli/commands.ts';
import { typed, usageOf } from '../../src/cli/help.ts';
import { type Key, kindInWords } from '../../src/initiative/vocabulary/kind.ts';
import { vocabulary } from '../../src/initiative/vocabulary/vocabulary.ts';

const readmeUrl = new URL('../../README.md', import.meta.url);

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

const { contributes }: Manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const hidden = contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);

/** A key, and under a list of maps the keys of those. */
function rowsOf({ name, meaning, value }: Key): string[] {
  const below = value.kind === 'list' && value.of.kind === 'map' ? value.of.keys : undefined;
  return [
    `| \`${name}\` | ${below ? 'list' : kindInWords(value)} | ${meaning} |`,
    ...(below ?? []).map(key => `| \`${name}[].${key.name}\` | ${kindInWords(key.value)} | ${key.meaning} |`),
  ];
}

const tables = {
  keys: ['| Key | Value | Meaning |', '|---|---|---|', ...vocabulary.flatMap(rowsOf)],
  commands: [
    '| Command | Id |',
    '|---|---|',
    ...contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ command, title }) => `| ${title} | \`${command}\` |`),
  ],
  'command line': [
    '| Command | What it does |',
    '|---|---|',
    ...commands.map(command => {
      const options = command.options.map(option => ` [${typed(option)}]`).join('');
      return `| \`${usageOf(command)}${options}\` | ${command.says} |`;
    }),
  ],
  checks: [
    '| Check | Severity | Why |',
    '|---|---|---|',
    ...checks.map(({ id, severity, says }) => `| \`${id}\` | ${severity} | ${says} |`),
  ],
  settings: [
    '| Setting | Default | Meaning |',
    '|---|---|---|',
    ...Object.entries(contributes.configuration.properties).map(
      ([key, { default: value, description, markdownDescription }]) =>
        `| \`${key}\` | \`${JSON.stringify(value)}\` | ${(markdownDescription ?? description ?? '').replace(/`#(.+?)#`/g, '`$1`')} |`,
    ),
  ],
};

/** To write the tables instead of comparing them: `UPDATE_README=1 npm run test:unit`. */
const update = process.env.UPDATE_README !== undefined;

describe('the README', () => {
  for (const [name, lines] of Object.entries(tables)) {
    it(`has the ${name} as they are`, () => {
      const readme = readFileSync(readmeUrl, 'utf8');
      const table = new RegExp(String.raw`(<!-- ${name} -->\n)[\s\S]*?(<!-- /${name} -->)`);
      const expected = readme.replace(table, (_, open, close) => `${open}\n${lines.join('\n')}\n\n${close}`);
      assert.match(readme, table);
      if (update) writeFileSync(readmeUrl, expected);
      else assert.equal(readme, expected);
    });
  }
});
