import { STEP_TAG } from '../messages.ts';
import type { SimulatorStep } from '../plan.ts';
import { singleQuoted as quoted } from './quoted.ts';
import { addressesOf, EICAR, NAMES, type Sending } from './sending.ts';

/** The plan for PHP, with the AWS SDK for PHP, version 3. */
export function phpCommands({ steps, from, region, configurationSet }: Sending): string {
  return `<?php
require 'vendor/autoload.php';

$ses = new Aws\\SesV2\\SesV2Client(['version' => 'latest', 'region' => ${quoted(region)}]);

$send = function ($step, $to, $content) use ($ses) {
    $answer = $ses->sendEmail([
        'FromEmailAddress' => ${quoted(from)},
        'ConfigurationSetName' => ${quoted(configurationSet)},
        'EmailTags' => [['Name' => '${STEP_TAG}', 'Value' => $step]],
        'Destination' => ['ToAddresses' => $to],
        'Content' => $content,
    ]);
    echo $step, ' ', $answer['MessageId'], PHP_EOL;
    sleep(count($to));
};

$simple = function ($step, $more = []) {
    return ['Simple' => ['Subject' => ['Data' => $step], 'Body' => ['Text' => ['Data' => $step]]] + $more];
};

${steps.map(lineOf).join('\n')}`;
}

function lineOf(step: SimulatorStep): string {
  return `$send('${step.id}', [${addressesOf(step).map(quoted).join(', ')}], ${contentOf(step.id)});`;
}

function contentOf(id: string): string {
  if (id === 'T9') return `['Template' => ['TemplateName' => '${NAMES.template}', 'TemplateData' => '{}']]`;
  if (id !== 'T8') return `$simple('${id}')`;
  const virus = `implode('', [${EICAR.map(quoted).join(', ')}])`;
  return `$simple('${id}', [\n    'Attachments' => [['FileName' => '${NAMES.file}', 'ContentType' => 'text/plain', 'RawContent' => ${virus}]],\n])`;
}
