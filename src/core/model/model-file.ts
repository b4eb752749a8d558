import { isRecord } from '../base/is-record.ts';
import { own } from '../base/own.ts';
import { anyOf, t } from '../base/words.ts';
import { readSections } from '../markdown/sections.ts';
import { problemOf, readFrontMatter } from '../yaml/front-matter.ts';
import type { Problem } from '../yaml/problem.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { Headings } from './heading.ts';
import { type Model, type Role, roles, type Step } from './model.ts';

export type ModelFile =
  | { readonly kind: 'not-a-model' }
  | { readonly kind: 'model'; readonly model: Model }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/** A file without it, in its beginning, is no model. */
export const modelMarker = /^["']?model["']?[ \t]*:/m;

/** So many models of its own a workspace may have: somebody has to choose from them. */
export const MOST_MODELS = 100;

export function tooManyModels(): string {
  return t('The model is not read: a workspace has at most {most} models of its own.', { most: MOST_MODELS });
}

/** More steps than anybody goes through. */
const MOST_STEPS = 100;

/** Reads a model from its markdown file: front matter with the steps, and a section of guidance for each. */
export function readModelFile(text: string): ModelFile {
  const front = readFrontMatter(text, modelMarker);
  if (front.kind === 'broken') return { kind: 'broken', problems: [problemOf(front)] };
  if (front.kind === 'none' || front.data.model === undefined) return { kind: 'not-a-model' };

  const { data, block } = front;
  const problems: Problem[] = front.unread.map(unread => ({ id: 'invalid-yaml', severity: 'error', ...unread }));
  const report = (path: YamlPath, message: string) => {
    const { start, end } = block.tree().locate(path);
    problems.push({
      id: 'wrong-model',
      severity: 'error',
      message,
      at: { start: start + block.start, end: end + block.start },
    });
  };

  const id = textOf(data.model);
  if (id === undefined) report(['model'], t('`model` is the id of the model, a short text such as `our-way`.'));
  const all: readonly unknown[] = Array.isArray(data.steps) ? data.steps : [];
  if (all.length > MOST_STEPS)
    report(
      ['steps'],
      t('A model has at most {most} steps, and this one has {n}: nobody could follow them.', {
        most: MOST_STEPS,
        n: all.length,
      }),
    );
  const listed = all.slice(0, MOST_STEPS);
  if (listed.length < 2)
    report(['steps'], t('`steps` is a list of at least two steps, each `{ id, question, label, role }`.'));
  const steps = listed.flatMap((step, index) => readStep(step, ['steps', index], report));
  const ids = new Set<string>();
  for (const [index, step] of listed.entries()) {
    const stepId = isRecord(step) ? textOf(step.id) : undefined;
    if (stepId === undefined) continue;
    if (ids.has(stepId))
      report(['steps', index, 'id'], t('Two steps have the id “{stepId}”: each needs one of its own.', { stepId }));
    ids.add(stepId);
  }
  if (problems.length > 0 || id === undefined) return { kind: 'broken', problems };

  const bare: Model = { id, name: textOf(data.name) ?? id, steps };
  return { kind: 'model', model: { ...bare, steps: withGuidance(bare, text, block.bodyStart) } };
}

/** The first section of a step is its guidance. */
function withGuidance(model: Model, text: string, bodyStart: number): Step[] {
  const headings = new Headings(model);
  const guidance = new Map<Step | undefined, string>();
  for (const { heading, content } of readSections(text, bodyStart).reverse())
    guidance.set(headings.stepOf(heading), text.slice(content.start, content.end).trim());
  return model.steps.map(step => ({ ...step, guidance: guidance.get(step) ?? '' }));
}

function readStep(value: unknown, path: YamlPath, report: (path: YamlPath, message: string) => void): Step[] {
  const fields = isRecord(value) ? value : {};
  const [id, question, label] = ['id', 'question', 'label'].map(key => textOf(own(fields, key)));
  if (id === undefined || question === undefined) {
    const missing = id === undefined ? '`id`' : '`question`';
    report(path, t('A step has at least an `id` and a `question`, and this one has no {missing}.', { missing }));
    return [];
  }
  const served = readRoles(fields, path, report);
  return served.length > 0 ? [{ id, question, label: label ?? question, roles: served, guidance: '' }] : [];
}

/** The roles of a step: under `role` or `roles`, one or a list of them. None where one is not known. */
function readRoles(
  fields: Readonly<Record<string, unknown>>,
  path: YamlPath,
  report: (path: YamlPath, message: string) => void,
): readonly Role[] {
  const written = ['role', 'roles'].flatMap(key => placed(own(fields, key), [...path, key]));
  if (written.length === 0) report([...path, 'role'], t('`role` is {roles}.', { roles: anyOf(roles) }));
  if (written.length > roles.length) {
    report(
      [...path, 'roles'],
      t('A step has at most {most} roles, and this one has {n}.', { most: roles.length, n: written.length }),
    );
    return [];
  }
  const any = anyOf(roles);
  const known = written.flatMap(({ value, at }) => {
    if (isRole(value)) return [value];
    report(
      at,
      value === undefined
        ? t('A role is {roles}.', { roles: any })
        : t('A role is {roles}, not “{value}”.', { roles: any, value }),
    );
    return [];
  });
  return known.length === written.length ? [...new Set(known)] : [];
}

/** A value, or each of a list, as a text with its place. */
function placed(value: unknown, at: YamlPath): { readonly value: string | undefined; readonly at: YamlPath }[] {
  if (Array.isArray(value)) return value.map((item, index) => ({ value: textOf(item), at: [...at, index] }));
  return value === undefined || value === null ? [] : [{ value: textOf(value), at }];
}

function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value);
}

function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
    ? String(value).trim()
    : undefined;
}
