import * as React from 'react';
import { formatDay } from '../../plan/day';
import { inspectionName } from '../../plan/inspections/names';
import { sourceInWords, sourcesOf } from '../../plan/inspections/sources';
import { usePlan } from '../context/contexts';
import { screenRoute } from '../context/routes';
import { Section } from '../forms/Section';
import { RouteLink } from '../ui/RouteLink';
import { useReadingStyles } from '../ui/readingStyles';

/**
 * The register of sources: each report or letter that the plan answers, with its day, rule, deadline and open
 * recommendations (requirement 66).
 */
export function Sources(): React.ReactElement | null {
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const sources = React.useMemo(() => sourcesOf(data, view), [data, view]);
  if (sources.length === 0) return null;
  return (
    <Section title="Sources that the plan answers">
      <ul className={reading.list}>
        {sources.map((source) => (
          <li key={source.inspection.id} className={reading.row}>
            <RouteLink className={reading.link} to={screenRoute('inspections', String(source.inspection.id))}>
              {inspectionName(source.inspection)}
            </RouteLink>
            <div>{sourceInWords(source)}</div>
            <div className={reading.quiet}>
              {source.lastDay
                ? `The answer ${source.lastDay < view.today ? 'was' : 'is'} due by ${formatDay(source.lastDay)}. `
                : ''}
              {source.rule}
            </div>
            {source.supersededBy ? (
              <div className={reading.quiet}>
                Superseded by{' '}
                <RouteLink to={screenRoute('inspections', String(source.supersededBy.id))}>
                  {inspectionName(source.supersededBy)}
                </RouteLink>
                .
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
