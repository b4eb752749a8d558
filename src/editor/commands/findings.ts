import { t } from '../../core/base/words.ts';
import { ofStep, worstFirst } from '../../core/checks/tally.ts';
import { findStep } from '../../core/model/model.ts';
import { findingItem } from '../acts/finding-pick.ts';
import { inform } from '../host/notify.ts';
import { pick } from '../questions/item.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** What the checks say of an initiative or a step, to go to one of them; where there is one only, it is said there. */
export const showFindings: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, t('Show Findings'));
  if (!target) return;
  const { uri, initiative, model } = target.entry;
  const all = tools.findings.of(uri.toString());
  const findings = worstFirst(target.step === undefined ? all : ofStep(all, target.step));
  const title = (target.step !== undefined && findStep(model, target.step)?.label) || initiative.title;
  const [only, ...others] = findings;
  if (!only) {
    void inform(t('{title}: the checks have nothing to say.', { title }));
    return;
  }
  if (others.length === 0) {
    await tools.opener.openSpan(uri, only);
    void inform(only.message);
    return;
  }
  const placeHolder = t('Go to which?');
  const picked = await pick(findings.map(findingItem), { title, placeHolder, matchOnDetail: true });
  if (picked) await tools.opener.openSpan(uri, picked.finding);
};
