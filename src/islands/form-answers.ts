/** Question → chosen answer, of all radios of a form; questions left open are not in it. */
export function readAnswers(form: HTMLFormElement): Record<string, string> {
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')];
  return Object.fromEntries(chosen.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
}

/** Ticks the given answers and leaves every other question open. Names and values the form doesn't have are passed over. */
export function writeAnswers(form: HTMLFormElement, answers: Readonly<Record<string, string>>): void {
  const radios = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  for (const [name, own] of Object.entries(Object.groupBy(radios, (radio) => radio.name))) {
    const wanted = Object.hasOwn(answers, name) ? answers[name] : '';
    const chosen = own?.find(({ value }) => value === wanted) ?? own?.find(({ value }) => value === '');
    if (chosen) chosen.checked = true;
  }
}

/** What the reader typed into the form's date fields, as UTC days and instants; empty fields and what is no date of the field's range are left out. */
export function readDates(form: HTMLFormElement): Record<string, string> {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=date], input[type=datetime-local]')];
  return Object.fromEntries(
    fields
      .filter((field) => field.value !== '' && field.validity.valid)
      .map(({ name, type, value }) => [name, type === 'date' ? value : `${value}:00Z`]),
  );
}
