import type { Form } from '../form.ts';
import type { Format } from './file-finding.ts';
import { asGithub } from './github.ts';
import { asJson } from './json.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

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
