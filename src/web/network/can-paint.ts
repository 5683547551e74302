/** Whether this browser paints with WebGL 2, without which there is no network. */
export function canPaint(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
