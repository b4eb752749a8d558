import { eachOf } from '../base/each-of.ts';
import { t } from '../base/words.ts';
import { type PlacedFinding, placeFindings } from '../checks/placed-finding.ts';
import type { Model } from '../model/model.ts';
import { MOST_MODELS, modelMarker, readModelFile, tooManyModels } from '../model/model-file.ts';
import { LARGEST_FILE, tooLarge } from '../yaml/head.ts';
import type { Host } from './host.ts';

/** The models of an organization's own, in the order of their files, and what is wrong with the others. */
export interface OwnModels {
  readonly models: readonly Model[];
  /** By file. */
  readonly problems: ReadonlyMap<string, readonly PlacedFinding[]>;
}

type Files = Pick<Host, 'modelFiles' | 'head' | 'text' | 'nameOf'>;

/** Reads them. Of a file that is no model only the beginning is read, whatever the settings say. */
export async function readOwnModels(host: Files): Promise<OwnModels> {
  const files = await host.modelFiles();
  const sizes = new Map<string, number>();
  const models = new Map<string, Model>();
  const problems = new Map<string, readonly PlacedFinding[]>();
  const tryEach = (some: readonly string[], work: (file: string) => Promise<void>) =>
    eachOf(some, file => work(file).catch(error => void problems.set(file, [wrong(unreadable(error))])));
  await tryEach(files, async file => {
    const head = await host.head(file);
    if (head && modelMarker.test(head.text)) sizes.set(file, head.size);
  });
  const inOrder = files.filter(file => sizes.has(file));
  await tryEach(inOrder.slice(0, MOST_MODELS), async file => {
    if ((sizes.get(file) ?? 0) > LARGEST_FILE) throw new Error(tooLarge(host.nameOf(file)));
    const text = (await host.text(file)) ?? '';
    const read = readModelFile(text);
    if (read.kind === 'model') models.set(file, read.model);
    else if (read.kind === 'broken')
      problems.set(
        file,
        placeFindings(
          read.problems.map(problem => ({ ...problem, related: [] })),
          text,
        ),
      );
  });
  for (const file of inOrder.slice(MOST_MODELS)) problems.set(file, [wrong(tooManyModels())]);
  return { models: inOrder.flatMap(file => models.get(file) ?? []), problems };
}

function unreadable(why: unknown): string {
  return t('The model cannot be read: {why}', { why: why instanceof Error ? why.message : String(why) });
}

const start = { line: 0, character: 0 };

function wrong(message: string): PlacedFinding {
  return { id: 'wrong-model', severity: 'error', message, written: '', start, end: start, related: [] };
}
