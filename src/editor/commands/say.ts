import { t } from '../../core/base/words.ts';
import { type Health, healthInWords } from '../../core/initiative/health.ts';
import { planUpdate } from '../../core/initiative/update.ts';
import { healthOptions } from '../../core/initiative/vocabulary/options.ts';
import { tellWritten } from '../acts/tell.ts';
import { author } from '../host/author.ts';
import { today } from '../host/day.ts';
import { askChoice, choicesOf } from '../questions/choice.ts';
import { askInTurn, givenAs, type Question } from '../questions/series.ts';
import { textAs } from '../questions/text.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

interface Told {
  readonly health?: Health;
  readonly note: string;
}

/** Asks how it goes, and what stands behind that. */
export const sayHowItGoes: Command = async (tools, origin) => {
  const title = t('Say How It Goes');
  const target = await targetOf(tools, origin, title);
  if (!target) return;
  const told = await askInTurn<Told>(title, { note: '' }, [health, note()]);
  if (!told?.health) return;
  const by = await author();
  const update = { on: today(), health: told.health, note: told.note, ...(by && { by }) };
  const written = await tools.writer.edit(target.entry.uri, snapshot => planUpdate(snapshot, update));
  const said = { title: target.entry.initiative.title, health: healthInWords(told.health) };
  tellWritten(written, t('“{title}” is {health}.', said));
};

const health: Question<Told> = {
  ask: async (told, place) =>
    givenAs(await askChoice<Health>(place, t('How does it go?'), choicesOf(healthOptions, healthInWords)), health => ({
      ...told,
      health,
    })),
};

function note(): Question<Told> {
  return textAs('note', {
    prompt: t('What stands behind it? One sentence; it may be left empty.'),
    placeholder: t('no runners before December'),
  });
}
