// Runs the script named by the first argument and ends with the process that started it, even when that one is killed
// and can clean up nothing: its end of our standard input closes then.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

process.argv.splice(1, 1);
const group = process.platform === 'win32' ? process.pid : -process.pid;
process.stdin.on('close', () => process.kill(group, 'SIGKILL')).resume();
await import(pathToFileURL(resolve(process.argv[1])).href);
