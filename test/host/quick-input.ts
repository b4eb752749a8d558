import { commands } from 'vscode';

/** Runs a command, and answers each question that it asks with Enter: an empty text, the first choice. */
export function withEnter(command: string, ...args: unknown[]): Promise<void> {
  return enterUntilDone(commands.executeCommand(command, ...args));
}

/** The same for a command that runs already. */
export function enterUntilDone(work: Thenable<unknown>): Promise<void> {
  return answering('workbench.action.acceptSelectedQuickOpenItem', work);
}

/** Runs a command, and leaves the question that it asks with Escape. */
export function withEscape(command: string, ...args: unknown[]): Promise<void> {
  return answering('workbench.action.closeQuickOpen', commands.executeCommand(command, ...args));
}

/**
 * The API does not tell when a question is on the screen. Answering where there is none does nothing, so the answer is
 * given again and again, a round trip to the window each time, until the command is done.
 */
async function answering(answer: string, work: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(work).finally(() => {
    isDone = true;
  });
  while (!isDone) await commands.executeCommand(answer);
  await done;
}
