import { QuickPickItemKind, type Uri } from 'vscode';
import { byUse } from '../../core/base/by-use.ts';
import { counted, t } from '../../core/base/words.ts';
import { planMove } from '../../core/initiative/plan.ts';
import type { Snapshot } from '../../core/initiative/snapshot.ts';
import { type Made, planUndo } from '../../core/initiative/undo.ts';
import { judgeOn } from '../../core/measures/judge/judge.ts';
import { moveOf, rowOf } from '../../core/model/move.ts';
import { differenceInWords, type JointMove } from '../../core/register/joint.ts';
import { inform, warn } from '../host/notify.ts';
import { askAnswers } from '../questions/answers.ts';
import { askChoices, type Choice } from '../questions/choice.ts';
import type { Store } from '../workspace/store.ts';
import { stampNow } from './mover.ts';
import type { PlannedFile, Writer, WrittenAll } from './writer.ts';

interface Needs {
  readonly store: Pick<Store, 'get' | 'entries'>;
  readonly writer: Writer;
}

/** Makes one move of many initiatives, in one edit: asks once, shows what would become of each, and offers Undo. */
export class JointMover {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  async ask(uris: readonly Uri[], kind: JointMove): Promise<boolean> {
    const { writer } = this.#needs;
    const { title: ofMove, says } = rowOf(kind);
    const told = (n: number) =>
      counted(n, { one: '{move}: {n} initiative', other: '{move}: {n} initiatives' }, { move: t(ofMove) });
    const label = told(uris.length);
    const move = await askAnswers(moveOf(kind, {}), { label, detail: t(says) }, { people: () => this.#owners() });
    if (!move) return false;
    const stamp = await stampNow();
    const plan = (snapshot: Snapshot) => planMove(snapshot, move, stamp, { judge: judgeOn(stamp.on) });
    const chosen = await this.#preview(label, await writer.planAll(uris, () => plan));
    if (chosen.length === 0) return false;
    const written = await writer.editAll(chosen, () => plan);
    const { made } = written;
    void this.#tell(written, told(made.size), async () => {
      const undoing = (uri: Uri) => (snapshot: Snapshot) => planUndo(snapshot, made.get(uri.toString()) as Made);
      const undone = await writer.editAll(
        chosen.filter(uri => made.has(uri.toString())),
        undoing,
      );
      void this.#tell(
        undone,
        counted(undone.made.size, { one: 'Taken back: {n} initiative', other: 'Taken back: {n} initiatives' }),
      );
    });
    return made.size > 0;
  }

  /** Which of them are meant after all; none where the list is left. */
  async #preview(title: string, planned: readonly PlannedFile[]): Promise<readonly Uri[]> {
    const possible: Choice<Uri>[] = [];
    const refused: Choice<Uri>[] = [];
    for (const { uri, plan, before } of planned) {
      const name = this.#titleOf(uri);
      if (plan.kind === 'refused')
        refused.push({
          kind: QuickPickItemKind.Separator,
          label: t('not {title}: {why}', { title: name, why: plan.reason }),
        });
      else {
        const [was, is] = [before?.read, plan.after.read];
        const detail =
          was?.kind === 'initiative' && is.kind === 'initiative'
            ? differenceInWords(was.initiative, is.initiative)
            : '';
        possible.push({ label: name, detail, value: uri, picked: true });
      }
    }
    if (possible.length === 0) {
      void inform(t('{title}: none of them can be.', { title }));
      return [];
    }
    const place = { title, step: 1, totalSteps: 1, isFirst: true };
    const answer = await askChoices(place, t('This is what would be written. Enter writes it.'), [
      ...possible,
      ...refused,
    ]);
    return answer.kind === 'given' ? answer.value : [];
  }

  /** Says what came of it; resolves when somebody has chosen to take it back, and that is done. */
  async #tell({ made, refused, isSaved }: WrittenAll, done: string, undo?: () => Promise<void>): Promise<void> {
    for (const { uri, reason } of refused) void warn(t('{title}: {why}', { title: this.#titleOf(uri), why: reason }));
    if (made.size === 0) return;
    const says = isSaved ? done : t('{what} (not saved yet)', { what: done });
    const take = { title: t('Undo') };
    if ((await inform(says, ...(undo ? [take] : []))) === take) await undo?.();
  }

  #titleOf(uri: Uri): string {
    const entry = this.#needs.store.get(uri.toString());
    return entry?.kind === 'initiative' ? entry.initiative.title : uri.path;
  }

  /** Who owns most comes first. */
  #owners(): readonly string[] {
    const owners = this.#needs.store.entries.map(entry => entry.kind === 'initiative' && entry.initiative.owner);
    return byUse(owners.filter(owner => typeof owner === 'string'));
  }
}
