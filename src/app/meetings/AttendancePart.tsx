import * as React from 'react';
import { meetingFields } from '../../plan/fields/meetings';
import type { Meeting } from '../../plan/fields';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { Section } from '../forms/Section';
import { FactList } from '../ui/FactList';
import { useReadingStyles } from '../ui/readingStyles';
import { AttendanceForm } from './AgendaForm';

/** Shows who was at a meeting, from its day on. */
export function AttendancePart({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { view } = usePlan();
  const { keepsRecords } = useRights();
  const { state, day, present, apologies } = meeting;
  const isOn = state === 'held' || (state === 'planned' && day !== null && day <= view.today);
  const facts = [
    [meetingFields.present.label, present],
    [meetingFields.apologies.label, apologies],
  ].filter(([, words]) => words.trim() !== '');
  if (!isOn || (facts.length === 0 && !keepsRecords)) return null;
  return (
    <Section
      title={meetingFields.present.label}
      forms={
        keepsRecords
          ? [{ label: 'Edit who was there', form: (close) => <AttendanceForm meeting={meeting} onClose={close} /> }]
          : []
      }
    >
      {facts.length === 0 ? <p className={reading.none}>Nobody wrote down yet who was there.</p> : null}
      <FactList
        facts={facts.map(([term, words]) => [
          term,
          <span key={term} className={reading.text}>
            {words}
          </span>,
        ])}
      />
    </Section>
  );
}
