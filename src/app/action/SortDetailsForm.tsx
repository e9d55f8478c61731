import * as React from 'react';
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { datedEntriesIn } from '../../documents/existingPlan/progressEntries';
import { formatDay } from '../../plan/day';
import type { Action, FurtherDetail } from '../../plan/fields';
import { actionFields } from '../../plan/fields/actions';
import { data, shortLabel } from '../../plan/fields/field';
import type { Field as PlanField } from '../../plan/fields/field';
import { fieldInWords } from '../../plan/fields/words';
import { actionNow } from '../../plan/many/manyChanges';
import { detailHeadings, detailTargets, REPORTS, sortDetails } from '../../plan/many/sortDetails';
import type { DetailTarget, HeadingField, SortedAction } from '../../plan/many/sortDetails';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { PlanView } from '../../plan/view';
import { counted, listed } from '../../plan/words';
import { usePlan } from '../context/contexts';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { smallText } from '../ui/styleParts';
import { TextChanges } from '../ui/TextChanges';
import { ChangedMany, ManyProgress } from './ChangedMany';
import { PanelFrame } from './PanelFrame';
import { useChangingMany } from './useChangingMany';
import type { Edit, ManyChanged } from './useChangingMany';

const columns = { given: data<HeadingField[]>('What each heading is', [], () => []) };
type Columns = typeof columns;
type Values = FormValues<Columns>;

const useStyles = makeStyles({
  headings: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  small: smallText,
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingTop: '8px', paddingBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { margin: 0, overflowWrap: 'anywhere' },
});

/** How many actions are shown of those that would change. */
const FIRST = 20;

const givenIn = ({ given = [] }: Values): HeadingField[] => given;

function problemOf(values: Values): FieldProblem<keyof Columns> | null {
  return givenIn(values).length === 0
    ? { field: 'given', message: 'Give at least one heading to a field, or leave this.' }
    : null;
}

/** What sorting does to each action of the plan that has further details and is not withdrawn. */
function sortedOf(
  view: Pick<PlanView, 'actions' | 'today'>,
  given: readonly HeadingField[],
  people: readonly Person[],
): SortedAction[] {
  const byDay = {
    part: ({ heading, text }: FurtherDetail) => datedEntriesIn(heading, text),
    today: view.today,
  };
  return view.actions
    .filter(({ rating, action: { details } }) => rating && details.length > 0)
    .map((rated) => sortDetails(actionNow(rated), given, people, byDay))
    .filter(({ changes, stays }) => Object.keys(changes).length + stays.length > 0);
}

/** The edits that sort the details of the whole plan, with the headings and fields as their reason. */
export function editsThatSort(
  view: Pick<PlanView, 'actions' | 'today'>,
  given: readonly HeadingField[],
  people: readonly Person[],
): Edit[] {
  return sortedOf(view, given, people)
    .filter(({ changes }) => Object.keys(changes).length > 0)
    .map(({ action, changes, notes }) => ({
      action,
      changes,
      reason: reasonOf(given),
      ...(notes.length > 0 ? { notes } : {}),
    }));
}

/** What a heading's texts become, in words. */
function labelOf(target: DetailTarget): string {
  return target === REPORTS ? 'Progress, with the days it names' : actionFields[target].label;
}

function reasonOf(given: readonly HeadingField[]): string {
  const moved = given.map(({ heading, field }) => `“${heading}” to “${labelOf(field)}”`);
  return `Further details sorted: ${listed(moved)}.`;
}

/**
 * The form in which a manager says to which field each heading of the further details belongs (requirement 82). It shows
 * what would change of every action of the plan, writes it as one operation, and takes the whole back.
 */
export function SortDetailsForm({ beside, onClose }: { beside: boolean; onClose(): void }): React.ReactElement {
  const changing = useChangingMany();
  const { data: plan, view } = usePlan();
  if (changing.changed)
    return (
      <ChangedMany changing={changing} changed={changing.changed} became="changed" beside={beside} onClose={onClose} />
    );
  const live = view.actions.filter(({ rating }) => rating).map(({ action }) => action);
  const fields: readonly FormField<Columns>[] = [
    {
      kind: 'own',
      name: 'given',
      show: (value) => listed((value as HeadingField[]).map(({ heading }) => heading)),
      input: ({ typed, problem, set }) => (
        <Headings
          actions={live}
          given={typed as unknown as HeadingField[]}
          problem={problem}
          onChange={(given) => set(given.map((each) => ({ ...each })))}
        />
      ),
    },
  ];
  const write = (values: Values, key: string): ReturnType<typeof changing.change> => {
    const given = givenIn(values);
    return changing.change(() => editsThatSort(view, given, plan.people), reasonOf(given), key);
  };
  return (
    <PanelFrame kicker="All actions" title="Sort further details into fields" beside={beside} onClose={onClose}>
      <p>
        What stood in columns for which the plan has no field stays with each action under its own heading. Say here
        which heading is a field after all; headings that are left alone stay as they are.
      </p>
      <Form<Columns, never>
        name="further details"
        about={plan.plan.id}
        columns={columns}
        label="Sort further details into fields"
        saveLabel={(values) =>
          `Save for ${counted(editsThatSort(view, givenIn(values), plan.people).length, 'action')}`
        }
        savingLabel="Changing"
        againLabel="Go on where it stopped"
        fields={fields}
        row={null}
        check={problemOf}
        add={write}
        saved="The further details are sorted"
        onSaved={(made) => changing.finish(made as ManyChanged)}
        onCancel={onClose}
      >
        {({ values }) => (
          <>
            <WouldChange sorted={sortedOf(view, givenIn(values), plan.people)} plan={plan} />
            <ManyProgress changing={changing} />
          </>
        )}
      </Form>
    </PanelFrame>
  );
}

/** Each heading with one of its texts, and the field that it goes to. */
function Headings({
  actions,
  given,
  problem,
  onChange,
}: {
  actions: readonly Action[];
  given: readonly HeadingField[];
  problem: string | null;
  onChange(given: HeadingField[]): void;
}): React.ReactElement {
  const styles = useStyles();
  const headings = detailHeadings(actions);
  if (headings.length === 0) return <p>No action of this plan has further details.</p>;
  return (
    <div className={styles.headings}>
      {headings.map(({ heading, count, example }, index) => (
        <Field
          key={heading}
          label={`What “${heading}” is`}
          hint={`On ${counted(count, 'action')}, for example: ${example.length > 120 ? `${example.slice(0, 120)}…` : example}`}
          validationMessage={index === 0 ? (problem ?? undefined) : undefined}
        >
          <Select
            value={given.find((each) => each.heading === heading)?.field ?? ''}
            onChange={(_, { value }) => {
              const others = given.filter((each) => each.heading !== heading);
              onChange(value === '' ? others : [...others, { heading, field: value as DetailTarget }]);
            }}
          >
            <option value="">Stays a further detail</option>
            {[...detailTargets, REPORTS].map((target) => (
              <option key={target} value={target}>
                {labelOf(target as DetailTarget)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

/** What would change, action by action, and what could not go to its field. */
function WouldChange({ sorted, plan }: { sorted: readonly SortedAction[]; plan: PlanData }): React.ReactElement | null {
  const styles = useStyles();
  if (sorted.length === 0) return null;
  return (
    <section aria-label="What would change">
      <ul className={styles.list}>
        {sorted.slice(0, FIRST).map(({ action, changes, notes, stays }) => (
          <li key={action.id} className={styles.item}>
            <p className={styles.words}>
              <strong>{action.ref}</strong> {action.text}
            </p>
            {changesInWords(action, changes, plan).map((one) => (
              <React.Fragment key={one.field}>
                <div className={styles.small}>{one.field}</div>
                <TextChanges changes={[one]} />
              </React.Fragment>
            ))}
            {notes.map(({ text, saidFor }, at) => (
              <p key={at} className={styles.words}>
                Report for {formatDay(saidFor)}: {text}
              </p>
            ))}
            {stays.map(({ heading, why }) => (
              <p key={heading} className={styles.words}>
                “{heading}” stays a further detail: {why}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {sorted.length > FIRST ? (
        <p className={styles.small}>And {counted(sorted.length - FIRST, 'more action', 'more actions')}.</p>
      ) : null}
    </section>
  );
}

/** The fields that change, each before and after; what leaves the details shows in the field that it goes to. */
function changesInWords(
  action: Action,
  changes: Partial<Action>,
  plan: PlanData,
): React.ComponentProps<typeof TextChanges>['changes'] {
  return detailTargets
    .filter((name) => name in changes)
    .map((name) => {
      const field: PlanField = actionFields[name];
      return {
        field: shortLabel(field),
        before: fieldInWords(field, action[name], plan),
        after: fieldInWords(field, changes[name] ?? field.empty, plan),
      };
    });
}
