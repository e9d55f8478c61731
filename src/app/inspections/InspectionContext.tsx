import * as React from 'react';
import { askedLabel } from '../../plan/fields/field';
import { inspectionFields } from '../../plan/fields/inspections';
import { planFields } from '../../plan/fields/plans';
import { linkAddress } from '../../plan/linkAddress';
import { formatDay } from '../../plan/day';
import type { Inspection } from '../../plan/fields';
import { gradedInWords, inspectionName, whenInWords } from '../../plan/inspections/names';
import { Section } from '../forms/Section';
import type { SectionForm } from '../forms/Section';
import { FileLink } from '../components/FileLink';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { BenchmarksForm, SummaryForm } from './planForms';
import { useReadingStyles } from '../ui/readingStyles';

/**
 * This file has the sections beside the grades: related services, comparison figures, other reasons for the plan, and
 * its summary for the public.
 */

export function RelatedServices({
  services,
  forms,
}: {
  services: readonly Inspection[];
  forms: readonly SectionForm[];
}): React.ReactElement | null {
  const reading = useReadingStyles();
  const { data } = usePlan();
  if (services.length === 0 && forms.length === 0) return null;
  return (
    <Section title="Related services" forms={forms}>
      {services.length === 0 ? <p className={reading.none}>No related service’s rating is kept yet.</p> : null}
      <ul className={reading.list}>
        {services.map((each) => (
          <li key={each.id} className={reading.row}>
            <RouteLink className={reading.link} to={screenRoute('inspections', String(each.id))}>
              {inspectionName(each)}
            </RouteLink>
            <div>
              {gradedInWords(each, data.allJudgements)}
              <span className={reading.quiet}>
                {`, ${each.inspectorate}`}
                {whenInWords(each) ? `, ${whenInWords(each)}` : ''}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Benchmarks({ inspection }: { inspection: Inspection }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { manages } = useRights();
  const { benchmarks } = inspection;
  if (benchmarks.length === 0 && !manages) return null;
  return (
    <Section
      title={inspectionFields.benchmarks.label}
      forms={
        manages
          ? [
              {
                label: benchmarks.length > 0 ? 'Edit the benchmarks' : 'Add a benchmark',
                form: (close) => <BenchmarksForm inspection={inspection} onClose={close} />,
              },
            ]
          : []
      }
    >
      {benchmarks.length === 0 ? <p className={reading.none}>No benchmark is kept yet.</p> : null}
      <ul className={reading.list}>
        {benchmarks.map(({ label, value, source }) => (
          <li key={label} className={reading.row}>
            <span className={reading.strong}>{value}</span> {label}
            <div className={reading.small}>{source}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Drivers({ forms }: { forms: readonly SectionForm[] }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { drivers } = usePlan().data.plan;
  if (drivers.length === 0 && forms.length === 0) return null;
  return (
    <Section title={planFields.drivers.label} forms={forms}>
      {drivers.length === 0 ? <p className={reading.none}>Nothing beside the inspection is named.</p> : null}
      <ul className={reading.list}>
        {drivers.map(({ title, text, since, url }) => (
          <li key={title} className={reading.row}>
            {linkAddress(url) ? (
              <a className={reading.link} href={linkAddress(url) ?? undefined} target="_blank" rel="noreferrer">
                {title}
              </a>
            ) : (
              <span className={reading.strong}>{title}</span>
            )}
            {since ? (
              <span
                className={reading.quiet}
              >{`, since ${/^\d{4}-\d\d-\d\d$/.test(since) ? formatDay(since) : since}`}</span>
            ) : null}
            <p className={reading.text}>{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Shows the plan in plain words for the public, with a link to the source report (requirement 64). */
export function PublicSummary(): React.ReactElement | null {
  const reading = useReadingStyles();
  const { plan, inspection } = usePlan().data;
  const { manages } = useRights();
  if (plan.summary === '' && !manages) return null;
  return (
    <Section
      title={askedLabel(planFields.summary)}
      forms={
        manages
          ? [
              {
                label: plan.summary ? 'Edit the summary' : 'Write the summary',
                form: (close) => <SummaryForm onClose={close} />,
              },
            ]
          : []
      }
    >
      {plan.summary ? (
        <p className={reading.text}>{plan.summary}</p>
      ) : (
        <p className={reading.none}>No summary is written yet.</p>
      )}
      {inspection?.reportUrl ? (
        <p className={reading.sub}>
          <FileLink className={reading.link} url={inspection.reportUrl}>
            Read the inspectors’ own report
          </FileLink>
        </p>
      ) : null}
    </Section>
  );
}
