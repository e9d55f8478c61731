import * as React from 'react';
import { tokens } from '@fluentui/react-components';
import { daysBetween, formatDay, formatDayShort } from '../../plan/day';
import type { Day } from '../../plan/day';
import { assuranceStanding } from '../../plan/assurance/due';
import type { AssuranceStanding } from '../../plan/assurance/due';
import type { Assurance } from '../../plan/fields';
import { verdictsInWords } from '../../plan/assurance/findings';
import { counted } from '../../plan/words';

/** The state of an audit or review in words: "Held on 24 Nov: 3 embedded", "Planned for 20 Nov, 5 days late". */
export function standingInWords(assurance: Assurance, today: Day, withYear = true): string {
  const { held, planned, cancelled, verdicts } = assurance;
  const day = withYear ? formatDay : formatDayShort;
  switch (assuranceStanding(assurance, today)) {
    case 'held':
      return `Held on ${day(held as Day)}${verdicts.length > 0 ? `: ${verdictsInWords(verdicts)}` : ''}`;
    case 'not held':
      return `Not held: ${cancelled}`;
    case 'no day set':
      return 'No day set yet';
    case 'late':
      return `Planned for ${day(planned as Day)}, ${counted(daysBetween(planned as Day, today), 'day')} late`;
    default:
      return `Planned for ${day(planned as Day)}`;
  }
}

/**
 * A small mark for the state of an audit or review. Held is full, planned empty, late struck through and not held a
 * dash, so that no state depends on colour.
 */
export function StandingMark({ standing }: { standing: AssuranceStanding }): React.ReactElement {
  const stroke = tokens.colorNeutralForeground1;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      {standing === 'not held' ? (
        <line x1="2" x2="12" y1="7" y2="7" stroke={stroke} strokeWidth="1.5" />
      ) : (
        <circle
          cx="7"
          cy="7"
          r="5"
          fill={standing === 'held' ? stroke : 'none'}
          stroke={stroke}
          strokeWidth="1.5"
          strokeDasharray={standing === 'no day set' ? '2 2' : undefined}
        />
      )}
      {standing === 'late' ? <line x1="7" x2="7" y1="3.5" y2="8" stroke={stroke} strokeWidth="2" /> : null}
      {standing === 'late' ? <circle cx="7" cy="10" r="1" fill={stroke} /> : null}
    </svg>
  );
}
