import { askOnce } from './askOnce';

it('asks once for all who ask, and again after a failure', async () => {
  const ask = jest.fn(async () => 'Europe/London').mockRejectedValueOnce(new Error('offline'));
  const zone = askOnce(ask);
  expect(ask).not.toHaveBeenCalled();
  await expect(Promise.all([zone(), zone()])).rejects.toThrow('offline');
  expect(ask).toHaveBeenCalledTimes(1);
  expect(await Promise.all([zone(), zone(), zone()])).toEqual(['Europe/London', 'Europe/London', 'Europe/London']);
  expect(ask).toHaveBeenCalledTimes(2);
});
