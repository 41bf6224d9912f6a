/** The same key for two ids, whichever comes first. */
export const pair = (a, b) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
