import * as React from 'react';
import { Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { touch, upTo } from '../ui/breakpoints';
import { FieldInput } from './FieldInput';
import type { AnyField, FormColumns, FormValues } from './fieldTypes';
import type { FormState } from './useForm';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '16px',
    rowGap: '16px',
    [upTo.pair]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0 },
  half: { minWidth: 0 },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    margin: 0,
    padding: 0,
    paddingLeft: '12px',
    border: 'none',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  summary: {
    cursor: 'pointer',
    [touch]: { paddingTop: '12px', paddingBottom: '12px' },
  },
  folded: { display: 'flex', flexDirection: 'column', rowGap: '16px', marginTop: '12px' },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** The fields grouped by heading: neighbours with the same heading form a group, a field without one stands alone. */
function groupsOf(fields: readonly AnyField[]): { heading: string | undefined; fields: AnyField[] }[] {
  const groups: { heading: string | undefined; fields: AnyField[] }[] = [];
  for (const field of fields) {
    const last = groups[groups.length - 1];
    if (field.group !== undefined && last?.heading === field.group) last.fields.push(field);
    else groups.push({ heading: field.group, fields: [field] });
  }
  return groups;
}

/**
 * The fields of a form in their order, followed by the field "Why is it changed?" when a reason is asked for. No other
 * code renders that field.
 */
export function FormFields<Columns extends FormColumns>({
  form,
  columns,
}: {
  form: Omit<FormState<Columns>, 'begin'>;
  columns: FormColumns;
}): React.ReactElement {
  const styles = useStyles();
  const values = form.values as FormValues<FormColumns>;
  const input = (field: AnyField): React.ReactElement => (
    <FieldInput
      key={field.name}
      field={field}
      column={columns[field.name]}
      typed={form.typedIn(field)}
      problem={form.problemAt(field.name)}
      warning={field.warns?.(values) ?? null}
      hint={typeof field.hint === 'function' ? field.hint(values) : field.hint}
      onChange={(to) => form.set(field.name, to)}
    />
  );
  const { reason } = form;
  return (
    <div className={styles.fields}>
      {groupsOf(form.fields).map(({ heading, fields }) => {
        const [{ name, half, folded }] = fields;
        if (heading === undefined)
          return (
            <div key={name} className={half ? styles.half : styles.whole}>
              {input(fields[0])}
            </div>
          );
        if (folded)
          return (
            <details key={heading} className={styles.whole}>
              <summary className={styles.summary}>{heading}</summary>
              <div className={styles.folded}>{fields.map(input)}</div>
            </details>
          );
        return (
          <fieldset key={heading} className={mergeClasses(styles.whole, styles.group)}>
            <legend className={styles.legend}>{heading}</legend>
            {fields.map(input)}
          </fieldset>
        );
      })}
      {reason === null ? null : (
        <Field
          className={styles.whole}
          label={reason.label}
          required
          hint="Stands in the history, for everybody who reads the plan."
          validationMessage={reason.problem ?? undefined}
          validationState={reason.problem ? 'error' : 'none'}
        >
          <Textarea rows={2} resize="vertical" value={reason.text} onChange={(_, { value }) => reason.set(value)} />
        </Field>
      )}
    </div>
  );
}
