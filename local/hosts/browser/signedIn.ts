/** Lets another person take the seat: signs in as them and comes back to the same place. */
document.querySelector<HTMLSelectElement>('#person')?.addEventListener('change', (event) => {
  const upn = (event.target as HTMLSelectElement).value;
  const here = location.pathname + location.search;
  location.assign(`/signin?as=${encodeURIComponent(upn)}&to=${encodeURIComponent(here)}${location.hash}`);
});
