import * as React from 'react';
import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import { DayField } from './DayField';
import { PeoplePicker } from './PeoplePicker';
import { useServices } from '../context/contexts';
import { YES } from './fields';
import type { FormField, Option, Typed, TypedRow } from './fields';
import { CheckboxGroup } from './CheckboxGroup';
import { TableInput } from './TableInput';

// A browser makes a list as wide as its longest choice.
const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  short: { maxWidth: '160px' },
});

export interface FieldInputProps {
  field: FormField;
  typed: Typed;
  problem: string | null;
  onChange(typed: Typed): void;
}

/** One field of a form, shown as its kind asks. */
export function FieldInput({ field, typed, problem, onChange }: FieldInputProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { label, hint } = field;
  const required = field.required !== undefined;
  const wrap = (control: React.ReactElement): React.ReactElement => (
    <Field
      label={label}
      hint={hint}
      required={required}
      validationMessage={problem ?? undefined}
      validationState={problem ? 'error' : 'none'}
    >
      {control}
    </Field>
  );
  switch (field.kind) {
    case 'line':
      return wrap(<Line value={String(typed)} suggestions={field.suggestions} onChange={onChange} />);
    case 'text':
      return wrap(
        <Textarea
          rows={field.rows ?? 3}
          resize="vertical"
          value={String(typed)}
          onChange={(_, { value }) => onChange(value)}
        />,
      );
    case 'month or year':
      return wrap(
        <Input
          className={styles.short}
          placeholder="e.g. Nov 2026"
          value={String(typed)}
          onChange={(_, { value }) => onChange(value)}
        />,
      );
    case 'count':
      return wrap(
        <Input
          className={styles.short}
          inputMode="numeric"
          value={String(typed)}
          onChange={(_, { value }) => onChange(value)}
        />,
      );
    case 'day':
      return (
        <DayField
          label={label}
          hint={hint}
          required={required}
          value={String(typed)}
          onChange={onChange}
          error={problem}
        />
      );
    case 'choice':
      return wrap(
        <Select className={styles.select} value={String(typed)} onChange={(_, { value }) => onChange(value)}>
          {optionsWith(field.options, String(typed)).map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>,
      );
    case 'yes or no':
      return (
        <Field hint={hint}>
          <Checkbox label={label} checked={typed === YES} onChange={(_, { checked }) => onChange(checked ? YES : '')} />
        </Field>
      );
    case 'one of':
    case 'choice or none':
      return wrap(
        <Select className={styles.select} value={String(typed)} onChange={(_, { value }) => onChange(value)}>
          <option value="">{field.none}</option>
          {field.options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>,
      );
    case 'some of':
      return (
        <CheckboxGroup
          label={label}
          hint={hint}
          options={field.options}
          chosen={typed as number[]}
          onChange={onChange}
        />
      );
    case 'person':
      return (
        <PeoplePicker
          label={label}
          hint={hint}
          required={required}
          directory={store}
          chosen={typed as Person[]}
          onChange={onChange}
          error={problem}
        />
      );
    case 'table':
      return <TableInput field={field} rows={typed as TypedRow[]} problem={problem} onChange={onChange} />;
  }
}

let lists = 0;

/** One line, with what was written elsewhere offered while one types. */
function Line({
  value,
  suggestions = [],
  onChange,
  ...given
}: {
  value: string;
  suggestions?: readonly string[];
  onChange(value: string): void;
}): React.ReactElement {
  const [list] = React.useState(() => `suggestions-${++lists}`);
  return (
    <>
      <Input
        {...given}
        value={value}
        autoComplete="off"
        list={suggestions.length > 0 ? list : undefined}
        onChange={(_, typed) => onChange(typed.value)}
      />
      {suggestions.length > 0 ? (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

/** The options, with what stands there already: it may have been written by hand. */
function optionsWith(options: readonly Option<string>[], typed: string): readonly Option<string>[] {
  return options.some(({ value }) => value === typed) ? options : [{ value: typed, label: typed }, ...options];
}
