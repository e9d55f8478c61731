import type { listSchema } from '../../lists/schema';
import type { FormField } from './fieldTypes';

/**
 * Declarations that must not compile. Each line below an `@ts-expect-error` has a type error, and the type check fails
 * when the error disappears. No file imports this one.
 */

type Decision = FormField<(typeof listSchema)['decisions']['columns']>;
type Measure = FormField<(typeof listSchema)['measures']['columns']>;
type Body = FormField<(typeof listSchema)['bodies']['columns']>;
type Action = FormField<(typeof listSchema)['actions']['columns']>;

export const right: [Decision, Decision, Measure, Measure, Body, Action, Action] = [
  { kind: 'text', name: 'cameOfIt' },
  { kind: 'choice', name: 'response', options: [{ value: 'accepted in part', label: 'In part' }], none: 'None yet' },
  { kind: 'number', name: 'baseline' },
  { kind: 'actions', name: 'actionIds' },
  {
    kind: 'table',
    name: 'receives',
    columns: [{ name: 'every', label: 'How often', kind: 'choice' }],
    addLabel: '',
    item: '',
  },
  { kind: 'people', name: 'deputyIds' },
  { kind: 'ticks', name: 'crossPriorityIds', options: [] },
];

export const wrong: [Decision, Decision, Measure, Measure, Measure, Body, Action, Action, Measure, Decision, Decision] =
  [
    // @ts-expect-error a name that the list lacks: what is typed would be dropped
    { kind: 'text', name: 'cameOfItt' },
    // @ts-expect-error an answer that the column cannot hold
    { kind: 'choice', name: 'response', options: [{ value: 'perhaps', label: 'Perhaps' }] },
    // @ts-expect-error a day where a number is kept
    { kind: 'day', name: 'baseline' },
    // @ts-expect-error words where a day is kept, though both are text to TypeScript
    { kind: 'line', name: 'targetDay' },
    // @ts-expect-error one action where several are kept
    { kind: 'action', name: 'actionIds' },
    // @ts-expect-error a part that the things in the column lack
    { kind: 'table', name: 'receives', columns: [{ name: 'often', label: '', kind: 'line' }], addLabel: '', item: '' },
    // @ts-expect-error one person where several are kept
    { kind: 'person', name: 'deputyIds' },
    // @ts-expect-error evidence where dependencies are kept
    { kind: 'evidence', name: 'waitsFor' },
    // @ts-expect-error a wall of tick boxes for actions, which are found by typing
    { kind: 'ticks', name: 'actionIds', options: [] },
    // @ts-expect-error a wall of tick boxes for recommendations
    { kind: 'ticks', name: 'recommendationIds', options: [] },
    // @ts-expect-error actions where recommendations are kept
    { kind: 'actions', name: 'recommendationIds' },
  ];
