/** Shows the buttons `[data-copy]` within; each copies the `pre` before its line and says so in the `output` beside it. */
export class CopyCode extends HTMLElement {
  connectedCallback() {
    for (const line of this.querySelectorAll<HTMLElement>('[data-script]')) line.hidden = false;
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-copy]');
      if (button) void copy(button);
    });
  }
}

async function copy(button: HTMLElement): Promise<void> {
  const code = button.parentElement?.previousElementSibling?.textContent ?? '';
  const { done = '', failed = '' } = button.dataset;
  const said = await navigator.clipboard.writeText(code).then(
    () => done,
    () => failed,
  );
  if (button.nextElementSibling) button.nextElementSibling.textContent = said;
}
