import { answersOf, asksForProgress, buttonOf, nameOf, sentenceOf } from '../plan/reminders';
import { formatDay } from '../plan/day';
import { capitalised } from '../plan/words';
import { marks, ratedLine, ratedWords } from './mailMarks';
import {
  firstName,
  lastWords,
  introduction,
  othersSentence,
  reasonOf,
  shortened,
  subjectOf,
  whatToDo,
  type PlanDigest,
  type PlanPart,
  type ReminderItem,
  type ReminderContent,
} from './reminderContent';
import {
  escaped,
  font,
  line,
  link,
  linkLines,
  linkList,
  mailPage,
  paragraph,
  quiet,
  reading,
  title,
} from './mailStyle';

/**
 * A reminder as HTML, which is sent, and as text, for a terminal or a preview. The text has the same words as the plain
 * text that Exchange makes of the HTML.
 */
export interface ReminderMail {
  subject: string;
  html: string;
  text: string;
}

/**
 * Writes the mail: one message with everything that is due to a person, in the name of the plan manager. All text that
 * people typed is escaped. Mail programs draw no vectors and may block pictures, so a rating is a coloured table cell
 * with its letter, and its word always stands beside the cell.
 */
export function writeReminder(letter: ReminderContent): ReminderMail {
  const subject = subjectOf(letter);
  return { subject, html: htmlOf(letter, subject), text: textOf(letter) };
}

/** One item of a mail: its text, the route of its button, and the answers that can be given at once. */
interface ItemPiece {
  part: PlanPart;
  item: ReminderItem;
  first: string;
  quote: string;
  label: string;
  route: string;
  answers: { label: string; route: string }[];
}

/** The words above the answer buttons. */
const answerAtOnce = 'Or begin with your answer:';

/** A piece of a mail, from which both the HTML and the text are made. */
type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'plan'; text: string }
  | (ItemPiece & { kind: 'item' })
  | { kind: 'standing'; part: PlanPart };

/** The pieces of a mail in order, without the greeting and the closing lines. */
function piecesOf({ to, parts }: ReminderContent): Piece[] {
  return parts.flatMap((part): Piece[] => {
    const words = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'words', text }]);
    const block = (item: ReminderItem, first: string, quote: string): Piece => {
      const { label, route } = buttonOf(item.occurrences);
      return { kind: 'item', part, item, first, quote, label, route, answers: answersOf(item.occurrences) };
    };
    return [
      ...(parts.length > 1 ? [{ kind: 'plan', text: part.planTitle } as const] : []),
      ...words(part.digest ? whatToDo(part.digest) : ''),
      ...words(introduction(part.items)),
      ...part.items.map((item) => block(item, belongs(item, ' You answer for it here.'), lastWords(item))),
      ...words(escalatedIntroduction(part)),
      ...part.escalated.map((item) => block(item, aboveTheLead(item), lastWords(item))),
      ...words(orphansIntroduction(part)),
      ...part.orphans.map(({ item, why }): Piece => {
        const name = item.about.kind === 'action' ? nameOf(item.about) : `“${item.about.text}”`;
        const label = `Choose a lead for ${name}`;
        return {
          kind: 'item',
          part,
          item,
          first: `${why} ${belongs(item, '', 'in their place')}`.trim(),
          quote: '',
          label,
          route: item.about.route,
          answers: [],
        };
      }),
      ...part.word.flatMap(words),
      ...(part.digest ? [{ kind: 'standing', part } as const] : []),
      ...words(othersSentence(part.others)),
      ...words(reassign(to.login, part)),
    ];
  });
}

/** Says who owns an action when the owner has no account and cannot be written to; the occurrence follows. */
function belongs(item: ReminderItem, answering: string, reader?: 'in their place'): string {
  const owner = item.outsideOwner === null ? '' : `It belongs to ${item.outsideOwner}.${answering}`;
  return `${owner} ${sayings(item, reader)}`.trim();
}

/** Names the lead of an item that stays late, and the day of the lead's last reminder where the record has one. */
function aboveTheLead(item: PlanPart['escalated'][number]): string {
  const { why = '', reminded } = item;
  const told = reminded ? `${reminded.name} was last reminded on ${formatDay(reminded.day)}.` : '';
  return [why, sayings(item), told].filter((sentence) => sentence !== '').join(' ');
}

/** One sentence for each occurrence of an item. The occurrence about the due date is told with the rating instead. */
function sayings({ occurrences, on, outsideOwner }: ReminderItem, reader?: 'in their place'): string {
  const said = occurrences.filter(({ rule }) => !['overdue', 'due today', 'due soon'].includes(rule));
  return said.map((occurrence) => sentenceOf(occurrence, on, outsideOwner, reader)).join(' ');
}

/** The text after the rating's word: the rest of the reason, with the due date. Empty for an item without a rating. */
function reasonAndDate(item: ReminderItem): string {
  const date = item.occurrences.find(({ rule }) => ['overdue', 'due today', 'due soon'].includes(rule));
  const due = date ? ` ${sentenceOf(date, item.on)}` : '';
  if (!item.rating) return '';
  const { word } = marks[item.rating.key];
  return `${reasonOf(item, word).slice(word.length)}${due}`;
}

/** The heading of an item: "11.3 Publish the pledge", "M4 Care leavers in touch", "Audit of chronologies". */
function headingOf({ about }: ReminderItem): string {
  const numbered = about.kind === 'action' || about.kind === 'measure';
  return numbered ? `${about.ref} ${shortened(about.text, 200)}` : shortened(about.text, 200);
}

function htmlOf(letter: ReminderContent, subject: string): string {
  const [{ manager, links }] = letter.parts;
  // With several plans, their names are the second-level headings, so items move one level down.
  const level = letter.parts.length > 1 ? 3 : 2;
  const more = moreLinks(links).map(([words, address]) => link(address, words));
  return mailPage(
    subject,
    `${paragraph(`Hello ${firstName(letter.to.name)},`)}
${piecesOf(letter)
  .map((piece) => htmlOfPiece(piece, level))
  .join('\n')}
<p class="reading" style="${reading}">Thank you,<br>${escaped(signature(manager))}</p>
<p class="quiet line" style="${quiet}${line}padding-top:16px;">${escaped(because(letter))}</p>
${linkLines(more)}`,
  );
}

/** The links at the end of every mail. */
function moreLinks({ page, teams }: PlanPart['links']): [words: string, address: string][] {
  return [
    ['See all my actions, or say how often you want these', page('#/my')],
    ...(teams ? [['Open my actions in Teams', teams('#/my')] as [string, string]] : []),
  ];
}

function htmlOfPiece(piece: Piece, level: 2 | 3): string {
  switch (piece.kind) {
    case 'words':
      return paragraph(piece.text);
    case 'plan':
      return `<h2 class="title" style="${font}font-size:20px;line-height:28px;font-weight:600;color:#242424;margin:24px 0 12px;">${escaped(piece.text)}</h2>`;
    case 'item':
      return block(piece, level);
    case 'standing':
      return digestHtml(piece.part, level);
  }
}

/** One item: its name, the request, its rating with the reason, the last report, and one button. */
function block({ part, item, first, quote, label, route, answers }: ItemPiece, level: 2 | 3): string {
  const { links } = part;
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${line}"><tr><td style="padding:18px 0 8px;">
<h${level} class="title" style="${title}">${escaped(headingOf(item))}</h${level}>
${first === '' ? '' : `<p class="reading" style="${reading}margin-bottom:8px;">${escaped(first)}</p>`}
${item.rating ? ratedLine(item.rating.key, escaped(reasonAndDate(item))) : ''}
${quote === '' ? '' : `<p class="quiet" style="${quiet}">${escaped(quote)}</p>`}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px;"><tr><td class="button" bgcolor="#4F52B2" style="background:#4F52B2;border-radius:4px;">
<a href="${escaped(links.page(route))}" style="${font}display:inline-block;padding:12px 24px;font-size:16px;line-height:24px;font-weight:600;color:#FFFFFF;text-decoration:none;">${escaped(label)}</a>
</td></tr></table>
${answers.length === 0 ? '' : `<p class="quiet" style="${quiet}margin:0;">${answerAtOnce}</p>${linkList(answers.map((one) => link(links.page(one.route), one.label)))}`}
${links.teams ? linkLines([link(links.teams(route), inTeams(item))]) : ''}
</td></tr></table>`;
}

function inTeams({ about }: ReminderItem): string {
  return `Or open ${about.kind === 'action' ? nameOf(about) : 'it'} in Teams`;
}

function digestHtml({ digest, links }: PlanPart, level: 2 | 3): string {
  if (!digest) return '';
  const rows = digest.lines.map(
    (one) => `<li style="margin:0 0 12px;padding:0;">
<p class="reading" style="${reading}margin-bottom:2px;">${link(links.page(actionRoute(one.ref)), titleOf(one))}</p>
${ratedLine(one.rating, escaped(`. ${whyAndNext(one)}`))}
</li>`,
  );
  return `<h${level} class="title line" style="${title}${line}padding-top:18px;">How the plan stands</h${level}>
${paragraph(digest.sentence)}
${rows.length === 0 ? '' : `<ul role="list" style="list-style:none;margin:0 0 12px;padding:0;">${rows.join('\n')}</ul>`}
${paragraph(moreSentence(digest.more))}
${paragraph(digest.undelivered)}
${linkLines(digestLinks(digest, links).map(([words, address]) => link(address, words)))}`;
}

function digestLinks({ undelivered }: PlanDigest, { page }: PlanPart['links']): [words: string, address: string][] {
  return [
    ...(undelivered === '' ? [] : [['See the reminders', page('#/reminders')] as [string, string]]),
    ['Open the plan', page('#/')],
  ];
}

function actionRoute(ref: string): string {
  return `#/actions/${encodeURIComponent(ref)}`;
}

function titleOf({ ref, text }: PlanDigest['lines'][number]): string {
  return `${ref} ${shortened(text, 120)}`;
}

function whyAndNext({ reason, rating, next }: PlanDigest['lines'][number]): string {
  return `${withoutWord(reason, rating)} ${next}.`;
}

/** The reason without the rating's own word at its beginning, because the mail shows that word already. */
function withoutWord(reason: string, rating: keyof typeof marks): string {
  const word = `${marks[rating].word}. `;
  return reason.startsWith(word) ? reason.slice(word.length) : reason;
}

function moreSentence(more: number): string {
  return more === 0 ? '' : `${more} more ${more === 1 ? 'needs' : 'need'} attention.`;
}

function textOf(letter: ReminderContent): string {
  const [{ manager, links }] = letter.parts;
  const paragraphs = [
    `Hello ${firstName(letter.to.name)},`,
    ...piecesOf(letter).map(textOfPiece),
    `Thank you,\n${signature(manager)}`,
    because(letter),
    lines(moreLinks(links).map(linkText)),
  ];
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

function linkText([words, address]: [words: string, address: string]): string {
  return `${words}: ${address}`;
}

function textOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
    case 'plan':
      return piece.text;
    case 'standing':
      return digestText(piece.part);
    case 'item': {
      const { part, item, first, quote, label, route, answers } = piece;
      const { page, teams } = part.links;
      return lines([
        headingOf(item),
        first,
        item.rating ? ratedWords(item.rating.key, reasonAndDate(item)) : '',
        quote,
        linkText([label, page(route)]),
        ...(answers.length === 0 ? [] : [answerAtOnce]),
        ...answers.map((one) => ` * ${linkText([one.label, page(one.route)])}`),
        teams ? linkText([inTeams(item), teams(route)]) : '',
      ]);
    }
  }
}

function digestText({ digest, links }: PlanPart): string {
  if (!digest) return '';
  return [
    `How the plan stands\n${digest.sentence}`,
    ...digest.lines.map((one) =>
      lines([
        ` * ${linkText([titleOf(one), links.page(actionRoute(one.ref))])}`,
        `   ${ratedWords(one.rating, `. ${whyAndNext(one)}`)}`,
      ]),
    ),
    moreSentence(digest.more),
    digest.undelivered,
    lines(digestLinks(digest, links).map(linkText)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function escalatedIntroduction({ escalated }: PlanPart): string {
  if (escalated.length === 0) return '';
  return escalated.length === 1
    ? 'This action stays late. You are told so that you can help.'
    : `These ${escalated.length} actions stay late. You are told so that you can help.`;
}

function orphansIntroduction({ items, orphans }: PlanPart): string {
  if (orphans.length === 0) return '';
  const also = items.length > 0 ? ' also' : '';
  return orphans.length === 1
    ? `This${also} needs you, for nobody can be reminded of it.`
    : `These ${orphans.length}${also} need you, for nobody can be reminded of them.`;
}

function reassign(login: string, { manager, items }: PlanPart): string {
  if (login === manager.login || !items.some(({ occurrences }) => occurrences.some(asksForProgress))) return '';
  const these = items.length === 1 ? 'this' : 'one of these';
  return `If ${these} should be with somebody else, reply to this message and I will change it.`;
}

function signature(manager: PlanPart['manager']): string {
  return manager.jobTitle ? `${manager.name}, ${manager.jobTitle}` : manager.name;
}

/** The sentence that explains why the reader gets this mail. */
function because({ to, parts }: ReminderContent): string {
  const plans = parts.map(({ planTitle }) => `“${planTitle}”`).join(' and ');
  const items = parts.flatMap((part) => part.items);
  const leads = items.length === 1 ? 'this is yours' : 'these are yours';
  const manages = parts.some(({ manager }) => manager.login === to.login);
  const above = parts.every(({ sponsors }) => sponsors)
    ? 'you sponsor'
    : 'you are the line manager of somebody who leads an action of';
  const wanted = parts.some(({ word }) => word.length > 0) ? 'you asked for a weekly word on' : above;
  const role = items.length > 0 ? `${leads} in` : manages ? 'you manage' : wanted;
  const when =
    items.length === 0 && parts.some(({ word }) => word.length > 0)
      ? 'It goes once a week; under My actions you can choose another day, or none.'
      : 'It is sent once, on working days only, when something is due.';
  return capitalised(`you have this because ${role} ${plans}. ${when}`);
}
