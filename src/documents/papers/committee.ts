import { meetingFields } from '../../plan/fields/meetings';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { Meeting } from '../../plan/fields';
import { submissionDue, submissionOf } from '../../plan/governance/submission';
import type { PlanView } from '../../plan/view';
import { asSentence, capitalised } from '../../plan/words';
import { changesPaper } from './changes';
import { askedSentences, stillDue } from './asked';
import { closedByLaw, closedInShort, closedUnder } from './exemption';
import { attentionTable } from './highlight';
import { movedSentence } from './moved';
import { viewOnDay } from './onDay';
import { withAppendixLinks } from './contents';
import { deeper, heading, paragraph, PaperProblem, written } from './paper';
import type { Appendix, Block, Fact, Heading, Line, Paper, Paragraph, Table } from './paper';
import { authorityOf, exampleNote, hasPriorities, linkTo, priorityTable, theBody, unansweredSentence } from './parts';
import { planInShort, planPaper } from './plan';
import { riskBlocks } from './risks';
import { completeSentence, countOf, lateOnes, lateSentences, standingSentence } from './sentences';

/** The parts of a cover report that a person may write. Parts that nobody writes are made from the plan. */
export type CommitteePart =
  | 'title'
  | 'summary'
  | 'recommendations'
  | 'report'
  | 'backgroundPapers'
  | 'cabinetMember'
  | 'localMember'
  | 'telephone'
  | 'appendices'
  | 'exemptParagraph'
  | 'exemptReason';

/**
 * The texts that an officer wrote for one meeting's paper, by part. The council's further sections have keys such as
 * "section: Risk".
 */
export type PaperWords = Readonly<Record<string, string>>;

export interface CommitteeOptions {
  meeting: Meeting;
  words: PaperWords;
  /** The headings of the sections that the council wants in every report, such as "Risk assessment". */
  sections: readonly string[];
  /** The day on which the committee last had a report, from which changes are listed; null for the first report. */
  lastTold: Day | null;
  /** The plan with its words of that day, so that the appendix can show which words changed. */
  before?: PlanData | undefined;
}

/** The sections that a cover report has unless the council names its own in Set-up. */
export const usualSections: readonly string[] = [
  'Risk assessment and opportunities appraisal',
  'Financial implications',
  'Equality and diversity implications',
];

export const sectionPart = (title: string): string => `section: ${title}`;

const has = (words: PaperWords, part: string): boolean => (words[part] ?? '').trim() !== '';

/** What stands for a part that the report needs and nobody has written yet. */
export const toComplete = 'To be completed';

/** The most risks in a cover report. */
const MOST_RISKS = 5;

/** The reasons why a cover report cannot be made, in words; empty when it can be. */
export function committeeProblems({ meeting, words }: Pick<CommitteeOptions, 'meeting' | 'words'>): string[] {
  const problems: string[] = [];
  if (!has(words, 'backgroundPapers') && meeting.backgroundPapers.trim() === '')
    problems.push('List the background papers, or write “none”: a report may not go out without that list.');
  if (has(words, 'exemptParagraph')) {
    const closed = closedUnder(words.exemptParagraph);
    if (closed === null)
      problems.push(
        'Name the paragraphs of Schedule 12A, 1 to 7, under which it is exempt, as in “2, 3”, or write “confidential”.',
      );
    if (!has(words, 'exemptReason'))
      problems.push(
        closed === 'confidential'
          ? 'Say what forbids the report’s disclosure.'
          : 'Say why the public interest is in keeping the report exempt.',
      );
  }
  if (meeting.day === null) problems.push('The meeting has no date yet. Give it one under Meetings.');
  return problems;
}

/**
 * The parts that a cover report needs and nobody has written yet (requirement 47), by their names on the screen. The
 * paper says of each that it is to be completed, and the person is told before it is made.
 */
export function unwrittenParts({
  words,
  sections,
  meeting,
}: Pick<CommitteeOptions, 'words' | 'sections'> & { meeting: Meeting | null }): string[] {
  const needed: readonly [part: CommitteePart, ofMeeting: string | null | undefined, label: string][] = [
    ['telephone', meeting?.officerPhone, 'Telephone of the responsible officer'],
    ['cabinetMember', meeting?.cabinetMember, meetingFields.cabinetMember.label],
    ['localMember', meeting?.localMember, meetingFields.localMember.label],
  ];
  const [telephone, ...members] = needed.map(([part, ofMeeting, label]) =>
    has(words, part) || ofMeeting?.trim() ? '' : label,
  );
  return [telephone, ...sections.filter((title) => !has(words, sectionPart(title))), ...members].filter(Boolean);
}

/**
 * The cover report of a meeting in the committee's order (requirement 47), with the plan and what changed as
 * appendices.
 * @param day the day that the plan is shown for
 * @throws PaperProblem when the report cannot be made; see `committeeProblems`
 */
export function committeePaper(data: PlanData, day: Day, options: CommitteeOptions): Paper {
  const [problem] = committeeProblems(options);
  if (problem) throw new PaperProblem(problem);
  const { meeting, words } = options;
  const view = viewOnDay(data, day, options.lastTold ?? undefined);
  const body = bodyName(data, meeting);
  const title =
    words.title?.trim() || meeting.itemTitle.trim() || `${data.plan.title}: progress to ${formatDayLong(day)}`;
  const enclosed = enclosuresOf(words);
  const appendices = appendicesOf(data, day, options, enclosed.length);
  const blocks = bodyOf(data, day, options, { view, body, enclosed, appendices });
  return {
    kind: 'committee',
    authority: authorityOf(data),
    title,
    day,
    about: `Report to ${theBody(body)} on ${formatDayLong(meeting.day ?? day)}.`,
    facts: factsOf(meeting, body, words),
    blocks: withAppendixLinks(blocks, appendices),
    footer: `${body}, ${formatDayLong(meeting.day ?? day)}${meeting.itemNumber ? `, item ${meeting.itemNumber}` : ''}`,
    landscape: false,
    appendices,
  };
}

interface Made {
  view: PlanView;
  body: string;
  enclosed: readonly Line[];
  appendices: readonly Appendix[];
}

/** The report itself in the committee's order; a part that it needs and nobody wrote is marked as to be completed. */
function bodyOf(data: PlanData, day: Day, options: CommitteeOptions, made: Made): Block[] {
  const { meeting, words } = options;
  const { view, body, enclosed, appendices } = made;
  const planLetter = letterOf(enclosed.length);
  const needed = (text: string): Block[] => written(text.trim() || `${toComplete}.`, true);
  return [
    ...officerBlocks(data, view, options),
    ...section('Summary', written(writtenOr(words.summary, suggestedSummary(data, view, planLetter)), true)),
    ...section('Recommendations', [
      paragraph(`${capitalised(theBody(body))} is asked:`),
      {
        kind: 'list',
        style: 'letters',
        items: recommendationsOf(writtenOr(words.recommendations, suggestedRecommendations(meeting, day, planLetter))),
      },
    ]),
    ...section('Report', reportBlocks(view, words, options.lastTold, letterOf(enclosed.length + 1))),
    ...section('Risks to the plan', riskSection(data, day, options.lastTold)),
    ...options.sections.flatMap((name) => section(name, needed(words[sectionPart(name)] ?? ''))),
    ...section(
      meetingFields.backgroundPapers.label,
      written(words.backgroundPapers?.trim() || meeting.backgroundPapers, true),
    ),
    ...section(
      `${meetingFields.cabinetMember.label} (portfolio holder)`,
      needed(writtenOr(words.cabinetMember, meeting.cabinetMember ?? '')),
    ),
    ...section(meetingFields.localMember.label, needed(writtenOr(words.localMember, meeting.localMember ?? ''))),
    ...section('Appendices', [
      ...enclosed.map((line): Block => ({ kind: 'paragraph', line })),
      ...appendices.map(({ title: name }) => paragraph(asSentence(name))),
    ]),
  ];
}

/** The letter of an appendix: "A" for the first, "B" for the next. */
const letterOf = (index: number): string => String.fromCharCode(65 + index);

/**
 * The enclosures of the report beside the plan, one on each line: the inspectors’ letter, a further plan. Each becomes
 * an appendix before the plan, with a letter, and is a link where an address follows its name.
 */
function enclosuresOf({ appendices = '' }: PaperWords): Line[] {
  const lines = appendices.split('\n').flatMap((line) => line.trim().replace(/[.]$/, '') || []);
  return lines.map((line, index): Line => {
    const [, name, address] = /^(.+?)[ ,:]+(https?:\/\/\S+)$/i.exec(line) ?? [null, line, null];
    return [`Appendix ${letterOf(index)}: `, linkTo(name, address), '.'];
  });
}

const numberedHeading = (text: string): Heading => ({ ...heading(2, text), numbered: true });

/** A numbered section, left out when it has no content. */
function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [numberedHeading(title), ...blocks];
}

/**
 * The text that somebody wrote, else the text from the plan or the meeting. An emptied box therefore leaves no empty
 * section.
 */
function writtenOr(words: string | undefined, otherwise: string): string {
  return words?.trim() ? words : otherwise;
}

function bodyName(data: PlanData, { bodyId, title }: Meeting): string {
  return data.bodies.find(({ id }) => id === bodyId)?.name ?? title;
}

function factsOf(meeting: Meeting, body: string, words: PaperWords): Fact[] {
  return [
    { term: 'Committee', line: [body] },
    { term: 'Date', line: [meeting.day ? formatDayLong(meeting.day) : ''] },
    ...(meeting.itemNumber ? [{ term: 'Item', line: [meeting.itemNumber] }] : []),
    { term: 'Public or exempt', line: [closedInShort(closedUnder(words.exemptParagraph))] },
  ];
}

function officerBlocks(data: PlanData, view: PlanView, { meeting, words }: CommitteeOptions): Block[] {
  const officer = view.people.get(meeting.officerId ?? data.plan.managerId ?? -1) ?? null;
  const blocks: Block[] = officer
    ? [{ kind: 'paragraph', line: officerLine(officer, writtenOr(words.telephone, meeting.officerPhone ?? '').trim()) }]
    : [];
  const closed = closedUnder(words.exemptParagraph);
  const reason = asSentence(words.exemptReason?.trim() ?? '');
  if (closed !== null && closed !== 'public')
    blocks.push(
      paragraph(
        closedByLaw(closed),
        closed === 'confidential'
          ? reason
          : `The public interest in keeping it exempt outweighs that in making it public: ${reason}`,
      ),
    );
  const note = exampleNote(data);
  return note ? [...blocks, paragraph(note)] : blocks;
}

function officerLine({ name, jobTitle, email }: Person, telephone: string): Line {
  return [
    { strong: `${meetingFields.officerId.label}: ` },
    `${name}${jobTitle ? `, ${jobTitle}` : ''}`,
    ...(email ? ['\n', { strong: 'E-mail: ' }, { text: email, href: `mailto:${email}` }] : []),
    '\n',
    { strong: 'Telephone: ' },
    telephone || toComplete.toLowerCase(),
  ];
}

/** The summary that is drafted from the plan's data. */
export function suggestedSummary(data: PlanData, view: PlanView, appendix = 'A'): string {
  const asked = askedSentences(data).join(' ');
  const parts: string[] = asked === '' ? [] : [asked];
  parts.push(
    [standingSentence(`The plan in Appendix ${appendix}`, view.actions), completeSentence(view.actions)]
      .join(' ')
      .trim(),
  );
  const due = submissionDue(data);
  const still = due && due >= view.today && submissionOf(data) === null ? stillDue(data) : null;
  if (still) parts.push(still);
  return parts.join('\n\n');
}

/** The recommendations to the body, drafted from what the meeting is asked for, one on each line. */
export function suggestedRecommendations({ asks }: Meeting, day: Day, appendix = 'A'): string {
  const first = `to note the progress of the plan to ${formatDayLong(day)}`;
  const asked = asks
    .split(/[\n;]/)
    .map((ask) => ask.trim().replace(/^to /i, '').replace(/[.]$/, ''))
    .filter((ask) => ask !== '' && !/^note\b/i.test(ask));
  return [first, ...asked.map((ask) => `to ${/\s/.test(ask) ? ask : `${ask} the plan at Appendix ${appendix}`}`)].join(
    '\n',
  );
}

/**
 * Recommendations from a text, one on each line. Letters typed before them are removed, because the paper adds its own.
 */
function recommendationsOf(text: string): Line[] {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\(?[a-z]\)\s*/i, '')
        .replace(/(;|; and|[.])$/, ''),
    )
    .filter((line) => line !== '');
  return lines.map((line, at): Line => [
    `${line}${at === lines.length - 1 ? '.' : at === lines.length - 2 ? '; and' : ';'}`,
  ]);
}

function reportBlocks(view: PlanView, words: PaperWords, lastTold: Day | null, changes: string): Block[] {
  const numbered = (...sentences: string[]): Paragraph => ({ ...paragraph(...sentences), numbered: true });
  /** A paragraph that refers to a table by its number. */
  const referring = ({ caption }: Table, after: string, before = ''): Paragraph => ({
    kind: 'paragraph',
    numbered: true,
    line: [before, { tableOf: caption }, after.trimEnd()].filter((words) => words !== ''),
  });
  const byPriority = priorityTable(view);
  const late = lateOnes(view.actions);
  const risky = view.attention.map(({ rated }) => rated).filter((rated) => !late.includes(rated));
  const blocks: Block[] = [...written(words.report ?? '', true)];
  if (view.counts.total > 0) {
    blocks.push(
      referring(
        byPriority,
        ` shows the actions${hasPriorities(view) ? ' of each priority' : ''} by their rating. ${unansweredSentence(view)}`,
      ),
      byPriority,
      numbered(lateSentences(view.actions)),
    );
    if (late.length > 0) blocks.push(attentionTable('Actions that are late, the longest first', late, view));
    if (risky.length > 0) {
      const count = `${capitalised(countOf(risky.length, 'further action'))} ${risky.length === 1 ? 'is' : 'are'} off track or at risk. `;
      const table = attentionTable('Actions off track or at risk', risky, view);
      blocks.push(referring(table, ' says why.', count), table);
    }
  }
  if (lastTold) blocks.push(numbered(movedSentence(view.changes), `Appendix ${changes} sets out each change.`));
  return blocks;
}

/** The risks to the plan, with their paragraphs numbered as in the rest of the report. */
function riskSection(data: PlanData, day: Day, lastTold: Day | null): Block[] {
  const [, ...blocks] = riskBlocks(data, day, lastTold, MOST_RISKS);
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, numbered: true } : block));
}

/**
 * Whether bodies still have to agree the plan, so that they must see every word of it. Once it is submitted, a report
 * on its progress needs the actions and how they stand.
 */
const isPutForApproval = (data: PlanData): boolean => submissionOf(data) === null;

function appendicesOf(data: PlanData, day: Day, { lastTold, before }: CommitteeOptions, enclosed: number): Appendix[] {
  const appendices: Appendix[] = [
    {
      title: `Appendix ${letterOf(enclosed)}: The plan as it stood on ${formatDayLong(day)}`,
      blocks: deeper(isPutForApproval(data) ? planPaper(data, day).blocks : planInShort(data, day)),
      landscape: true,
    },
  ];
  if (lastTold) {
    const changes = changesPaper(data, day, { since: lastTold, before });
    appendices.push({
      title: `Appendix ${letterOf(enclosed + 1)}: What changed since ${formatDayLong(lastTold)}`,
      blocks: deeper(changes.blocks),
      landscape: true,
    });
  }
  return appendices;
}
