/** Why suggestions are asked for: by a command, or because of the character that was typed last. */
export type Cause = { readonly kind: 'asked' } | { readonly kind: 'typed'; readonly character: string };

/** What was typed calls for a list only where something new begins: who has closed one does not want it back. */
export function isWelcome(cause: Cause, written: string): boolean {
  if (cause.kind === 'asked') return true;
  return /[a-z"'.]/i.test(cause.character) ? written === cause.character : written === '';
}
