import { type QuickPickItem, window } from 'vscode';
import { ofStep, worstFirst } from '../../checks/tally.ts';
import { findStep } from '../../model/model.ts';
import { findingItem } from '../finding-pick.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** What the checks say of an initiative or a step, to go to one of them; straight there when there is only one. */
export const showFindings: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, 'Show Findings');
  if (!target) return;
  const { uri, initiative, model } = target.entry;
  const all = tools.findings.of(uri.toString());
  const findings = worstFirst(target.step === undefined ? all : ofStep(all, target.step));
  const title = (target.step !== undefined && findStep(model, target.step)?.label) || initiative.title;
  const [only, ...others] = findings;
  if (!only) {
    void window.showInformationMessage(`${title}: the checks have nothing to say.`);
    return;
  }
  const picked = others.length === 0 ? only : await pick(title, findings.map(findingItem));
  if (picked) await tools.opener.openSpan(uri, picked);
};

async function pick<T>(title: string, items: readonly (QuickPickItem & { finding: T })[]): Promise<T | undefined> {
  return (await window.showQuickPick(items, { title, placeHolder: 'Go to which?', matchOnDetail: true }))?.finding;
}
