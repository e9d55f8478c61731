import * as React from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { ActionChange } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import type { RatingKey } from '../../plan/fields';
import type { RatedAction } from '../../plan/view';
import { ratingWords } from '../rating';
import { worstFirst } from '../rating';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { changeOf, changeProblems } from './changeEntry';
import type { ChangeEntry } from './changeEntry';
import { DayField } from '../forms/DayField';
import { useDraft } from '../forms/useDraft';

export interface ChangeDialogProps {
  rated: RatedAction;
  kind: ActionChange['kind'];
  onClose(): void;
}

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', rowGap: '16px' } });

const words: { [kind in ActionChange['kind']]: { title: string; says: string; button: string; done: string } } = {
  pause: {
    title: 'Pause',
    says: 'While it is paused it counts as not now, and nobody is reminded of it. It is taken up again by itself after the day you give.',
    button: 'Pause it',
    done: 'was paused',
  },
  resume: {
    title: 'Take up again',
    says: 'It counts again from today.',
    button: 'Take it up again',
    done: 'was taken up again',
  },
  moderate: {
    title: 'Set the rating',
    says: 'Your rating is shown beside what the rules say, with your reason, until the day you give.',
    button: 'Set the rating',
    done: 'has the rating you set',
  },
  withdraw: {
    title: 'Withdraw',
    says: 'It no longer counts and nobody is reminded of it. It stays in the plan’s history and can be brought back.',
    button: 'Withdraw it',
    done: 'was withdrawn',
  },
  assurance: {
    title: 'Say whether it is embedded',
    says: 'An audit or review found whether the change lasts. It stays complete either way; embedded is shown by a filled mark.',
    button: 'Record the finding',
    done: 'has the finding on record',
  },
  restore: {
    title: 'Bring back',
    says: 'It counts again from today.',
    button: 'Bring it back',
    done: 'is back in the plan',
  },
};

/** Records a manager's decision about an action, with its reason. */
export function ChangeDialog({ rated, kind, onClose }: ChangeDialogProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { view, reload } = usePlan();
  const announce = useAnnounce();
  const { ref, id } = rated.action;
  const draft = useDraft<ChangeEntry>(`${kind} action ${id}`, () => ({
    key: newKey(),
    until: '',
    rating: '',
    embedded: null,
    reason: '',
  }));
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const [saving, setSaving] = React.useState(false);
  const [failure, setFailure] = React.useState<Problem | null>(null);
  const problems = checked ? changeProblems(kind, entry, view.today) : {};
  const told = words[kind];
  const set = (changes: Partial<ChangeEntry>): void => draft.set({ ...entry, ...changes });

  const save = async (): Promise<void> => {
    setChecked(true);
    const change = changeOf(kind, entry, view.today);
    if (!change || saving) return;
    setSaving(true);
    setFailure(null);
    try {
      await store.changeAction(rated.action, change, entry.key);
      draft.drop();
      await reload();
      announce(`Action ${ref} ${told.done}.`);
      onClose();
    } catch (reason) {
      setFailure(describeProblem(reason));
      setSaving(false);
    }
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <DialogBody>
            <DialogTitle>
              {told.title}: action {ref}
            </DialogTitle>
            <DialogContent className={styles.content}>
              <p>{told.says}</p>
              {kind === 'moderate' ? (
                <Field
                  label="Rating"
                  required
                  validationMessage={problems.rating}
                  validationState={problems.rating ? 'error' : 'none'}
                >
                  <Select value={entry.rating} onChange={(_, { value }) => set({ rating: value as RatingKey | '' })}>
                    <option value="">Choose a rating</option>
                    {worstFirst.map((rating) => (
                      <option key={rating} value={rating}>
                        {rating}: {ratingWords[rating].toLowerCase()}
                      </option>
                    ))}
                  </Select>
                </Field>
              ) : null}
              {kind === 'assurance' ? (
                <Field
                  label="What was found?"
                  required
                  validationMessage={problems.embedded}
                  validationState={problems.embedded ? 'error' : 'none'}
                >
                  <RadioGroup
                    value={entry.embedded === null ? '' : String(entry.embedded)}
                    onChange={(_, { value }) => set({ embedded: value === 'true' })}
                  >
                    <Radio value="true" label="Embedded: the change lasts" />
                    <Radio value="false" label="Not embedded: it has not lasted, or not everywhere" />
                  </RadioGroup>
                </Field>
              ) : null}
              {kind === 'moderate' || kind === 'pause' ? (
                <DayField
                  label="Until"
                  required
                  value={entry.until}
                  onChange={(until) => set({ until })}
                  error={problems.until}
                  hint={kind === 'pause' && rated.state.due ? `It is due on ${formatDay(rated.state.due)}.` : undefined}
                />
              ) : null}
              <Field
                label={kind === 'assurance' ? 'What shows it?' : 'Why?'}
                required
                validationMessage={problems.reason}
                validationState={problems.reason ? 'error' : 'none'}
              >
                <Textarea
                  rows={3}
                  resize="vertical"
                  value={entry.reason}
                  onChange={(_, { value }) => set({ reason: value })}
                />
              </Field>
              {failure ? <ProblemNotice problem={failure} /> : null}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={saving}>
                {saving ? 'Saving' : told.button}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
