import { cliCommands } from './cli.ts';
import { csharpCommands } from './csharp.ts';
import { goCommands } from './go.ts';
import { javaCommands } from './java.ts';
import { javascriptCommands } from './javascript.ts';
import { phpCommands } from './php.ts';
import { pythonCommands } from './python.ts';
import { rubyCommands } from './ruby.ts';
import type { Sending } from './sending.ts';
import { swaksCommands } from './swaks.ts';

/** The plan as commands, by the tool or language that runs them. */
export const COMMANDS = {
  cli: cliCommands,
  smtp: swaksCommands,
  python: pythonCommands,
  javascript: javascriptCommands,
  php: phpCommands,
  java: javaCommands,
  go: goCommands,
  ruby: rubyCommands,
  csharp: csharpCommands,
} as const satisfies Readonly<Record<string, (sending: Sending) => string>>;
