import * as React from 'react';
import { Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { EditConflict, SiteError } from '../../lists/planStore';
import type { AssuranceFinding } from '../../lists/planStore';
import type { Assurance, VerdictKind } from '../../plan/fields';
import type { Day } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { DayField } from '../forms/DayField';
import { readDay } from '../forms/dayEntry';
import { EntryForm } from '../forms/EntryForm';
import { EvidenceField } from '../forms/EvidenceField';
import { useDraft } from '../forms/useDraft';
import { readNumber } from '../measures';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { findingProblems, newFindingEntry } from './assuranceEntry';
import type { FindingEntry, FindingField } from './assuranceEntry';

const useStyles = makeStyles({
  form: { maxWidth: '640px' },
  kicker: { marginTop: 0, marginBottom: '16px' },
  number: { maxWidth: '240px' },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  action: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    marginTop: '12px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
});

const choices: readonly [VerdictKind, string][] = [
  ['embedded', 'Embedded: it lasts'],
  ['not embedded', 'Not embedded'],
  ['not looked at', 'Not looked at'],
];

/** Records what an audit or review found, as a whole and of each action; what it finds decides what is embedded (requirement 29). */
export function FindingForm({
  assurance,
  onClose,
}: {
  assurance: Assurance;
  onClose(done?: string): void;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { view, reload } = usePlan();
  const draft = useDraft<FindingEntry>(`finding of assurance ${assurance.id}`, () =>
    newFindingEntry(newKey(), assurance, view.today),
  );
  const entry = draft.value;
  const newest = React.useRef(entry);
  newest.current = entry;
  const change = (changes: Partial<FindingEntry>): void => {
    newest.current = { ...newest.current, ...changes };
    draft.set(newest.current);
  };
  const [checked, setChecked] = React.useState(false);
  const [uploading, setUploading] = React.useState(false);
  const problemsNow = (): ReturnType<typeof findingProblems> => findingProblems(entry, assurance, view.today);
  const problems = checked ? problemsNow() : [];
  const messageAt = (field: FindingField): string | undefined => problems.find((each) => each.field === field)?.message;
  const said = (field: FindingField): { validationMessage?: string; validationState: 'error' | 'none' } => {
    const message = messageAt(field);
    return message ? { validationMessage: message, validationState: 'error' } : { validationState: 'none' };
  };
  const actions = assurance.actionIds.flatMap((id) => view.byId.get(id) ?? []);
  const again = assurance.held !== null;

  const save = async (): Promise<void> => {
    if (uploading) throw new SiteError('A file is still on its way. Wait until it is there.', 'busy', '');
    const finding: AssuranceFinding = {
      held: readDay(entry.held).day as Day,
      sample: readNumber(entry.sample),
      finding: entry.finding,
      evidence: entry.evidence,
      verdicts: actions.map(({ action }) => ({
        action,
        verdict: entry.verdicts[action.id].verdict ?? 'not looked at',
        words: entry.verdicts[action.id].words,
      })),
    };
    try {
      await store.recordFinding(assurance, finding, again ? entry.reason.trim() : 'Held.', entry.key);
    } catch (failure) {
      if (!(failure instanceof EditConflict)) throw failure;
      // The actions' rows stand; the audit's own words are written over what the other one said only when asked again.
      await reload();
      throw new SiteError(
        `${failure.changedBy} changed this audit while you were writing. It was read again: look at it and press Save again.`,
        'invalid',
        '',
      );
    }
    draft.drop();
    await reload();
    onClose('What it found was recorded, also in the story of each action that was looked at.');
  };
  const heading = again ? 'Correct what it found' : 'Record what it found';
  return (
    <div className={styles.form}>
      <ScreenHeading>{heading}</ScreenHeading>
      <p className={styles.kicker}>{assurance.title}</p>
      <EntryForm
        label={heading}
        saveLabel="Save"
        check={() => {
          setChecked(true);
          return problemsNow().length === 0;
        }}
        save={save}
        onCancel={() => onClose()}
        draft={draft}
      >
        <DayField
          label="Held on"
          required
          value={entry.held}
          onChange={(held) => change({ held })}
          error={messageAt('held')}
        />
        <Field label="How many cases were looked at" {...said('sample')}>
          <Input
            className={styles.number}
            inputMode="numeric"
            autoComplete="off"
            value={entry.sample}
            onChange={(_, { value }) => change({ sample: value })}
          />
        </Field>
        <Field
          label="What it found"
          required
          hint="And what difference it makes to children. No names of children."
          {...said('finding')}
        >
          <Textarea
            rows={4}
            resize="vertical"
            value={entry.finding}
            onChange={(_, { value }) => change({ finding: value })}
          />
        </Field>
        {actions.map((rated) => (
          <ActionVerdict
            key={rated.action.id}
            rated={rated}
            entry={entry.verdicts[rated.action.id] ?? { verdict: null, words: '' }}
            before={assurance.verdicts.find(({ actionId }) => actionId === rated.action.id)?.verdict ?? null}
            problem={messageAt(rated.action.id)}
            onChange={(verdict) => change({ verdicts: { ...newest.current.verdicts, [rated.action.id]: verdict } })}
          />
        ))}
        <fieldset className={styles.group}>
          <legend>What shows it?</legend>
          <EvidenceField
            evidence={entry.evidence}
            onChange={(to) => change({ evidence: to(newest.current.evidence) })}
            onBusy={setUploading}
          />
        </fieldset>
        {again ? (
          <Field label="Why is it corrected?" required {...said('reason')}>
            <Textarea
              rows={2}
              resize="vertical"
              value={entry.reason}
              onChange={(_, { value }) => change({ reason: value })}
            />
          </Field>
        ) : null}
      </EntryForm>
    </div>
  );
}

interface ActionVerdictProps {
  rated: RatedAction;
  entry: { verdict: VerdictKind | null; words: string };
  /** What was recorded before: a verdict in an action's story can be corrected, not made undone. */
  before: VerdictKind | null;
  problem: string | undefined;
  onChange(entry: { verdict: VerdictKind | null; words: string }): void;
}

function ActionVerdict({ rated, entry, before, problem, onChange }: ActionVerdictProps): React.ReactElement {
  const styles = useStyles();
  const { action, state } = rated;
  const told = before === 'embedded' || before === 'not embedded';
  const offered = told ? choices.filter(([value]) => value !== 'not looked at') : choices;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {action.ref} {action.text}
      </legend>
      <div className={styles.action}>
        <Field
          label="Does it last?"
          required
          hint={state.done ? undefined : 'It is not reported complete, so it cannot become embedded by this.'}
          validationMessage={problem}
          validationState={problem ? 'error' : 'none'}
        >
          <RadioGroup
            value={entry.verdict ?? ''}
            onChange={(_, { value }) => onChange({ ...entry, verdict: value as VerdictKind })}
          >
            {offered.map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={entry.verdict === 'not looked at' ? 'Why not' : 'What was seen'}>
          <Textarea
            rows={2}
            resize="vertical"
            value={entry.words}
            onChange={(_, { value }) => onChange({ ...entry, words: value })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
