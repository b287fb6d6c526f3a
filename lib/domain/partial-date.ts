/**
 * Calendar dates as precise as they are known: `2025`, `2025-03` or `2025-03-14` (ISO 8601). Never padded to a day that
 * nobody stated.
 */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The date in words: "14 March 2025", "March 2025", "2025". What is not such a date comes back as it is. */
export function formatPartialDate(date: string): string {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (whole === undefined || year === undefined || month === undefined) return date;
  const name = months[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Whether this is a date that exists: the 30th of February does not. */
export function isPartialDate(date: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return false;
  const [year, month = '01', day = '01'] = date.split('-');
  const full = `${year}-${month}-${day}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
}
