import { EventEmitter, type ProviderResult, type TreeDataProvider, type TreeItem } from 'vscode';
import { findStep } from '../../model/model.ts';
import { StepSections, type StepTask } from '../../model/step-sections.ts';
import type { Task } from '../../text/sections.ts';
import type { InitiativeEntry } from '../entry.ts';
import type { Findings } from '../findings.ts';
import type { Outlines } from '../outline.ts';
import type { Store } from '../store.ts';
import { type Arrangement, arrange, type Group } from './arrangement.ts';
import { initiativeItem } from './initiative-item.ts';
import { groupItem, stepItem, taskItem } from './item.ts';
import { type Node, Nodes, type TaskNode } from './node.ts';
import { initiativeTooltip } from './tooltip.ts';

/** What the tree is made of. */
interface Needs {
  readonly store: Store;
  readonly outlines: Outlines;
  readonly findings: Pick<Findings, 'of'>;
}

/** From so many changed initiatives on, asking anew for those that are seen costs less than telling of each. */
const MANY = 50;

/** The tree: initiatives in groups, their steps, and the steps' tasks. */
export class InitiativeTree implements TreeDataProvider<Node> {
  readonly #store: Store;
  readonly #outlines: Outlines;
  readonly #findings: Needs['findings'];
  readonly #nodes = new Nodes();
  readonly #changed = new EventEmitter<Node | undefined>();
  #arrangement: Arrangement;
  #groups: Group[] = [];
  #order = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor({ store, outlines, findings }: Needs, arrangement: Arrangement) {
    this.#store = store;
    this.#outlines = outlines;
    this.#findings = findings;
    this.#arrangement = arrangement;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** How many initiatives the filter lets through. */
  get shown(): number {
    return this.#groups.reduce((sum, group) => sum + group.entries.length, 0);
  }

  rearrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#arrange();
    this.#changed.fire(undefined);
  }

  /** Refreshes what has changed: single initiatives as long as all keep their places, else everything. */
  refresh(uris: ReadonlySet<string>): void {
    const before = this.#order;
    this.#arrange();
    if (before !== this.#order || uris.size > MANY) {
      this.#changed.fire(undefined);
      return;
    }
    for (const uri of uris) {
      const entry = this.#store.get(uri);
      if (entry) this.#changed.fire(this.#nodes.initiative(entry.uri));
    }
  }

  /** The node of an initiative or one of its steps: what `reveal` and tests ask for. */
  nodeOf(entry: InitiativeEntry, step?: string): Node {
    return step === undefined ? this.#nodes.initiative(entry.uri) : this.#nodes.step(entry.uri, step);
  }

  async getTreeItem(node: Node): Promise<TreeItem> {
    const entry = 'uri' in node ? this.#store.get(node.uri) : undefined;
    const findings = entry ? this.#findings.of(entry.uri.toString()) : [];
    switch (node.kind) {
      case 'group':
        return groupItem(node, this.#groups.find(group => `group:${group.key}` === node.id)?.entries.length ?? 0);
      case 'initiative':
        return entry ? initiativeItem(node, entry, findings) : gone(node);
      case 'step':
        return entry?.kind === 'initiative'
          ? stepItem(node, entry, await this.#tasks(entry, node.step), findings)
          : gone(node);
      case 'task': {
        const task = await this.taskOf(node);
        return task ? taskItem(node, task) : gone(node);
      }
    }
  }

  /** The tooltip of an initiative, when the pointer rests on it. */
  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    const entry = node.kind === 'initiative' ? this.#store.get(node.uri) : undefined;
    if (entry?.kind === 'initiative') item.tooltip = initiativeTooltip(entry, this.#findings.of(entry.uri.toString()));
    return item;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.#roots();
    if (node.kind === 'group') {
      const group = this.#groups.find(({ key }) => `group:${key}` === node.id);
      return (group?.entries ?? []).map(({ uri }) => this.#nodes.initiative(uri));
    }
    const entry = this.#store.get(node.uri);
    if (entry?.kind !== 'initiative') return [];
    if (node.kind === 'initiative') return entry.model.steps.map(step => this.#nodes.step(node.uri, step.id));
    if (node.kind !== 'step') return [];
    const tasks = await this.#tasks(entry, node.step);
    return tasks.map(({ name }) => this.#nodes.task(node.uri, name));
  }

  getParent(node: Node): ProviderResult<Node> {
    if (node.kind === 'task') return this.#nodes.step(node.uri, node.task.step);
    if (node.kind === 'step') return this.#nodes.initiative(node.uri);
    if (node.kind === 'group' || this.#isFlat) return undefined;
    const group = this.#groups.find(({ entries }) => entries.some(({ uri }) => uri.toString() === node.id));
    return group && this.#nodes.group(group.key, group.label);
  }

  async taskOf(node: TaskNode): Promise<Task | undefined> {
    const entry = this.#store.get(node.uri);
    if (entry?.kind !== 'initiative') return undefined;
    const { step, text, nth } = node.task;
    return (await this.#tasks(entry, step)).find(({ name }) => name.text === text && name.nth === nth);
  }

  /** A step's tasks in a file; none where the file cannot be read any more, which the store will tell. */
  async #tasks({ uri, model, initiative }: InitiativeEntry, id: string): Promise<readonly StepTask[]> {
    const step = findStep(model, id);
    if (!step) return [];
    try {
      return new StepSections((await this.#outlines.of(uri)).sections, model, initiative).tasks(step);
    } catch {
      return [];
    }
  }

  async #roots(): Promise<Node[]> {
    await this.#store.loaded;
    this.#arrange();
    if (this.#isFlat)
      return this.#groups.flatMap(({ entries }) => entries.map(({ uri }) => this.#nodes.initiative(uri)));
    return this.#groups.map(({ key, label }) => this.#nodes.group(key, label));
  }

  get #isFlat(): boolean {
    return this.#arrangement.groupBy === 'none';
  }

  #arrange(): void {
    this.#groups = arrange(this.#store.entries, this.#arrangement);
    this.#order = JSON.stringify(
      this.#groups.map(({ key, entries }) => [key, ...entries.map(({ uri }) => uri.toString())]),
    );
  }
}

/** What was deleted between the asking and the answer; the refresh that follows takes it away. */
function gone(node: Node): TreeItem {
  return { id: node.id, label: '' };
}
