/** Signs in as another person and returns to the same address. */
document.querySelector<HTMLSelectElement>('#person')?.addEventListener('change', (event) => {
  const upn = (event.target as HTMLSelectElement).value;
  const here = location.pathname + location.search;
  location.assign(`/signin?as=${encodeURIComponent(upn)}&to=${encodeURIComponent(here)}${location.hash}`);
});
