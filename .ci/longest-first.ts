import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, mostly because they wait: they begin first, so that none of them runs on alone at the end. */
const LONGEST = [
  'crash-loop.test.ts',
  'durability.test.ts',
  'larkfield-day.test.ts',
  'practice.test.ts',
  'group-acts.test.ts',
  'disk.test.ts',
  'deletion.test.ts',
  'record.test.ts',
  'slow.test.ts',
  'random.test.ts',
  'asks.test.ts',
  'convergence.fuzz.test.ts',
  'frames.test.ts',
  'http.test.ts',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.indexOf(basename(moduleId))
  return at < 0 ? LONGEST.length : at
}

/** The order in which test files begin: the longest first, the others as Vitest orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((one, other) => rank(one) - rank(other))
  }
}
