import * as React from 'react';
import { Select } from '@fluentui/react-components';
import type { Dependency } from '../../plan/fields';
import { RowSearch } from './RowSearch';

export interface WaitsForFieldProps {
  label: string;
  hint?: string;
  /** The action being edited, which cannot wait for itself; null for a new action. */
  of: number | null;
  chosen: Dependency[];
  onChange(chosen: Dependency[]): void;
  problem: string | null;
}

const needs: readonly { need: Dependency['need']; label: string }[] = [
  { need: 'complete', label: 'is complete' },
  { need: 'sufficiently progressed', label: 'is sufficiently progressed' },
];

/** The field that chooses the actions which must come first, and how far each must have got (requirement 24). */
export function WaitsForField({ label, hint, of, chosen, onChange, problem }: WaitsForFieldProps): React.ReactElement {
  const needOf = (id: number): Dependency['need'] => chosen.find(({ actionId }) => actionId === id)?.need ?? 'complete';
  const change = (id: number, need: Dependency['need']): void =>
    onChange(chosen.map((one) => (one.actionId === id ? { ...one, need } : one)));
  return (
    <RowSearch
      label={label}
      hint={hint}
      of="action"
      several
      except={of}
      chosen={chosen.map(({ actionId }) => actionId)}
      onChange={(ids) => onChange(ids.map((actionId) => ({ actionId, need: needOf(actionId) })))}
      problem={problem}
      beside={(id, ref) => (
        <Select
          aria-label={`Until ${ref}`}
          value={needOf(id)}
          onChange={(_, { value }) => change(id, value as Dependency['need'])}
        >
          {needs.map((each) => (
            <option key={each.need} value={each.need}>
              {each.label}
            </option>
          ))}
        </Select>
      )}
    />
  );
}
