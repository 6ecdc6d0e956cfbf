/** The addresses of the pages, for the client's routes and for the server, which says of any other that there is no such page. */

/** `:id` stands for one part of an address. */
export const pagePaths = ['/', '/upload', '/upload/look', '/upload/feeds', '/articles', '/articles/:id', '/stories', '/stories/:id', '/side', '/pair', '/outlet', '/lexicon', '/method'] as const;

export type PagePath = (typeof pagePaths)[number];

const patterns = pagePaths.map((path) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace(/\/$/, '')}/?$`));

/** @param path as it is asked for, without its query */
export function isPage(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}
