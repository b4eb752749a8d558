import { sentence, t } from '../../base/words.ts';
import type { Measure } from '../../initiative/initiative.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import type { Check } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { addDetail, addMeasure, addNumber } from '../fixes/fill.ts';
import { placeholder } from '../fixes/placeholder.ts';
import { type InBlock, nameOf } from '../place.ts';

export const baseline: readonly Check[] = [
  {
    id: 'no-baseline',
    severity: 'warning',
    about: 'baseline',
    says: sentence('Without a baseline nobody can show later that anything got better.'),
    *find(file, { today }) {
      if (!file.stepOf('baseline') || !file.isActedUpon('baseline')) return;
      const { on } = file.actionBegan();
      const act = file.stepOf('act');
      if (file.goals().length === 0)
        yield {
          at: { kind: 'state', step: act?.id ?? '' },
          step: file.stepOf('baseline')?.id,
          message: on
            ? t(
                'Action began on {on}, and no measure says what is to get better: nobody will be able to show that anything did.',
                { on },
              )
            : t(
                'Action has begun, and no measure says what is to get better: nobody will be able to show that anything did.',
              ),
          fixes: [addMeasure(on ?? today)],
        };
      for (const measure of file.goals())
        if (!measure.baseline)
          yield {
            at: nameOf(measure),
            step: file.stepOf('baseline')?.id,
            message: on
              ? t('Action began on {on} without a baseline: nobody will be able to show that {measure} got better.', {
                  on,
                  measure: measure.name,
                })
              : t('Action has begun without a baseline: nobody will be able to show that {measure} got better.', {
                  measure: measure.name,
                }),
            fixes: [addNumber(measure, 'baseline', on ?? today)],
          };
    },
  },
  {
    id: 'undated-baseline',
    severity: 'information',
    about: 'baseline',
    says: sentence('A baseline without a date may have been taken before the change or after it.'),
    *find(file, { today }) {
      for (const measure of settledBaselines(file))
        if (measure.baseline && measure.baseline.on === undefined)
          yield {
            at: at(measure),
            step: file.stepOf('baseline')?.id,
            message: t(
              'The baseline of {measure}, {baseline}, has no date: it may be from before the change or after it.',
              { measure: measure.name, baseline: file.amount(measure, measure.baseline.value) },
            ),
            fixes: [addDetail(t('Add the date of the baseline'), path(measure), 'on', file.actionBegan().on ?? today)],
          };
    },
  },
  {
    id: 'unsourced-baseline',
    severity: 'information',
    about: 'baseline',
    says: sentence('A baseline without a source cannot be measured again in the same way.'),
    *find(file) {
      // Without a date it is told of already.
      for (const measure of settledBaselines(file))
        if (measure.baseline?.on !== undefined && measure.baseline.source === undefined)
          yield {
            at: at(measure),
            step: file.stepOf('baseline')?.id,
            message: t(
              'Nothing says where the {baseline} of {measure} comes from: nobody can measure it again in the same way.',
              { baseline: file.amount(measure, measure.baseline.value), measure: measure.name },
            ),
            fixes: [addDetail(t('Add the source of the baseline'), path(measure), 'source', 'where it is read')],
          };
    },
  },
  {
    id: 'late-baseline',
    severity: 'warning',
    about: 'baseline',
    says: sentence('A baseline taken after the action began has part of the improvement in it already.'),
    *find(file) {
      const { on: began, index } = file.actionBegan();
      // Where one step has both, nothing tells when in it the action began.
      if (began === undefined || file.stepOf('baseline')?.roles.includes('act')) return;
      for (const measure of file.goals()) {
        const on = measure.baseline?.on;
        if (on !== undefined && on > began)
          yield {
            at: at(measure, 'on'),
            step: file.stepOf('baseline')?.id,
            message: t(
              'The baseline of {measure} is of {on}, but action began on {began}: what was won until then will not show.',
              { measure: measure.name, on, began },
            ),
            related: [{ at: { kind: 'entry', index }, message: t('Action began here') }],
            fixes: [
              {
                title: t('Correct the date of the baseline'),
                certainty: 'possible',
                repair: { kind: 'replace', at: at(measure, 'on'), value: placeholder(began) },
              },
            ],
          };
      }
    },
  },
];

/** The goals, once their baseline is no longer being worked out. */
function settledBaselines(file: CheckedFile): readonly Measure[] {
  return file.isPast('baseline') || file.isActedUpon('baseline') ? file.goals() : [];
}

function at(measure: Measure, ...keys: string[]): InBlock {
  return { kind: 'value', path: [...path(measure), ...keys] };
}

function path(measure: Measure): YamlPath {
  return ['measures', measure.index, 'baseline'];
}
