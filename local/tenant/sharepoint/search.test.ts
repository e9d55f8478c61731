import type { Answer, Rest } from '../testing';
import { makeList, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');
const lena = tenant.as('lena.kowal');

const search = (who: Rest, words: string, more = ''): Promise<Answer> =>
  who.get(`search/query?querytext='${encodeURIComponent(`${words} path:"${tenant.site}"`)}'${more}`);

/** The titles of the results that a person gets. */
async function found(who: Rest, words: string, more = ''): Promise<string[]> {
  const answer = await search(who, words, more);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  const { PrimaryQueryResult } = JSON.parse(answer.text) as {
    PrimaryQueryResult: { RelevantResults: { Table: { Rows: { Cells: { Key: string; Value: string }[] }[] } } };
  };
  return PrimaryQueryResult.RelevantResults.Table.Rows.map(
    ({ Cells }) => Cells.find(({ Key }) => Key === 'Title')!.Value,
  );
}

describe('search', () => {
  it('finds words, phrases and beginnings in columns and in files, as they are now', async () => {
    const list = await makeList(anne, 'Searched', ['<Field Type="Note" Name="Body" />']);
    await anne.post(`${list}/items`, { Title: 'Visits', Body: 'The otter was late.' });
    await anne.post(`${list}/items`, { Title: 'Calls', Body: 'Late, said the otters.' });
    await makeList(anne, 'Papers', [], 101);
    const folder = "web/getFolderByServerRelativePath(decodedurl='/sites/improvement/Papers')";
    await anne.post(`${folder}/files/addUsingPath(decodedurl='Note.txt')`, Buffer.from('An otter, late again'));
    expect(await found(anne, 'otter')).toEqual(['Note.txt', 'Visits']);
    expect(await found(anne, 'otter*')).toEqual(['Note.txt', 'Visits', 'Calls']);
    expect(await found(anne, '"otter was"')).toEqual(['Visits']);
    expect(await found(anne, 'LATE said')).toEqual(['Calls']);
    expect(await found(anne, 'note')).toEqual(['Note.txt']);
    expect(await found(anne, 'late', '&rowlimit=1&startrow=1')).toEqual(['Visits']);
    await anne.merge(`${list}/items(1)`, { Body: 'Nothing.' });
    expect(await found(anne, 'otter')).toEqual(['Note.txt']);
    await anne.remove(`${list}/items(2)`);
    expect(await found(anne, 'otter*')).toEqual(['Note.txt']);
  });

  it('is trimmed by permission, and leaves out lists that are kept out of it', async () => {
    const list = await makeList(anne, 'Badgers');
    await anne.post(`${list}/items`, { Title: 'A badger' });
    expect(await found(lena, 'badger')).toEqual(['A badger']);
    await anne.post(`${list}/breakroleinheritance(copyroleassignments=false)`);
    expect(await found(lena, 'badger')).toEqual([]);
    expect(await found(anne, 'badger')).toEqual(['A badger']);
    await anne.merge(list, { NoCrawl: true });
    expect(await found(anne, 'badger')).toEqual([]);
  });

  it('shows each their own in a list of one’s own items', async () => {
    const list = await makeList(anne, 'Stoats');
    await lena.post(`${list}/items`, { Title: 'Lena’s stoat' });
    await tenant.as('owen.bright').post(`${list}/items`, { Title: 'Owen’s stoat' });
    await anne.merge(list, { ReadSecurity: 2 });
    expect(await found(lena, 'stoat')).toEqual(['Lena’s stoat']);
    expect(await found(anne, 'stoat')).toEqual(['Lena’s stoat', 'Owen’s stoat']);
  });

  it('says what it does not speak, and refuses strangers', async () => {
    for (const query of ['author:anne', 'one OR two', '(one)', '-one'])
      expect((await search(anne, query)).status).toBe(501);
    expect((await search(anne, 'one', "&sortlist='Title:ascending'")).status).toBe(501);
    expect((await search(anne, 'one', "&selectproperties='Colour'")).status).toBe(501);
    expect((await anne.get("search/query?querytext='one'")).status).toBe(501);
    expect((await anne.get('search/query?querytext=one')).status).toBe(400);
    expect((await anne.post('search/postquery', {})).status).toBe(501);
    expect((await search(tenant.as('ruth.ellery', '/sites/second'), 'one')).status).toBe(403);
  });
});
