import type { LEDGER } from '../en/ledger.ts'
import type { Translated } from '../translated.ts'

export const LEDGER_AR: Translated<typeof LEDGER> = {
  title: 'الدفتر',
  lead: 'سمِّ طرفين: ما الذي ينتقل بينهما، ومن يقول كم هو، وما الذي على المحك.',
  kind: 'النوع',
  allKinds: 'كل الأنواع',
  direction: 'الاتجاه',
  bothWays: 'في الاتجاهين',
  way: (from, to) => `من ${from} إلى ${to}`,
  columns: ['ماذا', 'ممن إلى من', 'متى', 'كم', 'المرحلة', 'من يقول ذلك'],
  kinds: { trade: 'تجارة', debt: 'دَين', aid: 'معونة', arms: 'سلاح', investment: 'استثمار', agreement: 'اتفاق' },
  loan: 'قرض',
  stages: {
    announced: 'أُعلن',
    signed: 'وُقّع',
    ratified: 'صُدّق عليه',
    'in force': 'نافذ',
    implemented: 'نُفّذ',
    lapsed: 'انقضى',
  },
  notReached: (stage) => `لم يتحقق: ${stage}`,
  bounds: { about: 'نحو', over: 'أكثر من', under: 'أقل من' },
  row: (name, line) => `${name}، السطر ${line.toLocaleString('ar-EG')} من ملفه`,
  real: (amount, base) => `${amount} بأسعار ${base}`,
  disagree: 'الروايات تختلف',
  amountsPicture: (currency) => `المبالغ بعملة ${currency} عبر الزمن، حسب النوع`,
  amountsLegend: (currency, first, second) =>
    `المبالغ بعملة ${currency} على مقياس من قوى العشرة. ● يعطي ${first}، □ يعطي ${second}، × لا يُذكر المعطي؛ الخطوط القائمة: من الأدنى إلى الأعلى؛ والأفقية: الزمن المقصود. النقر يفتح النص.`,
  agreements: 'الأوراق، وإلى أين وصلت',
  agreementColumns: ['متى', 'إلى أين', 'النص'],
  noStage: 'المرحلة غير مذكورة',
  comparisons: 'مقارنات جرى التحقق منها',
  verdicts: { holds: '✓ صحيحة', fails: '✗ غير صحيحة', open: '؟ لا يمكن التحقق منها' },
  shares: 'من يعتمد على من',
  share: (kind, period, actor, partner, of) =>
    `${period === null ? '' : `${period}: `}${actor} على ${partner}، ${kind}${of === 'pair' ? ' بين الاثنين' : ''}`,
  shareAxis: 'بالمئة',
  interdependence: (kind, period, salience, symmetry, both) =>
    `${kind}${period === null ? '' : ` ${period}`}: الأهمية ${salience}، التماثل ${symmetry}، الاعتماد المتبادل ${both}`,
  stakes: (name) => `ما على المحك لدى ${name}`,
  interests: 'ما يريده',
  constraints: 'ما يقيّده',
  redLines: 'الخطوط الحمراء',
  dependence: 'ما يُروى عن اعتماده على غيره',
  unplaced: 'مبالغ لا تقول الكلمات عمّ هي',
}
