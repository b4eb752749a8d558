import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Host } from '../core/workspace/host.ts';
import { headOfFileNow } from '../core/yaml/head.ts';
import { findFiles } from './files.ts';
import { isFailure, reasonOf } from './outcome.ts';
import { isInside, leadsOut } from './places.ts';
import type { Settings } from './settings.ts';
import { disk, readText } from './whole.ts';

/** What says which files are meant, and how they are read. */
interface Place {
  readonly root: string;
  readonly settings: Settings;
  readonly today: string;
  /** A path as it is shown. */
  readonly show: (path: string) => string;
}

/** The disk as a workspace needs it. Files go by their absolute paths. */
export function hostOf({ root, settings, today, show }: Place): Host {
  return {
    modelFiles: async () => (settings.models ? findFiles(root, root, [settings.models], settings.exclude).files : []),
    head: path => {
      try {
        return headOfFileNow(bytes => disk.readHeadNow(path, bytes));
      } catch (error) {
        throw new Error(`${show(path)}: ${reasonOf(error)}.`);
      }
    },
    text: async path => {
      const text = readText(path, show(path));
      if (isFailure(text)) throw new Error(text.message);
      return text;
    },
    nameOf: show,
    linked: (path, from) => {
      const file = path.startsWith('/') ? join(root, path) : resolve(dirname(from), path);
      return isInside(root, file) ? file : undefined;
    },
    isThere: async file => existsSync(file) || leadsOut(file, root, file) !== undefined,
    checks: () => ({ today, ...settings.checks }),
  };
}
