import type { PULL } from '../en/pull.ts'
import type { Translated } from '../translated.ts'

const number = (n: number) => n.toLocaleString('ar-EG')

export const PULL_AR: Translated<typeof PULL> = {
  title: 'من يجذب العلاقة',
  lead: 'سمِّ طرفين: من غيرهما يجذب علاقتهما، وإلى أي جهة، وبأي دليل.',
  leadOf: (a, b) => `أطراف ثالثة حول ${a} و${b}، وأوّلها من كان جذبه أثبت.`,
  none: 'لا يُروى شيء عن طرف آخر مع كليهما.',
  grounds: {
    measured: 'مقيس',
    hinted: 'تلمّح إليه السلسلة',
    structure: 'من إشارات المثلث',
    told: 'مدوَّن، والاتجاه غير واضح',
  },
  with: (name, warmth, events) => `مع ${name} ${warmth}، أحداث: ${number(events)}`,
  triads: { balanced: 'مثلث متوازن', unbalanced: 'مثلث مختل', open: 'مثلث مفتوح' },
  acts: (n) => `ما فعله أو قاله: ${number(n)}`,
  sorts: {
    offer: 'عرض',
    demand: 'مطلب',
    threat: 'تهديد',
    pressure: 'ضغط',
    attack: 'هجوم',
    contact: 'اتصال',
    reproach: 'لوم',
  },
  moves: (n) => `أوقات أكثر ما فعل: ${number(n)}`,
  move: (sort, when) => `${when}، ${sort === 'approach' ? 'نحوهما' : 'ضدهما'}`,
  moveEvent: (type, side, intensity) => `${type} تجاه ${side} (${intensity})`,
  studies: 'العلاقة بعد خطواتهم',
  studiesAxis: 'نقاط الدفء فوق المعتاد',
  studiesLegend:
    'النقطة: حال الطرفين بعد خطوات الطرف الثالث مقارنة بما قبلها؛ وهي مملوءة إن ثبتت بعد التصحيح لكل ما اختُبر. الأشرطة: ما تعطيه ٩٠ من كل ١٠٠ مجموعة تواريخ وهمية. △ أقبل نحوهما، ▽ عليهما.',
  leads: 'من يسبق العلاقة',
  leadsAxis: 'الارتباط',
  leadsLegend:
    'النقطة: ما يفعله الطرف مع حال العلاقة لاحقًا؛ وهي مملوءة إن ثبتت بعد التصحيح. العلامة: الشيء نفسه معكوسًا.',
  studySays: (name, sort, change, dates, p, q) =>
    `بعد ${number(dates)} ${sort === 'approach' ? 'خطوات نحوهما' : 'ضربات'} من ${name}: ${change}\np ${p}، بعد التصحيح ${q}`,
  leadSays: (name, lag, ahead, behind, q) =>
    `${name} يسبق بمقدار ${number(lag)}: ${ahead}\nالعلاقة تسبق: ${behind}\nبعد التصحيح ${q}`,
  testColumns: ['لمن', 'كم', 'p', 'بعد التصحيح'],
  signs: { positive: 'معًا', negative: 'على خلاف' },
  tieOf: (a, b, sign, warmth, events) => `${a} – ${b}: ${sign}، الدفء ${warmth}، أحداث: ${number(events)}`,
  sure: 'كم يلزم أن تكون الإشارة مؤكدة',
  whatIf: 'افتراض، لا ما يُروى:',
  turnedTie: (a, b) => `${a} – ${b} بالعكس`,
  withoutActor: (name) => `من دون ${name}`,
  takeOut: (what) => `ألغِ: ${what}`,
  moved: (before, now, triadsBefore, triadsNow) =>
    `علاقات لا تنسجم: ${number(now[0])} من ${number(now[1])}، وكانت ${number(before[0])} من ${number(before[1])}؛ مثلثات متوازنة: ${number(triadsNow[0])} من ${number(triadsNow[1])}، وكانت ${number(triadsBefore[0])} من ${number(triadsBefore[1])}.`,
  asTold: 'عُد إلى ما يُروى',
  allTies: (n) => `كل العلاقات: ${number(n)}`,
  tieColumns: ['العلاقة', 'الإشارة', 'الدفء', 'الأحداث', 'ماذا لو'],
  isTurned: '(معكوسة)',
  atOdds: 'لا تنسجم مع المعسكرين',
  turn: 'اعكس',
  turnBack: 'أعدها',
  turnName: (a, b) => `اعكس إشارة ${a} و${b}`,
  allActors: (n) => `كل الأطراف: ${number(n)}`,
  inCamp: (camp, fits, odds) =>
    `المعسكر ${number(camp)}، علاقات منسجمة: ${number(fits)}${odds === 0 ? '' : `، وغير منسجمة: ${number(odds)}`}`,
  leaveOut: 'استبعاد',
  leaveOutName: (name) => `استبعاد ${name}`,
  noTriads: 'لا توجد ثلاثة أطراف لكل علاقاتها إشارة.',
  unbalanced: (n, of) => `مثلثات مختلة: ${number(n)} من ${number(of)}`,
  balanced: (n, of) => `مثلثات متوازنة: ${number(n)} من ${number(of)}`,
  triad: (negative, a, b, c) =>
    [
      `${a} و${b} و${c} معًا.`,
      `${a} و${b} على خلاف، وكلاهما مع ${c}.`,
      `${a} و${b} معًا ضد ${c}.`,
      `${a} و${b} و${c} كلٌّ على خلاف مع الآخرَين.`,
    ][negative] ?? '',
  camps: 'من يقف مع من',
  campsPicture: (actors, ties) => `معسكران فيهما أطراف عددها ${number(actors)}، وبينها علاقات عددها ${number(ties)}`,
  campsLegend:
    'الدوائر معسكر والمربعات معسكر آخر. الخطوط الزرقاء علاقات دافئة، والبرتقالية المتقطعة باردة، والغليظة لا تنسجم مع المعسكرين.',
  line: (index, ties, exact) =>
    `علاقات لا تنسجم: ${number(index)} من ${number(ties)}${exact ? '، ولا تقسيم آخر له أقل من ذلك' : ''}.`,
}
