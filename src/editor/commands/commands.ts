import { commands, Disposable } from 'vscode';
import { t } from '../../core/base/words.ts';
import { commandOf, moveKinds } from '../../core/model/move.ts';
import { tellError } from '../host/notify.ts';
import { clearFilter, filter, groupBy, sortBy } from './arrange.ts';
import { createSample, newInitiative } from './create.ts';
import { embed } from './embed.ts';
import { conclude, tryOut } from './experiment.ts';
import { exportA3 } from './export.ts';
import { showFindings } from './findings.ts';
import {
  goToStep,
  nextNeedingAttention,
  open,
  openDiagram,
  openRegister,
  refresh,
  revealInTree,
  showLog,
} from './go.ts';
import { importReadings } from './import.ts';
import { showLessons } from './lessons.ts';
import { addMeasure } from './measure.ts';
import { anyMove, moveCommand } from './move.ts';
import { newOpportunity, newOpportunityHere, whereElse } from './opportunity.ts';
import { originOf } from './origin.ts';
import { recordReading } from './record.ts';
import { review } from './review.ts';
import { sayHowItGoes } from './say.ts';
import type { Command, Tools } from './tools.ts';

/** Every command, by its id without the prefix. Titles, menus and keys stand in package.json; a test holds both equal. */
export const commandTable: Readonly<Record<string, Command>> = {
  move: anyMove,
  ...Object.fromEntries(moveKinds.map(kind => [commandOf(kind), moveCommand(kind)])),
  addMeasure,
  recordReading,
  importReadings,
  tryOut,
  conclude,
  embed,
  sayHowItGoes,
  newInitiative,
  newOpportunity,
  newOpportunityHere,
  whereElse,
  createSample,
  open,
  openDiagram,
  exportA3,
  openRegister,
  review,
  goToStep,
  showFindings,
  showLessons,
  revealInTree,
  nextNeedingAttention,
  groupBy,
  sortBy,
  filter,
  clearFilter,
  refresh,
  showLog,
};

/** Registers the commands; what one of them throws is a bug, which is logged and told, never swallowed. */
export function registerCommands(tools: Tools): Disposable {
  const registered = Object.entries(commandTable).map(([name, command]) =>
    commands.registerCommand(`continualImprovement.${name}`, async (...passed: unknown[]) => {
      try {
        await command(tools, originOf(passed));
      } catch (error) {
        tools.log.error(`The command “${name}” failed.`, error);
        tellError(
          t('Continual Improvement: {error}', { error: error instanceof Error ? error.message : String(error) }),
        );
      }
    }),
  );
  return Disposable.from(...registered);
}
