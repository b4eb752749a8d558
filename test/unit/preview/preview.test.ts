import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt, { type MarkdownIt as Renderer } from 'markdown-it';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { improvementPlugin, type Place } from '../../../src/core/preview/plugin.ts';
import { previewHtml, problemHtml } from '../../../src/core/preview/preview.ts';
import { type Request, readRequest, type Unreadable } from '../../../src/core/preview/request.ts';
import { ofKind } from '../mark.ts';

const builds = `---
initiative: Shorter <builds>
owner: Ada & Co
steps: { vision: done, current-state: active }
measures:
  - { name: Build time, unit: min, baseline: { value: 20, on: 2026-01-01 }, target: 10, readings: [{ on: 2026-03-01, value: 15 }] }
---

## What is the vision?

Fast.

## Where are we now?

- [x] Ask
- [ ] Count & see

\`\`\`improvement
step: Current state
\`\`\`
`;

/** What VS Code's own rule does: it stands before all others, and is rendered as something of its own. */
function withFrontMatter(md: Renderer): Renderer {
  md.block.ruler.before('hr', 'front_matter', (state, line) => {
    const end = state.src.split('\n').indexOf('---', 1);
    if (line !== 0 || !state.src.startsWith('---\n') || end === -1) return false;
    const token = state.push('front_matter', '', 0);
    token.map = [0, end + 1];
    state.line = end + 1;
    return true;
  });
  md.renderer.rules.front_matter = () => '<table></table>';
  return md;
}

function rendered(text: string): string {
  const md = withFrontMatter(new MarkdownIt());
  improvementPlugin(md, show);
  return md.render(text, {});
}

function show(request: Request | Unreadable, { text, replaces }: Place): string {
  if ('problem' in request) return problemHtml(request.problem);
  const { read, sections } = new Snapshot(text, new Models());
  if (read.kind !== 'initiative') return '';
  const { initiative, model, block } = ofKind(read, 'initiative');
  const file = { initiative, model, sections, text, findings: [], path: '', today: '2026-03-02', locale: 'en' };
  return previewHtml(request, { ...file, ...(replaces === 'front-matter' && { frontMatter: block.text }) });
}

describe('a preview', () => {
  it('shows an initiative in place of its front matter, its texts escaped', () => {
    const html = rendered(builds);
    assert.match(html, /<strong class="title">Shorter &lt;builds&gt;<\/strong>/);
    assert.match(html, /<b>Ada &amp; Co<\/b>/);
    assert.match(html, /<summary>Front matter<\/summary><pre><code>initiative: Shorter &lt;builds&gt;&#10;/);
    assert.doesNotMatch(html, /<table>|<builds>/);
  });

  it('leads from each step to its section, as the preview names it', () => {
    const hrefs = [...rendered(builds).matchAll(/href="([^"]*)"[^>]*><span class="bar">/g)].map(([, href]) => href);
    assert.deepEqual(hrefs, ['#what-is-the-vision', '#where-are-we-now']);
  });

  it('says how far each goal has come', () => {
    assert.match(rendered(builds), /Build time<\/span><b class="value">15 min<\/b>.*?width: 50%/);
  });

  it('leaves the front matter of what is no initiative as it was', () => {
    for (const text of [
      '---\ntitle: A note\n---\n\nText.\n',
      '---\ninitiative: true\n---\n',
      '---\ninitiative: [a\n---\n',
      '# A\n',
    ])
      assert.doesNotMatch(rendered(text), /class="title"/, text);
    assert.match(rendered('---\ntitle: A note\n---\n'), /<table>/);
    assert.match(rendered('---\ninitiative: true\n---\n'), /<table>/);
  });

  it('shows the step that a block asks for: what the file says there', () => {
    const html = rendered(builds);
    assert.match(html, /2\. Current state: current<\/p>.*Where are we now\?/s);
    assert.match(html, /<li class="is-done">☑ Ask<\/li><li class="is-open">☐ Count &amp; see<\/li>/);
  });
});

describe('a block', () => {
  it('says what it asks for, one thing a line', () => {
    const asked: [string, unknown][] = [
      ['', { show: 'strip' }],
      ['\n  \n', { show: 'strip' }],
      ['Diagram\n', { show: 'diagram' }],
      ['./a b.md', undefined],
      ['./a.md\nstep: Plan', { show: 'step', file: './a.md', name: 'Plan' }],
      ['file: ./a b.md\nmeasure: CI: time', { show: 'measure', file: './a b.md', name: 'CI: time' }],
      ['constructor', undefined],
      ['file:', undefined],
    ];
    for (const [text, wanted] of asked) {
      const request = readRequest(text);
      if (wanted) assert.deepEqual(request, wanted, text);
      else assert.ok('problem' in request && request.problem.includes(`“${text}”`), text);
    }
  });

  it('is shown so many times in a file, and no more', () => {
    const html = rendered('```improvement\nconstructor\n```\n\n'.repeat(60));
    assert.equal(html.match(/“constructor” is not understood/g)?.length, 50);
    assert.equal(html.match(/<pre><code class="language-improvement">/g)?.length, 10);
  });

  it('that names what is not there says what is', () => {
    const html = rendered(builds.replace('step: Current state', 'step: Later'));
    assert.match(html, /has no step “Later”, but Vision, Current state, /);
    const measure = rendered(builds.replace('step: Current state', 'measure: Cost'));
    assert.match(measure, /has no measure “Cost”, but Build time\./);
  });
});
