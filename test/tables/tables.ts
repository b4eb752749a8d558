import { commands } from '../../src/cli/commands.ts';
import { typed, usageOf } from '../../src/cli/help.ts';
import { t } from '../../src/core/base/words.ts';
import { severities } from '../../src/core/checks/finding.ts';
import { checks } from '../../src/core/checks/rules/table.ts';
import { type Key, kindInWords } from '../../src/core/initiative/vocabulary/kind.ts';
import { vocabulary } from '../../src/core/initiative/vocabulary/vocabulary.ts';
import { moveKinds, rowOf } from '../../src/core/model/move.ts';

/** What of package.json the tables need. */
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

/** The text of package.json with the checks in the setting of severities, so that VS Code completes and explains them. */
export function withSeverities(manifest: string): string {
  const all = JSON.parse(manifest);
  all.contributes.configuration.properties['continualImprovement.checks.severity'].properties = Object.fromEntries(
    checks.map(({ id, says }) => [id, { enum: [...severities, 'off'], description: t(says) }]),
  );
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** The text of the README with each of its tables as the code has it. A table stands between two comments with its name. */
export function withTables(readme: string, manifest: string): string {
  const { contributes }: Manifest = JSON.parse(manifest);
  return Object.entries(tablesOf(contributes)).reduce((text, [name, lines]) => {
    const table = new RegExp(String.raw`(<!-- ${name} -->\n)[\s\S]*?(<!-- /${name} -->)`);
    if (!table.test(text)) throw new Error(`The README has no place for the table “${name}”.`);
    return text.replace(table, (_, open, close) => `${open}\n${lines.join('\n')}\n\n${close}`);
  }, readme);
}

function tablesOf({ commands: ids, menus, configuration }: Manifest['contributes']): Record<string, string[]> {
  const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
  return {
    keys: ['| Key | Value | Meaning |', '|---|---|---|', ...vocabulary.flatMap(rowsOf)],
    moves: [
      '| Move | What it does |',
      '|---|---|',
      ...moveKinds.map(rowOf).map(({ title, says }) => `| ${t(title)} | ${t(says)} |`),
    ],
    commands: [
      '| Command | Id |',
      '|---|---|',
      ...ids
        .filter(({ command }) => !hidden.includes(command))
        .map(({ command, title }) => `| ${title} | \`${command}\` |`),
    ],
    'command line': [
      '| Command | What it does |',
      '|---|---|',
      ...commands.map(command => {
        const options = command.options.map(option => ` [${typed(option)}]`).join('');
        return `| \`${usageOf(command)}${options}\` | ${t(command.says)} |`;
      }),
    ],
    checks: [
      '| Check | Severity | Why |',
      '|---|---|---|',
      ...checks.map(({ id, severity, says }) => `| \`${id}\` | ${severity} | ${t(says)} |`),
    ],
    settings: [
      '| Setting | Default | Meaning |',
      '|---|---|---|',
      ...Object.entries(configuration.properties).map(
        ([key, { default: value, description, markdownDescription }]) =>
          `| \`${key}\` | \`${JSON.stringify(value)}\` | ${(markdownDescription ?? description ?? '').replace(/`#(.+?)#`/g, '`$1`')} |`,
      ),
    ],
  };
}

/** A key, and under a list of maps the keys of those. */
function rowsOf({ name, meaning, value }: Key): string[] {
  const below = value.kind === 'list' && value.of.kind === 'map' ? value.of.keys : undefined;
  return [
    `| \`${name}\` | ${below ? 'list' : kindInWords(value)} | ${t(meaning)} |`,
    ...(below ?? []).map(key => `| \`${name}[].${key.name}\` | ${kindInWords(key.value)} | ${t(key.meaning)} |`),
  ];
}
