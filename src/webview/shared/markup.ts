/** Markup that the shell has rendered and escaped, or that the core has drawn, as the content of an element. */
export function markup(html: string): { readonly dangerouslySetInnerHTML: { readonly __html: string } } {
  return { dangerouslySetInnerHTML: { __html: html } };
}
