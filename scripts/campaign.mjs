/**
 * Longer versions of tests of which `npm test` runs a part, or the same with what they found printed. npm run fuzz alters 20,000 existing plans and 200 reports at
 * random and reads each (`FUZZ=8000 npm run fuzz` for another number). npm run corpus reads every report in the folder
 * beside the checkout and scores the results. npm run permissions tries every list as each person, prints what each was
 * able to do, and compares it with docs/roles.md. npm run faults sends every form while each of its requests in turn fails
 * in each way, closes the page after each write of every operation, and prints the counts.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const campaigns = {
  fuzz: { tests: 'src/documents/.*fuzz', env: { FUZZ: '20000' } },
  permissions: {
    tests: 'src/lists/provisioning/rights|src/lists/schema/roleTable',
    env: { PRINT_PERMISSIONS: '1' },
  },
  faults: { tests: 'src/app/forms/everyFormFaults|src/lists/store/operations', env: { FAULTS: 'all' } },
  corpus: { tests: 'src/documents/report/corpus', env: { CORPUS: 'all' } },
};

const campaign = campaigns[process.argv[2]];
if (!campaign) throw new Error(`Say which: ${Object.keys(campaigns).join(', ')}.`);
const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'), campaign.tests],
  { cwd: root, stdio: 'inherit', env: { ...campaign.env, ...process.env } },
);
process.exitCode = status ?? 1;
