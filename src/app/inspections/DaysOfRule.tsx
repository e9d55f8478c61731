import * as React from 'react';
import { deadlinesOf } from '../../plan/deadlines';
import { formatDay } from '../../plan/day';
import type { Inspection } from '../../plan/fields';
import { submissionOf } from '../../plan/governance/submission';
import { ruleOf } from '../../plan/inspections/sources';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { SettledDaysForm } from './planForms';

/** The days by which a source's rule asks for something, each with whether it is done, settled or late. */
export function DaysOfRule({ inspection }: { inspection: Inspection }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const { manages } = useRights();
  const days = deadlinesOf(ruleOf(inspection, data) ?? '', inspection);
  if (days.length === 0) return null;
  const submitted = inspection.id === data.inspection?.id ? submissionOf(data) : null;
  const standing = (title: string, day: string, isResponse: boolean): string => {
    const settled = inspection.settledDays.find((one) => one.title === title);
    if (settled) return `Settled on ${formatDay(settled.on)}: ${settled.words}`;
    if (isResponse && submitted?.day) return `Submitted on ${formatDay(submitted.day)}`;
    return day < view.today ? 'Late: nobody has said that it is done' : 'Still to come';
  };
  return (
    <Section
      title="Days by its rule"
      forms={
        manages
          ? [
              {
                label: 'Say what is done or settled',
                form: (close) => (
                  <SettledDaysForm inspection={inspection} steps={days.map(({ step }) => step.title)} onClose={close} />
                ),
              },
            ]
          : []
      }
    >
      <ul className={reading.list}>
        {days.map(({ step, day, isResponse }) => (
          <li key={step.title} className={reading.row}>
            <span className={reading.strong}>{step.title}</span>, by {formatDay(day)}
            <div className={reading.small}>{standing(step.title, day, isResponse)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
