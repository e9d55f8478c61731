import * as React from 'react';
import { formatDay } from '../../plan/day';
import type { Evidence } from '../../plan/fields';
import { DayField } from './DayField';
import { readDay } from './dayEntry';
import { useTakenOnSubmit } from './useTakenOnSubmit';

/**
 * Asks for the day that a piece of evidence is from, where it is older than the report: a paper from June that is added
 * in November. A day that cannot be read holds the form back.
 */
export function EvidenceDay({
  evidence,
  onChange,
}: {
  evidence: Evidence;
  onChange(changed: Evidence): void;
}): React.ReactElement {
  const [typed, setTyped] = React.useState(evidence.day ? formatDay(evidence.day) : '');
  const [held, setHeld] = React.useState(false);
  const field = React.useRef<HTMLInputElement>(null);
  const unreadable = typed.trim() !== '' && readDay(typed).day === null;
  const part = useTakenOnSubmit<HTMLDivElement>(unreadable, () => {
    setHeld(true);
    field.current?.focus();
    return false;
  });
  return (
    <div ref={part}>
      <DayField
        label={`Day of “${evidence.title}”`}
        hint="Where it is from an earlier day."
        value={typed}
        inputRef={field}
        error={held && unreadable ? readDay(typed).error : null}
        onChange={(value) => {
          setTyped(value);
          const day = readDay(value).day ?? undefined;
          if (day !== evidence.day) onChange({ ...evidence, day });
        }}
      />
    </div>
  );
}
