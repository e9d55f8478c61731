import * as React from 'react';
import { Button, Checkbox, Field, Input, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { IncomingAction } from '../../plan/bringIn/incoming';
import { DayField } from '../forms/DayField';
import { usePreviewStyles } from '../importReport';
import { plainFields } from '../../plan/bringIn/plainFields';
import type { AnswerChange, Answers, TextField } from '../../plan/bringIn/answers';
import type { AnswerProblem } from '../../plan/bringIn/broughtIn';
import { useBringInStyles } from './bringInStyles';
import { fieldWords } from './fieldWords';
import type { UnderstoodAction } from '../../plan/bringIn/understood';
import { nameOf } from './doubts';
import { upTo } from '../ui/breakpoints';

/**
 * How many actions are shown at first; the rest follow when somebody asks, so that a long plan is not drawn at once.
 */
const FIRST = 60;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(44px, auto) minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    paddingTop: '4px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [upTo.phone]: { gridTemplateColumns: '32px minmax(0, 1fr)' },
  },
  number: { paddingTop: '6px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  body: { minWidth: 0, paddingTop: '6px', [upTo.phone]: { gridColumnStart: '2' } },
  // On a phone the link stands under the words, not in the narrow column of the tick.
  open: { [upTo.phone]: { gridColumnStart: '2', justifySelf: 'start' } },
  left: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  over: {
    margin: 0,
    paddingTop: '16px',
    paddingBottom: '4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  theme: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  edit: { paddingTop: '8px', paddingBottom: '8px' },
  detail: { margin: 0, marginBottom: '8px' },
});

export interface ActionsSectionProps {
  actions: UnderstoodAction[];
  /** Whether these actions are added to a plan that already exists. */
  isNew: boolean;
  /** The numbers that these actions will have in the plan, by their place in the file. */
  numbers: ReadonlyMap<string, string>;
  answers: Answers;
  problemAt(place: string): AnswerProblem | null;
  disabled: boolean;
  onAnswer(change: AnswerChange): void;
}

/** Lists every action that will be made, under its recommendation. Each can be left out or corrected. */
export function ActionsSection({ actions, isNew, numbers, ...rest }: ActionsSectionProps): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const common = useBringInStyles();
  const [shown, setShown] = React.useState(FIRST);
  const kept = actions.filter(({ dropped }) => !dropped).length;
  let before: string | null = null;
  return (
    <section aria-labelledby="bring-in-actions">
      <div className={shared.head}>
        <h2 id="bring-in-actions" className={shared.heading}>
          {actions.length === 1 ? `1 ${isNew ? 'new ' : ''}action` : `${actions.length} ${isNew ? 'new ' : ''}actions`}
        </h2>
        <span className={shared.aside}>{kept === actions.length ? 'All will be made' : `${kept} will be made`}</span>
      </div>
      {groupsOf(actions.slice(0, shown)).map(({ over, theme, some }) => {
        const title = over ?? 'Answers no recommendation';
        const sameHeading = `${theme ?? ''} ${title}` === before;
        before = `${theme ?? ''} ${title}`;
        return (
          <React.Fragment key={some[0].read.place}>
            {sameHeading ? null : (
              <h3 className={styles.over}>
                {theme ? <span className={styles.theme}>{theme}: </span> : null}
                {title}
              </h3>
            )}
            <ul className={shared.list}>
              {some.map((action) => (
                <li key={action.read.place}>
                  <ActionRow action={action} number={numbers.get(action.read.place) ?? null} {...rest} />
                </li>
              ))}
            </ul>
          </React.Fragment>
        );
      })}
      {actions.length > shown ? (
        <Button className={common.more} onClick={() => setShown(shown + 4 * FIRST)}>
          Show more ({actions.length - shown} to come)
        </Button>
      ) : null}
    </section>
  );
}

function groupsOf(
  actions: UnderstoodAction[],
): { over: string | null; theme: string | null; some: UnderstoodAction[] }[] {
  const groups: { over: string | null; theme: string | null; some: UnderstoodAction[] }[] = [];
  for (const action of actions) {
    const { recommendation, theme } = action.incoming;
    const over = recommendation ? recommendationInWords(recommendation) : null;
    const last = groups[groups.length - 1];
    if (last && last.over === over && last.theme === theme) last.some.push(action);
    else groups.push({ over, theme, some: [action] });
  }
  return groups;
}

function recommendationInWords({ number, text }: NonNullable<IncomingAction['recommendation']>): string {
  return number === null ? text : `Recommendation ${number}${text ? `: ${text}` : ''}`;
}

/** What an action says of itself, in one line: "Priya Nair, Housing · due 31 Mar 2018 · at risk". */
export function factsOf({ people, externalOwner, due, dueText, originalDue, going, plain }: IncomingAction): string {
  const inWords = [plain.leadText, externalOwner].filter((words) => typeof words === 'string');
  const leads = [...people.map(({ name }) => name), ...inWords].join(', ');
  const when = due ? `due ${formatDay(due)}` : dueText ? `due “${dueText}”` : 'no due date';
  const moved = originalDue && due && originalDue !== due ? ` (first ${formatDay(originalDue)})` : '';
  return [leads || 'no lead', `${when}${moved}`, ...plainFacts(plain), going].filter(Boolean).join(' · ');
}

/** The further fields of an action in words: "Starts 5 Jan 2027", "Urgent". A field whose answer is no is left out. */
function plainFacts(plain: IncomingAction['plain']): string[] {
  return plainFields.flatMap(([name, { label, kind, empty }]) => {
    if (name === 'leadText') return [];
    const value = plain[name] ?? empty;
    if (value === empty) return [];
    if (value === true) return [label];
    return [kind === 'day' ? `${label} ${formatDay(String(value))}` : `${label}: ${String(value)}`];
  });
}

/** The number in the file, where the action gets another one. */
function otherNumber({ ref }: IncomingAction, number: string | null): string {
  return number === null || ref === null || ref === number ? '' : `Number ${ref} in the file · `;
}

function ActionRow({
  action,
  number,
  answers,
  problemAt,
  disabled,
  onAnswer,
}: Omit<ActionsSectionProps, 'actions' | 'isNew' | 'numbers'> & {
  action: UnderstoodAction;
  /** The number that the action will have; null while it is left out. */
  number: string | null;
}): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const common = useBringInStyles();
  const [opened, setOpen] = React.useState(false);
  const { incoming, read, dropped } = action;
  const problem = problemAt(read.place);
  // An action with a problem is shown open, so that the field with the problem can be seen.
  const open = opened || problem !== null;
  const faultIn = (field: string): string | null =>
    problem && 'field' in problem.at && problem.at.field === field ? problem.message : null;
  const name = nameOf(action);
  return (
    <div className={styles.row}>
      <Checkbox
        aria-label={`Bring in ${name}`}
        checked={!dropped}
        disabled={disabled}
        onChange={(_, { checked }) => onAnswer({ change: 'drop', place: read.place, dropped: !checked })}
      />
      <span className={styles.number}>{number ?? incoming.ref ?? '–'}</span>
      <div className={styles.body}>
        <p className={mergeClasses(common.text, dropped && styles.left)}>
          {incoming.text || 'No words for the action'}
        </p>
        <div className={common.small}>{[otherNumber(incoming, number), factsOf(incoming)].join('')}</div>
        {open ? (
          <fieldset
            className={mergeClasses(shared.form, styles.edit)}
            disabled={disabled}
            aria-label={`Put ${name} right`}
          >
            {editable.map((field) => (
              <EditText key={field} field={field} action={action} problem={faultIn(field)} onAnswer={onAnswer} />
            ))}
            <DayField
              label={fieldWords.due}
              hint={read.dueText === null ? 'The file gives none.' : `In the file: “${read.dueText}”`}
              value={answers.due[read.place] ?? (incoming.due ? formatDay(incoming.due) : '')}
              error={faultIn('due')}
              onChange={(value) => onAnswer({ change: 'due', values: { [read.place]: value } })}
            />
            {incoming.details.length > 0 ? (
              <dl className={mergeClasses(shared.wide, common.text)}>
                {incoming.details.map(({ heading, text }) => (
                  <React.Fragment key={heading}>
                    <dt className={common.small}>{heading}, kept under its own heading</dt>
                    <dd className={styles.detail}>{text}</dd>
                  </React.Fragment>
                ))}
              </dl>
            ) : null}
          </fieldset>
        ) : null}
      </div>
      <Button
        className={mergeClasses(common.link, styles.open)}
        appearance="transparent"
        size="small"
        disabled={disabled}
        aria-expanded={open}
        aria-label={open ? `Close ${name}` : `Look at ${name}`}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Close' : 'Look at it'}
      </Button>
    </div>
  );
}

const editable: readonly TextField[] = [
  'ref',
  'theme',
  'recommendationNumber',
  'recommendation',
  'text',
  'outcome',
  'measure',
  'progress',
];
const labels: { readonly [field in TextField]: string } = {
  ...fieldWords,
  text: fieldWords.action,
  progress: 'Progress, as brought in',
};

function EditText({
  field,
  action: { incoming, read },
  problem,
  onAnswer,
}: {
  field: TextField;
  action: UnderstoodAction;
  problem: string | null;
  onAnswer(change: AnswerChange): void;
}): React.ReactElement {
  const shared = usePreviewStyles();
  const now = {
    ref: incoming.ref,
    text: incoming.text,
    outcome: incoming.outcome,
    measure: incoming.measure,
    theme: incoming.theme,
    recommendationNumber: incoming.recommendation?.number ?? null,
    recommendation: incoming.recommendation?.text ?? null,
    progress: incoming.progress,
  }[field];
  // The text is kept exactly as typed here; it is tidied when the plan is brought in.
  const [typed, setTyped] = React.useState(now ?? '');
  const place = read.places[field === 'text' ? 'action' : field];
  const short = field === 'ref' || field === 'recommendationNumber' || field === 'theme';
  const change = (value: string): void => {
    setTyped(value);
    onAnswer({ change: 'text', place: read.place, field, value });
  };
  return (
    <Field
      className={short ? undefined : shared.wide}
      label={labels[field]}
      hint={place ? `From ${place}` : 'Not in the file'}
      validationMessage={problem ?? undefined}
      validationState={problem ? 'error' : 'none'}
    >
      {short ? (
        <Input value={typed} onChange={(_, { value }) => change(value)} />
      ) : (
        <Textarea resize="vertical" value={typed} onChange={(_, { value }) => change(value)} />
      )}
    </Field>
  );
}
