import { commands, extensions } from 'vscode';
import { commandTable } from '../../src/editor/commands/commands.ts';
import { expectEqual, expectThat, present } from './expect.ts';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly completionEvents: readonly string[] }[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const extension = present(extensions.getExtension('continual-improvement.continual-improvement'), 'extension');
const { activationEvents, contributes } = extension.packageJSON as Manifest;
const contributed = contributes.commands.map(({ command }) => command).sort();

describe('The contributions of package.json', () => {
  before(() => extension.activate());

  it('are the commands that are registered', async () => {
    const all = await commands.getCommands(true);
    // VS Code makes commands of its own for a view: to focus, to open, to reset it.
    const registered = all.filter(id => /^continualImprovement\.[^.]+$/.test(id));
    expectEqual(registered.sort(), contributed);
  });

  it('are the commands of the table', () => {
    const ids = Object.keys(commandTable).map(name => `continualImprovement.${name}`);
    expectEqual(ids.sort(), contributed);
  });

  it('name only commands that exist, in menus, keys, welcome texts and the walkthrough', () => {
    const steps = contributes.walkthroughs.flatMap(({ steps }) => steps);
    const named = [
      ...Object.values(contributes.menus).flat(),
      ...contributes.keybindings,
      ...[
        ...contributes.viewsWelcome.map(({ contents }) => contents),
        ...steps.map(({ description }) => description),
        ...steps.flatMap(({ completionEvents }) =>
          completionEvents.map(event => event.replace('onCommand', 'command')),
        ),
      ].flatMap(contents =>
        [...contents.matchAll(/command:(continualImprovement\.\w+)/g)].map(match => ({ command: match[1] ?? '' })),
      ),
    ].flatMap(({ command }) => command ?? []);
    expectEqual(
      named.filter(command => !contributed.includes(command)),
      [],
    );
  });

  it('hide no command for ever, but those that a click needs', () => {
    const hidden = (contributes.menus.commandPalette as { command: string; when: string }[])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    expectEqual(hidden, ['continualImprovement.open']);
  });

  it('look by default for every markdown file, and for models where they belong', () => {
    const { properties } = contributes.configuration;
    const defaults = {
      'continualImprovement.files.include': ['**/*.md'],
      'continualImprovement.files.exclude': ['**/node_modules/**'],
      'continualImprovement.newInitiativeFolder': 'initiatives',
      'continualImprovement.author': '',
      'continualImprovement.defaultModel': 'itil',
      'continualImprovement.models': '**/.continual-improvement/models/*.md',
    };
    expectEqual(Object.fromEntries(Object.keys(defaults).map(key => [key, properties[key]?.default])), defaults);
  });

  it('start the extension when it is needed, never with the window', () => {
    expectThat(activationEvents.length > 0, 'there are activation events');
    expectEqual(
      activationEvents.filter(event => event === '*' || event === 'onStartupFinished'),
      [],
    );
  });
});
