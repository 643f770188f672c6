import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { machine } from './machine.ts'
import { type Section, sectionText } from './section.ts'
import { CURSORS, EDITS } from './steady.ts'

const FILE = fileURLToPath(new URL('../../docs/BENCHMARKS.md', import.meta.url))

const head = (): string => `# Benchmarks

The last tables of \`pnpm bench:sync\`, \`pnpm bench:votes\`, \`pnpm bench:files\` and \`pnpm bench:canvas\`, which write this page themselves:

\`\`\`sh
pnpm build
pnpm bench:sync --write
\`\`\`

Its part on canvases is from \`pnpm bench:canvas --write\` (a few minutes; \`--cards 500,2000\` and \`--canvases parley,tldraw\` run less), which installs its peers beside itself on first use. The tables of votes are from \`pnpm bench:votes --write\` (five minutes; \`--votes 200 --seconds 5\` is a short look), that of files from \`pnpm bench:files --write\` (two minutes). The others take about a quarter of an hour on a machine that does nothing else. \`--people 25,100 --seconds 5\` is a short look; \`--servers parley,hocuspocus\` leaves servers out; \`--steady\`, \`--thousand\`, \`--resend\`, \`--join\` and \`--memory\` run only what they name, and \`--write\` then leaves the other parts of this page as they were; \`--profile\` adds where Parley's time goes.

**Machine.** ${machine()}

**Load.** Everybody moves a cursor ${CURSORS} times a second, and a tenth of the people make ${EDITS} edits a second: a letter at the end of an own card, now and then a word in its middle. Parley is the built server with seats, permissions, validation and flushing to a database on disk, and each person opens the four sockets of the product (\`/live\`, the board, the own table, the own desk). The peers hold documents in memory only, ask for no seat, and get one socket a person.

**What is measured.** An edit's latency is the time from its sending to its arrival at the sockets of five other people, who hold the whole document; an edit that never came within ten seconds after the end counts as infinite. "Converged" counts the people, everybody, whose received updates hold every edit of the others. Frames and bytes are those that reach a person, over all sockets. Processor time is that of the server's process with all its threads, as a share of one core.
`

const HEADING = /^(?=## )/m
const titleOf = (part: string): string => part.slice(0, part.indexOf('\n'))

/**
 * Writes the report as docs/BENCHMARKS.md and gives its path in the project. A part that was not run this time stays
 * as it was measured last; the others take the place of those with the same title.
 */
export const writeReport = (sections: readonly Section[]): string => {
  const [, ...old] = existsSync(FILE) ? readFileSync(FILE, 'utf8').split(HEADING) : []
  const parts = new Map(old.map((part) => [titleOf(part), part]))
  for (const section of sections) {
    const part = sectionText(section)
    parts.set(titleOf(part), part)
  }
  const texts = [head(), ...parts.values()].map((text) => text.trim())
  writeFileSync(FILE, `${texts.join('\n\n')}\n`)
  return 'docs/BENCHMARKS.md'
}
