import * as React from 'react';
import { day, optionalChoice, optionalRow, person, text } from '../../plan/fields/field';
import type { Action } from '../../plan/fields';
import { actionNow } from '../../plan/many/manyChanges';
import type { PlanData } from '../../plan/planData';
import { whoseDatesOptions } from '../../plan/requests/whose';
import type { WhoseOption } from '../../plan/requests/whose';
import type { RatedAction } from '../../plan/view';
import { actionsNamed, capitalised, counted, firstSentence } from '../../plan/words';
import { usePlan } from '../context/contexts';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { whoseDate } from './ActionForm';
import { ChangedMany, ManyProgress } from './ChangedMany';
import { PanelFrame } from './PanelFrame';
import type { ManyChanged, ManyWanted } from './useChangingMany';
import { editsOf, useChangingMany } from './useChangingMany';

const columns = {
  leadId: person('Lead'),
  due: day('Due'),
  ...whoseDate,
  recommendationId: optionalRow('Recommendation', 'recommendations'),
  priorityId: optionalRow('Priority', 'priorities'),
  urgent: optionalChoice('Urgency', ['urgent', 'not urgent']),
  question: text('What do you want to know?'),
  text: text('Why?'),
};
type Columns = typeof columns;
type Values = FormValues<Columns>;

/** The chosen actions as they were when the form was begun. The draft keeps them, so no later change is overwritten. */
interface Chosen {
  id: number;
  actions: readonly Action[];
}

/** What the form changes and asks, but for whose decision a date was; an empty field changes nothing. */
function wantedOf({ leadId, due, recommendationId, priorityId, urgent, question, text: reason }: Values): ManyWanted {
  return {
    ...(leadId ? { leadId } : {}),
    ...(due ? { due } : {}),
    ...(recommendationId ? { recommendationId } : {}),
    ...(priorityId ? { priorityId } : {}),
    ...(urgent ? { urgent: urgent === 'urgent' } : {}),
    question: (question ?? '').trim(),
    reason: (reason ?? '').trim(),
  };
}

/** A problem of the whole: nothing is changed, or changes have no reason. */
function problemOf(values: Values): FieldProblem<keyof Columns> | null {
  const { question, reason, ...changes } = wantedOf(values);
  const some = Object.keys(changes).length > 0;
  if (!some && question === '') return { field: 'leadId', message: 'Give what is to change, or ask something.' };
  return some && reason === ''
    ? { field: 'text', message: 'Say why: the reason stands in each action’s history.' }
    : null;
}

/** The fields of the form; each may stay empty but for whose decision a new date was. */
function fieldsOf(data: PlanData, options: readonly WhoseOption[]): readonly FormField<Columns>[] {
  return [
    { kind: 'person', name: 'leadId', hint: 'Whoever is named gets the right to report.' },
    { kind: 'day', name: 'due' },
    {
      kind: 'choice',
      name: 'whose',
      hint: 'It stands beside the date in the story and in papers.',
      options: options.map(({ value, label }) => ({ value, label })),
      none: 'Choose whose decision it was',
      required: 'Say whose decision the date was: nobody decides about an action that they lead.',
      shown: ({ due }) => Boolean(due),
    },
    {
      kind: 'row',
      name: 'recommendationId',
      options: data.recommendations
        .filter(({ withdrawn }) => withdrawn === null)
        .map(({ id, ref, text: words }) => ({ value: id, label: `${ref}: ${firstSentence(words, 90)}` })),
      none: 'As it is',
    },
    {
      kind: 'row',
      name: 'priorityId',
      hint: 'Of actions that answer no recommendation; others stand under their recommendation’s.',
      options: data.priorities
        .filter(({ kind }) => kind === 'theme')
        .map(({ id, ref, title }) => ({ value: id, label: `${ref}: ${title}` })),
      none: 'As it is',
    },
    {
      kind: 'choice',
      name: 'urgent',
      options: [
        { value: 'urgent', label: 'Urgent' },
        { value: 'not urgent', label: 'Not urgent' },
      ],
      none: 'As it is',
    },
    {
      kind: 'text',
      name: 'question',
      rows: 2,
      hint: 'Whoever leads each action is asked by mail with the next run of reminders, and it stays open until it is answered.',
    },
    { kind: 'text', name: 'text', rows: 2, hint: 'One reason for all changes.' },
  ];
}

/**
 * The form in which a manager changes several chosen actions at once, or asks whoever leads each: one reason, one
 * operation, one undo (requirement 102). A field that stays empty changes nothing.
 */
export function ManyForm({
  chosen,
  beside,
  onClose,
}: {
  chosen: readonly RatedAction[];
  beside: boolean;
  onClose(): void;
}): React.ReactElement {
  // What was chosen when the form was opened: a choice that changes beside it changes nothing here unseen.
  const [actions] = React.useState(chosen);
  const changing = useChangingMany();
  const { data, view, opened } = usePlan();
  const me = opened.me.id;
  const options = whoseDatesOptions(actions, data, me, view.today);
  const mine = options.find(({ whose }) => whose.decidedById === me);
  const named = capitalised(actionsNamed(actions.map(({ action }) => action.ref)));
  if (changing.changed)
    return (
      <ChangedMany
        changing={changing}
        changed={changing.changed}
        became="changed or asked about"
        beside={beside}
        onClose={onClose}
      />
    );
  return (
    <PanelFrame
      kicker="Several actions"
      title={`Edit ${counted(actions.length, 'action')}`}
      beside={beside}
      onClose={onClose}
    >
      <p>{named}. What stays empty is not changed.</p>
      <Form<Columns, Chosen>
        name="many actions"
        about={actions.map(({ action }) => action.id).join(' ')}
        columns={columns}
        label="Edit several actions"
        saveLabel={`Save for ${counted(actions.length, 'action')}`}
        savingLabel="Changing"
        againLabel="Go on where it stopped"
        fields={fieldsOf(data, options)}
        start={{ whose: mine?.value ?? '' }}
        row={{ id: 0, actions: actions.map(actionNow) }}
        check={problemOf}
        edit={(begun, values, _reason, key) => {
          const whose = options.find(({ value }) => value === (values.whose ?? mine?.value))?.whose;
          const wanted = { ...wantedOf(values), ...(whose ? { whose } : {}) };
          return changing.change(() => editsOf(begun.actions, wanted), wanted.reason, key);
        }}
        saved="The actions are changed"
        onSaved={(made) => changing.finish(made as ManyChanged)}
        onCancel={onClose}
      >
        {() => <ManyProgress changing={changing} />}
      </Form>
    </PanelFrame>
  );
}
