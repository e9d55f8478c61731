import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { deskHeading, DeskSections, DutyList, firstNameOf, nextInWords, useDesk } from '../myActions';
import type { ReadyPlan } from '../context/contexts';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { RouteLink } from '../ui/RouteLink';
import { CardFrame } from './CardFrame';
import type { CardProps } from './CardFrame';

const useStyles = makeStyles({
  words: { marginTop: '8px', marginBottom: '12px' },
  after: { marginTop: '12px', marginBottom: 0 },
});

function Mine({ plan, lines }: { plan: ReadyPlan; lines: number }): React.ReactElement {
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

/** The card that shows the signed-in person's actions, with links to report on them. */
export function MyActionsCard(props: CardProps): React.ReactElement {
  return <CardFrame {...props}>{(plan) => <Mine plan={plan} lines={props.lines} />}</CardFrame>;
}
