import * as React from 'react';
import type { FormName } from '../../forms/formNames';
import { AgendaForm, AttendanceForm } from '../../meetings/AgendaForm';
import { ActionLine, DecisionLine } from '../../meetings/AsItHappens';
import { AnswerForm } from '../../meetings/AnswerForm';
import { QuestionToClerkForm } from '../../components/ask/QuestionToClerkForm';
import { MakePublicForm, NotPublicForm, NotTakenForm } from '../../meetings/RoutingForms';
import { BodyForm } from '../../meetings/BodyForm';
import { DecisionForm, ReportMadeForm, ResponseForm } from '../../meetings/DecisionForm';
import { ExemptForm } from '../../meetings/ExemptForm';
import { MeetingActionForm, MeetingActionWordForm } from '../../meetings/MeetingActionForms';
import { CoverForm, DatesForm, MeetingForm } from '../../meetings/MeetingForm';
import { PreparedQuestionForm, QuestionForm } from '../../meetings/QuestionForm';
import { MakeExemptForm } from '../../meetings/makeExempt';
import { RemoveVersionsDialog } from '../../meetings/RemoveVersionsDialog';
import { days, decision, meetingOf, recordCase } from './case';
import type { Case, CaseContext } from './case';
import { MINE, THEIRS, anne, carolineEdits, first } from './example';
import { open, pressTwice } from './page';
import { waitFor } from '@testing-library/react';

const toClerk = (shown: CaseContext, words: string) =>
  first(shown.apart.questionsToClerk, ({ text }) => text === words);
const askedFor = (shown: CaseContext) => first(shown.data.meetingActions, ({ text }) => text === 'Send the figures');

/** The cases for forms about meetings and exempt items. */
export const meetingCases = {
  body: recordCase(
    'bodies',
    () => true,
    'chair',
    /^Chair/,
    (shown) => <BodyForm body={first(shown.data.bodies)} onClose={shown.done} />,
  ),
  meeting: recordCase(
    'meetings',
    () => true,
    'asks',
    /^What it is asked/,
    (shown) => <MeetingForm meeting={meetingOf(shown)} onSaved={shown.done} onCancel={shown.done} />,
  ),
  'meeting cover': recordCase(
    'meetings',
    () => true,
    'cabinetMember',
    /^Cabinet member/,
    (shown) => <CoverForm meeting={meetingOf(shown)} onClose={shown.done} />,
  ),
  'meeting dates': recordCase(
    'meetings',
    () => true,
    'agendaOn',
    /^Agenda and report published on/,
    (shown) => <DatesForm meeting={meetingOf(shown)} exempt={false} onClose={shown.done} />,
    days,
  ),
  'meeting agenda': recordCase(
    'meetings',
    () => true,
    'place',
    /^Place/,
    (shown) => <AgendaForm meeting={meetingOf(shown)} onClose={shown.done} />,
  ),
  'meeting attendance': recordCase(
    'meetings',
    () => true,
    'present',
    /^Who was there/,
    (shown) => <AttendanceForm meeting={meetingOf(shown)} onClose={shown.done} />,
  ),
  'meeting action': recordCase(
    'meetingActions',
    ({ text }) => text === 'Send the figures',
    'cameOfIt',
    /^What came of it/,
    (shown) => <MeetingActionForm meeting={meetingOf(shown)} action={askedFor(shown)} onClose={shown.done} />,
  ),
  'meeting action as asked for': {
    kind: 'add',
    form: (shown) => <ActionLine meeting={meetingOf(shown)} />,
    box: /^What is to be done/,
    made: async () => (await anne.readRecords('meetingActions')).filter(({ text }) => text === MINE).length,
  },
  'decision as taken': {
    kind: 'add',
    form: (shown) => <DecisionLine meeting={meetingOf(shown)} />,
    box: /^What was decided/,
    made: async () => (await anne.readRecords('decisions')).filter(({ text }) => text === MINE).length,
  },
  'word on a meeting action': {
    kind: 'add',
    form: (shown) => <MeetingActionWordForm action={askedFor(shown)} onClose={shown.done} />,
    box: /^The words/,
    made: async () => (await anne.readRecords('replies')).filter(({ text }) => text === MINE).length,
  },
  resolution: recordCase(
    'decisions',
    ({ kind }) => kind === 'resolution',
    'cameOfIt',
    /^What came of it since/,
    (shown) => (
      <DecisionForm
        meeting={meetingOf(shown)}
        kind="resolution"
        decision={decision(shown, 'resolution')}
        onClose={shown.done}
      />
    ),
  ),
  'scrutiny recommendation': recordCase(
    'decisions',
    ({ kind }) => kind === 'scrutiny recommendation',
    'text',
    /^The exact words/,
    (shown) => (
      <DecisionForm
        meeting={meetingOf(shown)}
        kind="scrutiny recommendation"
        decision={decision(shown, 'scrutiny recommendation')}
        onClose={shown.done}
      />
    ),
  ),
  'promised report': recordCase(
    'decisions',
    ({ kind }) => kind === 'promised report',
    'text',
    /^What was promised/,
    (shown) => (
      <DecisionForm
        meeting={meetingOf(shown)}
        kind="promised report"
        decision={decision(shown, 'promised report')}
        onClose={shown.done}
      />
    ),
  ),
  response: recordCase(
    'decisions',
    ({ kind }) => kind === 'scrutiny recommendation',
    'responseText',
    /^Reason, or what will be done/,
    (shown) => <ResponseForm decision={decision(shown, 'scrutiny recommendation')} onClose={shown.done} />,
  ),
  'report made': recordCase(
    'decisions',
    ({ kind }) => kind === 'promised report',
    'cameOfIt',
    /^What came of it/,
    (shown) => <ReportMadeForm decision={decision(shown, 'promised report')} onClose={shown.done} />,
    { fill: { 'Made on': '10 Nov 2026' } },
  ),
  'exempt item': recordCase(
    'exemptItems',
    ({ movedFrom, kind }) => movedFrom === null && kind !== 'risk',
    'answer',
    /^Answer, response or outcome/,
    (shown) => (
      <ExemptForm
        meeting={meetingOf(shown)}
        item={first(shown.apart.exemptItems, ({ movedFrom, kind }) => movedFrom === null && kind !== 'risk')}
        onClose={shown.done}
      />
    ),
  ),
  'making exempt': {
    kind: 'add',
    form: (shown) => (
      <MakeExemptForm
        // Its words are blank once it is exempt.
        open={{
          list: 'questions',
          row: first(shown.data.questions, ({ askedAs, text }) => askedAs === 'to be exempt' || text === ''),
        }}
        onClose={shown.done}
      />
    ),
    box: /^Why the public interest/,
    choose: { 'Paragraph of Part 1 of Schedule 12A': '3' },
    // Words that somebody else writes into the row in the meantime are moved with it.
    before: () => carolineEdits('questions', ({ askedAs }) => askedAs === 'to be exempt', { answer: THEIRS }),
    made: async () =>
      (await anne.readRecords('exemptItems')).filter(
        ({ publicInterest, answer }) => publicInterest === MINE && answer.includes(THEIRS),
      ).length,
  },
  'versions to remove': {
    kind: 'own',
    test: async () => {
      const [item] = await anne.readRecords('exemptItems');
      let removed = 0;
      const page = await open(({ done }) => <RemoveVersionsDialog item={item} onClose={done} />);
      page.store.removeMoved = async () => {
        removed++;
        return item;
      };
      pressTwice();
      await waitFor(() => expect(page.closed()).toBe(true));
      expect(removed).toBe(1);
    },
  },
  'question to the clerk': {
    kind: 'add',
    form: (shown) => <QuestionToClerkForm meeting={meetingOf(shown)} onClose={shown.done} />,
    box: /^Your question/,
    made: async () => (await anne.readRecords('questionsToClerk')).filter(({ text }) => text === MINE).length,
  },
  'question made public': {
    kind: 'add',
    form: (shown) => <MakePublicForm question={toClerk(shown, 'For the public?')} onClose={shown.done} />,
    box: /^The words/,
    made: async () => (await anne.readRecords('questions')).filter(({ text }) => text === MINE).length,
  },
  'question answered in writing': recordCase(
    'questionsToClerk',
    ({ text }) => text === 'In writing?',
    'answer',
    /^Answer$/,
    (shown) => <NotPublicForm question={toClerk(shown, 'In writing?')} onClose={shown.done} />,
    { fill: { 'Answered on': '10 Nov 2026' } },
  ),
  'question not taken': recordCase(
    'questionsToClerk',
    ({ text }) => text === 'Taken?',
    'decidedWhy',
    /^Words to the asker/,
    (shown) => <NotTakenForm question={toClerk(shown, 'Taken?')} onClose={shown.done} />,
  ),
  'answer to a member': {
    kind: 'add',
    form: (shown) => <AnswerForm question={first(shown.data.questions)} onClose={shown.done} />,
    box: /^Your answer/,
    made: async () => (await anne.readRecords('replies')).filter(({ questionId }) => questionId !== null).length,
  },
  question: recordCase(
    'questions',
    ({ askedAs }) => askedAs === '',
    'answer',
    /^Answer$/,
    (shown) => (
      <QuestionForm
        meeting={meetingOf(shown)}
        question={first(shown.data.questions, ({ askedAs }) => askedAs === '')}
        onClose={shown.done}
      />
    ),
  ),
  'prepared question': recordCase(
    'draftQuestions',
    () => true,
    'answer',
    /^Answer$/,
    (shown) => (
      <PreparedQuestionForm
        meeting={meetingOf(shown)}
        question={first(shown.apart.draftQuestions)}
        onClose={shown.done}
      />
    ),
  ),
} satisfies Partial<Record<FormName, Case>>;
