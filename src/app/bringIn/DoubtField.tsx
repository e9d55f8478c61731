import * as React from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import type { RatingKey } from '../../plan/fields';
import { formatDay } from '../../plan/day';
import { DayField } from '../forms/DayField';
import { PeoplePicker } from '../forms/PeoplePicker';
import type { PeopleDirectory } from '../forms/usePeopleSearch';
import { OUTSIDE } from '../../plan/bringIn/answers';
import type { AnswerChange, Answers, OverMeaning } from '../../plan/bringIn/answers';
import { useBringInStyles } from './bringInStyles';
import type { Doubt, Fix } from './doubts';
import { fieldWords, planFields } from './fieldWords';
import type { PlanField } from '../../documents/existingPlan';

export interface DoubtFieldProps {
  doubt: Doubt;
  answers: Answers;
  /** The field that the columns under a heading are read as at present. */
  fieldOf(heading: string): PlanField | null;
  directory: PeopleDirectory;
  disabled: boolean;
  onAnswer(change: AnswerChange): void;
  onMap(heading: string, field: PlanField | null): void;
}

type Of<Kind extends Fix['kind']> = Extract<Fix, { kind: Kind }>;

/** The control that settles a doubt: a choice, a text field, or a button to confirm the present reading. */
export function DoubtField(props: DoubtFieldProps): React.ReactElement {
  const { doubt, disabled, onAnswer } = props;
  const styles = useBringInStyles();
  const { fix } = doubt;
  const seen = (
    <Button
      size="small"
      disabled={disabled}
      aria-label={`${doubt.answered ? 'Look again' : 'Right as it is'}: ${doubt.place}`}
      onClick={() => onAnswer({ change: 'seen', doubt: doubt.id, seen: !doubt.answered })}
    >
      {doubt.answered ? 'Look again' : 'Right as it is'}
    </Button>
  );
  switch (fix.kind) {
    case 'heading':
      return (
        <div className={styles.fix}>
          <FieldChoice
            label={`What “${fix.heading}” is`}
            field={props.fieldOf(fix.heading)}
            disabled={disabled}
            onChoose={(field) => props.onMap(fix.heading, field)}
          />
          {seen}
        </div>
      );
    case 'over':
      return <OverChoice {...props} fix={fix} seen={seen} />;
    case 'words':
    case 'number':
      return <WordsInput {...props} fix={fix} />;
    case 'lead':
      return <LeadChoice {...props} fix={fix} />;
    case 'date':
      return <DateChoice {...props} fix={fix} />;
    case 'rating':
      return <RatingChoice {...props} fix={fix} seen={seen} />;
    case 'look':
      return <div className={styles.fix}>{seen}</div>;
  }
}

function WordsInput({
  fix,
  answers,
  doubt,
  disabled,
  onAnswer,
}: DoubtFieldProps & { fix: Of<'words'> | Of<'number'> }): React.ReactElement {
  const styles = useBringInStyles();
  return (
    <div className={styles.fix}>
      <Field className={styles.grow} label={fix.kind === 'words' ? 'Words of the action' : 'Its number'}>
        <Input
          value={textOf(fix, answers, doubt)}
          disabled={disabled}
          onChange={(_, { value }) =>
            onAnswer({ change: 'text', place: fix.place, field: fix.kind === 'words' ? 'text' : 'ref', value })
          }
        />
      </Field>
      <Button
        size="small"
        disabled={disabled}
        onClick={() => onAnswer({ change: 'drop', place: fix.place, dropped: true })}
      >
        Leave the row out
      </Button>
    </div>
  );
}

function textOf(fix: Of<'words'> | Of<'number'>, answers: Answers, doubt: Doubt): string {
  const texts = answers.texts[fix.place] ?? {};
  return fix.kind === 'words' ? (texts.text ?? '') : (texts.ref ?? doubt.read);
}

/** A choice among a few answers to a doubt. Until one is chosen, a button confirms the present reading. */
function AnswerChoice({
  label,
  value,
  options,
  isAnswered,
  disabled,
  onChoose,
  seen,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  isAnswered: boolean;
  disabled?: boolean;
  onChoose(value: string): void;
  seen: React.ReactElement;
}): React.ReactElement {
  const styles = useBringInStyles();
  return (
    <div className={styles.fix}>
      <Select aria-label={label} disabled={disabled} value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each} disabled={each === ''}>
            {words}
          </option>
        ))}
      </Select>
      {isAnswered ? null : seen}
    </div>
  );
}

const ratings = (['Blue', 'Green', 'Amber', 'Red', 'Grey'] as const).map((rating) => [rating, rating] as const);

function RatingChoice({
  fix,
  answers,
  doubt,
  disabled,
  onAnswer,
  seen,
}: DoubtFieldProps & { fix: Of<'rating'>; seen: React.ReactElement }): React.ReactElement {
  return (
    <AnswerChoice
      label={`Rating of ${doubt.action ?? doubt.place}`}
      value={answers.rating[fix.place] ?? ''}
      options={[['', 'As understood'], ...ratings, ['none', 'No rating']]}
      isAnswered={fix.place in answers.rating}
      disabled={disabled}
      onChoose={(value) => onAnswer({ change: 'rating', place: fix.place, value: value as RatingKey | 'none' })}
      seen={seen}
    />
  );
}

/** A choice among all fields that a column can be read as. */
export function FieldChoice({
  label,
  field,
  disabled,
  onChoose,
}: {
  label: string;
  field: PlanField | null;
  disabled?: boolean;
  onChoose(field: PlanField | null): void;
}): React.ReactElement {
  return (
    <Select
      aria-label={label}
      disabled={disabled}
      value={field ?? ''}
      onChange={(_, { value }) => onChoose((value || null) as PlanField | null)}
    >
      <option value="">Not taken</option>
      {planFields.map((each) => (
        <option key={each} value={each}>
          {fieldWords[each]}
        </option>
      ))}
    </Select>
  );
}

const meanings: readonly (readonly [OverMeaning, string])[] = [
  ['theme', 'The theme of the actions under it'],
  ['recommendation', 'The recommendation they answer'],
  ['neither', 'Neither'],
];

function OverChoice({
  fix,
  answers,
  doubt,
  disabled,
  onAnswer,
  seen,
}: DoubtFieldProps & { fix: Of<'over'>; seen: React.ReactElement }): React.ReactElement {
  return (
    <AnswerChoice
      label={`What the line at ${doubt.place} is`}
      value={answers.over[fix.place] ?? fix.taken}
      options={meanings}
      isAnswered={fix.place in answers.over}
      disabled={disabled}
      onChoose={(value) => onAnswer({ change: 'over', place: fix.place, meaning: value as OverMeaning })}
      seen={seen}
    />
  );
}

const SEARCH = 'search';
const WORDS = 'words';

function LeadChoice({
  fix,
  answers,
  directory,
  disabled,
  onAnswer,
}: DoubtFieldProps & { fix: Of<'lead'> }): React.ReactElement {
  const styles = useBringInStyles();
  const { words, offered } = fix;
  const answer = words in answers.leads ? answers.leads[words] : undefined;
  const person = answer === OUTSIDE || answer === undefined ? null : answer;
  const [searching, setSearching] = React.useState(false);
  const choose = (value: string): void => {
    setSearching(value === SEARCH);
    if (value === WORDS) onAnswer({ change: 'lead', words, person: null });
    if (value === OUTSIDE) onAnswer({ change: 'lead', words, person: OUTSIDE });
    const found = offered.find(({ login }) => login === value);
    if (found) onAnswer({ change: 'lead', words, person: found });
  };
  const known = person !== null && offered.some(({ login }) => login === person.login);
  return (
    <div className={styles.fix}>
      <Select
        className={styles.grow}
        aria-label={`Who “${words}” is`}
        disabled={disabled}
        value={searching ? SEARCH : chosenOf(answer, known)}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="" disabled>
          Choose who is meant
        </option>
        {offered.map(({ login, name, jobTitle }) => (
          <option key={login} value={login}>
            {jobTitle ? `${name}, ${jobTitle}` : name}
          </option>
        ))}
        <option value={SEARCH}>Somebody else…</option>
        <option value={WORDS}>Nobody yet: keep the words until somebody is named</option>
        <option value={OUTSIDE}>An owner outside the service</option>
      </Select>
      {searching || (person && !known) ? (
        <div className={styles.grow}>
          <PeoplePicker
            label={`Who leads, for “${words}”`}
            directory={directory}
            chosen={person ? [asPerson(person)] : []}
            onChange={([chosen]) => onAnswer({ change: 'lead', words, person: chosen ?? null })}
          />
        </div>
      ) : null}
    </div>
  );
}

function chosenOf(answer: Answers['leads'][string] | undefined, known: boolean): string {
  if (answer === undefined) return '';
  if (answer === null) return WORDS;
  if (answer === OUTSIDE) return OUTSIDE;
  return known ? answer.login : SEARCH;
}

function asPerson({ login, name }: { login: string; name: string }): Person {
  return { id: 0, login, name, email: login };
}

function DateChoice({
  fix,
  doubt,
  answers,
  disabled,
  onAnswer,
}: DoubtFieldProps & { fix: Of<'date'> }): React.ReactElement {
  const styles = useBringInStyles();
  const typed = answers.due[fix.place];
  const set = (value: string): void => onAnswer({ change: 'due', values: { [fix.place]: value } });
  const name = doubt.action ?? doubt.place;
  return (
    <div className={styles.fix}>
      {fix.offered.slice(0, 3).map((day) => (
        <Button
          key={day}
          size="small"
          disabled={disabled}
          aria-pressed={typed === formatDay(day)}
          appearance={typed === formatDay(day) ? 'primary' : 'secondary'}
          onClick={() => set(formatDay(day))}
        >
          {formatDay(day)}
        </Button>
      ))}
      <Button
        size="small"
        disabled={disabled}
        aria-pressed={typed === ''}
        appearance={typed === '' ? 'primary' : 'secondary'}
        onClick={() => set('')}
      >
        Keep the words alone
      </Button>
      <fieldset disabled={disabled} style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
        <DayField label={`Another day for ${name}`} value={typed ?? ''} onChange={set} />
      </fieldset>
    </div>
  );
}
