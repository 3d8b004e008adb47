import { STEP_TAG } from '../logic/email/simulator/messages.ts';
import type { SimulatorPlan, SimulatorStep } from '../logic/email/simulator/plan.ts';

const AT = '2026-11-20T09:15:02.114Z';

/** Made-up events of a plan, one a line: all came but T4’s complaint, and T7’s bounce came in two. */
export function exampleEvents({ steps }: SimulatorPlan): string {
  const lines = steps.flatMap((step) => {
    const mail = mailOf(step);
    return step.expect
      .filter((type) => !(step.id === 'T4' && type === 'Complaint'))
      .flatMap((type) => detailsOf(step, type).map((detail) => ({ eventType: type, mail, ...detail })));
  });
  return lines.map((event) => JSON.stringify(event)).join('\n');
}

function mailOf({ id, to }: SimulatorStep): object {
  return {
    timestamp: AT,
    messageId: `example-${id}-000000`,
    source: 'you@example.com',
    destination: to.split(', '),
    tags: { [STEP_TAG]: [id], 'ses:configuration-set': ['my-events'] },
  };
}

function detailsOf({ id, to, subtype = '' }: SimulatorStep, type: string): object[] {
  const recipients = to.split(', ');
  const [bounceType, bounceSubType] = subtype.split('/');
  const bounces = recipients.map((emailAddress, at) => ({
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress }],
      timestamp: AT,
      feedbackId: `${id}-${at}`,
    },
  }));
  const details: Readonly<Record<string, object[]>> = {
    Send: [{ send: {} }],
    Delivery: [{ delivery: { timestamp: AT, recipients, smtpResponse: '250 2.6.0 Message received' } }],
    Bounce: bounces,
    Reject: [{ reject: { reason: 'Bad content' } }],
    'Rendering Failure': [
      { failure: { templateName: 'simulator-missing-value', errorMessage: 'Attribute ‘missing’ is not present' } },
    ],
  };
  return details[type] ?? [];
}
