/**
 * The unit of what is answered by yes or no; its numbers are 1 and 0. So whatever reads, counts or shows amounts has
 * answers among them.
 */
export const ANSWER = 'yes/no';

const answers: ReadonlyMap<string, number> = new Map([
  ['yes', 1],
  ['true', 1],
  ['no', 0],
  ['false', 0],
]);

/** The number of an answer, as it is typed or as YAML reads it, where `yes` may be a text or a boolean; else nothing. */
export function answerOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? answers.get(value.trim().toLowerCase()) : undefined;
}

/** The word that a file has for it, in whatever language people are spoken to. */
export function writtenAnswer(value: number): 'yes' | 'no' {
  return value === 0 ? 'no' : 'yes';
}

/** Whether a measure is answered by yes or no. */
export function isAnswered({ unit }: { readonly unit?: string | undefined }): boolean {
  return unit === ANSWER;
}
