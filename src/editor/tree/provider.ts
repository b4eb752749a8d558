import { EventEmitter, type TreeDataProvider, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import { findStep } from '../../core/model/model.ts';
import { StepSections, type StepTask } from '../../core/model/step-sections.ts';
import type { Entry, InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';
import { needsNow } from '../workspace/needs.ts';
import type { Snapshots } from '../workspace/snapshots.ts';
import type { Store } from '../workspace/store.ts';
import { Arranged, type Group } from './arranged.ts';
import type { Arrangement } from './arrangement.ts';
import { initiativeItem, sourceOf } from './initiative-item.ts';
import { groupItem, stepItem, taskItem } from './item.ts';
import { type Node, Nodes, type TaskNode } from './node.ts';
import { Shown } from './shown.ts';
import { initiativeTooltip } from './tooltip.ts';

/** What the tree is made of. */
interface Needs {
  readonly store: Pick<Store, 'get' | 'entries' | 'size' | 'isLoaded' | 'begun' | 'isTyped'>;
  readonly snapshots: Snapshots;
  readonly findings: Pick<Findings, 'of'>;
}

/**
 * The tree: initiatives in groups, their steps, and the steps' tasks. Between a refresh and the window's next question
 * VS Code knows no rows, and clicks on them are lost: so only what is shown otherwise is refreshed, and questions are
 * answered at once, from memory.
 */
export class InitiativeTree implements TreeDataProvider<Node> {
  readonly #store: Needs['store'];
  readonly #snapshots: Snapshots;
  readonly #findings: Needs['findings'];
  readonly #nodes = new Nodes();
  readonly #shown = new Shown();
  /** What the person has unfolded; groups are from the beginning. */
  readonly #unfolded = new Set<Node>();
  readonly #changed = new EventEmitter<Node[] | undefined>();
  #arrangement: Arrangement;
  #arranged: Arranged | undefined;
  /** The version of each group whose rows are shown. */
  readonly #drawnGroups = new Map<Node, number | undefined>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor({ store, snapshots, findings }: Needs, arrangement: Arrangement) {
    this.#store = store;
    this.#snapshots = snapshots;
    this.#findings = findings;
    this.#arrangement = arrangement;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** How many initiatives the filter lets through. */
  get shown(): number {
    return this.#arrangedNow.size;
  }

  /** Whether the filter lets an initiative through. */
  shows({ uri }: Entry): boolean {
    return this.#arrangedNow.groupOf(uri.toString()) !== undefined;
  }

  rearrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#arranged = undefined;
    this.redraw();
  }

  /** Refreshes what is shown otherwise than it is now, of these files and of what has changed its place with them. */
  refresh(uris: ReadonlySet<string>): void {
    if (this.#arranged) for (const uri of uris) this.#place(this.#arranged, uri, this.#store.get(uri));
    for (const node of this.#unfolded) if ('uri' in node && !this.#store.get(node.uri)) this.#unfolded.delete(node);
    const { roots } = this.#shown;
    if (!roots) return;
    if (!sameNodes(roots, this.#rootsNow())) {
      this.redraw();
      return;
    }
    const moved = roots.filter(root => root.kind === 'group' && this.#differs(root));
    const within = new Set(moved.flatMap(group => this.#shown.below(group) ?? []));
    const changed = [...uris].flatMap(uri => {
      const node = this.#nodes.find(uri);
      return node && !within.has(node) ? this.#differing(node) : [];
    });
    if (moved.length + changed.length > 0) this.redraw([...moved, ...changed]);
  }

  /** The window has drawn the tick of a click by itself: the next refresh sets it right, whatever has come of it. */
  wasTicked(node: Node): void {
    this.#shown.drawnOtherwise(node);
  }

  /** The person has unfolded a row, or folded it up. */
  wasFolded(node: Node, isFolded: boolean): void {
    if (isFolded) this.#unfolded.delete(node);
    else this.#unfolded.add(node);
  }

  /** Refreshes some nodes or all, whatever they show. */
  redraw(nodes?: readonly Node[]): void {
    // Until the window asks again there is nothing more to refresh: a second time would make it forget its rows again.
    this.#shown.forget(nodes);
    this.#changed.fire(nodes && [...nodes]);
  }

  /** The node of an initiative or one of its steps: what `reveal` and tests ask for. */
  nodeOf(entry: InitiativeEntry, step?: string): Node {
    return step === undefined ? this.#nodes.initiative(entry.uri) : this.#nodes.step(entry.uri, step);
  }

  getTreeItem(node: Node): TreeItem {
    const item = this.#itemOf(node);
    this.#shown.item(node, item);
    // VS Code keeps a row as it is, but for one that moves to another group, which is a new one for it.
    const { Collapsed, Expanded } = TreeItemCollapsibleState;
    if (item.collapsibleState === Collapsed && this.#unfolded.has(node)) item.collapsibleState = Expanded;
    return item;
  }

  /** The tooltip of an initiative, when the pointer rests on it. */
  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    const entry = node.kind === 'initiative' ? this.#store.get(node.uri) : undefined;
    if (entry?.kind === 'initiative')
      item.tooltip = initiativeTooltip(entry.uri, sourceOf(entry, this.#findings.of(entry.uri.toString())));
    return item;
  }

  getChildren(node?: Node): Node[] | Promise<Node[]> {
    if (node) return this.#readyBelow(node);
    const isKnown = this.#store.isLoaded || this.#store.size > 0;
    return isKnown ? this.#drawRoots() : this.#store.begun.then(() => this.#drawRoots());
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'task') return this.#nodes.step(node.uri, node.task.step);
    if (node.kind === 'step') return this.#nodes.initiative(node.uri);
    if (node.kind === 'group' || this.#isFlat) return undefined;
    const group = this.#arrangedNow.groupOf(node.id);
    return group && this.#nodes.group(group.key, group.label);
  }

  taskOf(node: TaskNode): StepTask | undefined {
    const entry = this.#store.get(node.uri);
    if (entry?.kind !== 'initiative') return undefined;
    const { step, text, nth } = node.task;
    return this.#tasks(entry, step).find(({ name }) => name.text === text && name.nth === nth);
  }

  #itemOf(node: Node): TreeItem {
    const entry = 'uri' in node ? this.#store.get(node.uri) : undefined;
    const findings = entry ? this.#findings.of(entry.uri.toString()) : [];
    switch (node.kind) {
      case 'group':
        return groupItem(node, this.#groupOf(node));
      case 'initiative':
        return entry ? initiativeItem(node, entry, findings, this.#arrangement) : gone(node);
      case 'step':
        return entry?.kind === 'initiative'
          ? stepItem(node, entry, this.#tasks(entry, node.step), findings)
          : gone(node);
      case 'task': {
        const task = this.taskOf(node);
        return task ? taskItem(node, task) : gone(node);
      }
    }
  }

  /** The steps of a file whose tasks are not known yet have to wait for its text. */
  #readyBelow(node: Node): Node[] | Promise<Node[]> {
    const draw = () => {
      const children = this.#below(node);
      if (node.kind === 'group') this.#drawnGroups.set(node, this.#groupOf(node)?.version);
      this.#shown.children(node, children);
      return children;
    };
    if (node.kind === 'group' || this.#snapshots.known(node.uri)) return draw();
    return this.#snapshots.of(node.uri).then(draw, draw);
  }

  #below(node: Node): Node[] {
    if (node.kind === 'group') return (this.#groupOf(node)?.uris ?? []).map(uri => this.#nodes.initiative(uri));
    const entry = this.#store.get(node.uri);
    if (entry?.kind !== 'initiative') return [];
    if (node.kind === 'initiative') return entry.model.steps.map(({ id }) => this.#nodes.step(node.uri, id));
    return node.kind === 'step'
      ? this.#tasks(entry, node.step).map(({ name }) => this.#nodes.task(node.uri, name))
      : [];
  }

  /** A step's tasks; none where the file was not looked into yet, or cannot be read any more, which the store will tell. */
  #tasks({ uri, model, initiative }: InitiativeEntry, id: string): readonly StepTask[] {
    const step = findStep(model, id);
    const snapshot = step && this.#snapshots.known(uri);
    return step && snapshot ? new StepSections(snapshot.sections, model, initiative).tasks(step) : [];
  }

  /** The topmost nodes, at and below one that is shown, which are shown otherwise than they are now. */
  #differing(node: Node): Node[] {
    if (this.#differs(node)) return [node];
    return (this.#shown.below(node) ?? []).flatMap(below => this.#differing(below));
  }

  #differs(node: Node): boolean {
    if (this.#shown.hasChanged(node, this.#itemOf(node))) return true;
    const below = this.#shown.below(node);
    if (below === undefined) return false;
    // Of thousands of rows nobody has to ask where none can have moved.
    if (node.kind === 'group' && this.#drawnGroups.get(node) === this.#groupOf(node)?.version) return false;
    return !sameNodes(below, this.#below(node));
  }

  #drawRoots(): Node[] {
    const roots = this.#rootsNow();
    this.#shown.roots = roots;
    return roots;
  }

  #rootsNow(): Node[] {
    if (this.#isFlat)
      return this.#arrangedNow.groups.flatMap(({ uris }) => uris.map(uri => this.#nodes.initiative(uri)));
    return this.#arrangedNow.groups.map(({ key, label }) => this.#nodes.group(key, label));
  }

  #groupOf(node: Node): Group | undefined {
    return this.#arrangedNow.groups.find(({ key }) => `group:${key}` === node.id);
  }

  get #isFlat(): boolean {
    return this.#arrangement.groupBy === 'none';
  }

  /** Put together when somebody asks; from then on it is kept up. */
  get #arrangedNow(): Arranged {
    if (this.#arranged) return this.#arranged;
    const arranged = new Arranged(this.#arrangement);
    for (const entry of this.#store.entries) this.#place(arranged, entry.uri.toString(), entry);
    this.#arranged = arranged;
    return arranged;
  }

  #place(arranged: Arranged, uri: string, entry: Entry | undefined): void {
    const needs = entry ? needsNow(entry, this.#findings.of(uri)) : [];
    arranged.set(uri, entry, needs, () => entry !== undefined && this.#store.isTyped(entry.uri));
  }
}

function sameNodes(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}

/** What was deleted between the asking and the answer; the refresh that follows takes it away. */
function gone(node: Node): TreeItem {
  return { id: node.id, label: '' };
}
