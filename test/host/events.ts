import type { Event } from 'vscode';

/** Waits for the event after which something holds; at once where it holds already. */
export function until<T>(event: Event<T>, holds: (value?: T) => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const listener = event(value => {
      try {
        if (!holds(value)) return;
        resolve();
      } catch (error) {
        reject(error);
      }
      listener.dispose();
    });
  });
}

/** What an event tells while something is being done. */
export async function toldDuring<T>(event: Event<T>, work: () => unknown): Promise<T[]> {
  const told: T[] = [];
  const listener = event(value => told.push(value));
  try {
    await work();
  } finally {
    listener.dispose();
  }
  return told;
}
