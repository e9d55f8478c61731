import * as React from 'react';
import type { Decision, Meeting } from '../../plan/fields';
import { publicDecisions } from '../../plan/governance/meetings';
import { usePlan } from '../context/contexts';

/** What came of a meeting, of one kind, in its order. */
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

/** "(a)" for the first, "(b)" for the next; numbers after the alphabet. */
export function nextLetter(count: number): string {
  return count < 26 ? `(${String.fromCharCode(97 + count)})` : `(${count + 1})`;
}
