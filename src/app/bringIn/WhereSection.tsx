import * as React from 'react';
import { Checkbox, Field, Input, Radio, RadioGroup, Select, makeStyles } from '@fluentui/react-components';
import { askedLabel } from '../../plan/fields/field';
import { planFields } from '../../plan/fields/plans';
import type { Going, RatingKey } from '../../plan/fields';
import type { RatingMeanings } from '../../plan/bringIn/going';
import { DayField } from '../forms/DayField';
import { usePreviewStyles } from '../importReport';
import { RatingMark } from '../rating';
import type { AnswerChange, Answers } from '../../plan/bringIn/answers';
import { useBringInStyles } from './bringInStyles';
import type { UnderstoodAction } from '../../plan/bringIn/understood';

const useStyles = makeStyles({
  meanings: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '24px',
    rowGap: '8px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  meaning: { display: 'flex', alignItems: 'center', columnGap: '8px' },
});

export interface WhereSectionProps {
  actions: UnderstoodAction[];
  answers: Answers;
  /** The open plan, to which the file can be added. */
  openPlan: { id: number; title: string } | null;
  disabled: boolean;
  problemOf(name: 'title' | 'starts' | 'ends' | 'saidFor'): string | null;
  onAnswer(change: AnswerChange): void;
}

/** Asks which plan the file goes into, what its ratings mean, and the date of its figures. */
export function WhereSection(props: WhereSectionProps): React.ReactElement {
  const { answers, openPlan, disabled, problemOf, onAnswer } = props;
  const shared = usePreviewStyles();
  const { plan } = answers;
  return (
    <section aria-labelledby="bring-in-where">
      <div className={shared.head}>
        <h2 id="bring-in-where" className={shared.heading}>
          Where it goes
        </h2>
      </div>
      {openPlan ? (
        <RadioGroup
          aria-labelledby="bring-in-where"
          value={answers.into === null ? 'new' : 'open plan'}
          disabled={disabled}
          onChange={(_, { value }) =>
            onAnswer({ change: 'set', values: { into: value === 'open plan' ? openPlan.id : null } })
          }
        >
          <Radio
            value="open plan"
            label={`Into “${openPlan.title}”: what is new is added, and what differs is offered`}
          />
          <Radio value="new" label="Into a new plan beside it" />
        </RadioGroup>
      ) : null}
      <fieldset className={shared.form} disabled={disabled} aria-label="The plan and what the file says of it">
        {answers.into === null ? (
          <>
            <Field
              className={shared.wide}
              label={askedLabel(planFields.title)}
              required
              validationMessage={problemOf('title') ?? undefined}
            >
              <Input
                value={plan.title}
                disabled={disabled}
                onChange={(_, { value }) => onAnswer({ change: 'set', values: { plan: { ...plan, title: value } } })}
              />
            </Field>
            <DayField
              label={askedLabel(planFields.starts)}
              value={plan.starts}
              error={problemOf('starts')}
              onChange={(value) => onAnswer({ change: 'set', values: { plan: { ...plan, starts: value } } })}
            />
            <DayField
              label={askedLabel(planFields.ends)}
              value={plan.ends}
              error={problemOf('ends')}
              onChange={(value) => onAnswer({ change: 'set', values: { plan: { ...plan, ends: value } } })}
            />
          </>
        ) : null}
        <DayField
          label="The file speaks of"
          hint="The day its progress is from, where it says so."
          value={answers.saidFor}
          error={problemOf('saidFor')}
          onChange={(saidFor) => onAnswer({ change: 'set', values: { saidFor } })}
        />
      </fieldset>
      <Meanings {...props} />
    </section>
  );
}

const said: [value: string, going: Going | null, words: string][] = [
  ['done', 'done', 'complete'],
  ['on course', 'on course', 'on course'],
  ['at risk', 'at risk', 'at risk'],
  ['off track', 'off track', 'off track'],
  ['nothing', null, 'nothing to report yet'],
];

/** Asks what each colour in the file means, because councils use the same colours differently. */
function Meanings({ actions, answers, disabled, onAnswer }: WhereSectionProps): React.ReactElement | null {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const common = useBringInStyles();
  const kept = actions.filter(({ dropped }) => !dropped);
  const counts = new Map<RatingKey, number>();
  for (const { rating } of kept) if (rating) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const complete = kept.filter(({ incoming }) => incoming.going === 'done').length;
  const order: RatingKey[] = ['Blue', 'Green', 'Amber', 'Red', 'Grey'];
  if (counts.size === 0 && complete === 0) return null;
  return (
    <>
      {counts.size > 0 ? (
        <>
          <div className={shared.head}>
            <h3 className={common.kindTitle}>What its ratings mean</h3>
          </div>
          <ul className={styles.meanings}>
            {order
              .filter((rating) => counts.has(rating))
              .map((rating) => (
                <li key={rating} className={styles.meaning}>
                  <RatingMark rating={rating} size={20} decorative />
                  <span>
                    {rating}, {counts.get(rating)}
                  </span>
                  <Select
                    aria-label={`What ${rating} means`}
                    disabled={disabled}
                    value={valueOf(answers.meanings[rating])}
                    onChange={(_, { value }) =>
                      onAnswer({ change: 'meaning', rating, going: said.find(([each]) => each === value)?.[1] ?? null })
                    }
                  >
                    {said.map(([value, , words]) => (
                      <option key={value} value={value}>
                        {words}
                      </option>
                    ))}
                  </Select>
                </li>
              ))}
          </ul>
        </>
      ) : null}
      {complete > 0 ? (
        <Checkbox
          disabled={disabled}
          checked={answers.fileIsEvidence}
          label={`Give this file as what shows that ${complete === 1 ? 'the complete action is' : `the ${complete} complete actions are`} complete. Without evidence they show as Amber until it is given.`}
          onChange={(_, { checked }) => onAnswer({ change: 'set', values: { fileIsEvidence: checked === true } })}
        />
      ) : null}
    </>
  );
}

function valueOf(going: RatingMeanings[RatingKey]): string {
  return said.find(([, each]) => each === going)?.[0] ?? 'nothing';
}
