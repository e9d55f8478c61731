import * as React from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  note: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** A time by the person's own clock: "9.42 am", or "20 Nov, 9.42 am" when it was not today. */
function momentInWords(at: number, now: number): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return (sameDay ? time : dayAndTime).format(at).replace(/(\d):(\d)/, '$1.$2');
}

/** Says that the draft is kept, and the time of its last change. */
export function DraftNote({ keptAt }: { keptAt: number | null }): React.ReactElement | null {
  const styles = useStyles();
  return keptAt === null ? null : (
    <span className={styles.note}>Draft kept at {momentInWords(keptAt, Date.now())}</span>
  );
}

/** Says that the form was begun earlier, and offers to begin again. */
export function FoundDraft({
  draft,
}: {
  draft: { foundFrom: number | null; discardDraft(): void };
}): React.ReactElement | null {
  if (draft.foundFrom === null) return null;
  return (
    <div>
      You began this at {momentInWords(draft.foundFrom, Date.now())} and did not send it.{' '}
      <Link as="button" inline onClick={draft.discardDraft}>
        Start afresh
      </Link>
    </div>
  );
}
