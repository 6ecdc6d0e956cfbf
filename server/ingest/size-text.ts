/** Sizes as a reader knows them. */

const units = ['bytes', 'KB', 'MB', 'GB'];

/** @returns "31 bytes", "1.5 KB", "30 MB": with one decimal where it says something, in powers of 1,024, as file managers and the settings count */
export function sizeText(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power]}`;
}
