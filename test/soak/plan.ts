/** What the soak is to do; it stands in a file of the folder that is open. */
export interface Plan {
  readonly minutes: number;
  readonly seed: number;
}

export const planFile = 'soak.json';
