interface PictureTipProps {
  /** where in the picture, pixels from its left and upper edge */
  readonly at: readonly [x: number, y: number]
  /** of the picture, pixels */
  readonly width: number
  readonly text: string
}

/** What is pointed at in a picture, in words beside it: on whichever side there is room. */
export function PictureTip({ at: [x, y], width, text }: PictureTipProps) {
  return (
    <div className={x > width * 0.6 ? 'picture-tip before' : 'picture-tip'} style={{ left: x, top: y }}>
      {text}
    </div>
  )
}
