import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { javaQuoted as quoted } from './quoted.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for Java, with the AWS SDK for Java, version 2. */
export function javaCommands({ steps, from, region, configurationSet }: Sending): string {
  return `import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

public class SimulatorTest {
    static final SesV2Client SES = SesV2Client.builder().region(Region.of(${quoted(region)})).build();

    static void send(String step, List<String> to, EmailContent content) throws InterruptedException {
        var answer = SES.sendEmail(request -> request
            .fromEmailAddress(${quoted(from)})
            .configurationSetName(${quoted(configurationSet)})
            .emailTags(MessageTag.builder().name("${STEP_TAG}").value(step).build())
            .destination(destination -> destination.toAddresses(to))
            .content(content));
        System.out.println(step + " " + answer.messageId());
        Thread.sleep(1000L * to.size());
    }

    static EmailContent simple(String step, Attachment... attachments) {
        return EmailContent.builder().simple(message -> {
            message.subject(subject -> subject.data(step)).body(body -> body.text(text -> text.data(step)));
            if (attachments.length > 0) message.attachments(attachments);
        }).build();
    }

    public static void main(String[] args) throws InterruptedException {
${steps.map((step) => `        ${lineOf(step)}`).join('\n')}
    }
}`;
}

function lineOf(step: SimulatorStep): string {
  return `send("${step.id}", List.of(${addressesOf(step).map(quoted).join(', ')}), ${contentOf(step.id)});`;
}

function contentOf(id: string): string {
  if (id === 'T9')
    return `EmailContent.builder().template(template -> template\n            .templateName("${NAMES.template}").templateData("{}")).build()`;
  if (id !== 'T8') return `simple("${id}")`;
  // A plus sign between two literals would join them in the class file.
  const virus = `SdkBytes.fromUtf8String(String.join("", ${EICAR.map(quoted).join(', ')}))`;
  return `simple("${id}", Attachment.builder()\n            .fileName("${NAMES.file}").contentType("text/plain")\n            .rawContent(${virus}).build())`;
}
