import * as React from 'react';
import { pageOf } from '../../graph/reminderLinks';
import type { OtherSite } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import { standingOf } from '../../plan/allPlans/standings';
import type { PlanData } from '../../plan/planData';
import { useServices } from '../context/contexts';
import { RatingBar } from '../rating/RatingBar';
import { useSectionStyles } from '../ui/sectionStyles';
import { Section } from '../forms/Section';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useReadingStyles } from '../ui/readingStyles';
import { useQuery } from '../ui/useQuery';
import { usePlanRowStyles, whoAnswers } from './PlanList';

/** Lists the plans of the council's other sites, from the position that each plan last saved (requirement 68). */
export function OtherSites({ sites }: { sites: readonly string[] }): React.ReactElement | null {
  if (sites.length === 0) return null;
  return (
    <Section title="On other sites of the council">
      {sites.map((url) => (
        <Site key={url} url={url} />
      ))}
    </Section>
  );
}

function Site({ url }: { url: string }): React.ReactElement {
  const { store } = useServices();
  const reading = useReadingStyles();
  const styles = usePlanRowStyles();
  const query = useQuery(React.useCallback(() => store.readOtherSite(url), [store, url]));
  if (query.status === 'pending') return <p role="status">Reading the plans of {url}</p>;
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  const { title, plans } = query.data;
  if (plans.length === 0) return <p className={reading.quiet}>{title} has no open plan.</p>;
  return (
    <ul className={styles.list} aria-label={`Plans of ${title}`}>
      {plans.map((data) => (
        <PlanElsewhere key={data.plan.id} site={query.data} data={data} />
      ))}
    </ul>
  );
}

/**
 * The address of a plan's page on another site. Only http and https addresses are accepted, because anybody may have
 * written anything into that site's settings.
 */
function addressOf({ url }: OtherSite, { plan, settings }: PlanData): string {
  const usual = `${url}/SitePages/Plan.aspx`;
  return `${pageOf(settings.pageUrl, url, usual)}#/?plan=${plan.id}`;
}

function PlanElsewhere({ site, data }: { site: OtherSite; data: PlanData }): React.ReactElement {
  const styles = usePlanRowStyles();
  const section = useSectionStyles();
  const day = data.position?.day ?? '';
  const standing = React.useMemo(() => standingOf(data, day), [data, day]);
  const { view } = standing;
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.title}>
          <a className={section.link} href={addressOf(site, data)}>
            {data.plan.title}
          </a>
        </h3>
        <p className={styles.who}>
          {site.title}. {whoAnswers(standing)}. As it stood on {formatDay(day)}.
        </p>
        <p className={styles.sentence}>{view.sentence.map(({ text }) => text).join('')}</p>
      </div>
      <div>{view.counts.total > 0 ? <RatingBar counts={view.counts} /> : null}</div>
    </li>
  );
}
