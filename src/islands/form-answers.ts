/** Question → chosen answer, of all radios of a form; questions left open are not in it. */
export function readAnswers(form: HTMLFormElement): Record<string, string> {
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')];
  return Object.fromEntries(chosen.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
}

/** Ticks the given answers and leaves every other question open. Names and values that are not in the form are passed over. */
export function writeAnswers(form: HTMLFormElement, answers: Readonly<Record<string, string>>): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    radio.checked = radio.value === (answers[radio.name] ?? '');
  }
}

/** What the reader typed into the form's date fields, as UTC days and instants; empty fields are left out. */
export function readDates(form: HTMLFormElement): Record<string, string> {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=date], input[type=datetime-local]')];
  return Object.fromEntries(
    fields
      .filter(({ value }) => value !== '')
      .map(({ name, type, value }) => [name, type === 'date' ? value : `${value}:00Z`]),
  );
}
