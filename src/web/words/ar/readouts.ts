import type { READOUTS } from '../en/readouts.ts'
import type { Translated } from '../translated.ts'

const n = (value: number) => value.toLocaleString('ar-EG')

export const READOUTS_AR: Translated<typeof READOUTS> = {
  title: 'روايات جنبًا إلى جنب',
  lead: 'ما ترويه روايات الحدث الواحد معًا، وما ترويه واحدة دون الأخرى، وأين تتناقض.',
  by: { documents: 'وثائق', channels: 'قنوات', episode: 'حدث' },
  account: (place) => (place === 1 ? 'رواية' : place === 2 ? 'والأخرى' : `الرواية ${n(place)}`),
  choose: 'وثيقة …',
  compare: 'قارن',
  another: 'أضف رواية',
  oneLess: 'احذف رواية',
  channels: 'قناتان أو أكثر: كل ما نشرته في المدة',
  onlyChannels: 'هذه القنوات فقط؛ وإن لم تُعلَّم واحدة فكل من يروي الحدث',
  noChannels: 'لا وثيقة تذكر ناشرها.',
  episodeOf: (tie) => `حدث من ${tie} يرويه أكثر من طرف`,
  episodeId: 'أو رقمه',
  between: 'بين مَن، إن لم يتضح',
  firstItems: 'لا أكثر من',
  told: (texts) => `عدد النصوص: ${n(texts)}`,
  items: (items) => `عدد البنود: ${n(items)}`,
  against: (found) => (found === 1 ? 'تناقض واحد' : `عدد التناقضات: ${n(found)}`),
  oneSided: 'ما ترويه واحدة فقط، والأدلّ على العلاقة أولًا',
  only: (name, items) => `${name} فقط (${n(items)})`,
  both: (items) => `ما ترويه الاثنتان (${n(items)})`,
  telling: (share) => `الدلالة ${n(Math.round(100 * share))} من ${n(100)}`,
  kinds: {
    relation: 'العلاقة نفسها',
    promise: 'وعد',
    demand: 'مطلب',
    sovereignty: 'السيادة',
    'third-party': 'طرف ثالث',
    news: 'خبر',
    praise: 'ثناء',
    ceremony: 'مراسم',
  },
  what: 'ما يُروى',
  silent: 'لم يُروَ',
  notReported: 'لم تنشر شيئًا',
}
