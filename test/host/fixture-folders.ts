import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureFolder } from './fixture-folder.ts';

/** More than there are suites. */
const MANY = 100;

/** Makes the folders of the fixtures before the window opens: of one that is made later, VS Code must have told first. */
export function makeFixtureFolders(workspace: string): void {
  for (let number = 0; number < MANY; number++) mkdirSync(join(workspace, fixtureFolder(number)));
}
