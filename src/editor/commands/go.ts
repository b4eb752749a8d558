import { window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { counts, worstFirst } from '../../core/checks/tally.ts';
import { positionOf } from '../../core/model/position.ts';
import { stateOf } from '../../core/model/standing.ts';
import { stateInWords } from '../../core/views/loop.ts';
import { tellIgnored } from '../acts/tell.ts';
import { inform } from '../host/notify.ts';
import { pick } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { needsNow } from '../workspace/needs.ts';
import { targetOf } from './target.ts';
import type { Command, Tools } from './tools.ts';

/** What a click in the tree does: to the section, to the task, to the error. */
export const open: Command = async (tools, origin) => {
  const { store, opener, view } = tools;
  if (origin.kind !== 'named') {
    if (origin.kind === 'stale-row') tellIgnored(t('The tree was just being drawn anew. Click once more.'));
    return;
  }
  const { uri, node } = origin;
  store.catchUp(uri);
  const entry = store.get(uri);
  if (!entry) tellIgnored(t('{file} is not an initiative any more.', { file: workspace.asRelativePath(uri) }));
  else if (entry.kind === 'broken') await opener.openProblem(entry);
  else if (node?.kind === 'step') await opener.openStep(entry, node.step);
  else if (node?.kind === 'task') await opener.openAt(uri, view.tree.taskOf(node)?.mark.start ?? 0);
  else await opener.glance(uri);
};

/** Without an initiative the panel says how one is made. */
export const openDiagram: Command = async (tools, origin) => {
  if (origin.kind === 'nowhere') return tools.panels.open(tools.active.entry?.uri);
  const target = await targetOf(tools, origin, t('Open Diagram'));
  if (target) tools.panels.open(target.entry.uri, target.step);
};

export const openRegister: Command = ({ register }) => register.open();

export const goToStep: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, t('Go to Step'));
  const step = target && (target.step ?? (await pickStep(target.entry)));
  if (step) await tools.opener.openStep(target.entry, step);
};

export const revealInTree: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, t('Reveal in Tree'));
  if (!target) return;
  const { current } = positionOf(target.entry.model, target.entry.initiative);
  const { tree, view } = tools.view;
  await view.reveal(tree.nodeOf(target.entry, target.step ?? current?.id), { select: true, focus: true, expand: true });
};

/** Goes round: from the file in the editor to the next one that somebody should look at. */
export const nextNeedingAttention: Command = async ({ store, findings, active, opener }) => {
  await store.loaded;
  const wanting = store.entries
    .filter(entry => needsNow(entry, findings.of(entry.uri.toString())).length > 0)
    .sort((a, b) => a.uri.toString().localeCompare(b.uri.toString()));
  const here = window.activeTextEditor?.document.uri.toString() ?? active.entry?.uri.toString() ?? '';
  const next = wanting.find(({ uri }) => uri.toString() > here) ?? wanting[0];
  if (!next) void inform(t('No initiative needs you: nothing is broken, and nothing is due within a week.'));
  else if (next.kind === 'broken') await opener.openProblem(next);
  else {
    const [worst] = worstFirst(findings.of(next.uri.toString()).filter(counts));
    await (worst ? opener.openSpan(next.uri, worst) : opener.openAt(next.uri, 0));
  }
};

export const showLog: Command = ({ log }) => log.show();

export const refresh: Command = ({ store }: Tools) => store.reload();

async function pickStep({ model, initiative }: InitiativeEntry): Promise<string | undefined> {
  const { current, stale } = positionOf(model, initiative);
  const items = model.steps.map((step, index) => ({
    step: step.id,
    label: `${index + 1}. ${step.label}`,
    description: stateInWords({
      state: stateOf(initiative, step.id),
      current: step === current,
      stale: stale.includes(step),
    }),
    detail: step.question,
  }));
  return (await pick(items, { title: initiative.title, placeHolder: t('Which step?') }))?.step;
}
