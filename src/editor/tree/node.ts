import type { Uri } from 'vscode';
import type { TaskName } from '../../core/model/step-sections.ts';

/** An element of the tree. It says what it is of and no more: what it shows is looked up when it is shown. */
export type Node = GroupNode | InitiativeNode | StepNode | TaskNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
}

/** Also a file that is broken: it keeps its place and its id while it is being mended. */
export interface InitiativeNode {
  readonly kind: 'initiative';
  readonly id: string;
  readonly uri: Uri;
}

export interface StepNode {
  readonly kind: 'step';
  readonly id: string;
  readonly uri: Uri;
  readonly step: string;
}

export interface TaskNode {
  readonly kind: 'task';
  readonly id: string;
  readonly uri: Uri;
  readonly task: TaskName;
}

/** Hands out one and the same object for an id, which is how VS Code recognizes what it has to refresh. */
export class Nodes {
  readonly #byId = new Map<string, Node>();

  group(key: string, label: string): GroupNode {
    return this.#keep({ kind: 'group', id: `group:${key}`, label });
  }

  initiative(uri: Uri): InitiativeNode {
    return this.#keep({ kind: 'initiative', id: uri.toString(), uri });
  }

  step(uri: Uri, step: string): StepNode {
    return this.#keep({ kind: 'step', id: `${uri}#${step}`, uri, step });
  }

  task(uri: Uri, task: TaskName): TaskNode {
    return this.#keep({ kind: 'task', id: `${uri}#${task.step}/${task.nth}/${task.text}`, uri, task });
  }

  /** The node of a file, by its URI as a text, if it was ever handed out. */
  find(uri: string): Node | undefined {
    return this.#byId.get(uri);
  }

  #keep<T extends Node>(node: T): T {
    const kept = this.#byId.get(node.id);
    if (kept) return kept as T;
    this.#byId.set(node.id, node);
    return node;
  }
}
