import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { doubleQuoted as quoted } from './quoted.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for Python, with boto3. */
export function pythonCommands({ steps, from, region, configurationSet }: Sending): string {
  return `import time

import boto3

ses = boto3.client("sesv2", region_name=${quoted(region)})


def send(step, to, content):
    answer = ses.send_email(
        FromEmailAddress=${quoted(from)},
        ConfigurationSetName=${quoted(configurationSet)},
        EmailTags=[{"Name": "${STEP_TAG}", "Value": step}],
        Destination={"ToAddresses": to},
        Content=content,
    )
    print(step, answer["MessageId"])
    time.sleep(len(to))


def simple(step, **more):
    return {"Simple": {"Subject": {"Data": step}, "Body": {"Text": {"Data": step}}, **more}}


${steps.map(lineOf).join('\n')}`;
}

function lineOf(step: SimulatorStep): string {
  return `send("${step.id}", [${addressesOf(step).map(quoted).join(', ')}], ${contentOf(step.id)})`;
}

function contentOf(id: string): string {
  if (id === 'T9') return `{"Template": {"TemplateName": "${NAMES.template}", "TemplateData": "{}"}}`;
  if (id !== 'T8') return `simple("${id}")`;
  const virus = `"".join([${EICAR.map(quoted).join(', ')}]).encode()`;
  return `simple("${id}", Attachments=[\n    {"FileName": "${NAMES.file}", "ContentType": "text/plain", "RawContent": ${virus}}\n])`;
}
