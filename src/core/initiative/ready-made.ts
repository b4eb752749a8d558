import { once } from '../base/once.ts';
import { type Sentence, sentence } from '../base/words.ts';
import { Models } from '../model/models.ts';
import { scanFrontMatter } from '../yaml/front-matter.ts';
import { readInitiative } from './read.ts';
import changeFailureRate from './ready-made/change-failure-rate.md';
import ciTime from './ready-made/ci-time.md';
import deploymentFrequency from './ready-made/deployment-frequency.md';
import firstContact from './ready-made/first-contact.md';
import flakyTests from './ready-made/flaky-tests.md';
import onCallLoad from './ready-made/on-call-load.md';
import onboarding from './ready-made/onboarding.md';
import reviewWait from './ready-made/review-wait.md';

/** What an initiative of a common kind begins with, as its file in `ready-made/` says it. */
export interface ReadyMade {
  readonly id: string;
  /** In a few words, for people who choose one. */
  readonly about: Sentence;
  readonly title: string;
  readonly value: string;
  /** The name of what is to get better, and of what gets worse where that is reached in the wrong way. */
  readonly goal: string;
  readonly twin: string;
  /** The measures as lines of YAML: what they are, and how they are counted. The numbers come with the baseline. */
  readonly measures: string;
  /** The way to the baseline: a task in each line. */
  readonly recipe: string;
}

const files = [
  { id: 'ci-time', about: sentence('Time that CI takes'), text: ciTime },
  { id: 'flaky-tests', about: sentence('Flaky tests'), text: flakyTests },
  { id: 'review-wait', about: sentence('Wait for a review'), text: reviewWait },
  { id: 'on-call-load', about: sentence('Load of those on call'), text: onCallLoad },
  { id: 'change-failure-rate', about: sentence('Changes that fail'), text: changeFailureRate },
  { id: 'deployment-frequency', about: sentence('How often there is a deployment'), text: deploymentFrequency },
  { id: 'first-contact', about: sentence('First-contact resolution at a service desk'), text: firstContact },
  { id: 'onboarding', about: sentence('Onboarding of new colleagues'), text: onboarding },
] as const;

export const readyMadeIds = files.map(({ id }) => id);

export const allReadyMade = once((): readonly ReadyMade[] => files.map(readReadyMade));

function readReadyMade({ id, about, text }: (typeof files)[number]): ReadyMade {
  const read = readInitiative(text, new Models());
  const front = scanFrontMatter(text);
  if (read.kind !== 'initiative' || front.kind !== 'closed') throw new Error(`${id} cannot be read.`);
  const { title, value = '', measures } = read.initiative;
  const [goal, twin] = measures.map(({ name }) => name);
  const [, lines = ''] = front.block.text.split('measures:\n');
  return {
    id,
    about,
    title,
    value,
    goal: goal ?? '',
    twin: twin ?? '',
    measures: lines.trimEnd(),
    recipe: text.slice(front.block.bodyStart).trim(),
  };
}
