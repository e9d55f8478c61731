import * as React from 'react';
import { folded, hasWords, searchedWords } from '../../plan/search';
import { Button, Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import { usePlan } from '../context/contexts';

export interface ActionsFieldProps {
  label: string;
  hint?: string;
  /** Numbers of the chosen actions. */
  chosen: readonly number[];
  onChange(actionIds: number[]): void;
  error?: string;
}

const useStyles = makeStyles({
  combobox: { width: '100%', minWidth: 0 },
  chosen: { listStyleType: 'none', marginTop: '4px', marginBottom: 0, padding: 0 },
  one: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '36px' },
  words: {
    minWidth: 0,
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    lineHeight: tokens.lineHeightBase300,
  },
});

/** How many are offered at a time: a list of hundreds is nothing to choose from. */
const OFFERED = 30;

/** Names actions of the plan, found by their number or by words of theirs. */
export function ActionsField({ label, hint, chosen, onChange, error }: ActionsFieldProps): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  const [typed, setTyped] = React.useState('');
  const sought = searchedWords(typed);
  const offered = view.actions
    .filter(
      ({ action, rating }) =>
        rating !== null && !chosen.includes(action.id) && hasWords(folded(`${action.ref} ${action.text}`), sought),
    )
    .slice(0, OFFERED);
  const named = chosen.flatMap((id) => view.byId.get(id) ?? []);
  return (
    <div>
      <Field label={label} hint={hint} validationMessage={error} validationState={error ? 'error' : 'none'}>
        <Combobox
          className={styles.combobox}
          freeform
          autoComplete="off"
          value={typed}
          selectedOptions={[]}
          placeholder="Type a number or a word"
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) onChange([...chosen, Number(optionValue)]);
            setTyped('');
          }}
          onBlur={() => setTyped('')}
        >
          {offered.map(({ action }) => (
            <Option key={action.id} value={String(action.id)} text={action.ref}>
              {`${action.ref} ${action.text}`}
            </Option>
          ))}
        </Combobox>
      </Field>
      {named.length > 0 ? (
        <ul className={styles.chosen} aria-label={`${label}: chosen`}>
          {named.map(({ action }) => (
            <li key={action.id} className={styles.one}>
              <span className={styles.words}>
                {action.ref} {action.text}
              </span>
              <Button
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={`Remove action ${action.ref}`}
                onClick={() => onChange(chosen.filter((id) => id !== action.id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
