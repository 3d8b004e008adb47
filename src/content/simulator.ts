import { type SimulatorWords, SimulatorWordsSchema } from '../schema/simulator.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

/** The words of `content/simulator.yml`: the steps, the tools, and what the simulator can’t do. */
export function readSimulatorWords(): SimulatorWords {
  return readYaml(contentPath('simulator.yml'), SimulatorWordsSchema);
}
