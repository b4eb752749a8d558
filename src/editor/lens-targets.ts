import { type Command, commands, Disposable, type Uri } from 'vscode';

/**
 * Gives each lens a command of its own, without arguments. VS Code keeps arguments only as long as the lens that holds
 * them: whoever clicks while it sets others in its place would be told “Actual command not found”, and nothing be done.
 * These commands stay as long as their document is open, and say by themselves what they act on.
 */
export class LensTargets implements Disposable {
  readonly #byFile = new Map<string, Map<string, Disposable>>();

  /** The same command under a name that includes its arguments. */
  named({ arguments: passed = [], ...shown }: Command, file: Uri): Command {
    const known = this.#byFile.get(file.toString()) ?? new Map<string, Disposable>();
    this.#byFile.set(file.toString(), known);
    // With this beginning, VS Code offers it to nobody.
    const id = `_${shown.command}:${JSON.stringify(passed)}`;
    if (!known.has(id))
      known.set(
        id,
        commands.registerCommand(id, () => commands.executeCommand(shown.command, ...passed)),
      );
    return { ...shown, command: id };
  }

  forget(file: Uri): void {
    Disposable.from(...(this.#byFile.get(file.toString())?.values() ?? [])).dispose();
    this.#byFile.delete(file.toString());
  }

  dispose(): void {
    for (const known of this.#byFile.values()) Disposable.from(...known.values()).dispose();
    this.#byFile.clear();
  }
}
