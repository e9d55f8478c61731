import { exemptProblems } from '../../plan/governance/exempt';
import type { ExemptGround } from '../../plan/governance/exempt';
import { SiteError } from '../planStore';

/**
 * Refuses an exempt item that does not name its paragraph and the public-interest reason (requirement 48).
 * @param whole whether `values` are the whole row; an edit gives only the changed values
 * @throws SiteError in words
 */
export function requireExemptionReason(values: object, whole: boolean): void {
  const given = values as Partial<ExemptGround>;
  const unsaid = whole ? '' : 'unchanged';
  const problems = exemptProblems({
    ground: given.ground ?? 'exempt',
    paragraph: given.paragraph ?? (whole ? '' : '1'),
    furtherParagraphs: given.furtherParagraphs ?? '',
    publicInterest: given.publicInterest ?? unsaid,
    confidentialBecause: given.confidentialBecause ?? unsaid,
  });
  if (problems.length > 0)
    throw new SiteError(
      problems.map(({ message }) => message).join(' '),
      'invalid',
      'an exempt item without its ground',
    );
}
