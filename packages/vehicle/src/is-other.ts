/** Whether a value is another one by its content: frameworks hand over new lists with each render, cars new readings. */
export const isOther = (value: unknown, old: unknown): boolean => JSON.stringify(value) !== JSON.stringify(old);
