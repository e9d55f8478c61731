/**
 * npm start -- [--port N] [--data DIR] [--empty] [--no-build]
 * Builds the package when its sources changed, then starts the local tenant in this process (local/start.ts).
 */
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
const { main } = createRequire(import.meta.url)('../local/start.ts');
await main(process.argv.slice(2));
