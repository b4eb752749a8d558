import type { Host } from '../../src/core/workspace/host.ts';
import { host } from '../../src/editor/host/host.ts';
import { Findings } from '../../src/editor/workspace/findings.ts';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';

describe('What the checks say', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({ 'builds.md': initiativeOf('Builds', 'status: activ') });
  });
  after(() => fixture.close());

  it('is never replaced by what was found earlier and comes later', async () => {
    const uri = fixture.uri('builds.md');
    const key = uri.toString();
    const held: (() => void)[] = [];
    // The first reading of the file takes longer than the second.
    const text: Host['text'] = async file => {
      const text = await host.text(file);
      if (file === key && held.length === 0) await new Promise<void>(resolve => held.push(resolve));
      return text;
    };
    const findings = new Findings(fixture.store, fixture.log, { ...host, text });
    const told = () => findings.of(key).map(({ id }) => id);
    const first = findings.recheck();
    while (held.length === 0) await new Promise(resolve => setTimeout(resolve));
    await fixture.write('builds.md', initiativeOf('Builds', 'status: active', 'impact: 9'));
    await until(findings.onDidChange, () => told().includes('wrong-type'));
    held[0]?.();
    await first;
    findings.dispose();
    expectEqual(told(), ['wrong-type']);
  });
});
