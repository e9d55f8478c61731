import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { RatingKey } from '../../plan/fields';
import { RatingBar } from '../rating/RatingBar';
import { ratingWords } from '../../plan/ratingWords';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { RouteLink } from '../ui/RouteLink';
import { overviewRoute, screenRoute, planRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { ByPriority } from './ByPriority';
import { headerLine } from './headerLine';
import { NeedsAttention } from './NeedsAttention';
import { NextDates } from './NextDates';
import { overviewParts } from './onlyRating';
import { RemindersOffer } from './RemindersOffer';
import { useSectionStyles } from '../ui/sectionStyles';
import { SentenceText } from './SentenceText';
import { SinceThen } from './SinceThen';
import { WithoutResponse } from './WithoutResponse';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '12px', rowGap: '4px' },
  example: {
    paddingLeft: '8px',
    paddingRight: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  line: { marginTop: '4px', marginBottom: 0, color: tokens.colorNeutralForeground2 },
  /** A link within a sentence is underlined, so that it does not depend on colour alone. */
  inSentence: { textDecorationLine: 'underline' },
  sentence: {
    marginTop: '12px',
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    [upTo.phone]: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  filter: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '20px',
    rowGap: '4px',
    alignItems: 'center',
    marginTop: '12px',
    marginBottom: 0,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 392px',
    columnGap: '48px',
    rowGap: '28px',
    marginTop: '20px',
    [upTo.roomy]: { gridTemplateColumns: 'minmax(0, 1fr) 320px', columnGap: '32px' },
    [upTo.sideColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  below: { display: 'flex', flexDirection: 'column', rowGap: '28px', marginTop: '20px' },
});

/**
 * The Overview: whether the plan is on track, where it is not and why, and what comes next. `only` limits everything
 * below the rating bar to one rating.
 */
export function Overview({ only }: { only: RatingKey | null }): React.ReactElement {
  const styles = useStyles();
  const section = useSectionStyles();
  const { data, view } = usePlan();
  const { manages } = useRights();
  const host = useHost();
  const announce = useAnnounce();
  const parts = React.useMemo(() => overviewParts(data, view, only), [data, view, only]);

  const select = (rating: RatingKey): void => {
    const next = rating === only ? null : rating;
    host.navigate(overviewRoute(next), 'replace');
    announce(
      next === null
        ? `All ${view.counts.total} actions`
        : `${ratingWords[next]}: ${view.counts[next]} of ${view.counts.total} actions`,
    );
  };

  return (
    <>
      <div className={styles.title}>
        <ScreenHeading>{data.plan.title}</ScreenHeading>
        {data.plan.example ? <span className={styles.example}>Example: actions and people are invented</span> : null}
      </div>
      <p className={styles.line}>
        {headerLine(data, view)}{' '}
        {data.inspections.length > 0 ? (
          <RouteLink className={mergeClasses(section.link, styles.inSentence)} to={screenRoute('inspections')}>
            What inspectors said
          </RouteLink>
        ) : null}
      </p>
      <p className={styles.sentence}>
        <SentenceText sentence={view.sentence} />
      </p>
      {view.counts.total > 0 ? <RatingBar counts={view.counts} onSelect={select} selected={only} /> : null}
      {only !== null ? (
        <p className={styles.filter}>
          Only {view.counts[only]} of {view.counts.total} actions are shown below: {ratingWords[only].toLowerCase()}.
          <button type="button" className={section.linkButton} onClick={() => select(only)}>
            Show all
          </button>
          <RouteLink className={section.link} to={planRoute({ rating: [only] })}>
            Open them in the plan
          </RouteLink>
        </p>
      ) : null}
      <div className={styles.columns}>
        <NeedsAttention lines={parts.attention} only={only} />
        <NextDates dates={parts.next} />
      </div>
      <div className={styles.below}>
        <SinceThen changes={parts.changes} />
        {parts.priorities.length > 0 ? (
          <ByPriority rows={parts.priorities} since={data.plan.starts} today={view.today} only={only} />
        ) : null}
        {only === null ? (
          <p className={styles.line}>
            <RouteLink className={section.link} to={screenRoute('history')}>
              How the ratings have moved, and the plan on another day
            </RouteLink>
          </p>
        ) : null}
        {only === null && manages ? <RemindersOffer className={styles.line} /> : null}
        {only === null ? <WithoutResponse recommendations={view.withoutResponse} /> : null}
      </div>
    </>
  );
}
