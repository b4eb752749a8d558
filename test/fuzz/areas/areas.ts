import type { Area } from '../area.ts';
import { csv } from './csv.ts';
import { files } from './files.ts';
import { fixes } from './fixes.ts';
import { globs } from './globs.ts';
import { messages } from './messages.ts';
import { models } from './models.ts';
import { moves } from './moves.ts';
import { records } from './records.ts';
import { settings } from './settings.ts';
import { wishes } from './wishes.ts';

/** All that is tried. The inputs of an area are its own: nobody mixes them. */
export const areas = [
  files,
  moves,
  records,
  fixes,
  models,
  csv,
  messages,
  wishes,
  settings,
  globs,
] as unknown as readonly Area<unknown>[];
