import { type Uri, window, workspace } from 'vscode';
import { record } from '../../src/editor/acts/recorder.ts';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';

const keeping = (file: string) => `---
initiative: Shorter builds
steps: { action: active }
measures:
  - name: Build time
    unit: s
    baseline: { value: 410, on: 2020-01-01 }
    target: 200
    readings: ${file}
---
`;

describe('Readings that are kept in another file', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({
      'ci.csv': 'date,seconds\n2020-02-01,400\n',
      'kept.md': keeping('{ file: ./ci.csv, value: seconds }'),
      'open.md': keeping('./open.csv'),
      'open.csv': 'date,value\n2020-02-01,400\n',
      'gone.md': keeping('./gone.csv'),
      'added.md': keeping('./added.csv'),
      'added.csv': 'date,value\n',
    });
  });
  after(() => fixture.close());

  const valuesOf = (uri: Uri) => {
    const entry = fixture.store.get(uri);
    return entry?.kind === 'initiative' ? entry.initiative.measures[0]?.readings.map(({ value }) => value) : undefined;
  };
  const values = (uri: Uri, ...expected: readonly number[]) =>
    until(fixture.store.onDidChange, () => JSON.stringify(valuesOf(uri)) === JSON.stringify(expected));

  it('are read with the initiative, and again when their file changes', async () => {
    const uri = fixture.uri('kept.md');
    await values(uri, 400);
    await workspace.fs.writeFile(
      fixture.uri('ci.csv'),
      new TextEncoder().encode('date,seconds\n2020-02-01,400\n2020-02-08,305\n'),
    );
    await values(uri, 400, 305);
  });

  it('are those of an open document, too', async () => {
    const uri = fixture.uri('open.md');
    const { document } = await window.showTextDocument(uri);
    await values(uri, 400);
    await workspace.fs.writeFile(fixture.uri('open.csv'), new TextEncoder().encode('date,value\n2020-02-01,390\n'));
    await values(uri, 390);
    const { read } = fixture.store.snapshot(document);
    expectEqual(read.kind === 'initiative' && read.initiative.measures[0]?.readings[0]?.value, 390);
  });

  it('are told to be missing where the initiative names their file', async () => {
    const uri = fixture.uri('gone.md');
    const told = () =>
      fixture.findings
        .of(uri.toString())
        .flatMap(({ id, message, start }) => (id === 'unread-series' ? [`${start.line + 1}: ${message}`] : []));
    await until(fixture.findings.onDidChange, () => told().length > 0);
    expectEqual(told(), ['9: ./gone.csv: no such file or directory.']);
  });

  it('are recorded in that file', async () => {
    const uri = fixture.uri('added.md');
    await record(fixture, uri, [{ measure: 'Build time', index: 0, on: '2020-03-01', value: 305 }]);
    expectEqual(await textOf(fixture.uri('added.csv')), 'date,value\n2020-03-01,305\n');
    expectEqual(await textOf(uri), keeping('./added.csv'));
    await values(uri, 305);
  });
});
