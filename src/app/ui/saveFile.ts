/** Hands a file that was made in the page to whoever looks at it, as a download. Nothing is sent anywhere. */
export function saveFile(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // Given a moment, because some browsers begin the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
