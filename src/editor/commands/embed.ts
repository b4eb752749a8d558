import { env } from 'vscode';
import { counted, t } from '../../core/base/words.ts';
import { embeddingOf, embeddingStep, noEmbeddingStep, planEmbedding } from '../../core/views/embedding.ts';
import { tellWritten } from '../acts/tell.ts';
import { today } from '../host/day.ts';
import { inform } from '../host/notify.ts';
import { askChoices } from '../questions/choice.ts';
import { askInTurn, givenAs } from '../questions/series.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** Offers what is usually to be done for a gain to last, or after a miss, as tasks of the step that is there for it. */
export const embed: Command = async (tools, origin) => {
  const title = t('Make It Last');
  const target = await targetOf(tools, origin, title);
  if (!target) return;
  const { uri, initiative, model } = target.entry;
  const step = embeddingStep(model);
  if (!step) return void inform(noEmbeddingStep(model));
  const { sections } = await tools.snapshots.of(uri);
  const offered = embeddingOf({ initiative, model, sections }, { today: today(), locale: env.language });
  if (offered.length === 0) {
    void inform(t('“{title}” has all of these tasks already.', { title: initiative.title }));
    return;
  }
  const none: readonly string[] = [];
  const chosen = await askInTurn(title, none, [
    {
      ask: async (_, place) =>
        givenAs(
          await askChoices(
            place,
            t('Which of these has to be done? They become tasks of {step}.', { step: step.label }),
            offered.map(task => ({ value: task, label: task })),
          ),
          tasks => tasks,
        ),
    },
  ]);
  if (!chosen || chosen.length === 0) return;
  const written = await tools.writer.edit(uri, snapshot => planEmbedding(snapshot, chosen));
  tellWritten(
    written,
    counted(
      chosen.length,
      { one: 'One task is added to {step}.', other: '{n} tasks are added to {step}.' },
      { step: step.label },
    ),
  );
};
