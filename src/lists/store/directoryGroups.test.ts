import { directoryId, membersBehind } from './directoryGroups';

const id = '5a0c7d6e-43b1-4f2d-9c08-1e7b6a94d3f5';

describe('groups of the directory', () => {
  it.each([
    ['a security group', `c:0t.c|tenant|${id}`, id],
    ['a Microsoft 365 group', `c:0o.c|federateddirectoryclaimprovider|${id}`, id],
    ['the owners of one, who are not its members', `c:0o.c|federateddirectoryclaimprovider|${id}_o`, null],
    ['everybody', 'c:0(.s|true', null],
    ['everybody but guests', `c:0-.f|rolemanager|spo-grid-all-users/${id}`, null],
  ])('are named by their claims: %s', (_what, claim, expected) => expect(directoryId(claim)).toBe(expected));

  it('are not known unless each of them is', async () => {
    const groupMembers = async (): Promise<string[]> => ['anne@council.example'];
    const claim = `c:0t.c|tenant|${id}`;
    expect(await membersBehind({ groupMembers }, [claim, claim])).toHaveLength(2);
    expect(await membersBehind({ groupMembers }, [claim, 'c:0(.s|true'])).toBeNull();
    expect(await membersBehind({}, [claim])).toBeNull();
  });
});
