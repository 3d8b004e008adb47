import { shellQuoted } from '../../suppression/commands.ts';
import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for the AWS CLI, version 2, in bash or zsh. Credentials are those the CLI has. */
export function cliCommands({ steps, from, region, configurationSet }: Sending): string {
  return [
    `from=${shellQuoted(from)}`,
    `region=${shellQuoted(region)}`,
    `set=${shellQuoted(configurationSet)}`,
    '',
    'send() {',
    '  aws sesv2 send-email --region "$region" --from-email-address="$from" \\',
    `    --configuration-set-name "$set" --email-tags "Name=${STEP_TAG},Value=$1" \\`,
    '    --destination "$2" --content "$3"',
    '  sleep "$4"',
    '}',
    '',
    ...steps.flatMap(linesOf),
  ].join('\n');
}

function linesOf(step: SimulatorStep): string[] {
  const to = addressesOf(step);
  const send = (content: string) =>
    `send ${step.id} ${shellQuoted(JSON.stringify({ ToAddresses: to }))} \\\n  ${content} ${to.length}`;
  if (step.id === 'T8') return [virusLine(), send(virusContent(step.id))];
  if (step.id === 'T9')
    return [...templateLines(), send(json({ Template: { TemplateName: NAMES.template, TemplateData: '{}' } }))];
  return [send(json({ Simple: messageOf(step.id) }))];
}

function messageOf(id: string) {
  return { Subject: { Data: id }, Body: { Text: { Data: id } } };
}

/** The halves are joined on their way into Base64, so no file ever holds the test virus. */
function virusLine(): string {
  return `virus=$(printf '%s%s' ${EICAR.map(shellQuoted).join(' ')} | base64 | tr -d '\\n')`;
}

function virusContent(id: string): string {
  const attachment = { FileName: NAMES.file, ContentType: 'text/plain', RawContent: 'VIRUS' };
  const content = json({ Simple: { ...messageOf(id), Attachments: [attachment] } });
  return content.replace('VIRUS', `'"$virus"'`);
}

function templateLines(): string[] {
  const content = { Subject: `T9 ${NAMES.missing}`, Text: `T9 ${NAMES.missing}` };
  return [
    `aws sesv2 get-email-template --region "$region" --template-name ${NAMES.template} > /dev/null 2>&1 ||`,
    `  aws sesv2 create-email-template --region "$region" --template-name ${NAMES.template} \\`,
    `    --template-content ${json(content)}`,
  ];
}

function json(value: object): string {
  return shellQuoted(JSON.stringify(value));
}
