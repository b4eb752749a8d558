import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { isRecord } from '../../core/base/is-record.ts';
import { t } from '../../core/base/words.ts';

/** A process that holds a lock, as it stands in the lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** The space that the number of the process counts in: containers on one host have one each. Linux only. */
  readonly space: string;
  /** When the process began, as the system counts it: a number is given again once its process is gone. Linux only. */
  readonly began: string;
  /** Another one for each lock. */
  readonly token: string;
}

export function ourselves(): Holder {
  const token = randomBytes(6).toString('hex');
  return { pid: process.pid, host: hostname(), space: spaceOfProcesses(), began: lifeOf('self')?.began ?? '', token };
}

/** Reads what stands in a lock; anything may. */
export function readHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return undefined;
    const { pid, host, space, began, token } = value;
    if (!Number.isSafeInteger(pid) || Number(pid) <= 0 || typeof token !== 'string' || !/^[0-9a-f]{12}$/.test(token))
      return undefined;
    if (typeof host !== 'string' || typeof space !== 'string' || typeof began !== 'string') return undefined;
    return { pid: Number(pid), host, space, began, token };
  } catch {
    return undefined;
  }
}

/** Whether a process is there still; `unknown` where it is none of this machine's, or the system does not tell. */
export function isAlive({ pid, host, space, began }: Holder, us: Holder): boolean | 'unknown' {
  if (host !== us.host || space !== us.space) return 'unknown';
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's, where the system says anything but this.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const life = lifeOf(pid);
  if (!life || began === '') return 'unknown';
  return !life.hasEnded && life.began === began;
}

/** “process 4711”, with its machine where that is not this one. */
export function nameOf({ pid, host }: Holder, us: Holder): string {
  return host === us.host ? t('process {pid}', { pid }) : t('process {pid} on {host}', { pid, host });
}

function spaceOfProcesses(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** What Linux tells of a process; see `man 5 proc_pid_stat`. The name in it may hold blanks and brackets. */
function lifeOf(pid: number | 'self'): { readonly began: string; readonly hasEnded: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', began = ''] = [fields[0], fields[19]];
    return { began, hasEnded: 'ZX'.includes(state) };
  } catch {
    return undefined;
  }
}
