import { useWords } from '../words/language.tsx'

const STEP = 1.5

/** Nearer, farther, all of it; null stands for all. */
export function ZoomButtons({ zoom }: { readonly zoom: (factor: number | null) => void }) {
  const words = useWords().board.moving
  return (
    <div className="zoom-buttons">
      <button type="button" onClick={() => zoom(STEP)} aria-label={words.nearer} title={words.nearer}>
        +
      </button>
      <button type="button" onClick={() => zoom(1 / STEP)} aria-label={words.farther} title={words.farther}>
        −
      </button>
      <button type="button" onClick={() => zoom(null)} aria-label={words.whole} title={words.whole}>
        ○
      </button>
    </div>
  )
}
