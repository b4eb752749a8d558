type Value = string | boolean | undefined | ((event: Event) => void);
type Child = Node | string | undefined;

/**
 * An element. An attribute that is `true` is set without a value, one that is `false` or `undefined` is left out, and
 * a function listens to the event of that name. Texts become text nodes, never markup.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== undefined));
  return made;
}

/** Markup that the extension has rendered and escaped (or `drawLoop` has), as nodes. */
export function fromMarkup(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}
