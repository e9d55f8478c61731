import * as React from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { EditConflict } from '../../lists/planStore';
import type { Recommendation } from '../../plan/fields';
import { counted } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useDraft } from '../forms/useDraft';

/** Takes a recommendation out of force, or brings it back, with a reason. */
export function WithdrawRecommendation({
  recommendation,
  liveActions,
}: {
  recommendation: Recommendation;
  liveActions: number;
}): React.ReactElement {
  const { store } = useServices();
  const { reload } = usePlan();
  const announce = useAnnounce();
  const back = recommendation.withdrawn !== null;
  const draft = useDraft(`${back ? 'restore' : 'withdraw'} recommendation ${recommendation.id}`, () => ({
    key: newKey(),
    reason: '',
  }));
  const [open, setOpen] = React.useState(false);
  const [missing, setMissing] = React.useState(false);
  const [saving, setSaving] = React.useState(false);
  const [failure, setFailure] = React.useState<Problem | null>(null);
  const { ref } = recommendation;

  const write = async (): Promise<void> => {
    const { key, reason } = draft.value;
    if (back) await store.restoreRecommendation(recommendation, reason.trim(), key);
    else await store.withdrawRecommendation(recommendation, reason.trim(), key);
    draft.drop();
    // Reading the plan again puts the opposite of this dialog in its place.
    setOpen(false);
    setSaving(false);
    await reload();
    announce(back ? `Recommendation ${ref} is back in the plan.` : `Recommendation ${ref} was withdrawn.`);
  };
  const save = async (): Promise<void> => {
    setMissing(draft.value.reason.trim() === '');
    if (draft.value.reason.trim() === '' || saving) return;
    setSaving(true);
    setFailure(null);
    try {
      await write();
    } catch (reason) {
      const message =
        reason instanceof EditConflict
          ? `${reason.message} Close this, reload the page to see what it says now, and decide anew.`
          : null;
      setFailure(message ? { message, detail: '' } : describeProblem(reason));
      setSaving(false);
    }
  };
  const says = back
    ? 'It counts again, and wants a response.'
    : `It no longer counts and wants no response.${liveActions > 0 ? ` ${counted(liveActions, 'action')} that answer it stay in force: withdraw them one by one.` : ''}`;
  const error = missing && draft.value.reason.trim() === '';
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{back ? 'Bring back' : 'Withdraw'}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{back ? `Bring back recommendation ${ref}` : `Withdraw recommendation ${ref}`}</DialogTitle>
          <DialogContent>
            <p>{says}</p>
            <Field
              label="Why?"
              required
              validationMessage={error ? 'Say why: the reason stands in its history.' : undefined}
              validationState={error ? 'error' : 'none'}
            >
              <Textarea
                rows={3}
                resize="vertical"
                value={draft.value.reason}
                onChange={(_, { value }) => draft.set({ ...draft.value, reason: value })}
              />
            </Field>
            {failure ? <ProblemNotice problem={failure} /> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={saving} onClick={() => void save()}>
              {saving ? 'Saving' : back ? 'Bring it back' : 'Withdraw it'}
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
