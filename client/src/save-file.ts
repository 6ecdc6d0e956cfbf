/** Hands the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers read the blob only after the click is done.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const csvFile = (text: string) => new Blob([text], { type: 'text/csv' });
