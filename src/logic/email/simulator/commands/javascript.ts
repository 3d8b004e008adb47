import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { doubleQuoted as quoted } from './quoted.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for Node, as a module, with the AWS SDK for JavaScript, version 3. */
export function javascriptCommands({ steps, from, region, configurationSet }: Sending): string {
  return `import { setTimeout as sleep } from "node:timers/promises";
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";

const ses = new SESv2Client({ region: ${quoted(region)} });

async function send(step, to, content) {
  const command = new SendEmailCommand({
    FromEmailAddress: ${quoted(from)},
    ConfigurationSetName: ${quoted(configurationSet)},
    EmailTags: [{ Name: "${STEP_TAG}", Value: step }],
    Destination: { ToAddresses: to },
    Content: content,
  });
  const { MessageId } = await ses.send(command);
  console.log(step, MessageId);
  await sleep(1000 * to.length);
}

function simple(step, more) {
  return { Simple: { Subject: { Data: step }, Body: { Text: { Data: step } }, ...more } };
}

${steps.map(lineOf).join('\n')}`;
}

function lineOf(step: SimulatorStep): string {
  return `await send("${step.id}", [${addressesOf(step).map(quoted).join(', ')}], ${contentOf(step.id)});`;
}

function contentOf(id: string): string {
  if (id === 'T9') return `{ Template: { TemplateName: "${NAMES.template}", TemplateData: "{}" } }`;
  if (id !== 'T8') return `simple("${id}")`;
  const virus = `Buffer.from([${EICAR.map(quoted).join(', ')}].join(""))`;
  return `simple("${id}", {\n  Attachments: [{ FileName: "${NAMES.file}", ContentType: "text/plain", RawContent: ${virus} }],\n})`;
}
