import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { AssuranceFinding, RecordRow } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import { choice, text as longText } from '../../plan/fields/field';
import type { Field } from '../../plan/fields/field';
import type { Assurance, CaseGrade, VerdictKind } from '../../plan/fields';
import { scaleForNext } from '../../plan/assurance/caseGrades';
import { formatDay } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { conflictInForm } from '../forms/conflictInForm';
import type { FormField, FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';

const useStyles = makeStyles({ kicker: { marginTop: 0, marginBottom: '16px' } });

const verdicts = [
  { value: 'embedded', label: 'Embedded: it lasts' },
  { value: 'not embedded', label: 'Not embedded' },
  { value: 'not looked at', label: 'Not looked at' },
] as const;

type Verdict = `verdict ${number}`;
type Words = `words ${number}`;
const { held, sample, grades, themes, moderated, finding, evidence } = listSchema.assurance.columns;
/**
 * The columns of the finding as a whole, and two fields for each tested action, which are stored together in one
 * column.
 */
type Columns = Pick<
  (typeof listSchema)['assurance']['columns'],
  'held' | 'sample' | 'grades' | 'themes' | 'moderated' | 'finding' | 'evidence'
> &
  Record<Verdict, Field<VerdictKind | null, 'choice'>> &
  Record<Words, Field<string, 'text'>>;
type Row = { id: number; etag: string } & FormValues<Columns>;

function columnsFor(actions: readonly RatedAction[]): Columns {
  const asked = actions.flatMap(({ action: { id, ref } }) => [
    [
      `verdict ${id}`,
      {
        ...choice(`Action ${ref}: does it last?`, ['embedded', 'not embedded', 'not looked at'], 'embedded'),
        empty: null,
      },
    ],
    [`words ${id}`, longText(`Action ${ref}: what was seen`)],
  ]);
  return { held, sample, grades, themes, moderated, finding, evidence, ...Object.fromEntries(asked) } as Columns;
}

/** The audit's row with the finding on each action as separate fields. */
function rowOf(assurance: RecordRow<'assurance'>): Row {
  const parts = assurance.actionIds.flatMap((id) => {
    const said = assurance.verdicts.find(({ actionId }) => actionId === id);
    return [
      [`verdict ${id}`, said?.verdict ?? null],
      [`words ${id}`, said?.words ?? ''],
    ];
  });
  return { ...assurance, ...Object.fromEntries(parts) } as Row;
}

const CASES = grades.label;

/** What is asked of an audit that grades cases (requirement 96). */
const gradeFields: FormField<Columns>[] = [
  {
    kind: 'table',
    name: 'grades',
    label: 'How many cases have each grade',
    hint: 'The best grade first. The words are yours: the next audit is asked in the same ones. Leave all at 0 where no cases were graded.',
    item: 'Grade',
    addLabel: 'Add a grade',
    columns: [
      { name: 'grade', label: 'Grade', kind: 'line' },
      { name: 'cases', label: 'Cases', kind: 'number' },
    ],
    group: CASES,
  },
  {
    kind: 'text',
    name: 'themes',
    hint: 'What the cases have in common. No names of children.',
    rows: 2,
    advises: true,
    group: CASES,
  },
  {
    kind: 'radio',
    name: 'moderated',
    options: [
      { value: true, label: 'Yes, somebody else looked over them' },
      { value: false, label: 'No' },
    ],
    none: 'Not said',
    group: CASES,
  },
];

function fieldsFor(actions: readonly RatedAction[], before: Assurance): FormField<Columns>[] {
  return [
    { kind: 'day', name: 'held', required: 'Give the day on which it was held.' },
    { kind: 'number', whole: true, least: 0, name: 'sample' },
    ...gradeFields,
    {
      kind: 'text',
      name: 'finding',
      hint: 'And what difference it makes to children. No names of children.',
      rows: 4,
      required: 'Say in a few sentences what was found.',
      advises: true,
    },
    ...actions.flatMap(({ action: { id, ref, text }, state }): FormField<Columns>[] => {
      const said = before.verdicts.find(({ actionId }) => actionId === id)?.verdict;
      // A verdict that is already in an action's history can be corrected but not withdrawn.
      const told = said === 'embedded' || said === 'not embedded';
      const group = `${ref} ${text}`;
      return [
        {
          kind: 'radio',
          name: `verdict ${id}`,
          label: 'Does it last?',
          hint: state.done ? undefined : 'It is not reported complete, so it cannot become embedded by this.',
          options: told ? verdicts.filter(({ value }) => value !== 'not looked at') : verdicts,
          required: 'Say whether it was found to last, or was not looked at.',
          group,
        },
        { kind: 'text', name: `words ${id}`, label: 'What was seen, or why it was not looked at', rows: 2, group },
      ];
    }),
    { kind: 'evidence', name: 'evidence' },
  ];
}

/** The problem of grades that are no whole numbers, or that more cases have than were looked at; null otherwise. */
export function gradesProblem(
  looked: number | null,
  given: readonly CaseGrade[],
): { field: 'grades'; message: string } | null {
  if (given.some(({ cases }) => !Number.isInteger(cases) || cases < 0))
    return { field: 'grades', message: 'Give the cases of each grade as a whole number.' };
  const graded = given.reduce((sum, { cases }) => sum + cases, 0);
  return looked !== null && graded > looked
    ? { field: 'grades', message: `${graded} cases have a grade, but ${looked} were looked at. Change one of them.` }
    : null;
}

/**
 * Records the findings of an audit or review, as a whole and on each action. The findings decide which actions are
 * embedded (requirement 29).
 */
export function FindingForm({
  assurance,
  onClose,
}: {
  assurance: Assurance;
  /** Closes the form, with a sentence to announce when something was saved. */
  onClose(done?: string): void;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data, view } = usePlan();
  const actions = assurance.actionIds.flatMap((id) => view.byId.get(id) ?? []);
  const isCorrection = assurance.held !== null;
  const planned = assurance.planned !== null && assurance.planned <= view.today ? assurance.planned : view.today;

  const record = async (
    base: Row,
    changes: FormValues<Columns>,
    reason: string,
    key: string,
  ): Promise<RecordRow<'assurance'>> => {
    const all = { ...base, ...changes };
    const found: AssuranceFinding = {
      held: all.held ?? planned,
      sample: all.sample ?? null,
      grades: (all.grades ?? []).some(({ cases }) => cases > 0) ? all.grades : [],
      themes: all.themes ?? '',
      moderated: all.moderated ?? null,
      finding: all.finding ?? '',
      evidence: all.evidence ?? [],
      verdicts: actions.map(({ action }) => ({
        action,
        verdict: all[`verdict ${action.id}`] ?? 'not looked at',
        words: all[`words ${action.id}`] ?? '',
      })),
    };
    const stored = base as unknown as RecordRow<'assurance'>;
    return conflictInForm(
      base,
      changes,
      () => store.recordFinding(stored, found, isCorrection ? reason : 'Held.', key),
      (theirs) => rowOf(theirs as RecordRow<'assurance'>),
    );
  };
  const heading = isCorrection ? 'Edit what it found' : 'Record what it found';
  return (
    <>
      <ScreenHeading>{heading}</ScreenHeading>
      <p className={styles.kicker}>{assurance.title}</p>
      <Form<Columns, Row>
        name="assurance finding"
        columns={columnsFor(actions)}
        label={heading}
        saveLabel="Save"
        fields={fieldsFor(actions, assurance)}
        row={rowOf(assurance)}
        suggested={isCorrection ? undefined : { held: planned, grades: scaleForNext(data.assurance) }}
        check={({ held: day, sample: cases, grades: graded }) =>
          day && day > view.today
            ? { field: 'held', message: `${formatDay(day)} has not been yet.` }
            : gradesProblem(cases ?? null, graded ?? [])
        }
        reason={() => (isCorrection ? 'Why is it corrected?' : null)}
        edit={record}
        saved="What it found was recorded, also in the story of each action that was looked at."
        onSaved={(_, said) => onClose(said)}
        onCancel={() => onClose()}
      />
    </>
  );
}
