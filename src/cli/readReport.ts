import { basename, dirname } from 'node:path';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { inspectionFields } from '../plan/fields/inspections';
import { LARGEST_REPORT, readDocument, type ReadReport } from '../documents/report';
import { bytesOf } from './files';
import type { Terminal } from './terminal';

/** `read-report FILE`: prints what an inspection report says, in words or as JSON. */
export function readReportCommand(terminal: Terminal): Command {
  return new Command('read-report')
    .description('read an inspection report or letter (PDF) into facts, judgements and recommendations')
    .argument('<file>', 'the report')
    .option('--json', 'print JSON and nothing else')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const report = await readReportFile(file);
      if (json) terminal.out(JSON.stringify(reportAsJson(report), null, 1));
      else reportAsWords(report).forEach((line) => terminal.out(line));
    });
}

async function readReportFile(file: string): Promise<ReadReport> {
  const path = resolve(file);
  const name = basename(path);
  const bytes = await bytesOf(file, 'the report', LARGEST_REPORT);
  // The reader gets the folder's name too, because Ofsted's number of the authority often stands in it.
  return readDocument(bytes, name, { path: `${basename(dirname(path))}/${name}` });
}

/** The report as JSON, in the shape of the hand-checked truth.json files (docs/design.md, "Interfaces that stay"). */
export function reportAsJson(report: ReadReport): object {
  const { authority, authorityPrinted, urn, kind, published, publishedFrom, leadInspector } = report;
  return {
    authority,
    authorityPrinted,
    urn,
    kind,
    inspectionStart: report.inspectionStart,
    inspectionEnd: report.inspectionEnd,
    published,
    publishedFrom,
    leadInspector,
    topic: report.topic,
    outcome: report.outcome?.sentence ?? null,
    outcomeLevel: report.outcome ? levelOf(report.outcome.level) : null,
    judgements: report.judgements.map(({ area, grade, role, number, printed, page }) => ({
      area,
      grade,
      role,
      number,
      printed,
      page,
    })),
    recommendations: report.recommendations.map(({ number, text, addressee, page, group, heading, parts }) => ({
      number,
      text,
      addressee,
      page,
      group,
      heading,
      parts,
    })),
    findings: report.findings.map(({ kind: which, number, text, about, page, recommendation }) => ({
      kind: which,
      number,
      text,
      about,
      page,
      recommendation: recommendation && {
        number: report.recommendations[recommendation.index].number,
        place: recommendation.index + 1,
        sure: recommendation.sure,
      },
    })),
    doubts: report.doubts.map(({ message }) => message),
  };
}

/** The short name of a report's outcome, for the three outcomes that Ofsted prints as sentences. */
function levelOf(printed: string): string {
  if (/typically/i.test(printed)) return 'typically positive';
  return /inconsistent/i.test(printed) ? 'inconsistent' : 'widespread and/or systemic failings';
}

function reportAsWords(report: ReadReport): string[] {
  const said = (label: string, value: string | null): string => `${label.padEnd(16)}${value ?? 'not printed'}`;
  return [
    said('Authority', report.authorityPrinted ?? report.authority),
    said('Number', report.urn),
    said('Inspected', report.inspectionStart && `${report.inspectionStart} to ${report.inspectionEnd ?? '?'}`),
    said('Published', report.published),
    said(inspectionFields.leadInspector.label, report.leadInspector),
    ...(report.topic ? [said('Topic', report.topic)] : []),
    ...(report.outcome ? [said('Outcome', report.outcome.sentence)] : []),
    '',
    ...report.judgements.map(({ area, grade }) => `${grade}: ${area}`),
    '',
    ...report.recommendations.map(({ number, text, page }, at) => `${number ?? `(${at + 1})`} [page ${page}] ${text}`),
    ...report.findings.map(
      ({ kind, page, text }) => `${kind === 'strength' ? 'Strength' : 'Finding'} [page ${page}] ${text}`,
    ),
    ...report.doubts.map(({ message }) => `To check: ${message}`),
  ];
}
