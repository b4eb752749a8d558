/** Why a change has no safe place. */
export class Refusal extends Error {}
