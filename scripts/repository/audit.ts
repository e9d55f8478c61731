/** The output of `npm audit --json`: a report, or the reason why there is none. */
interface AuditOutput {
  vulnerabilities?: {
    [name: string]: { severity: string; range: string; via: (string | { title?: string; url?: string })[] };
  };
  message?: string;
  error?: { summary?: string; code?: string };
}

export type Audit = { answered: false; why: string } | { answered: true; faults: string[] };

/** The severities that fail the check. A less severe advisory is only listed. */
const grave = ['high', 'critical'];

/** Reads npm's report on known vulnerabilities of shipped packages. A registry that answers no audit fails nothing. */
export function readAudit(output: string): Audit {
  let read: AuditOutput;
  try {
    read = JSON.parse(output) as AuditOutput;
  } catch {
    return { answered: false, why: 'npm wrote no report' };
  }
  if (!read.vulnerabilities)
    return { answered: false, why: read.message || read.error?.summary || 'it gave no reason' };
  const faults = Object.entries(read.vulnerabilities).flatMap(([name, { severity, range, via }]) => {
    if (!grave.includes(severity)) return [];
    const told = via.flatMap((each) =>
      typeof each === 'string' ? [`by ${each}`] : [each.title ?? '', each.url ?? ''],
    );
    return [`${name} ${range}: ${severity}, ${told.filter(Boolean).join(', ')}`];
  });
  return { answered: true, faults };
}
