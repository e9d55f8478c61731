import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { RemindedBefore } from '../context/services';
import { useMutation } from '../ui/useMutation';
import { inWordsFirst } from '../ui/countWords';
import { aboutInWords } from './outcomes';
import { useSections } from './sections';

/**
 * Lists messages that may or may not have arrived, because an answer was lost or a run was interrupted. The manager
 * asks the person and records the answer here. Until then nothing is sent again.
 */
export function Uncertain({
  rows,
  onSettled,
}: {
  rows: RemindedBefore[];
  onSettled: () => void;
}): React.ReactElement | null {
  const sections = useSections();
  const { reminders } = useServices();
  const { opened } = usePlan();
  const announce = useAnnounce();
  const settling = useMutation();
  if (rows.length === 0) return null;
  const settle = async (row: RemindedBefore, arrived: boolean): Promise<void> => {
    await settling.run(async () => {
      await reminders.settle(row.id, arrived, opened.me.name);
      announce(arrived ? `Noted: it reached ${row.to}` : `Noted: it is sent to ${row.to} again`);
      onSettled();
    });
  };
  const heading =
    rows.length === 1
      ? 'Of one message nobody can tell whether it arrived'
      : `Of ${inWordsFirst(rows.length).toLowerCase()} messages nobody can tell whether they arrived`;
  return (
    <section aria-labelledby="reminders-uncertain">
      <h2 id="reminders-uncertain" className={sections.heading}>
        {heading}
      </h2>
      <p className={sections.lead}>
        The answer was lost on its way. Ask the person, or look in the sender’s sent mail, then say here what you found.
        Nothing goes again by itself.
      </p>
      <ul className={sections.list}>
        {rows.map((row) => (
          <li key={row.id} className={sections.row}>
            <div className={sections.what}>
              <span className={sections.name}>{row.to}</span>
              <span className={sections.quiet}>
                {formatDay(row.day)}, about {aboutInWords(row.refs)}
              </span>
            </div>
            <Button
              className={sections.touch}
              disabledFocusable={settling.running}
              aria-label={`It reached ${row.to}`}
              onClick={() => void settle(row, true)}
            >
              It arrived
            </Button>
            <Button
              className={sections.touch}
              disabledFocusable={settling.running}
              aria-label={`It did not reach ${row.to}, send it again`}
              onClick={() => void settle(row, false)}
            >
              It did not, send it again
            </Button>
          </li>
        ))}
      </ul>
      {settling.problem ? <ProblemNotice problem={settling.problem} /> : null}
    </section>
  );
}
