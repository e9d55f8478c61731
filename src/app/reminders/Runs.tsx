import * as React from 'react';
import { formatDay, formatTime } from '../../plan/day';
import type { RunReport } from '../../plan/reminders/runReport';
import { usePlan } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { ReminderRun, RunsSoFar } from '../context/services';
import type { Query } from '../ui/useQuery';
import { aboutInWords, outcomeWords } from './outcomes';
import { useSections } from './sections';

const shown = 8;

/** The results of a run in words: "3 sent, 1 failed", "nothing was due". */
function countsInWords({ counts }: RunReport): string {
  const parts = (['sent', 'failed', 'uncertain', 'skipped'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${outcomeWords[outcome].toLowerCase()}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing was due';
}

function whatCame(run: ReminderRun): string {
  if (run.startedAt === null) return 'Waits for the reminder job';
  if (run.endedAt === null) return 'It is running, or it was cut off; the next run goes on';
  return `${countsInWords(run.report)}${run.why === '' ? '' : `. ${run.why}`}`;
}

/** Lists the latest runs: when, by whom, and the result of each message. */
export function Runs({ query }: { query: Query<RunsSoFar> }): React.ReactElement {
  const sections = useSections();
  const { opened } = usePlan();
  const zone = opened.site.timeZone ?? 'Europe/London';
  if (query.status === 'pending') return <p className={sections.lead}>Reading the runs</p>;
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  const { runs } = query.data;
  if (runs.length === 0)
    return (
      <p className={sections.lead}>No run so far. Each run of the job, and each by hand, leaves its report here.</p>
    );
  return (
    <ul className={sections.list}>
      {runs.slice(0, shown).map((run) => {
        const { entries, more } = run.report;
        const when =
          run.startedAt === null
            ? run.day === null
              ? 'Asked for'
              : `Asked for on ${formatDay(run.day)}`
            : `${run.day === null ? '' : formatDay(run.day)}, ${formatTime(run.startedAt, zone)}`;
        const line = (
          <>
            <span className={sections.name}>{when}</span> {run.by}: {whatCame(run)}
          </>
        );
        return (
          <li key={run.id} className={sections.row}>
            {entries.length === 0 ? (
              <span className={sections.what}>{line}</span>
            ) : (
              <details className={sections.what}>
                <summary className={sections.summary}>{line}</summary>
                <ul>
                  {entries.map((entry, index) => (
                    <li key={`${entry.name} ${index}`}>
                      {entry.name}, {aboutInWords(entry.refs)}: {outcomeWords[entry.outcome].toLowerCase()}
                      {entry.why === '' ? '' : `. ${entry.why}`}
                    </li>
                  ))}
                  {more > 0 ? <li>and {more} more</li> : null}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
