// Loaded before the command line: ends it, as `kill -9` does, just before one of the calls by which it changes the disk.
// KILLED_AT counts them from 1. Of a write it makes the first half.
import fs from 'node:fs/promises';

const at = Number(process.env.KILLED_AT);
let calls = 0;

const isDue = () => ++calls === at;
const end = () => process.kill(process.pid, 'SIGKILL');

function watch(target, name) {
  const call = target[name];
  target[name] = function (...given) {
    if (isDue()) end();
    return call.apply(this, given);
  };
}

for (const name of ['link', 'mkdir', 'rename', 'rm', 'unlink', 'writeFile']) watch(fs, name);
const { open } = fs;
fs.open = (path, flags, ...rest) => {
  if (flags === 'wx' && isDue()) end();
  return open(path, flags, ...rest);
};
const file = await open(new URL(import.meta.url));
const handle = Object.getPrototypeOf(file);
await file.close();
for (const name of ['chmod', 'chown', 'sync', 'truncate']) watch(handle, name);
for (const [name, part] of Object.entries({
  write: ([bytes, from, length, to]) => [bytes, from, Math.floor(length / 2), to],
  writeFile: ([text]) => [text.slice(0, text.length / 2)],
})) {
  const call = handle[name];
  handle[name] = async function (...given) {
    if (!isDue()) return await call.apply(this, given);
    await call.apply(this, part(given));
    return end();
  };
}
