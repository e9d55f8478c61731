import * as React from 'react';
import { Button, Combobox, Field, makeStyles, Option, Spinner, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import type { Person } from '../../plan/people';
import { describeProblem } from '../ui/problem';
import { beyondField } from './beyondField';
import { useGonePeople } from './useGonePeople';
import { usePeopleSearch } from './usePeopleSearch';
import { usePendingSubmit } from './usePendingSubmit';
import type { FoundPerson, PeopleDirectory } from './usePeopleSearch';

export interface PeoplePickerProps {
  label: string;
  /** Searches for people and adds them to the site; the plan's store. */
  directory: PeopleDirectory;
  chosen: Person[];
  onChange(people: Person[]): void;
  multiple?: boolean;
  required?: boolean;
  hint?: string;
  error?: string | null;
}

const useStyles = makeStyles({
  combobox: { width: '100%', minWidth: 0 },
  chosen: {
    listStyleType: 'none',
    marginTop: '4px',
    marginBottom: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '36px',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

function PersonWords({ name, jobTitle }: { name: string; jobTitle?: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <span>{name}</span>
      {jobTitle ? <span className={styles.title}>{jobTitle}</span> : null}
    </span>
  );
}

/** The state of adding a found person. */
interface Naming {
  /** The name of the person being added at present. */
  naming: string | null;
  /** Why a person could not be added. */
  refused: string | null;
  name(picked: FoundPerson): Promise<void>;
}

/**
 * Adds a found person to the site and to the chosen people.
 * @param onNamed called when the search text is no longer needed
 */
function useNaming(props: PeoplePickerProps, onNamed: () => void): Naming {
  const { directory, chosen, onChange, multiple = false } = props;
  const [naming, setNaming] = React.useState<string | null>(null);
  const [refused, setRefused] = React.useState<string | null>(null);
  // Adding takes a moment, in which other fields of the form may change. The result is therefore passed to the newest
  // `onChange`, not to the one of the earlier render.
  const latest = React.useRef({ chosen, onChange });
  React.useEffect(() => {
    latest.current = { chosen, onChange };
  });

  const name = async (picked: FoundPerson): Promise<void> => {
    const { login } = picked;
    if (chosen.some((person) => person.login === login)) {
      onNamed();
      return;
    }
    setRefused(null);
    setNaming(picked.name);
    try {
      const person = await directory.ensurePerson(login);
      const { chosen: now, onChange: tell } = latest.current;
      tell(multiple ? [...now, person] : [person]);
      onNamed();
    } catch (failure) {
      setRefused(`${picked.name} could not be named. ${describeProblem(failure).message}`);
    } finally {
      setNaming(null);
    }
  };
  return { naming, refused, name };
}

/**
 * The field that finds people in the council's directory by name or address and chooses one or several of them. It
 * works by keyboard alone.
 */
export function PeoplePicker(props: PeoplePickerProps): React.ReactElement {
  const { label, directory, chosen, onChange, multiple = false, required, hint } = props;
  const styles = useStyles();
  const [typed, setTyped] = React.useState('');
  const { naming, refused, name } = useNaming(props, () => setTyped(''));
  const { found, searching, problem } = usePeopleSearch(directory, typed);
  const gone = useGonePeople(directory, chosen);
  const [part, pressed] = usePendingSubmit<HTMLDivElement>(naming !== null, refused !== null);
  const input = React.useRef<HTMLInputElement>(null);

  const nobody = !searching && found !== null && found.length === 0;
  const wrong = props.error ?? refused ?? problem;
  return (
    <div ref={part}>
      <Field label={label} required={required} hint={hint} {...validation(wrong, nobody ? nobodyFound(typed) : null)}>
        <Combobox
          className={styles.combobox}
          ref={input}
          expandIcon={beyondField}
          freeform
          autoComplete="off"
          value={typed}
          selectedOptions={[]}
          placeholder={chosen.length > 0 && !multiple ? 'Type a name to choose somebody else' : 'Type a name'}
          readOnly={naming !== null}
          onChange={(event) => {
            // The field is not disabled while a person is added, because a disabled field loses the focus.
            if (naming === null) setTyped(event.target.value);
          }}
          onOptionSelect={(_, data) => {
            const picked = found?.find(({ login }) => login === data.optionValue);
            if (picked && naming === null) void name(picked);
          }}
          onBlur={() => {
            // Leftover search text names nobody, but looks as if it did, so it is cleared.
            if (naming === null) setTyped('');
          }}
        >
          {(found ?? []).map((person) => (
            <Option key={person.login} value={person.login} text={person.name}>
              <PersonWords name={person.name} jobTitle={person.jobTitle || person.email} />
            </Option>
          ))}
        </Combobox>
      </Field>
      <div aria-live="polite">
        {searching || naming ? (
          <Spinner
            size="extra-tiny"
            label={naming ? `Naming ${naming}${pressed ? ' first' : ''}` : 'Looking in the directory'}
          />
        ) : null}
      </div>
      {chosen.length > 0 ? (
        <ChosenPeople
          label={label}
          chosen={chosen}
          gone={gone}
          onRemove={(person) => {
            onChange(chosen.filter((each) => each.id !== person.id));
            // The pressed button disappears with the name, so the focus moves to the field.
            input.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

/** The message under the field: the problem, otherwise a remark. */
function validation(
  wrong: string | null,
  warning: string | null,
): { validationState: 'error' | 'warning' | 'none'; validationMessage: string | undefined } {
  const message = wrong ?? warning;
  return {
    validationState: wrong ? 'error' : message ? 'warning' : 'none',
    validationMessage: message ?? undefined,
  };
}

/** Lists the chosen people, each with a button to remove them. */
function ChosenPeople({
  label,
  chosen,
  gone,
  onRemove,
}: {
  label: string;
  chosen: readonly Person[];
  gone: ReadonlySet<string>;
  onRemove(person: Person): void;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.chosen} aria-label={`${label}: chosen`}>
      {chosen.map((person) => (
        <li key={person.id} className={styles.person}>
          <PersonWords
            name={person.name}
            jobTitle={
              gone.has(person.login)
                ? 'No longer in the directory, or the account is disabled: choose somebody else'
                : person.jobTitle || person.email
            }
          />
          <Button
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={`Remove ${person.name}`}
            onClick={() => onRemove(person)}
          />
        </li>
      ))}
    </ul>
  );
}

function nobodyFound(typed: string): string {
  return `Nobody called “${typed.trim()}” was found. Check the spelling, or type the start of the first or last name.`;
}
