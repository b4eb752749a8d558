/**
 * What a record has under a name that somebody else has chosen. A plain lookup would also find what every object has:
 * `constructor`, `toString`, `__proto__`.
 */
export function own<T>(record: Readonly<Record<string, T>>, name: string | number): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
