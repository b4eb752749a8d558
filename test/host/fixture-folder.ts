/** The name of a fixture's folder in the workspace. */
export function fixtureFolder(number: number): string {
  return `fixture-${number}`;
}
