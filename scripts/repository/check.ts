import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAudit } from './audit';
import { root, textFiles } from './files';
import { licenceFaults } from './licences';
import { secretsIn } from './secrets';
import { needsOfMachine, needsOfRegistry } from './standsAlone';

/**
 * `tsx scripts/repository/check.ts WHAT`, where WHAT is "secrets", "alone" (the repository needs nothing outside
 * itself), "licences" or "audit" (of shipped packages). The exit code is 1 when something is wrong, with each fault on
 * a line of its own.
 */

const lock = (): Parameters<typeof licenceFaults>[0] =>
  (JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: {} }).packages;

function auditFaults(): string[] {
  // npm does not retry, so that a slow registry does not delay the other checks.
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  });
  const audit = readAudit(stdout ?? '');
  if (audit.answered) return audit.faults;
  process.stdout.write(
    `No audit was made: the registry answers none (${audit.why}). Run npm audit --omit=dev elsewhere.\n`,
  );
  return [];
}

const checks: { readonly [what: string]: () => string[] } = {
  secrets: () => textFiles().flatMap(secretsIn),
  alone: () => textFiles().flatMap((file) => [...needsOfMachine(file), ...needsOfRegistry(file)]),
  licences: () => licenceFaults(lock()),
  audit: auditFaults,
};

const check = checks[process.argv[2] ?? ''];
if (!check) throw new Error(`Name one of: ${Object.keys(checks).join(', ')}.`);
const faults = check();
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
