import { fileURLToPath } from 'node:url';

/** The project's folder, ending in a separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that can be made again: the downloaded VS Code, test bundles, pictures. Git ignores it. */
export const cache = fileURLToPath(new URL('../../.vscode-test/', import.meta.url));
