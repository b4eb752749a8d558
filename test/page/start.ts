// `npm run page`: the page alone in a browser, built anew and shown anew whenever its source changes.
import { join } from 'node:path';
import { context } from 'esbuild';
import { built, pageBuild } from './build.ts';

const options = pageBuild();
const building = await context({
  ...options,
  // Whoever looks hears of a new build by esbuild's own events.
  banner: { js: "new EventSource('/esbuild').addEventListener('change', () => location.reload());" },
});
await building.watch();
const { hosts, port } = await building.serve({ servedir: built, host: '127.0.0.1' });
console.log(`\nOpen http://${hosts[0]}:${port}/\n\nIt is shown anew after each change. Ctrl+C ends it.`);
console.log(`Without a server: open ${join(built, 'index.html')}`);
