import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import type { Form } from '../harmless.ts';
import type { Paint } from '../paint.ts';
import { asGithub } from './github.ts';
import { asJson } from './json.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

/** What a check says of a place in a file; the file as it is shown. */
export interface FileFinding extends PlacedFinding {
  readonly file: string;
}

/** Prints findings for people or for a machine. */
export type Format = (findings: readonly FileFinding[], paint: Paint) => string;

export const formatNames = ['text', 'json', 'sarif', 'github'] as const;

/** Those for who sees the repository, and not the folder in which the command ran. */
export const forRepository: ReadonlySet<(typeof formatNames)[number]> = new Set(['sarif', 'github']);

export const formats: Readonly<Record<(typeof formatNames)[number], Format>> = {
  text: asText,
  json: asJson,
  sarif: asSarif,
  github: asGithub,
};

export const formOf: Readonly<Record<(typeof formatNames)[number], Form>> = {
  text: 'painted',
  json: 'json',
  sarif: 'json',
  github: 'commands',
};
