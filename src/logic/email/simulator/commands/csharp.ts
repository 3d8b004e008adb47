import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { doubleQuoted as quoted } from './quoted.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for C#, as a console program, with the package AWSSDK.SimpleEmailV2. */
export function csharpCommands({ steps, from, region, configurationSet }: Sending): string {
  return `using System.Text;
using Amazon;
using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;

var ses = new AmazonSimpleEmailServiceV2Client(RegionEndpoint.GetBySystemName(${quoted(region)}));

async Task Send(string step, List<string> to, EmailContent content)
{
    var answer = await ses.SendEmailAsync(new SendEmailRequest
    {
        FromEmailAddress = ${quoted(from)},
        ConfigurationSetName = ${quoted(configurationSet)},
        EmailTags = new List<MessageTag> { new MessageTag { Name = "${STEP_TAG}", Value = step } },
        Destination = new Destination { ToAddresses = to },
        Content = content,
    });
    Console.WriteLine($"{step} {answer.MessageId}");
    await Task.Delay(1000 * to.Count);
}

EmailContent Simple(string step, params Attachment[] attachments)
{
    var message = new Message
    {
        Subject = new Content { Data = step },
        Body = new Body { Text = new Content { Data = step } },
    };
    if (attachments.Length > 0) message.Attachments = attachments.ToList();
    return new EmailContent { Simple = message };
}

${steps.map(lineOf).join('\n')}`;
}

function lineOf(step: SimulatorStep): string {
  return `await Send("${step.id}", new List<string> { ${addressesOf(step).map(quoted).join(', ')} }, ${contentOf(step.id)});`;
}

function contentOf(id: string): string {
  if (id === 'T9')
    return `new EmailContent\n{\n    Template = new Template { TemplateName = "${NAMES.template}", TemplateData = "{}" },\n}`;
  if (id !== 'T8') return `Simple("${id}")`;
  // A plus sign between two literals would join them in the program.
  const virus = `string.Concat(new[] { ${EICAR.map(quoted).join(', ')} })`;
  return `Simple("${id}", new Attachment\n{\n    FileName = "${NAMES.file}",\n    ContentType = "text/plain",\n    RawContent = new MemoryStream(Encoding.UTF8.GetBytes(${virus})),\n})`;
}
