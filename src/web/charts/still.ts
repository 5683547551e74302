/** Whether the reader asked that things do not move by themselves. */
export function still(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
