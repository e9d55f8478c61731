import { listSchema } from '.';
import { describe as described } from '../provisioning/details';
import { isMarked, versionIn } from './marker';

describe('the marker in a list’s description', () => {
  it('says which list it is, for people and for the product', () => {
    const text = described(listSchema.actions);
    expect(text).toMatch(/^Who will do what by when/);
    expect(isMarked(listSchema.actions, text)).toBe(true);
    expect(isMarked(listSchema.plans, text)).toBe(false);
  });

  it('keeps the schema’s version, which is 0 until provisioning has finished', () => {
    expect(versionIn(described(listSchema.settings))).toBe(0);
    expect(versionIn(described(listSchema.settings, 12))).toBe(12);
    expect(isMarked(listSchema.settings, described(listSchema.settings, 12))).toBe(true);
  });

  it('is not met by somebody’s own words', () => {
    expect(isMarked(listSchema.actions, 'Actions of the improvement-plan:actions team')).toBe(false);
  });
});
