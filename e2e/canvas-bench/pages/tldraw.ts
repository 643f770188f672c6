import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText, type Editor } from 'tldraw'
import 'tldraw/tldraw.css'
import { settled, type BenchCard } from './bench-page.ts'
import { offer } from './scenarios.ts'

const shapeOf = ({ id, x, y, width, height, text }: BenchCard) => ({
  id: createShapeId(id),
  type: 'geo' as const,
  x,
  y,
  props: { geo: 'rectangle' as const, w: width, h: height, richText: toRichText(text), size: 's' as const },
})

const started = (editor: Editor): void => {
  editor.user.updateUserPreferences({ animationSpeed: 0 })
  offer({
    show: async (cards) => {
      editor.store.mergeRemoteChanges(() => {
        editor.deleteShapes([...editor.getCurrentPageShapeIds()])
        editor.createShapes(cards.map(shapeOf))
      })
      return settled()
    },
    look: (x, y, zoom) => editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true, force: true }),
    move: (moves) =>
      editor.store.mergeRemoteChanges(() =>
        editor.updateShapes(moves.map(({ id, x, y }) => ({ id: createShapeId(id), type: 'geo' as const, x, y }))),
      ),
  })
}

// By itself it takes 4,000 shapes and silently leaves out the others.
const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(Tldraw, { onMount: started, options: { maxShapesPerPage: 20_000 } }))
