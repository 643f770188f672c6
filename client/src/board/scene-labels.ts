import type { SceneLabels, SceneOptions } from '@parley/shared/scene/scene-options'
import { WRITTEN_KINDS, type WrittenKind } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { kindsName } from '../session/step-text.ts'

/** The words of a scene from the catalogue, for a session's groups. */
export const sceneLabels = (groups: SceneOptions['groups']): SceneLabels => ({
  bands: {
    ...(Object.fromEntries(WRITTEN_KINDS.map((kind) => [kind, kindsName(kind)])) as Record<WrittenKind, string>),
    together: m.board_band_together(),
  },
  shared: m.board_lane_shared(),
  hints: { both: m.board_hint_shared(), together: m.scene_hint_free(), table: m.table_board_empty() },
  marks: {
    'true-for-me': m.board_mark_true_for_me(),
    'new-to-me': m.board_mark_new_to_me(),
    unclear: m.board_mark_unclear(),
  },
  joined: (count) => m.board_joined({ count }),
  spokenByGroup: (mark, a, b) => m.board_spoken_by_group({ mark, groupA: groups.a.name, a, groupB: groups.b.name, b }),
  spokenTotal: (mark, total) => m.board_spoken_total({ mark, total }),
  emptyCard: m.board_empty_card(),
  cardName: ({ text, zone, notes }) => [zone, text, ...notes].join('. '),
  emptyStack: m.scene_empty_stack(),
  stackCount: (count) => m.scene_stack_count({ count }),
  stackHolds: (texts) => m.scene_stack_holds({ texts: texts.join('; ') }),
  stackName: ({ text, zone, open, notes }) =>
    (open ? m.scene_stack_open : m.scene_stack_closed)({ text, zone, notes: notes.join('. ') }),
  arrowName: ({ from, to, label }) =>
    label === '' ? m.scene_arrow({ from, to }) : m.scene_arrow_labelled({ from, to, label }),
})
