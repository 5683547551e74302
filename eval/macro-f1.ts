/** The mean over the right answers' classes of each class's F1. */
export function macroF1(right: readonly string[], told: readonly string[]): number {
  const classes = [...new Set(right)]
  const sum = classes.reduce((total, one) => {
    const both = right.filter((answer, i) => answer === one && told[i] === one).length
    const all = right.filter((answer) => answer === one).length + told.filter((answer) => answer === one).length
    return total + (2 * both) / all
  }, 0)
  return sum / Math.max(1, classes.length)
}
