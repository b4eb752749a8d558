const leave = (): never => process.exit(1);

/** Runs `clean` at once when this process ends, by a signal too; returns the way to call it off. */
export function atExit(clean: () => void): () => void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // By itself a signal ends the process without telling the `exit` listeners.
    if (!process.listeners(signal).includes(leave)) process.on(signal, leave);
  }
  process.once('exit', clean);
  return () => process.off('exit', clean);
}
