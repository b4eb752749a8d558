#!/usr/bin/env node

import { fstatSync } from 'node:fs';
import { dayOf } from '../core/base/day.ts';
import { t } from '../core/base/words.ts';
import { LARGEST_FILE, tooLarge } from '../core/yaml/head.ts';
import { harmless, type Reader } from './harmless.ts';
import { type Failure, failure } from './outcome.ts';
import { coloured, plain } from './paint.ts';
import { run } from './run.ts';

const { stdout, stderr, env } = process;

// Who reads only the beginning, as `head` does, closes the pipe: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** In a build the log reads what nothing else does: that a program reads a pipe is not to be seen. */
function reader(): Reader {
  if (stdout.isTTY) return 'person';
  const isBuild = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'TEAMCITY_VERSION'].some(name => env[name]);
  return isBuild && !fstatSync(stdout.fd).isFile() ? 'log' : 'program';
}

/** What is piped in, as far as a file may be large. */
async function pipedIn(): Promise<Uint8Array | Failure | undefined> {
  if (process.stdin.isTTY) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_FILE) return failure(tooLarge(t('What is piped in')));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// `hasColors` knows NO_COLOR and terminals without colour.
const paint = stdout.isTTY && stdout.hasColors() ? coloured : plain;
run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: dayOf(new Date()),
  paint,
  reader: reader(),
  input: pipedIn,
  checkout: env.GITHUB_WORKSPACE || undefined,
  tell: line => stderr.write(harmless({ code: 0, note: `continual-improvement: ${line}\n` }, 'program').note),
}).then(
  ({ code, out, note }) => {
    stdout.write(out);
    stderr.write(note);
    process.exitCode = code;
  },
  error => {
    const note = `${t('continual-improvement failed, which is a bug: {error}', { error: error instanceof Error ? (error.stack ?? '') : String(error) })}\n`;
    stderr.write(harmless({ code: 2, note }, 'program').note);
    process.exitCode = 2;
  },
);
