import * as React from 'react';
import type { Decision, Meeting } from '../../plan/fields';
import { publicDecisions } from '../../plan/governance/meetings';
import { usePlan } from '../context/contexts';

/** The decisions of one kind that a meeting took, in their order. */
export function useDecisions(meeting: Meeting, kind: Decision['kind']): Decision[] {
  const { data } = usePlan();
  return React.useMemo(
    () =>
      publicDecisions(data)
        .filter((each) => each.meetingId === meeting.id && each.kind === kind)
        .sort((a, b) => a.order - b.order || a.id - b.id),
    [data, meeting.id, kind],
  );
}

/** The letter of the next resolution: "(a)", "(b)"; after the alphabet a number. */
export function nextLetter(count: number): string {
  return count < 26 ? `(${String.fromCharCode(97 + count)})` : `(${count + 1})`;
}
