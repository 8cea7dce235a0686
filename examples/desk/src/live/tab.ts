/** The storage of this tab; `undefined` where it is blocked: what would be kept then lives as long as the page. */
export const tabStorage = (): Storage | undefined => {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
};
