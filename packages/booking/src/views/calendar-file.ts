/** Hands a calendar file to the person, as a download. */
export function saveCalendarFile(text: string, name = 'booking'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = `${name}.ics`;
  link.click();
  // Safari reads the address some time after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
