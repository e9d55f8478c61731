import * as React from 'react';
import { Button, Combobox, Field, makeStyles, Option, Select, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import type { Dependency } from '../../plan/fields';
import type { RatedAction } from '../../plan/view';
import { folded, hasWords, searchedWords } from '../../plan/search';
import { usePlan } from '../context/contexts';

export interface DependencyFieldProps {
  /** The action itself, which cannot wait for itself; null for a new one. */
  actionId: number | null;
  chosen: Dependency[];
  onChange(chosen: Dependency[]): void;
  error?: string;
}

/** How many actions are offered at once: more cannot be looked through. */
const offered = 12;

const needs: readonly { need: Dependency['need']; label: string }[] = [
  { need: 'complete', label: 'is complete' },
  { need: 'sufficiently progressed', label: 'is sufficiently progressed' },
];

const useStyles = makeStyles({
  combobox: { width: '100%', minWidth: 0 },
  list: { listStyleType: 'none', marginTop: '4px', marginBottom: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    paddingTop: '6px',
    paddingBottom: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: '180px', minWidth: 0, overflowWrap: 'anywhere' },
  touch: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px', minWidth: '44px' } },
});

const inWords = ({ action }: RatedAction): string => `${action.ref} ${action.text}`;

/** Chooses the actions that must have come first, and how far each must have got (requirement 24). */
export function DependencyField({ actionId, chosen, onChange, error }: DependencyFieldProps): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  const [typed, setTyped] = React.useState('');
  const taken = new Set(chosen.map((one) => one.actionId));
  const sought = searchedWords(typed);
  const found = view.actions
    .filter(({ action, rating }) => rating !== null && action.id !== actionId && !taken.has(action.id))
    .filter((rated) => hasWords(folded(inWords(rated)), sought))
    .slice(0, offered);
  const change = (at: number, need: Dependency['need']): void =>
    onChange(chosen.map((one, i) => (i === at ? { ...one, need } : one)));
  return (
    <div>
      <Field
        label="Waits for"
        hint="Actions that must come first. Where one of them is late, this action is shown as at risk."
        validationMessage={error}
        validationState={error ? 'error' : 'none'}
      >
        <Combobox
          className={styles.combobox}
          freeform
          autoComplete="off"
          value={typed}
          selectedOptions={[]}
          placeholder="Type a number or words of an action"
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue === undefined) return;
            onChange([...chosen, { actionId: Number(optionValue), need: 'complete' }]);
            setTyped('');
          }}
          onBlur={() => setTyped('')}
        >
          {found.map((rated) => (
            <Option key={rated.action.id} value={String(rated.action.id)} text={inWords(rated)}>
              {inWords(rated)}
            </Option>
          ))}
        </Combobox>
      </Field>
      {chosen.length > 0 ? (
        <ul className={styles.list} aria-label="Waits for: chosen">
          {chosen.map(({ actionId: other, need }, at) => {
            const rated = view.byId.get(other);
            const ref = rated?.action.ref ?? `number ${other}`;
            return (
              <li key={other} className={styles.row}>
                <span className={styles.words}>
                  {rated ? inWords(rated) : `Action ${ref}, which is not in this plan`}
                </span>
                <Select
                  aria-label={`Until ${ref}`}
                  value={need}
                  onChange={(_, { value }) => change(at, value as Dependency['need'])}
                >
                  {needs.map((each) => (
                    <option key={each.need} value={each.need}>
                      {each.label}
                    </option>
                  ))}
                </Select>
                <Button
                  appearance="subtle"
                  className={styles.touch}
                  icon={<Dismiss16Regular />}
                  aria-label={`No longer wait for ${ref}`}
                  onClick={() => onChange(chosen.filter((_, i) => i !== at))}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
