import { type Command, commands, Disposable, type Uri } from 'vscode';

/** A command that was registered for what lenses call, by its id. */
interface Registered extends Disposable {
  readonly id: string;
}

/**
 * Gives each lens a command of its own, without arguments. VS Code keeps arguments only as long as the lens that holds
 * them: whoever clicks while it sets others in its place would be told “Actual command not found”, and nothing be done.
 * These commands stay as long as their document is open, and know by themselves what they act on.
 */
export class LensTargets implements Disposable {
  readonly #byFile = new Map<string, Map<string, Registered>>();

  /** The same command under a name that stands for its arguments, too. */
  named({ arguments: passed = [], ...shown }: Command, file: Uri): Command {
    const known = this.#byFile.get(file.toString()) ?? new Map<string, Registered>();
    this.#byFile.set(file.toString(), known);
    const key = JSON.stringify([shown.command, passed]);
    const registered = known.get(key) ?? register(shown.command, passed);
    known.set(key, registered);
    return { ...shown, command: registered.id };
  }

  /** The document is closed: nobody can click its lenses any more. */
  forget(file: Uri): void {
    for (const registered of this.#byFile.get(file.toString())?.values() ?? []) registered.dispose();
    this.#byFile.delete(file.toString());
  }

  dispose(): void {
    for (const known of this.#byFile.values()) Disposable.from(...known.values()).dispose();
    this.#byFile.clear();
  }
}

function register(command: string, passed: readonly unknown[]): Registered {
  // What begins with an underscore, VS Code offers to nobody.
  const id = `_${command}:${crypto.randomUUID()}`;
  const registered = commands.registerCommand(id, () => commands.executeCommand(command, ...passed));
  return { id, dispose: () => registered.dispose() };
}
