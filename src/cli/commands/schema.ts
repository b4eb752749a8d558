import { sentence } from '../../core/base/words.ts';
import { initiativeSchema } from '../../core/language/schema.ts';
import type { Command } from '../command.ts';
import { printedJson } from '../outcome.ts';
import { nothing } from '../syntax.ts';

export const schema: Command = {
  name: 'schema',
  takes: nothing,
  options: [],
  says: sentence('Prints the JSON Schema of the front matter, for editors and other tools.'),
  run: async () => printedJson(initiativeSchema()),
};
