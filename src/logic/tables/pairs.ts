/** One answer to change: question and answer. */
export type Step = readonly [input: string, value: string];

/** Every two steps that change different questions, in order. */
export function pairs(steps: readonly Step[]): Step[][] {
  return steps.flatMap((step, i) =>
    steps.slice(i + 1).flatMap((other) => (other[0] === step[0] ? [] : [[step, other]])),
  );
}
