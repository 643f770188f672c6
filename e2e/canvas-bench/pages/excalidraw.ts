import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { settled, type BenchCard } from './bench-page.ts'
import { offer } from './scenarios.ts'

type Api = Parameters<NonNullable<Parameters<typeof Excalidraw>[0]['excalidrawAPI']>>[0]
type Element = ReturnType<typeof convertToExcalidrawElements>[number]

const skeletonOf = ({ id, x, y, width, height, text }: BenchCard) => ({
  type: 'rectangle' as const,
  id,
  x,
  y,
  width,
  height,
  backgroundColor: '#ffffff',
  fillStyle: 'solid' as const,
  label: { text, fontSize: 16 },
})

const started = (api: Api): void => {
  let elements: Element[] = []
  let places = new Map<string, number>()
  /** A rectangle's words are an element of their own, which lies inside it and moves with it. */
  let wordsOf = new Map<string, number>()
  const moved = (element: Element, dx: number, dy: number): Element => ({
    ...element,
    x: element.x + dx,
    y: element.y + dy,
    version: element.version + 1,
    versionNonce: (element.versionNonce * 31 + 7) % 2 ** 31,
  })
  offer({
    show: async (cards) => {
      elements = [...convertToExcalidrawElements(cards.map(skeletonOf), { regenerateIds: false })]
      places = new Map(elements.map((element, at) => [element.id, at]))
      wordsOf = new Map(
        elements.flatMap((element, at) =>
          element.type === 'text' && element.containerId ? [[element.containerId, at] as const] : [],
        ),
      )
      api.updateScene({ elements })
      return settled()
    },
    look: (x, y, zoom) => api.updateScene({ appState: { scrollX: -x, scrollY: -y, zoom: { value: zoom as never } } }),
    move: (moves) => {
      elements = [...elements]
      for (const { id, x, y } of moves) {
        const at = places.get(id)
        const card = at === undefined ? undefined : elements[at]
        if (at === undefined || !card) continue
        const [dx, dy] = [x - card.x, y - card.y]
        elements[at] = moved(card, dx, dy)
        const words = wordsOf.get(id)
        const label = words === undefined ? undefined : elements[words]
        if (words !== undefined && label) elements[words] = moved(label, dx, dy)
      }
      api.updateScene({ elements })
    },
  })
}

const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(Excalidraw, { excalidrawAPI: started }))
