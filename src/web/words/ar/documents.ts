import type { DOCUMENTS } from '../en/documents.ts'
import type { Translated } from '../translated.ts'

const n = (value: number) => value.toLocaleString('ar-EG')

export const DOCUMENTS_AR: Translated<typeof DOCUMENTS> = {
  empty: {
    title: 'هذه القضية فارغة',
    lead: 'أفلِت هنا أوراقًا أو أخبارًا أو بيانات أو ملفات من سجل أحداث، أو الصق عنوانًا. يقرأ البرنامج من فعل أو قال ماذا لمن، وكل رقم يفتح الكلمات التي يستند إليها.',
    example: 'أو ألقِ نظرة على قضية مرفقة أولًا:',
    examples: { 'syria-iran': 'سوريا وإيران', 'saudi-iran': 'السعودية وإيران' },
  },
  work: {
    label: 'العمل الجاري',
    states: { waiting: 'ينتظر', running: 'جارٍ', done: 'انتهى', failed: 'فشل', stopped: 'أُوقف' },
    sum: (read, claims) => `قُرئ ${n(read)}، وعدد الادعاءات ${n(claims)}`,
    known: (known) => `معروف من قبل: ${n(known)}`,
    last: (title) => `آخرها: ${title}`,
    stop: 'إيقاف',
    stopping: 'يتوقف بعد ما هو جارٍ',
    documentsDone: (done, total) => `${n(done)} من ${n(total)} من الوثائق`,
    bytesDone: (done, total) => `${n(Math.floor((100 * done) / total))} ٪ من ${n(Math.ceil(total / 1e6))} م.ب`,
    left: (seconds) =>
      seconds < 90 ? `الباقي نحو ${n(seconds)} ثانية` : `الباقي نحو ${n(Math.round(seconds / 60))} دقيقة`,
    account: ({ read, stored, duplicate, rejected }) =>
      `${n(read)} صفًّا = ${n(stored)} محفوظة + ${n(duplicate)} معروفة + ${n(rejected)} مرفوضة`,
    rejects: 'أيها رُفض ولماذا',
    before: (day) => `استُورد من قبل في ${day}`,
    unknown: 'رموز غير معروفة:',
    notes: (count) => `ملاحظات: ${n(count)}`,
    problems: (count) => `لم يمكن إدخال: ${n(count)}`,
  },
  add: {
    title: 'إضافة وثائق',
    drop: 'أفلِت الملفات هنا',
    dropNow: 'أفلِتها لإضافتها',
    choose: 'اختر ملفات',
    kinds: 'النصوص:',
    feeds:
      'تُعرف ملفات GDELT و ICEWS و POLECAT و ACLED و UCDP و KEDS من محتواها، مضغوطة أو غير مضغوطة. أما جدولك الخاص فأدخله مع ملف وصفه بصيغة YAML.',
    address: 'أو الصق عنوانًا',
    fetch: 'جلب',
    more: 'إن لم يذكر الملف ذلك',
    publisher: 'الناشر',
    date: 'تاريخ النشر',
    addExample: (name) => `أضف ${name}`,
  },
  documentList: {
    title: 'الوثائق',
    lead: (documents, claims) => `${documents}، ${claims}.`,
    columns: {
      title: 'العنوان',
      publisher: 'الناشر',
      published: 'نُشرت',
      language: 'اللغة',
      claims: 'الادعاءات',
      added: 'أُدخلت',
    },
    unread: 'لم تُقرأ',
    search: 'ابحث في العنوان والناشر والموضع',
    language: 'اللغة',
    every: 'الكل',
    state: 'الحالة',
    states: { read: 'مقروءة', unread: 'غير مقروءة', silent: 'مقروءة بلا ادعاء' },
    from: 'نُشرت من',
    to: 'إلى',
    none: 'لا وثيقة كهذه.',
    feeds: 'سجلات الأحداث',
    feedColumns: ['السجل', 'الأحداث', 'الأرقام', 'الملفات', 'الأيام'],
  },
}
