import { changed, type Question, unchanged } from './questions.ts';
import { shareOf } from './share.ts';

/** Enough that a share is off by less than two in a hundred. */
const PROCESSES = 3000;

/** The tables of what is said of simulated processes, before and now, as markdown. The same in each run. */
export function simulatedTables(): string {
  return [
    tableOf('What is said of a process that nothing changes', unchanged),
    tableOf('What is said of one that does change', changed),
  ].join('\n\n');
}

function tableOf(heading: string, questions: readonly Question[]): string {
  const rows = questions.map(question => {
    const before = question.before === undefined ? '' : `${question.before} %`;
    return `| ${question.what} | ${before} | ${nowOf(question)} |`;
  });
  return [`| ${heading} | Before | Now |`, '|---|---:|---:|', ...rows].join('\n');
}

function nowOf(question: Question): string {
  const { plain, hedged } = shareOf(question, PROCESSES);
  const share = (percent: number) => `${Math.round(percent)} %`;
  if (hedged === 0) return share(plain);
  const aside = `${share(hedged)} “${question.hedge}”`;
  return plain === 0 ? aside : `${share(plain)}, ${aside}`;
}
