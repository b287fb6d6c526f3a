import dayjs, { type Dayjs } from 'dayjs';

/** A day that somebody chose in a calendar as the moment it ends where they are; null for none. */
export function toDueAt(day: string | null): string | null {
  return day === null ? null : dayjs(day).endOf('day').toISOString();
}

/** The day of a due date where the viewer is, as calendars take it. */
export function toDueDay(dueAt: string | null): string | null {
  return dueAt === null ? null : dayjs(dueAt).format('YYYY-MM-DD');
}

/** "due Tue 25 Nov", with the year when it is another one than `now`'s. */
export function describeDue(due: Dayjs, now: Date): string {
  return `due ${due.format(due.year() === dayjs(now).year() ? 'ddd D MMM' : 'D MMM YYYY')}`;
}
