import * as React from 'react';
import { Button, Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import { inPlanOrder } from '../../plan/groups';
import { folded, hasWords, searchedWords } from '../../plan/search';
import { usePlan } from '../context/contexts';
import { touch } from '../ui/breakpoints';
import { beyondField } from './beyondField';

/** An action or recommendation that can be found by its number or by words of its text. */
interface Findable {
  id: number;
  ref: string;
  text: string;
}

export interface RowSearchProps {
  label: string;
  hint?: string;
  required?: boolean;
  of: 'action' | 'recommendation';
  chosen: readonly number[];
  /** Whether several can be chosen; if not, a new choice replaces the old one. */
  several: boolean;
  /** The row that cannot be chosen, because an action cannot wait for itself. */
  except?: number | null;
  onChange(chosen: number[]): void;
  problem: string | null;
  /** A control beside each chosen row. */
  beside?(id: number, ref: string): React.ReactNode;
}

/** How many rows are offered at a time, because nobody can choose from a list of hundreds. */
const OFFERED = 30;

const useStyles = makeStyles({
  combobox: { width: '100%', minWidth: 0 },
  chosen: { listStyleType: 'none', marginTop: '4px', marginBottom: 0, padding: 0 },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minHeight: '36px' },
  words: { flexGrow: 1, flexBasis: '180px', minWidth: 0, overflowWrap: 'anywhere' },
  touch: { [touch]: { minHeight: '44px', minWidth: '44px' } },
});

/** The rows that can be chosen, in the plan's order: actions that count and recommendations in force. */
function useFindable(of: RowSearchProps['of']): { all: readonly Findable[]; offered: readonly Findable[] } {
  const { data, view } = usePlan();
  return React.useMemo(() => {
    if (of === 'recommendation') {
      const all = [...data.recommendations].sort(inPlanOrder);
      return { all, offered: all.filter(({ withdrawn }) => withdrawn === null) };
    }
    const counts = view.actions.filter(({ rating }) => rating !== null).map(({ action }) => action);
    return { all: data.actions, offered: [...counts].sort(inPlanOrder) };
  }, [of, data, view]);
}

/** The field that chooses actions or recommendations, found by typing their number or words of their text. */
export function RowSearch(props: RowSearchProps): React.ReactElement {
  const { label, hint, required, of, chosen, several, except, onChange, problem, beside } = props;
  const styles = useStyles();
  const { all, offered } = useFindable(of);
  const [typed, setTyped] = React.useState('');
  const input = React.useRef<HTMLInputElement>(null);
  const searchWords = searchedWords(typed);
  const found = offered
    .filter(({ id }) => id !== except && !chosen.includes(id))
    .filter(({ ref, text }) => hasWords(folded(`${ref} ${text}`), searchWords))
    .slice(0, OFFERED);
  const remove = (id: number): void => {
    onChange(chosen.filter((each) => each !== id));
    // The pressed button disappears with its row, so the focus moves to the field.
    input.current?.focus();
  };
  return (
    <div>
      <Field
        label={label}
        hint={hint}
        required={required}
        validationMessage={problem ?? undefined}
        validationState={problem ? 'error' : 'none'}
      >
        <Combobox
          ref={input}
          className={styles.combobox}
          expandIcon={beyondField}
          freeform
          autoComplete="off"
          value={typed}
          selectedOptions={[]}
          placeholder={`Type a number or words of ${of === 'action' ? 'an action' : 'a recommendation'}`}
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) onChange(several ? [...chosen, Number(optionValue)] : [Number(optionValue)]);
            setTyped('');
          }}
          onBlur={() => setTyped('')}
        >
          {found.map(({ id, ref, text }) => (
            <Option key={id} value={String(id)} text={`${ref} ${text}`}>
              {`${ref} ${text}`}
            </Option>
          ))}
        </Combobox>
      </Field>
      {chosen.length > 0 ? (
        <ul className={styles.chosen} aria-label={`${label}: chosen`}>
          {chosen.map((id) => {
            const row = all.find((each) => each.id === id);
            const ref = row?.ref ?? `number ${id}`;
            return (
              <li key={id} className={styles.one}>
                <span className={styles.words}>
                  {row ? `${row.ref} ${row.text}` : `Number ${id}, which is not in this plan`}
                </span>
                {beside?.(id, ref)}
                <Button
                  appearance="subtle"
                  className={styles.touch}
                  icon={<Dismiss16Regular />}
                  aria-label={`Remove ${of} ${ref}`}
                  onClick={() => remove(id)}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
