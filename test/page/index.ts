// Around the frame: which sample, in which theme, how wide, on which day. The choice stays in the address.
import type { Samples } from './sample.ts';

/** esbuild puts the samples here. */
declare const SAMPLES: Samples;

const form = document.querySelector('form');
const frame = document.querySelector('iframe');
const said = document.querySelector('output');
if (!form || !frame || !said) throw new Error('The document is not that of index.html.');

fill(
  'sample',
  SAMPLES.initiatives.map(({ name }) => name),
);
fill('theme', Object.keys(SAMPLES.themes));
for (const [name, value] of new URLSearchParams(location.hash.slice(1))) field(name).value = value;
form.addEventListener('change', show);
window.addEventListener('message', ({ data, source }) => {
  if (source === frame.contentWindow && typeof data.log === 'string') said.textContent = data.log;
});
show();

function show(): void {
  if (!form || !frame) return;
  const choice = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  history.replaceState(undefined, '', `#${choice}`);
  frame.style.width = choice.get('width') ? `${choice.get('width')}px` : '100%';
  frame.src = `frame.html?${choice}`;
}

function fill(name: string, options: readonly string[]): void {
  const select = field(name);
  select.append(...options.map(option => new Option(option)));
}

function field(name: string): HTMLElement & { value: string } {
  const found = form?.elements.namedItem(name);
  if (!(found instanceof HTMLSelectElement || found instanceof HTMLInputElement)) throw new Error(`No field ${name}.`);
  return found;
}
