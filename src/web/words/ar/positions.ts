import type { POSITIONS } from '../en/positions.ts'
import type { Translated } from '../translated.ts'

const number = (n: number) => n.toLocaleString('ar-EG')

const STEPS: Readonly<Record<string, (actor: string | null) => string>> = {
  positions: () => 'بدأ العمل',
  issue: () => 'سمّى المسألة وطرفيها',
  stand: (actor) => `عدّل أرقام ${actor}`,
  without: (actor) => `استبعد ${actor}`,
  'put-away': () => 'نحّاها جانبًا',
  undo: () => 'تراجع عن خطوة',
}

export const POSITIONS_AR: Translated<typeof POSITIONS> = {
  title: 'إلى أين تتجه المسألة',
  lead: 'من يريد ماذا، وكم يهمّه الأمر، وماذا يستطيع أن يلقي في الكفّة؛ وأين تنتهي المساومة بينهم. هذا نموذج لا نتيجة ثابتة.',
  empty: 'لا تحفظ هذه القضية أي مواقف بعد. ابدأ بإحدى هذه الطرق ثم صحّح ما ليس صحيحًا:',
  more: 'مسألة أخرى',
  propose: 'كما توحي به ادعاءات القضية',
  proposeNeeds: 'لا بد من علاقة: اختر طرفين من اللوحة أولًا.',
  proposeNote: 'كم ينبغي أن يتقارب الطرفان، ومع كل رقم المقاطع التي أُخذ منها.',
  example: (name) => `المثال المرفق: ${name}`,
  file: 'ضع ملفًا هنا أو اختر ملفًا (‎.yaml أو ‎.csv)',
  paste: 'الصق النص بدلًا من ذلك',
  pasteLabel: 'نص YAML أو CSV كما يصفه docs/positions.md',
  take: 'خذه',
  tooLong: (name) => `${name} أطول من أي ملف مواقف.`,
  issue: 'المسألة',
  rule: 'من يتنازل',
  rules: { corrected: 'كما في الورقة', published: 'كما في البرنامج المنشور' },
  away: (issue) => `${issue} (مُنحّاة)`,
  isAway: (issue) => `«${issue}» مُنحّاة جانبًا.`,
  bringBack: 'أعدها',
  putAway: 'نحّها جانبًا',
  undo: 'تراجع عن آخر تغيير لي',
  rename: 'الأسماء',
  save: 'حفظ',
  asOf: (day) => `كما في ${day}`,
  end: (at, axis) => `معنى ${number(at)}${axis === null ? '' : ` على محور ${axis}`}`,
  past: 'اليوم الماضي للاطلاع فقط: احذف التاريخ لتغيّر شيئًا.',
  keys: (moving, rest) =>
    `اسحب الطرف على خطه، أو حرّكه بمفاتيح الأسهم. ${number(moving)} سحبة عشوائية أثناء التحريك، و${number(rest)} عند السكون. كل تغيير يُحفظ مع صاحبه ووقته.`,
  legend:
    'الحلقات: موقع كل طرف، وتكبر بثقله، فوق المدى الذي قد يقع فيه؛ الأسهم: حيث ينتهي. تحتها: التوقع عبر كل السحبات؛ الخط: المدخلات عند أرجحها؛ النقاط: قبل المساومة؛ الشريط السفلي: ٩٠ من كل ١٠٠ سحبة.',
  legendSpatial:
    'الحلقات: موقع كل طرف، وتكبر بثقله، فوق المدى الذي قد يقع فيه. تحتها: التوقع عبر كل السحبات؛ الخط: المدخلات عند أرجحها؛ الشريط السفلي: ٩٠ من كل ١٠٠ سحبة.',
  standsPicture: (axis, actors) => `${number(actors)} أطراف على محور ${axis}`,
  forecastPicture: (axis) => `انتشار التوقع على محور ${axis}`,
  place: (name) => `موقع ${name}`,
  at: (likely, low, high) => `${number(likely)}، بين ${number(low)} و${number(high)}`,
  table: 'كل الأرقام الداخلة',
  actor: 'من',
  capability: 'القدرة',
  salience: 'الأهمية',
  position: 'الموقف',
  weight: 'الثقل',
  ends: 'ينتهي عند',
  odds: 'فرصة الغلبة',
  fields:
    'على الأقل، الأرجح، على الأكثر. القدرة: ما يستطيع أن يلقي به، بوحدة واحدة للجميع؛ الأهمية: كم تهمّه المسألة، من ٠ إلى ١. الاسم يفتح ما أُخذت منه أرقامه.',
  parts: { low: 'على الأقل', likely: 'الأرجح', high: 'على الأكثر' },
  of: (what, name, axis) => `${what}: ${name}${axis == null ? '' : ` على محور ${axis}`}`,
  leaveOut: 'استبعاد',
  leaveOutName: (name) => `استبعاد ${name}`,
  add: 'طرف آخر له رأي',
  addIt: 'أضف',
  noGrounds: 'لم يُدوَّن ما أُخذت منه هذه الأرقام.',
  notHere: (name) => `${name} ليس في هذه القضية`,
  outcomes: { median: 'الوسيط', mean: 'المتوسط المرجّح', expected: 'الموقع المتوقع' },
  goes: (now, likely) => (now === null ? `${likely}.` : `${now} الآن، و${likely} في النهاية.`),
  spread: (draws, mean, low, high) =>
    `عبر ${number(draws)} سحبة: ${mean} في المتوسط، و٩٠ من كل ١٠٠ بين ${low} و${high}.`,
  rounds: (n, settled) =>
    settled ? `استقر الأمر بعد ${number(n)} جولات.` : `ما زال بعضهم يتحرك بعد ${number(n)} جولات.`,
  influences: 'أكثر ما يحرّكه',
  up: 'يرتفع مع',
  down: 'ينخفض مع',
  history: (n) => `عدد الخطوات: ${number(n)}`,
  step: (kind, actor, by, at) => `${at}: ${by} – ${STEPS[kind]?.(actor) ?? kind}`,
}
