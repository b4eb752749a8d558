import { type Disposable, window } from 'vscode';

/** The output channel: what went wrong without being anybody's to see at once. */
export interface Log extends Disposable {
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
  show(): void;
}

export function createLog(): Log {
  const channel = window.createOutputChannel('Continual Improvement', { log: true });
  const told = (error: unknown) =>
    error === undefined ? [] : [error instanceof Error ? (error.stack ?? error.message) : error];
  return {
    warn: (message, error) => channel.warn(message, ...told(error)),
    error: (message, error) => channel.error(message, ...told(error)),
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
