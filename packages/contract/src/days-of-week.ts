/**
 * The schema.org names of the days, Monday first. Apart from the schemas, because a widget needs them at once to say whether
 * somebody is open.
 */
export const DAYS_OF_WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
