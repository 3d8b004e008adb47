import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { singleQuoted as quoted } from './quoted.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for Ruby, with the gem aws-sdk-sesv2. */
export function rubyCommands({ steps, from, region, configurationSet }: Sending): string {
  return `require 'aws-sdk-sesv2'

SES = Aws::SESV2::Client.new(region: ${quoted(region)})

def send_step(step, to, content)
  answer = SES.send_email(
    from_email_address: ${quoted(from)},
    configuration_set_name: ${quoted(configurationSet)},
    email_tags: [{ name: '${STEP_TAG}', value: step }],
    destination: { to_addresses: to },
    content: content
  )
  puts "#{step} #{answer.message_id}"
  sleep to.length
end

def simple(step, more = {})
  { simple: { subject: { data: step }, body: { text: { data: step } } }.merge(more) }
end

${steps.map(lineOf).join('\n')}`;
}

function lineOf(step: SimulatorStep): string {
  return `send_step('${step.id}', [${addressesOf(step).map(quoted).join(', ')}], ${contentOf(step.id)})`;
}

function contentOf(id: string): string {
  if (id === 'T9') return `{ template: { template_name: '${NAMES.template}', template_data: '{}' } }`;
  if (id !== 'T8') return `simple('${id}')`;
  const virus = `[${EICAR.map(quoted).join(', ')}].join`;
  return `simple('${id}', {\n  attachments: [{ file_name: '${NAMES.file}', content_type: 'text/plain', raw_content: ${virus} }]\n})`;
}
