import { shellQuoted } from '../../suppression/commands.ts';
import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/**
 * The plan over SMTP, with swaks in bash or zsh. User and password come from two variables and stand in no command line.
 * T9 is left out: templates are a matter of the API.
 */
export function swaksCommands({ steps, from, region, configurationSet }: Sending): string {
  return [
    `from=${shellQuoted(from)}`,
    `server=${shellQuoted(`email-smtp.${region}.amazonaws.com`)}`,
    `set=${shellQuoted(configurationSet)}`,
    'export SWAKS_OPT_auth_user="$SES_SMTP_USERNAME"',
    'export SWAKS_OPT_auth_password="$SES_SMTP_PASSWORD"',
    '',
    'send() {',
    '  step=$1 to=$2',
    '  shift 2',
    '  swaks --server "$server" --port 587 --tls --auth LOGIN --from="$from" --to="$to" \\',
    '    --header "Subject: $step" --header "X-SES-CONFIGURATION-SET: $set" \\',
    `    --header "X-SES-MESSAGE-TAGS: ${STEP_TAG}=$step" --body "$step" "$@"`,
    '}',
    '',
    ...steps.flatMap(linesOf),
  ].join('\n');
}

function linesOf(step: SimulatorStep): string[] {
  if (step.id === 'T9') return [];
  const to = addressesOf(step);
  const send = `send ${step.id} ${shellQuoted(to.join(','))}`;
  const wait = `sleep ${to.length}`;
  if (step.id !== 'T8') return [send, wait];
  const halves = EICAR.map(shellQuoted).join(' ');
  return [
    `printf '%s%s' ${halves} |`,
    `  ${send} --attach-type text/plain --attach-name ${NAMES.file} --attach -`,
    wait,
  ];
}
