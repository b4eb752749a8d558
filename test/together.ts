// Runs test files in one process: `node test/together.ts <glob>...`. So does `node --test --test-isolation=none`, but
// that passes where a file cannot be loaded.
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const files = process.argv.slice(2).flatMap(glob => globSync(glob).sort());
if (files.length === 0) throw new Error('There are no such test files.');
// One module that imports all: no test begins before the last file is loaded.
const imports = files.map(file => `import ${JSON.stringify(pathToFileURL(resolve(file)))};`);
await import(`data:text/javascript,${encodeURIComponent(imports.join('\n'))}`);
