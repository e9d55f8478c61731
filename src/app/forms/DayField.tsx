import * as React from 'react';
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons/lib/atoms/svg/calendar-ltr';
import { formatDay } from '../../plan/day';
import { readDay } from './dayEntry';

export interface DayFieldProps {
  label: string;
  /** The text exactly as typed, so that nothing is lost; `readDay` finds the day in it. */
  value: string;
  onChange(typed: string): void;
  hint?: React.ReactNode;
  required?: boolean;
  /** A problem with this day that only the form can find: "The due date is before the start." */
  error?: string | null;
  inputRef?: React.Ref<HTMLInputElement>;
}

const useStyles = makeStyles({
  input: { maxWidth: '240px' },
  picker: { position: 'relative', display: 'inline-flex', width: '20px', height: '20px' },
  // The browser's own date field lies invisibly over the icon. A click on it opens the calendar also in a Teams frame,
  // where showPicker() is refused.
  native: {
    position: 'absolute',
    top: '-6px',
    left: '-6px',
    width: '32px',
    height: '32px',
    opacity: 0,
    border: 'none',
    padding: 0,
    cursor: 'pointer',
    '::-webkit-calendar-picker-indicator': {
      position: 'absolute',
      top: 0,
      left: 0,
      width: '100%',
      height: '100%',
      margin: 0,
      padding: 0,
      cursor: 'pointer',
    },
  },
});

/**
 * A field for a day, typed as people write it ("24 Nov 2017", "24/11/2017") or picked with the mouse from the browser's
 * calendar.
 */
export function DayField({
  label,
  value,
  onChange,
  hint,
  required,
  error,
  inputRef,
}: DayFieldProps): React.ReactElement {
  const styles = useStyles();
  // A day is checked only after the person leaves the field, because a half-typed day is not yet wrong.
  const [left, setLeft] = React.useState(value !== '');
  const entry = readDay(value);
  const message = error ?? (left ? entry.error : null);
  return (
    <Field
      label={label}
      required={required}
      hint={hint as string | undefined}
      validationState={message ? 'error' : 'none'}
      validationMessage={message ?? undefined}
    >
      <Input
        className={styles.input}
        ref={inputRef}
        value={value}
        placeholder="day month year"
        autoComplete="off"
        onFocus={() => setLeft(false)}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => {
          setLeft(true);
          if (entry.day) onChange(formatDay(entry.day));
        }}
        contentAfter={
          <span className={styles.picker}>
            <CalendarLtr20Regular aria-hidden />
            <input
              className={styles.native}
              type="date"
              tabIndex={-1}
              aria-hidden
              value={entry.day ?? ''}
              onChange={(event) => onChange(event.target.value ? formatDay(event.target.value) : '')}
            />
          </span>
        }
      />
    </Field>
  );
}
