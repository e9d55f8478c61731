import * as React from 'react';
import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import type { Dependency, Evidence } from '../../plan/fields';
import type { Person } from '../../plan/people';
import { askedLabel } from '../../plan/fields/field';
import type { Field as CatalogueField } from '../../plan/fields/field';
import { PeoplePicker } from './PeoplePicker';
import { useServices } from '../context/contexts';
import { CheckboxGroup } from './CheckboxGroup';
import { DayField } from './DayField';
import { EvidenceField } from './EvidenceField';
import type { AnyField, FieldOf, Typed, TypedRow } from './fieldTypes';
import { YES } from './fieldValues';
import { IdentifyingNotice } from './IdentifyingNotice';
import { RowSearch } from './RowSearch';
import { TableInput } from './TableInput';
import { WaitsForField } from './WaitsForField';

// A browser makes a select as wide as its longest option, which may be wider than the form.
const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  short: { maxWidth: '240px', width: '100%' },
});

export interface FieldInputProps<Of extends AnyField = AnyField> {
  field: Of;
  column: Pick<CatalogueField, 'label' | 'asked'> | undefined;
  typed: Typed;
  problem: string | null;
  warning?: string | null;
  hint?: string;
  onChange(to: Typed | ((before: Typed) => Typed)): void;
}

/** Renders one field of a form with the control for its kind. */
// eslint-disable-next-line max-lines-per-function -- It is one table: what each kind of field is shown as.
export function FieldInput(props: FieldInputProps): React.ReactElement {
  const { field, column, typed, problem, warning, onChange } = props;
  const { store } = useServices();
  const label = field.label ?? (column ? askedLabel(column) : '');
  const { hint } = props;
  const named = { label, hint, required: field.required !== undefined };
  switch (field.kind) {
    case 'own':
      return field.input({ typed, problem, set: onChange });
    case 'day':
      return <DayField {...named} value={String(typed)} onChange={onChange} error={problem} />;
    case 'tick':
      return (
        <Field hint={hint} validationMessage={problem ?? undefined} validationState={problem ? 'error' : 'none'}>
          <Checkbox label={label} checked={typed === YES} onChange={(_, { checked }) => onChange(checked ? YES : '')} />
        </Field>
      );
    case 'ticks':
      return <CheckboxGroup {...named} options={field.options} chosen={typed as number[]} onChange={onChange} />;
    case 'person':
    case 'people':
      return (
        <PeoplePicker
          {...named}
          multiple={field.kind === 'people'}
          directory={store}
          chosen={typed as Person[]}
          onChange={onChange}
          error={problem}
        />
      );
    case 'action':
    case 'recommendation':
      return (
        <RowSearch
          {...named}
          of={field.kind}
          several={false}
          chosen={typed === '' ? [] : [Number(typed)]}
          onChange={([id]) => onChange(id === undefined ? '' : String(id))}
          problem={problem}
        />
      );
    case 'actions':
    case 'recommendations':
      return (
        <RowSearch
          {...named}
          of={field.kind === 'actions' ? 'action' : 'recommendation'}
          several
          chosen={typed as number[]}
          onChange={onChange}
          problem={problem}
        />
      );
    case 'waits for':
      return (
        <WaitsForField {...named} of={field.of} chosen={typed as Dependency[]} onChange={onChange} problem={problem} />
      );
    case 'evidence':
      return (
        <EvidenceField
          label={label}
          evidence={typed as Evidence[]}
          onChange={(to) => onChange((before) => to(before as Evidence[]))}
          error={problem}
        />
      );
    case 'table':
      return (
        <TableInput
          field={field}
          label={label}
          hint={hint}
          rows={typed as TypedRow[]}
          problem={problem}
          onChange={onChange}
        />
      );
    default:
      return (
        <>
          <Field
            {...named}
            validationMessage={problem ?? warning ?? undefined}
            validationState={problem ? 'error' : warning ? 'warning' : 'none'}
          >
            <WordsInput field={field} value={String(typed)} onChange={onChange} />
          </Field>
          {field.kind === 'text' && field.advises ? (
            <IdentifyingNotice
              texts={[String(typed)]}
              readers={typeof field.advises === 'string' ? field.advises : undefined}
            />
          ) : null}
        </>
      );
  }
}

type WordsField = FieldOf<'line' | 'text' | 'number' | 'money' | 'period' | 'choice' | 'radio' | 'row'>;

/** A text field or select. The Field around it passes the remaining props. */
function WordsInput({
  field,
  value,
  onChange,
  ...given
}: {
  field: WordsField;
  value: string;
  onChange(value: string): void;
}): React.ReactElement {
  const styles = useStyles();
  const told = (_: unknown, typed: { value: string }): void => onChange(typed.value);
  switch (field.kind) {
    case 'line':
      return <Line {...given} value={value} suggestions={field.suggestions} onChange={onChange} />;
    case 'text':
      return <Textarea {...given} rows={field.rows ?? 3} resize="vertical" value={value} onChange={told} />;
    case 'radio':
      return (
        <RadioGroup {...given} value={value} onChange={told}>
          {withNone(field).map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </RadioGroup>
      );
    case 'choice':
    case 'row':
      return (
        <Select {...given} className={styles.select} value={value} onChange={told}>
          {withOther(withNone(field), value).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    default:
      return (
        <Input
          {...given}
          className={styles.short}
          autoComplete="off"
          inputMode={
            field.kind === 'period' ? undefined : field.kind === 'number' && field.whole ? 'numeric' : 'decimal'
          }
          placeholder={field.kind === 'period' ? 'month year' : undefined}
          contentBefore={field.kind === 'money' ? '£' : undefined}
          contentAfter={field.kind === 'number' ? field.unit || undefined : undefined}
          value={value}
          onChange={told}
        />
      );
  }
}

interface Words {
  value: string;
  label: string;
}

/** The options of a choice, preceded by the option to choose none where the field allows that. */
function withNone(field: FieldOf<'choice' | 'radio' | 'row'>): Words[] {
  const options = field.options.map((option) => ({ value: String(option.value), label: option.label }));
  return field.none === undefined ? options : [{ value: '', label: field.none }, ...options];
}

/** The options together with the present value, which may have been typed in SharePoint's own screens or be empty. */
function withOther(options: readonly Words[], value: string): readonly Words[] {
  return options.some((option) => option.value === value)
    ? options
    : [{ value, label: value === '' ? 'Choose one' : value }, ...options];
}

let lists = 0;

/** A one-line text field that suggests values used elsewhere. */
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
