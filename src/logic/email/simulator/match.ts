import type { Message } from './messages.ts';
import { type SimulatorStep, YOURS } from './plan.ts';
import { SIMULATOR, STEPS } from './steps.ts';

/** The type only this step’s mail can give, which tells it without a tag. */
const OWN_TYPE: Readonly<Record<string, string>> = { T8: 'Reject', T9: 'Rendering Failure' };

/**
 * Whether a message is of a step. Its tag decides where it has one; else a type only this step gives, else whom it went to.
 * Of T7’s two addresses one alone will do: then they were sent in two calls.
 */
export function belongsTo(step: SimulatorStep, message: Message): boolean {
  const isSent = isAddressedTo(step, message);
  if (Object.hasOwn(STEPS, message.step)) return message.step === step.id && (isSent || step.id === 'T8');
  const ownType = Object.entries(OWN_TYPE).find(([, type]) => message.events.some((event) => event.type === type));
  if (ownType) return ownType[0] === step.id && (isSent || step.to === YOURS);
  return isSent && !(step.id in OWN_TYPE);
}

/** Whether a message went to the simulator, whichever of its addresses. */
export function isSimulated({ to }: Message): boolean {
  return to.some((address) => address.endsWith(`@${SIMULATOR}`));
}

/** Whether a message to the simulator bears the plan’s label, or none as the plan does. */
export function isOurs({ to }: Message, label: string): boolean {
  const written = label.toLowerCase();
  return to.some(
    (address) => labelOf(address) === written || (written !== '' && labelOf(address).startsWith(`${written}-`)),
  );
}

function isAddressedTo(step: SimulatorStep, { to }: Message): boolean {
  const wanted = step.to.toLowerCase().split(', ');
  return to.length > 0 && to.every((address) => wanted.includes(address));
}

function labelOf(address: string): string {
  const local = address.slice(0, address.lastIndexOf('@'));
  const plus = local.indexOf('+');
  return plus < 0 ? '' : local.slice(plus + 1);
}
