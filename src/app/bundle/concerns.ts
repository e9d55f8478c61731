import { adviceOn } from '../../plan/identifying/identifying';
import { counted } from '../../plan/words';
import { inWordsFirst } from '../ui/countWords';
import type { FoundEvidence, Lookahead, LookedUp } from './lookAhead';

/** Something that a person has to look at before a bundle is made. */
export interface Concern {
  name: string;
  title: string;
  lines: string[];
}

/** How many lines of a concern are listed; the rest is counted. */
const MOST = 12;

const lineOf = ({ rated, evidence }: FoundEvidence): string => `Action ${rated.action.ref}: ${evidence.title}`;

function shortened(lines: string[]): string[] {
  const rest = lines.length - MOST;
  return rest > 0 ? [...lines.slice(0, MOST), `and ${rest} more`] : lines;
}

/** The size in words: "3 MB", "less than 1 MB". */
export function sizeInWords(bytes: number): string {
  const megabytes = Math.round(bytes / 1024 / 1024);
  return megabytes < 1 ? 'less than 1 MB' : `${megabytes} MB`;
}

/** The bytes of the files that a bundle takes. */
export const bytesOf = ({ evidence }: Pick<Lookahead, 'evidence'>): number =>
  evidence.reduce((sum, { file }) => sum + (file?.bytes ?? 0), 0);

/** What a bundle raises before it is made (requirement 98); empty when nothing does. */
export function concernsOf(
  { evidence, findings }: Pick<Lookahead, 'evidence' | 'findings'>,
  isExempt: (one: FoundEvidence) => boolean,
): Concern[] {
  const of = (...found: LookedUp[]): string[] => evidence.filter((one) => found.includes(one.found)).map(lineOf);
  const closed = of('does not open');
  const elsewhere = of('elsewhere', 'no file');
  const exempt = of('exempt');
  const taken = evidence.filter((one) => one.found === 'taken' && isExempt(one)).map(lineOf);
  const concerns: Concern[] = [
    {
      name: 'closed',
      title: `${inWordsFirst(closed.length)} ${closed.length === 1 ? 'link does' : 'links do'} not open; the index says so`,
      lines: closed,
    },
    {
      name: 'elsewhere',
      title: `${inWordsFirst(elsewhere.length)} ${elsewhere.length === 1 ? 'piece of evidence is' : 'pieces of evidence are'} no file of this site; the index names ${elsewhere.length === 1 ? 'it' : 'them'}`,
      lines: elsewhere,
    },
    { name: 'exempt', title: `${counted(exempt.length, 'exempt file')} left out`, lines: exempt },
    { name: 'taken', title: `${counted(taken.length, 'exempt file')} taken`, lines: taken },
    {
      name: 'identifying',
      title: `${inWordsFirst(findings.length)} ${findings.length === 1 ? 'place' : 'places'} may tell who a child is; the files themselves are not searched`,
      lines: findings.map(({ place, found }) => `${place}: ${adviceOn(found)}`),
    },
  ];
  return concerns.filter(({ lines }) => lines.length > 0).map((one) => ({ ...one, lines: shortened(one.lines) }));
}
