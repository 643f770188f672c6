import type { FlagCounts } from '../linked/try-out.ts'
import { GROUPS } from '../session/agenda.ts'
import type { LinkedParts } from './record-linked.ts'
import type { RecordModel } from './record-model.ts'
import type { LinkedWords } from './record-words.ts'
import { ours, theirs, type PageLine, type PageSection } from './page.ts'

type Groups = RecordModel['groups']

const entries = (
  id: string,
  title: string,
  list: readonly { readonly head: string; readonly lines: readonly PageLine[] }[],
): readonly PageSection[] =>
  list.length === 0
    ? []
    : [
        {
          id,
          title,
          blocks: [
            { of: 'entries', look: 'plain', entries: list.map(({ head, lines }) => ({ head: theirs(head), lines })) },
          ],
        },
      ]

/** "Strategy: 2 unclear, 1 missing; Operations: …; marked 11 times, 15 could mark". */
const flagLine = ({ vague, missing, marks, people }: FlagCounts, groups: Groups, say: LinkedWords): string =>
  say.flags(
    GROUPS.map((group) => say.flagsOf(groups[group].name, { vague: vague[group], missing: missing[group] })),
    marks.a === undefined || marks.b === undefined
      ? say.marked(marks.total, people.a + people.b)
      : say.markedBy(
          GROUPS.map((group) => ({ group: groups[group].name, count: marks[group] ?? 0, people: people[group] })),
        ),
  )

/** Pairs, tensions, messages and conditions as sections of a page; none where nobody wrote any. */
export const linkedSections = (parts: LinkedParts, groups: Groups, say: LinkedWords): readonly PageSection[] => [
  ...entries(
    'pairs',
    say.pairs,
    (parts.pairs ?? []).map(({ group, meant, heard }) => {
      const other = GROUPS.find((one) => one !== group) ?? group
      return {
        head: say.meant(groups[group].name, meant),
        lines: heard.map(({ text, fits }) => ({
          group: other,
          label: say.heard(groups[other].name),
          say: theirs(fits ? say.fits(text, groups[group].name) : text),
        })),
      }
    }),
  ),
  ...entries(
    'tensions',
    say.tensions,
    (parts.tensions ?? []).map(({ text, sides }) => ({
      head: text,
      lines: sides.flatMap((side): readonly PageLine[] => [
        { say: theirs(side.text) },
        ...side.gains.map((one) => ({ say: theirs(say.gain(one)) })),
        ...side.costs.map((one) => ({ say: theirs(say.cost(one)) })),
        ...side.signs.map((one) => ({ say: theirs(say.sign(one)) })),
      ]),
    })),
  ),
  ...entries(
    'messages',
    say.messages,
    (parts.messages ?? []).map(({ group, text, version, before, after }) => ({
      head: text,
      lines: [
        { group, label: groups[group].name, say: ours(say.version(version)) },
        { say: ours((after ? say.before : say.flagged)(flagLine(before, groups, say))) },
        ...(after ? [{ say: ours(say.after(flagLine(after, groups, say))) }] : []),
      ],
    })),
  ),
  ...entries(
    'mirror',
    say.mirror,
    (parts.mirror ?? []).map(({ about, kind, met, of, same }) => ({
      head: say.mirrorList(kind, groups[about].name),
      lines: [
        { group: about, say: ours(say.mirrorMet(met, of, groups[about === 'a' ? 'b' : 'a'].name)) },
        ...(same ?? []).map(({ own, other }) => ({ say: theirs(say.mirrorSame(own, other)) })),
      ],
    })),
  ),
  ...entries(
    'moves',
    say.moves,
    (parts.futures?.moves ?? []).map(({ text, corners, reach }) => ({
      head: text,
      lines: [{ say: theirs(say.moveWorks(reach, corners.map(say.corner))) }],
    })),
  ),
  ...entries(
    'future-signs',
    say.futureSigns,
    (parts.futures?.signs ?? []).map(({ text, corner }) => ({
      head: text,
      lines: corner ? [{ say: theirs(say.signShows(say.corner(corner))) }] : [],
    })),
  ),
  ...entries(
    'friction',
    say.friction,
    GROUPS.flatMap((group) => {
      const sum = parts.friction?.[group]
      return sum ? [{ head: groups[group].name, lines: [{ group, say: ours(say.frictionSum(sum)) }] }] : []
    }),
  ),
  ...entries(
    'conditions',
    say.conditions,
    (parts.conditions ?? []).map(({ of, says }) => ({
      head: of,
      lines: says.map(({ group, text }) => ({
        ...(group === 'both' ? {} : { group, label: groups[group].name }),
        say: theirs(text),
      })),
    })),
  ),
]
