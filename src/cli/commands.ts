import type { Command } from './command.ts';
import { a3 } from './commands/a3.ts';
import { check } from './commands/check.ts';
import { diagram } from './commands/diagram.ts';
import { conclude, tryOut } from './commands/experiment.ts';
import { guide } from './commands/guide.ts';
import { health } from './commands/health.ts';
import { importTable } from './commands/import.ts';
import { lessons } from './commands/lessons.ts';
import { list } from './commands/list.ts';
import { moves } from './commands/move.ts';
import { newInitiative } from './commands/new.ts';
import { record } from './commands/record.ts';
import { register } from './commands/register.ts';
import { review } from './commands/review.ts';
import { say } from './commands/say.ts';
import { schema } from './commands/schema.ts';
import { show } from './commands/show.ts';

/** Every command. Dispatch, help and the table in the README are all made from these. */
export const commands: readonly Command[] = [
  list,
  show,
  check,
  register,
  review,
  health,
  lessons,
  guide,
  diagram,
  a3,
  schema,
  newInitiative,
  record,
  importTable,
  tryOut,
  conclude,
  say,
  ...moves,
];
