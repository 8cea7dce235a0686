type LaterViews = typeof import('./later.ts');

let views: LaterViews | undefined;

/** The later views, once they are there. */
export const laterViews = (): LaterViews | undefined => views;

/** Fetches the later views; rejects when they cannot be had, and may then be called again. */
export const loadLaterViews = async (): Promise<void> => {
  views = views ?? (await import('./later.ts'));
};
