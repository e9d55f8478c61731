import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { deskHeading, DeskSections, DutyList, firstNameOf, nextInWords, useDesk } from '../myActions';
import type { ReadyPlan } from '../context/contexts';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { RouteLink } from '../ui/RouteLink';

const useStyles = makeStyles({
  words: { marginTop: '8px', marginBottom: '12px' },
  after: { marginTop: '12px', marginBottom: 0 },
});

/** What is in the card of one's own actions. */
export function OwnActions({ plan, lines }: { plan: ReadyPlan; lines: number }): React.ReactElement {
  const styles = useStyles();
  const button = useButtonLinkStyles();
  const { opened } = plan;
  const { mine, sections } = useDesk('clerks');
  const waiting = sections.filter(({ waits }) => waits);
  const hasNone = mine.duties.length === 0 && waiting.length === 0;
  const live = mine.duties.filter(({ urgency }) => urgency !== 'done');
  const shown = live.slice(0, lines);
  return (
    <>
      <p className={styles.words}>
        {hasNone
          ? `${firstNameOf(opened.me)}, no action of the plan is in your name.`
          : `${deskHeading(mine, sections, opened.me)}.`}
      </p>
      <DeskSections sections={waiting} lines={lines} />
      {shown.length > 0 ? (
        <DutyList duties={shown} level={3} first={mine.dueNow > 0 ? (shown[0]?.rated.action.id ?? null) : null} />
      ) : null}
      {mine.dueNow === 0 && mine.next ? <p className={styles.after}>Next: {nextInWords(mine.next)}.</p> : null}
      <div className={button.row}>
        <RouteLink to={hasNone ? '#/plan' : '#/my'} className={button.link}>
          {hasNone
            ? 'See the plan'
            : live.length > shown.length
              ? `See all ${live.length} of my actions`
              : 'See all my actions'}
        </RouteLink>
      </div>
    </>
  );
}
