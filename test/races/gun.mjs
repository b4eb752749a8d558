// Loaded before the command line: holds it until the moment that all of a race begin at.
const start = Number(process.env.RACE_STARTS_AT);
const cell = new Int32Array(new SharedArrayBuffer(4));
const left = start - Date.now();
if (left > 1) Atomics.wait(cell, 0, 0, left - 1);
while (Date.now() < start);
