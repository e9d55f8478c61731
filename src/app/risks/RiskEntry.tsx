import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { compareRefs } from '../../plan/ref';
import { isReviewOverdue, lateActionsOf, reviewInWords, riskInWords } from '../../plan/risks/register';
import { scoreInWords, weightOf } from '../../plan/risks/scale';
import type { RiskStanding } from '../../plan/risks/standing';
import { actionsNamed, asSentence, asSentences, capitalised } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { screenRoute } from '../context/routes';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';

const useStyles = makeStyles({
  link: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  late: { fontWeight: tokens.fontWeightSemibold },
});

/** "High: possible, major. Without what is in place it would be very high: likely, severe." */
export function scoresInWords({ now, before, lastReview }: RiskStanding): string {
  if (!now) return 'Not yet scored.';
  const today = capitalised(scoreInWords(now));
  if (!before || lastReview === null) return asSentence(today);
  const difference = weightOf(now) - weightOf(before);
  if (difference === 0) return asSentences([today, 'What is in place has not lowered it']);
  return asSentences([
    today,
    `${difference < 0 ? 'Without what is in place it would be' : 'At first it was'} ${scoreInWords(before)}`,
  ]);
}

/** One risk in the register: its name, its sentences, its score, its owner and what is overdue. */
export function RiskEntry({ standing }: { standing: RiskStanding }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { view } = usePlan();
  const { risk, ownerId } = standing;
  const lateIds = lateActionsOf(standing, (id) => view.byId.get(id)?.state, view.today);
  const late = lateIds.flatMap((id) => view.byId.get(id)?.action.ref ?? []).sort(compareRefs);
  const owner = ownerId === null ? null : view.people.get(ownerId)?.name;
  const facts = [owner ? `${owner} watches it` : 'Nobody watches it yet', reviewInWords(standing, view.today)];
  return (
    <>
      <RouteLink to={screenRoute('risks', risk.ref)} className={styles.link}>
        {risk.ref} {risk.title}
      </RouteLink>
      <div>{scoresInWords(standing)}</div>
      <p className={reading.text}>{riskInWords(standing)}</p>
      <div className={isReviewOverdue(standing, view.today) ? styles.late : reading.quiet}>{asSentences(facts)}</div>
      {late.length > 0 ? (
        <div className={styles.late}>
          {capitalised(actionsNamed(late))}, which {late.length === 1 ? 'lowers' : 'lower'} it,{' '}
          {late.length === 1 ? 'is' : 'are'} late.
        </div>
      ) : null}
    </>
  );
}
