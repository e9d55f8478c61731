/**
 * npm start -- [--port N] [--data DIR] [--empty] [--no-build]
 * Builds the package when its sources changed, then starts the local tenant in this process (local/start.ts).
 */
import { createRequire } from 'node:module';
import { register as registerRequire } from 'tsx/cjs/api';
import { register as registerImport } from 'tsx/esm/api';

// npm puts node_modules/.bin first on the path, which also holds the Node 22 that is among the packages.
if (Number.parseInt(process.versions.node, 10) < 22) {
  process.stderr.write(
    `This is Node ${process.versions.node}. Start with "npm start", which brings the Node 22 it needs.\n`,
  );
  process.exit(1);
}
registerRequire();
registerImport();
const { main } = createRequire(import.meta.url)('../local/start.ts');
await main(process.argv.slice(2));
