import * as React from 'react';
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { ArrowUp20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-up';
import { Delete20Regular } from '@fluentui/react-icons/lib/atoms/svg/delete';
import { touch } from '../ui/breakpoints';
import { useAnnounce } from '../ui/useAnnounce';
import type { FieldOf, TableColumn, TypedRow } from './fieldTypes';

const useStyles = makeStyles({
  table: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '12px' },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: '12px',
    rowGap: '8px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  wide: { flexGrow: 1, flexBasis: '100%', minWidth: 0 },
  control: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  problem: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  add: { alignSelf: 'flex-start' },
  move: { [touch]: { minHeight: '44px' } },
});

export interface TableInputProps {
  field: FieldOf<'table'>;
  label: string;
  hint?: string;
  rows: TypedRow[];
  problem: string | null;
  onChange(rows: TypedRow[]): void;
}

/** Changes two neighbours among the rows: the one at `at` stands before the other afterwards. */
const movedUp = (rows: readonly TypedRow[], at: number): TypedRow[] => [
  ...rows.slice(0, at - 1),
  rows[at],
  rows[at - 1],
  ...rows.slice(at + 1),
];

/** The field for a list of small items, each with its own fields, and buttons to move it up and to remove it. */
export function TableInput({ field, label, hint, rows, problem, onChange }: TableInputProps): React.ReactElement {
  const styles = useStyles();
  const adding = React.useRef<HTMLButtonElement>(null);
  const change = (at: number, name: string, value: string): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  const announce = useAnnounce();
  const table = React.useRef<HTMLFieldSetElement>(null);
  const moveUp = (at: number): void => {
    onChange(movedUp(rows, at));
    announce(`It is now ${field.item.toLowerCase()} ${at}.`);
    // The focus goes with the item, whose button is gone once it stands first.
    const row = table.current?.querySelectorAll<HTMLElement>('[role="group"]')[at - 1];
    row?.querySelector<HTMLElement>(at > 1 ? '[data-up]' : 'input, textarea, select')?.focus();
  };
  const blank = (): TypedRow =>
    Object.fromEntries(field.columns.map(({ name, options }) => [name, options?.[0]?.value ?? '']));
  return (
    <fieldset ref={table} className={styles.table}>
      <legend className={styles.legend}>{label}</legend>
      {hint ? <div className={styles.hint}>{hint}</div> : null}
      {rows.map((row, index) => (
        <div key={index} className={styles.row} role="group" aria-label={`${field.item} ${index + 1}`}>
          {field.columns.map((column) => (
            <Field
              key={column.name}
              className={column.kind === 'text' ? styles.wide : styles.cell}
              label={column.label}
              hint={column.hint}
            >
              {cellOf(column, String(row[column.name] ?? ''), styles.control, (value) =>
                change(index, column.name, value),
              )}
            </Field>
          ))}
          {field.ordered && index > 0 ? (
            <Button
              data-up
              className={styles.move}
              appearance="subtle"
              icon={<ArrowUp20Regular />}
              aria-label={`Move ${field.item.toLowerCase()} ${index + 1} up`}
              onClick={() => moveUp(index)}
            />
          ) : null}
          <Button
            className={styles.move}
            appearance="subtle"
            icon={<Delete20Regular />}
            aria-label={`Take out ${field.item.toLowerCase()} ${index + 1}`}
            onClick={() => {
              onChange(rows.filter((_, at) => at !== index));
              adding.current?.focus();
            }}
          />
        </div>
      ))}
      {problem ? (
        <div role="alert" className={styles.problem}>
          {problem}
        </div>
      ) : null}
      <Button
        ref={adding}
        className={styles.add}
        icon={<Add20Regular />}
        onClick={() => onChange([...rows, blank()])}
        aria-invalid={problem ? true : undefined}
      >
        {field.addLabel}
      </Button>
    </fieldset>
  );
}

function cellOf(
  { kind, options }: TableColumn,
  value: string,
  className: string,
  onChange: (value: string) => void,
): React.ReactElement {
  switch (kind) {
    case 'choice': {
      const offered = options ?? [];
      return (
        <Select className={className} value={value} onChange={(_, chosen) => onChange(chosen.value)}>
          {offered.some((option) => option.value === value) ? null : <option value={value}>{value}</option>}
          {offered.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    }
    case 'text':
      return <Textarea rows={2} resize="vertical" value={value} onChange={(_, typed) => onChange(typed.value)} />;
    default:
      return (
        <Input
          className={className}
          value={value}
          placeholder={kind === 'day' ? 'day month year' : undefined}
          onChange={(_, typed) => onChange(typed.value)}
        />
      );
  }
}
