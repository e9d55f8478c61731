/** npm run fuzz: bends 2,000 existing plans and 200 reports and reads each. `FUZZ=500 npm run fuzz` for another number. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'), 'src/documents/.*fuzz'],
  { cwd: root, stdio: 'inherit', env: { FUZZ: '2000', ...process.env } },
);
process.exitCode = status ?? 1;
