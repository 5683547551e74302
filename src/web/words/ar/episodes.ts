import type { EPISODES } from '../en/episodes.ts'
import type { Translated } from '../translated.ts'

export const EPISODES_AR: Translated<typeof EPISODES> = {
  lead: 'علِّم واقعتين هما حدث واحد لضمهما؛ والعلامة ✂ تفصل رواية تتحدث عن حدث آخر.',
  choose: (title) => `للضم: ${title}`,
  chooseOther: 'علِّم الواقعة الأخرى أيضًا:',
  joinThese: 'هاتان حدث واحد:',
  why: 'لماذا؟ (يجوز تركه)',
  join: 'ضُمّهما',
  leave: 'اتركهما',
  splitOff: (by) => `افصل ما يرويه ${by}`,
  splitLead: (title) => `يتحدث عن حدث غير «${title}» وسيقف وحده.`,
  split: 'افصل',
  undo: 'تراجع',
}
