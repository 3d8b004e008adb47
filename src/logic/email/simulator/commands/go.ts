import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { doubleQuoted as quoted } from './quoted.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for Go, with the AWS SDK for Go, version 2. What isn’t used isn’t imported: Go wouldn’t compile. */
export function goCommands({ steps, from, region, configurationSet }: Sending): string {
  const packages = ['context', 'fmt', 'log', ...(steps.some(({ id }) => id === 'T8') ? ['strings'] : []), 'time'];
  return `package main

import (
${packages.map((name) => `\t"${name}"`).join('\n')}

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sesv2"
	"github.com/aws/aws-sdk-go-v2/service/sesv2/types"
)

func send(ses *sesv2.Client, step string, to []string, content *types.EmailContent) {
	answer, err := ses.SendEmail(context.Background(), &sesv2.SendEmailInput{
		FromEmailAddress:     aws.String(${quoted(from)}),
		ConfigurationSetName: aws.String(${quoted(configurationSet)}),
		EmailTags:            []types.MessageTag{{Name: aws.String("${STEP_TAG}"), Value: aws.String(step)}},
		Destination:          &types.Destination{ToAddresses: to},
		Content:              content,
	})
	if err != nil {
		log.Fatal(step, " ", err)
	}
	fmt.Println(step, aws.ToString(answer.MessageId))
	time.Sleep(time.Duration(len(to)) * time.Second)
}

func simple(step string, attachments ...types.Attachment) *types.EmailContent {
	return &types.EmailContent{Simple: &types.Message{
		Subject:     &types.Content{Data: aws.String(step)},
		Body:        &types.Body{Text: &types.Content{Data: aws.String(step)}},
		Attachments: attachments,
	}}
}

func main() {
	settings, err := config.LoadDefaultConfig(context.Background(), config.WithRegion(${quoted(region)}))
	if err != nil {
		log.Fatal(err)
	}
	ses := sesv2.NewFromConfig(settings)

${steps.map((step) => `\t${lineOf(step)}`).join('\n')}
}`;
}

function lineOf(step: SimulatorStep): string {
  return `send(ses, "${step.id}", []string{${addressesOf(step).map(quoted).join(', ')}}, ${contentOf(step.id)})`;
}

function contentOf(id: string): string {
  if (id === 'T9')
    return `&types.EmailContent{Template: &types.Template{\n\t\tTemplateName: aws.String("${NAMES.template}"),\n\t\tTemplateData: aws.String("{}"),\n\t}}`;
  if (id !== 'T8') return `simple("${id}")`;
  const virus = `[]byte(strings.Join([]string{${EICAR.map(quoted).join(', ')}}, ""))`;
  return `simple("${id}", types.Attachment{\n\t\tFileName:    aws.String("${NAMES.file}"),\n\t\tContentType: aws.String("text/plain"),\n\t\tRawContent:  ${virus},\n\t})`;
}
