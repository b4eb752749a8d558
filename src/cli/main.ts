#!/usr/bin/env node
import { dayOf } from '../text/day.ts';
import { coloured, plain, printable } from './paint.ts';
import { run } from './run.ts';

const { stdout, stderr, env } = process;

// Who reads only the beginning, as `head` does, closes the pipe: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// `hasColors` knows NO_COLOR and terminals without colour.
const paint = stdout.isTTY && stdout.hasColors() ? coloured : plain;
run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: dayOf(new Date()),
  paint,
  checkout: env.GITHUB_WORKSPACE || undefined,
  tell: line => stderr.write(`continual-improvement: ${printable(line)}\n`),
}).then(
  ({ code, out = '', note = '' }) => {
    stdout.write(out);
    stderr.write(note);
    process.exitCode = code;
  },
  error => {
    stderr.write(`continual-improvement failed, which is a bug: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  },
);
