import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of so many files one is an initiative. */
export const share = 10;

const states = ['vision', 'current-state', 'target-state', 'plan', 'action', 'evaluation', 'momentum'];
const questions = [
  'What is the vision?',
  'Where are we now?',
  'Where do we want to be?',
  'How do we get there?',
  'Take action',
  'Did we get there?',
  'How do we keep the momentum going?',
];
const people = ['Priya', 'Tom', 'Ana', 'Jonas', 'Mei', 'Samir', 'Elena'];
const bytes = 3_000;

/** Writes markdown files of about 3 KB into folders of a hundred; every tenth is an initiative. */
export function writeFiles(folder: string, count: number): void {
  const topics = Math.max(1, count / 1000);
  for (let number = 0; number < count; number++) {
    const place = join(folder, `area-${number % 10}`, `topic-${Math.floor(number / 10) % topics}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${String(number).padStart(5, '0')}-notes-of-a-meeting.md`), textOf(number));
  }
}

export function textOf(number: number): string {
  return number % share === 0 ? initiative(number) : note(number);
}

function initiative(number: number): string {
  const owner = people[number % people.length];
  const reached = Math.floor(number / 10) % states.length;
  const head = [
    '---',
    `initiative: Shorten the wait for answer ${number}`,
    'status: active',
    `level: ${['individual', 'team', 'organization'][number % 3]}`,
    `owner: ${owner}`,
    'sponsor: Tom',
    'vision: ../vision.md#feedback-before-attention-is-lost',
    'value: Every developer gets an answer before turning to something else, twenty times a day',
    `from: https://example.com/incidents/${number}`,
    'raised: 2026-10-01',
    'review: 2999-12-04',
    `impact: ${1 + (number % 5)}`,
    `effort: ${1 + (Math.floor(number / 5) % 5)}`,
    'agreed: [Priya, Tom, Ana]',
    'steps:',
    ...states.slice(0, reached).map(state => `  ${state}: done`),
    `  ${states[reached]}: active`,
    'measures:',
    '  - name: Median wait',
    '    unit: min',
    '    baseline: { value: 22, on: 2026-10-19, source: "dashboard, thirty days" }',
    '    target: { value: 10, on: 2026-12-18 }',
    '    readings:',
    '      - { on: 2026-11-02, value: 19, note: cache warmed }',
    '      - { on: 2026-11-16, value: 16 }',
    '  - name: Wrong answers',
    '    unit: "%"',
    '    role: balancing',
    '    baseline: { value: 2, on: 2026-10-19, source: dashboard }',
    '    limit: 3',
    'history:',
    ...Array.from({ length: 10 }, (_, index) => {
      const did = index % 2 === 0 ? 'start' : 'finish';
      const step = states[Math.floor(index / 2) % states.length];
      return `  - { on: 2026-10-${10 + index}, did: ${did}, step: ${step}, by: ${owner} }`;
    }),
    '---',
    '',
  ].join('\n');
  const tasks = '- [x] Export thirty days of runs\n- [ ] Leave out the nightly ones\n';
  const sections = questions.map(question => `\n## ${question}\n\n${sentence}\n\n${tasks}`).join('');
  return filled(head + sections);
}

/** A note of another kind; every other one has front matter of its own. */
function note(number: number): string {
  const head = number % 2 === 0 ? `---\ntitle: Meeting ${number}\ntags: [notes, weekly]\n---\n\n` : '';
  return filled(`${head}# Meeting ${number}\n\n`);
}

const sentence = 'We talked about what takes long, who waits for it, and what they do meanwhile. ';

function filled(text: string): string {
  return `${text.padEnd(bytes, sentence)}\n`;
}
