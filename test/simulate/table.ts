import { changed, type Question, unchanged } from './questions.ts';
import { normal } from './random.ts';

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

function nowOf({ said, hedge = '' }: Question): string {
  const draw = normal(1);
  const counts = { nothing: 0, plain: 0, hedged: 0 };
  for (let process = 0; process < PROCESSES; process++) counts[said(draw)]++;
  const { plain, hedged } = counts;
  const share = (count: number) => `${Math.round((count / PROCESSES) * 100)} %`;
  if (hedged === 0) return share(plain);
  const aside = `${share(hedged)} “${hedge}”`;
  return plain === 0 ? aside : `${share(plain)}, ${aside}`;
}
