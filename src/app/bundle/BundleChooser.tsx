import * as React from 'react';
import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { BundleChoice } from '../../plan/bundle/contents';
import { formatDay } from '../../plan/day';
import { meetingName } from '../../plan/governance/meetings';
import { firstSentence } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { DayField } from '../forms/DayField';
import { readDay } from '../forms/dayEntry';
import { touchTarget } from '../ui/styleParts';

const useStyles = makeStyles({
  chooser: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    maxWidth: '760px',
    marginTop: '16px',
    marginBottom: '24px',
  },
  list: {
    // A grid keeps the height of each line, where a column of a limited height would press them together.
    display: 'grid',
    // The last row in sight is cut, and a line goes round all, so that nobody takes what is shown for the whole.
    maxHeight: '336px',
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  days: { display: 'flex', flexWrap: 'wrap', columnGap: '24px', rowGap: '16px' },
  touch: touchTarget,
});

type What = 'recommendations' | 'actions' | 'meeting';

/** Something that can be ticked: a recommendation or an action. */
interface Item {
  id: number;
  words: string;
}

interface BundleChooserProps {
  looking: boolean;
  onLook(choice: BundleChoice, withExempt: boolean): void;
  /** Called when the choice changes, so that what was found for the one before is no longer shown. */
  onChange(): void;
}

/** Chooses what a bundle is made of, and from which period. */
export function BundleChooser({ looking, onLook, onChange }: BundleChooserProps): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const [what, setWhat] = React.useState<What>('recommendations');
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set());
  const [days, setDays] = React.useState({ from: '', to: '' });
  const [withExempt, setWithExempt] = React.useState(false);
  const [problem, setProblem] = React.useState<string | null>(null);
  const change = (apply: () => void): void => {
    apply();
    setProblem(null);
    onChange();
  };
  const items: Item[] =
    what === 'recommendations'
      ? data.recommendations
          .filter(({ withdrawn }) => withdrawn === null)
          .map(({ id, ref, text }) => ({ id, words: `${ref} ${firstSentence(text, 90)}` }))
      : view.actions.map(({ action }) => ({ id: action.id, words: `${action.ref} ${firstSentence(action.text, 90)}` }));
  const look = (): void => {
    const [from, to] = [readDay(days.from).day, readDay(days.to).day];
    const said = problemOf(what, chosen, days);
    setProblem(said);
    if (said !== null) return;
    const ids = [...chosen];
    onLook(
      {
        recommendationIds: what === 'recommendations' ? ids : [],
        actionIds: what === 'actions' ? ids : [],
        meetingId: what === 'meeting' ? ids[0] : null,
        from,
        to,
      },
      withExempt,
    );
  };
  return (
    <div className={styles.chooser}>
      <Field label="What the bundle is about">
        <RadioGroup
          value={what}
          onChange={(_, { value }) =>
            change(() => {
              setWhat(value as What);
              setChosen(new Set());
            })
          }
        >
          <Radio value="recommendations" label="Recommendations" />
          <Radio value="actions" label="Single actions" />
          <Radio value="meeting" label="A meeting’s questions" />
        </RadioGroup>
      </Field>
      {what === 'meeting' ? (
        <MeetingChoice chosen={chosen} onChoose={(ids) => change(() => setChosen(ids))} />
      ) : (
        <Ticks items={items} what={what} chosen={chosen} onChoose={(ids) => change(() => setChosen(ids))} />
      )}
      <Period days={days} onChange={(next) => change(() => setDays(next))} />
      <Checkbox
        label="Take files from the exempt papers too"
        checked={withExempt}
        onChange={(_, { checked }) => change(() => setWithExempt(checked === true))}
      />
      <Field validationMessage={problem ?? undefined} validationState={problem ? 'error' : 'none'}>
        <div>
          <Button className={styles.touch} disabledFocusable={looking} onClick={look}>
            See what it holds
          </Button>
        </div>
      </Field>
    </div>
  );
}

interface PeriodDays {
  from: string;
  to: string;
}

function Period({ days, onChange }: { days: PeriodDays; onChange(days: PeriodDays): void }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.days}>
      <DayField
        label="Evidence from"
        hint="Left empty, from the beginning."
        value={days.from}
        onChange={(from) => onChange({ ...days, from })}
      />
      <DayField
        label="Evidence until"
        hint="Left empty, until today."
        value={days.to}
        onChange={(to) => onChange({ ...days, to })}
      />
    </div>
  );
}

function problemOf(what: What, chosen: ReadonlySet<number>, days: PeriodDays): string | null {
  if (chosen.size === 0) return what === 'meeting' ? 'Choose the meeting.' : `Tick the ${what} that it is about.`;
  const [from, to] = [readDay(days.from), readDay(days.to)];
  if ((days.from.trim() && !from.day) || (days.to.trim() && !to.day))
    return from.error ?? to.error ?? 'Write the day as 24 Nov 2017.';
  return from.day && to.day && from.day > to.day ? 'The period ends before it begins.' : null;
}

interface ChoiceProps {
  chosen: ReadonlySet<number>;
  onChoose(ids: ReadonlySet<number>): void;
}

function Ticks({ items, what, chosen, onChoose }: ChoiceProps & { items: Item[]; what: What }): React.ReactElement {
  const styles = useStyles();
  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const all = items.length > 0 && items.every(({ id }) => chosen.has(id));
  return (
    <fieldset className={styles.list} aria-label={what === 'actions' ? 'Actions' : 'Recommendations'}>
      <Checkbox
        label="All of them"
        checked={all}
        onChange={() => onChoose(all ? new Set() : new Set(items.map(({ id }) => id)))}
      />
      {items.map(({ id, words }) => (
        <Checkbox key={id} label={words} checked={chosen.has(id)} onChange={() => toggle(id)} />
      ))}
    </fieldset>
  );
}

function MeetingChoice({ chosen, onChoose }: ChoiceProps): React.ReactElement {
  const { data } = usePlan();
  const asked = new Set(data.questions.map(({ meetingId }) => meetingId));
  const meetings = data.meetings
    .filter(({ id }) => asked.has(id))
    .sort((a, b) => String(b.day).localeCompare(String(a.day)));
  return (
    <Field label="Meeting" hint="Meetings at which something was asked.">
      <Select
        value={String([...chosen][0] ?? '')}
        onChange={(_, { value }) => onChoose(value === '' ? new Set() : new Set([Number(value)]))}
      >
        <option value="">Choose one</option>
        {meetings.map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {meetingName(data, meeting)}
            {meeting.day ? `, ${formatDay(meeting.day)}` : ''}
          </option>
        ))}
      </Select>
    </Field>
  );
}
